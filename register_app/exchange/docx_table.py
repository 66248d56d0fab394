"""Tables of a word-processor document: a head that repeats, shared heads, column numbers, a line of totals."""

from collections.abc import Sequence
from itertools import groupby

from docx.document import Document as Docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from PIL import ImageFont

from register_app.exchange.docx_rows import CellLook, row_element
from register_app.exchange.docx_text import keep_row_whole, narrow_margins, repeat_row, shade, write
from register_app.i18n import _
from register_app.paths import RESOURCES
from register_app.rules.report_blocks import Grid, GridColumn, GridRow

_HEAD_GREY, _TOTAL_GREY = "EBEBEB", "F5F5F5"
_SIZE, _DENSE, _HEAD, _NUMBER = 9.5, 9.0, 9.0, 7.5
_INITIALS = (50.0, 20.0)
_INITIALS_ROW = 7.0
_MARGIN = 1.3
"""Millimetres at either side of a cell's text."""

_MM_PER_POINT = 25.4 / 72
_LONG_ROW = 600
"""Signs from which a row may be parted over two pages."""


def add_grid(document: Docx, grid: Grid, room: float) -> None:
    """Add a table over the whole width (mm)."""
    grouped = any(column.group for column in grid.columns)
    table = document.add_table(rows=0, cols=len(grid.columns))
    table.style = document.styles["Table Grid"]
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    narrow_margins(table, _MARGIN)
    widths = _widths(grid.columns, room)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Mm(wide)
    _add_head(table, grid.columns, grouped=grouped)
    if not grid.rows:
        _add_nihil(table)
    last = len(grid.rows) - 1
    for place, row in enumerate(grid.rows):
        _add_row(table, row, grid, widths, keep_with_next=not grid.dense and place < last)


def add_initials(cell: _Cell, positions: Sequence[str]) -> None:
    """The small table of *Paraf Hierarki*, highest first."""
    table = cell.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for column, wide in zip(table.columns, _INITIALS, strict=True):
        column.width = Mm(wide)
    head = table.rows[0].cells[0].merge(table.rows[0].cells[1])
    _fill(head, _("Paraf Hierarki"), 9, bold=True)
    shade(head, _HEAD_GREY)
    for position in positions:
        row = _new_row(table)
        row.height = Mm(_INITIALS_ROW)
        first, second = row.cells
        first.width, second.width = Mm(_INITIALS[0]), Mm(_INITIALS[1])
        _fill(first, position, 8.5, words=True)


def _widths(columns: Sequence[GridColumn], room: float) -> list[float]:
    """The shares of the room, none narrower than the longest word of its head."""
    whole = sum(column.share for column in columns)
    needs = [_need(column) for column in columns]
    widths = [max(column.share * room / whole, need) for column, need in zip(columns, needs, strict=True)]
    over = sum(widths) - room
    spare = [wide - need for wide, need in zip(widths, needs, strict=True)]
    free = sum(spare) or 1.0
    return [wide - over * each / free for wide, each in zip(widths, spare, strict=True)]


def _need(column: GridColumn) -> float:
    font = ImageFont.truetype(str(RESOURCES / "fonts" / "LiberationSans-Bold.ttf"), 100)
    longest = max(font.getlength(word) for word in column.head.split())
    return longest / 100 * _HEAD * _MM_PER_POINT + 2 * _MARGIN + 0.8


def _add_head(table: Table, columns: Sequence[GridColumn], *, grouped: bool) -> None:
    rows = [_new_row(table) for _number in range(2 if grouped else 1)]
    numbers = _new_row(table)
    for row in (*rows, numbers):
        repeat_row(row)
        keep_row_whole(row)
    for place, column in enumerate(columns):
        cell = rows[-1].cells[place]
        if grouped and not column.group:
            cell = rows[0].cells[place].merge(cell)
        _head_cell(cell, column.head)
        _fill(numbers.cells[place], f"({place + 1})", _NUMBER)
    for row in (*rows, numbers):
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    for name, members in groupby(range(len(columns)), key=lambda place: columns[place].group):
        places = list(members)
        if name:
            _head_cell(rows[0].cells[places[0]].merge(rows[0].cells[places[-1]]), name)


def _head_cell(cell: _Cell, words: str) -> None:
    _fill(cell, words, _HEAD, bold=True)
    shade(cell, _HEAD_GREY)


def _add_row(table: Table, row: GridRow, grid: Grid, widths: Sequence[float], *, keep_with_next: bool) -> None:
    size = _DENSE if grid.dense else _SIZE
    if row.total:
        first = CellLook(widths[0] + widths[1], size, bold=True, joined=2, fill=_TOTAL_GREY)
        looks = (first, *(CellLook(wide, size, bold=True, fill=_TOTAL_GREY) for wide in widths[2:]))
    else:
        looks = tuple(
            CellLook(wide, size, words=column.words, from_top=grid.dense)
            for wide, column in zip(widths, grid.columns, strict=True)
        )
    keep_whole = sum(map(len, row.cells)) < _LONG_ROW
    cells = tuple(zip(row.cells, looks, strict=True))
    table._tbl.append(row_element(cells, keep_whole=keep_whole, keep_with_next=keep_with_next))


def _add_nihil(table: Table) -> None:
    cells = _new_row(table).cells
    _fill(cells[0].merge(cells[-1]), _("N I H I L"), 10, bold=True)


def _new_row(table: Table) -> _Row:
    """A row whose cells have the widths of their columns."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # the library forgot to say what it returns
    return row


def _fill(
    cell: _Cell, text: str, size: float, *, bold: bool = False, words: bool = False, from_top: bool = False
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if words else WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    top, middle = WD_CELL_VERTICAL_ALIGNMENT.TOP, WD_CELL_VERTICAL_ALIGNMENT.CENTER
    cell.vertical_alignment = top if from_top else middle
    write(paragraph, text, size, bold=bold)
