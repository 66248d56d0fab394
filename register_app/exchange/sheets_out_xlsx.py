"""A report as XLSX: one worksheet for each table, figures as numbers, words as words whatever they begin with."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from register_app.exchange.sheets_out import OutTable, SheetOut
from register_app.exchange.xlsx_cells import LINE, WORDS_WIDTH, Cells, clean, row, words
from register_app.exchange.xlsx_looks import Look
from register_app.exchange.xlsx_package import Page, packed

LONGEST_NAME = 31
"""Letters that a spreadsheet takes for the name of a worksheet."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_NARROW, _LABEL = 11, 34
"""Letters of a column of figures, and of the names."""

_TITLE_HIGH, _HEAD_AIR = 17.0, 4.0


def as_xlsx(sheet: SheetOut) -> bytes:
    """Write the workbook; the same report gives the same bytes."""
    taken: set[str] = set()
    plain, strong = Cells(), Cells(strong=True)
    pages = [
        _page(_name(table, place, taken), sheet, table, plain, strong)
        for place, table in enumerate(sheet.tables, start=1)
    ]
    whole = '0;-0;"-"' if sheet.zero != "0" else "0"
    return packed(pages, clean(" ".join(sheet.titles)), sheet.made_at, whole)


def _page(name: str, sheet: SheetOut, table: OutTable, plain: Cells, strong: Cells) -> Page:
    """Titles, the table's caption, its head, its rows, and what stands below."""
    rows = [row(number, words(Look.TITLE, title), _TITLE_HIGH) for number, title in enumerate(sheet.titles, start=1)]
    head = len(rows) + 1
    if table.caption:
        head += 2
        rows.append(row(head - 1, words(Look.CAPTION, table.caption)))
    widths = tuple(
        WORDS_WIDTH if column in table.words else _LABEL if column == 0 else _NARROW
        for column in range(len(table.heads))
    )
    rows.append(_head(head, table.heads, widths))
    rows += _lines(head + 1, table, plain, strong)
    below = filter(None, (*sheet.notes, sheet.foot))
    rows += [row(number, words(Look.NOTE, note)) for number, note in enumerate(below, start=head + len(table.rows) + 1)]
    return Page(name, widths, "".join(rows), head)


def _head(number: int, heads: Sequence[str], widths: Sequence[int]) -> str:
    lines = max(len(wrap(told, wide - 1)) for told, wide in zip(heads, widths, strict=True))
    return row(number, "".join(words(Look.HEAD, told) for told in heads), lines * LINE + _HEAD_AIR)


def _lines(first: int, table: OutTable, plain: Cells, strong: Cells) -> Iterator[str]:
    for place, values in enumerate(table.rows):
        yield (strong if place in table.strong else plain).row(first + place, values)


def _name(table: OutTable, place: int, taken: set[str]) -> str:
    """A worksheet's name: no forbidden signs, no longer than a spreadsheet takes, none twice."""
    plain = " ".join(_FORBIDDEN.sub(" ", clean(table.caption)).split()).strip("'") or f"{place}"
    name = plain[:LONGEST_NAME]
    if name.casefold() in taken:
        name = f"{plain[: LONGEST_NAME - 4]} ({place})"
    taken.add(name.casefold())
    return name
