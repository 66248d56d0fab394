"""Values as cells of a workbook: figures and days as numbers, words as words, each distinct value written only once."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from math import ceil
from xml.sax.saxutils import escape

from register_app.exchange.sheets_out import OutCell
from register_app.exchange.xlsx_looks import Look
from register_app.i18n import _

LONGEST_CELL = 32_767
"""Letters that a spreadsheet takes in a cell."""

WORDS_WIDTH = 30
"""Letters of a column of words; a longer text takes more lines."""

LINE, HIGHEST = 12.75, 409.0
"""Points of a line, and of the highest row that a spreadsheet takes."""

_READ_AS_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""A spreadsheet reads _x0041_ as a letter; it shall stay what was typed."""

_SHAPELESS = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML may hold are shown as missing."""

_FIRST_DAY = date(1899, 12, 30).toordinal()
"""The day that a spreadsheet counts from."""


class _Written(dict[OutCell, str]):
    """Every value of one kind with its cell, written when the value is first met: a long table repeats itself."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[[OutCell], str]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: OutCell) -> str:
        written = self[value] = self._write(value)
        return written


class Cells(dict[type, _Written]):
    """Kind of value → its cells, for ordinary rows or for ``strong`` ones, which sum up."""

    def __init__(self, *, strong: bool = False) -> None:
        whole, average = (Look.WHOLE_STRONG, Look.AVERAGE_STRONG) if strong else (Look.WHOLE, Look.AVERAGE)
        self._words, day = (Look.WORDS_STRONG, Look.DAY_STRONG) if strong else (Look.WORDS, Look.DAY)
        self._tall: dict[OutCell, int] = {}
        super().__init__(
            {
                str: _Written(self._measured),
                int: _Written(partial(_number, whole)),
                Decimal: _Written(partial(_number, average)),
                date: _Written(partial(_day, day)),
                type(None): _Written(partial(words, self._words)),
            }
        )

    def __missing__(self, kind: type) -> _Written:
        """A kind of its own, such as a word of an enumeration, is written as what it is made of."""
        found = self[kind] = next(self[made_of] for made_of in kind.__mro__ if made_of in self)
        return found

    def row(self, number: int, values: Sequence[OutCell]) -> str:
        """A row, as high as its longest text: LibreOffice leaves a row as high as it finds it."""
        cells = "".join([self[value.__class__][value] for value in values])
        if self._tall.keys().isdisjoint(values):
            return f'<row r="{number}">{cells}</row>'
        lines = max([self._tall.get(value, 1) for value in values])
        return row(number, cells, min(lines * LINE, HIGHEST))

    def _measured(self, text: OutCell) -> str:
        told = str(text)
        lines = ceil(len(told) / WORDS_WIDTH) + told.count("\n")
        if lines > 1:
            self._tall[text] = lines
        return words(self._words, text)


def row(number: int, cells: str, high: float = 0.0) -> str:
    """A row of ready cells; without a height it is as high as one line."""
    height = f' ht="{high:g}" customHeight="1"' if high else ""
    return f'<row r="{number}"{height}>{cells}</row>'


def words(look: Look, text: OutCell) -> str:
    """A cell of words, never a formula or a number; an empty one keeps its border."""
    if not text:
        return f'<c s="{look:d}"/>'
    fitted = escape(_fitting(clean(str(text))))
    return f'<c s="{look:d}" t="inlineStr"><is><t xml:space="preserve">{fitted}</t></is></c>'


def clean(text: str) -> str:
    """The text without what a file of this kind cannot hold, and nothing in it read as a code."""
    if text.isprintable() and "_x" not in text:
        return text
    plain = _SHAPELESS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _READ_AS_CODE.sub("_x005F_", plain)


def _number(look: Look, value: OutCell) -> str:
    return f'<c s="{look:d}"><v>{value}</v></c>'


def _day(look: Look, value: OutCell) -> str:
    assert isinstance(value, date)
    return _number(look, value.toordinal() - _FIRST_DAY)


def _fitting(text: str) -> str:
    """A cell holds so many letters and drops longer texts whole: say that there is more."""
    if len(text) <= LONGEST_CELL:
        return text
    more = _("… (teks lengkapnya ada di register)")
    return text[: LONGEST_CELL - len(more)] + more
