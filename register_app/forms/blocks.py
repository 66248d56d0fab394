"""Blocks on paper: headings, running text, lists, tables, and what the other modules of blocks draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from register_app.forms.block_days import draw_days
from register_app.forms.block_fields import draw_band, draw_fields, draw_note, draw_writing_lines
from register_app.forms.block_photos import beginning, draw_photos
from register_app.forms.flow import Flow
from register_app.forms.report_chart import draw_bars
from register_app.forms.sheet import Align, Face
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle
from register_app.forms.typeface import width
from register_app.forms.typeset import wrap
from register_app.i18n import _
from register_app.rules.report_blocks import (
    Band,
    Bars,
    Block,
    Days,
    Fields,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Items,
    Note,
    Paragraph,
    Photos,
    WritingLines,
)

_SIZE, _STEP, _INDENT = 11.0, 5.7, 10.0
_HEAD_SIZE, _HEAD_STEP = 12.0, 5.4
_NUMBER_INDENT = 9.0
_TABLE = TableStyle(size=10, head_size=9.5, lowest_row=7.0)
_MIDDLE = TableStyle(size=9.5, head_size=9, lowest_row=6.6)
_DENSE = TableStyle(size=9, head_size=9, lowest_row=6.6, from_top=True)
_MANY_COLUMNS = 8
_ABOVE_CAPTION = 6.5
_HEAD_OF_PART = 16.0
"""Room that a heading or a band takes, with what is free around it (mm)."""

_SHORT = 14
"""Rows of a table that is not parted over two pages."""


def draw_blocks(flow: Flow, blocks: Sequence[Block]) -> None:
    """Put the blocks below each other; the head of a part is never left without its table or its pictures."""
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Band | Heading) and isinstance(after, Grid):
            flow.need(_HEAD_OF_PART + _beginning(flow, after))
        if isinstance(block, Band | Heading) and isinstance(after, Photos):
            flow.need(_HEAD_OF_PART + beginning(flow, after))
        _DRAWS[type(block)](flow, block)


def _heading(flow: Flow, block: Heading) -> None:
    room = flow.width - _NUMBER_INDENT
    lines = wrap(block.text, room, _HEAD_SIZE, Face.BOLD)
    flow.need(8 + len(lines) * _HEAD_STEP + 3 * _STEP)
    if not flow.fresh:
        flow.skip(6.0)
    first = flow.y + _HEAD_STEP
    inset = max(_NUMBER_INDENT, width(f"{block.number}  ", _HEAD_SIZE, Face.BOLD))
    flow.lines(lines, _HEAD_SIZE, _HEAD_STEP, face=Face.BOLD, inset=inset)
    flow.drawing.text(flow.left, first, block.number, _HEAD_SIZE, Face.BOLD)
    flow.skip(2.0)


def _paragraph(flow: Flow, block: Paragraph) -> None:
    if block.text.endswith(":"):
        flow.need(4 * _STEP)  # what it announces stands below it
    flow.paragraph(block.text, _SIZE, _STEP, indent=_INDENT)
    flow.skip(1.2)


def _items(flow: Flow, block: Items) -> None:
    """Numbered lines, their text hanging behind the number."""
    hang = 7.0
    for number, words in enumerate(block.lines, start=1):
        lines = wrap(words, flow.width - hang, _SIZE)
        flow.need(_STEP * min(2, len(lines)))
        flow.drawing.text(flow.left, flow.y + _STEP, f"{number}.", _SIZE)
        flow.lines(lines, _SIZE, _STEP, inset=hang)
    flow.skip(1.2)


def _grid(flow: Flow, grid: Grid) -> None:
    """A short table stands on one page; a long one goes on with its head repeated."""
    if not grid.dense and len(grid.rows) <= _SHORT:
        roll = flow.roll()
        _draw_grid(roll, grid)
        flow.need(min(roll.y, flow.full_page))
    _draw_grid(flow, grid)


def _draw_grid(flow: Flow, grid: Grid) -> None:
    if grid.caption:
        lines = wrap(grid.caption, flow.width, 10, Face.BOLD)
        flow.need(_ABOVE_CAPTION + len(lines) * 4.6 + _beginning(flow, grid))
        flow.skip(0.0 if flow.fresh else 4.0)
        flow.lines(lines, 10, 4.6, face=Face.BOLD, align=Align.CENTRE)
        flow.skip(2.2)
    table, rows = _made(flow, grid)
    table.draw(flow, rows)
    if grid.note:
        flow.skip(0.6)
        flow.note(grid.note)
    flow.skip(3.4)


def _made(flow: Flow, grid: Grid) -> tuple[Table, list[Row]]:
    columns = _columns(grid.columns, flow.width)
    return Table(columns, _style(grid), flow.left), [_row(row) for row in grid.rows] or [_nihil(columns)]


def _beginning(flow: Flow, grid: Grid) -> float:
    table, rows = _made(flow, replace(grid, rows=grid.rows[:1]))
    return table.beginning(flow, rows)


def _columns(columns: tuple[GridColumn, ...], room: float) -> tuple[Column, ...]:
    """Columns over the whole width; what a column of figures needs for its head comes off the widest one of words."""
    whole = sum(column.share for column in columns)
    wide = [column.share * room / whole for column in columns]
    needs = [_need(column) for column in columns]
    widths = [max(each, need) for each, need in zip(wide, needs, strict=True)]
    over = sum(widths) - room
    if over > 0:
        spare = [each - need for each, need in zip(widths, needs, strict=True)]
        give = sum(spare) or 1.0
        widths = [each - over * free / give for each, free in zip(widths, spare, strict=True)]
    return tuple(
        Column(column.head, width_, Align.LEFT if column.words else Align.CENTRE, column.group)
        for column, width_ in zip(columns, widths, strict=True)
    )


def _need(column: GridColumn) -> float:
    words = column.head.replace("\n", " ").split(" ")
    return max(width(word, 9.5, Face.BOLD) for word in words) + 2.1


def _style(grid: Grid) -> TableStyle:
    if grid.dense:
        return _DENSE
    return _MIDDLE if len(grid.columns) >= _MANY_COLUMNS else _TABLE


def _row(row: GridRow) -> Row:
    if row.total:
        return Row(row.cells, bold=True, fill=TOTAL_FILL, joined=2)
    return Row(row.cells)


def _nihil(columns: tuple[Column, ...]) -> Row:
    return Row((_("N I H I L"),), bold=True, joined=len(columns), height=12)


_DRAWS: Mapping[type, Callable[..., None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Grid: _grid,
    Bars: draw_bars,
    Band: draw_band,
    Fields: draw_fields,
    Note: draw_note,
    Days: draw_days,
    Photos: draw_photos,
    WritingLines: draw_writing_lines,
}
