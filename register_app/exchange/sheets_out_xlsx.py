"""A report as XLSX: one worksheet for each table, figures as numbers, words as words whatever they begin with."""

import io
import re
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from register_app.exchange.sheets_out import OutCell, OutTable, SheetOut
from register_app.i18n import _

LONGEST_NAME, LONGEST_CELL = 31, 32_767
"""Letters that a spreadsheet takes for the name of a worksheet, and in a cell."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_AS_THEY_ARE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_HEAD = {"bold": True, "border": 1, "bg_color": "#EBEBEB", "text_wrap": True, "valign": "vcenter", "align": "center"}
_CELL = {"border": 1, "valign": "top"}
_SHAPES = (("average", {"num_format": "0.0"}), ("words", {"text_wrap": True, "num_format": "@"}))
_NARROW, _LABEL, _WORDS = 11, 34, 30
"""Letters of a column of figures, of the names, and of words."""


def as_xlsx(sheet: SheetOut) -> bytes:
    """Write the workbook; the same report gives the same bytes."""
    out = io.BytesIO()
    with Workbook(out, _AS_THEY_ARE) as book:
        book.set_properties({"title": " ".join(sheet.titles), "created": sheet.made_at.replace(tzinfo=None)})
        formats = _Formats(book, sheet.zero)
        taken: set[str] = set()
        for place, table in enumerate(sheet.tables, start=1):
            page = book.add_worksheet(_name(table, place, taken))
            _write(page, sheet, table, formats)
    return out.getvalue()


class _Formats:
    def __init__(self, book: Workbook, zero: str) -> None:
        whole = '0;-0;"-"' if zero != "0" else "0"
        self.title = book.add_format({"bold": True, "font_size": 13})
        self.caption = book.add_format({"bold": True})
        self.note = book.add_format({"font_size": 9, "italic": True})
        self.head = book.add_format(_HEAD)
        self._cells = {
            (kind, strong): book.add_format({**_CELL, **shape, "bold": strong})
            for kind, shape in (("whole", {"num_format": whole}), *_SHAPES)
            for strong in (False, True)
        }

    def of(self, cell: OutCell, *, strong: bool) -> Format:
        """The format of a cell by what it holds."""
        kind = "average" if isinstance(cell, Decimal) else "whole" if isinstance(cell, int) else "words"
        return self._cells[(kind, strong)]


def _write(page: Worksheet, sheet: SheetOut, table: OutTable, formats: _Formats) -> None:
    row = 0
    for title in sheet.titles:
        page.write_string(row, 0, title, formats.title)
        row += 1
    if table.caption:
        row += 1
        page.write_string(row, 0, table.caption, formats.caption)
        row += 1
    for column, head in enumerate(table.heads):
        page.write_string(row, column, head, formats.head)
        page.set_column(column, column, _WORDS if column in table.words else _LABEL if column == 0 else _NARROW)
    page.freeze_panes(row + 1, 1)
    page.repeat_rows(row)
    for place, cells in enumerate(table.rows):
        row += 1
        for column, cell in enumerate(cells):
            _write_cell(page, row, column, cell, formats.of(cell, strong=place in table.strong))
    for note in (*sheet.notes, sheet.foot):
        row += 1
        page.write_string(row, 0, note, formats.note)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write_cell(page: Worksheet, row: int, column: int, cell: OutCell, shape: Format) -> None:
    if cell is None or cell == "":
        page.write_blank(row, column, None, shape)
    elif isinstance(cell, str):
        page.write_string(row, column, _fitting(cell), shape)
    else:
        page.write_number(row, column, float(cell), shape)


def _fitting(text: str) -> str:
    """A cell holds so many letters and drops longer texts whole: say that there is more."""
    if len(text) <= LONGEST_CELL:
        return text
    more = _("… (teks lengkapnya ada di register)")
    return text[: LONGEST_CELL - len(more)] + more


def _name(table: OutTable, place: int, taken: set[str]) -> str:
    """A worksheet's name: no forbidden signs, no longer than a spreadsheet takes, none twice."""
    plain = " ".join(_FORBIDDEN.sub(" ", table.caption).split()).strip("'") or f"{place}"
    name = plain[:LONGEST_NAME]
    if name.casefold() in taken:
        name = f"{plain[: LONGEST_NAME - 4]} ({place})"
    taken.add(name.casefold())
    return name
