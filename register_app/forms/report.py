"""The whole period report (laporan): cover, sections, tables, chart, signature, annexes; long texts flow on."""

from collections.abc import Callable, Mapping, Sequence

from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.flow import Flow
from register_app.forms.marks import finish
from register_app.forms.report_chart import draw_bars
from register_app.forms.report_facts import ReportFacts
from register_app.forms.sheet import A4, F4, Align, Document, Face, Page, Paper
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle
from register_app.forms.typeface import width
from register_app.forms.typeset import down_to, fit, wrap
from register_app.i18n import _
from register_app.rules.report_blocks import (
    Annex,
    Bars,
    Block,
    Cover,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Items,
    Paragraph,
)

FORM = "laporan"
_LAYOUT = "1"
_EDGES = {A4: (30.0, 185.0, 285.0), F4: (30.0, 190.0, 318.0)}
"""Left and right edge of the text and baseline of the foot."""

_TOP = 28.0
_FOOT_RULE, _FREE_ABOVE_FOOT = 4.2, 10.0
_SIZE, _STEP, _INDENT = 11.0, 5.7, 10.0
_HEAD_SIZE, _HEAD_STEP = 12.0, 5.4
_NUMBER_INDENT = 9.0
_TABLE = TableStyle(size=10, head_size=9.5, lowest_row=7.0)
_MIDDLE = TableStyle(size=9.5, head_size=9, lowest_row=6.6)
_DENSE = TableStyle(size=9, head_size=9, lowest_row=6.6, from_top=True)
_MANY_COLUMNS = 8
_SHORT = 14
"""Rows of a table that is not parted over two pages."""

_INITIALS = (50.0, 20.0)
_SIGNATURE = 83.0 / 155.0
_ENDLESS = 100_000.0
_SIGNED = 56.0
"""From the last line of text to the last line of the signature, which does not move the flow."""

_COVER_SIZES = down_to(11, 18)


def compose(facts: ReportFacts, paper: Paper) -> Document:
    """Compose the report on A4 or F4."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, foot - _FREE_ABOVE_FOOT, lambda _drawing: _TOP)
    _cover(flow, facts)
    flow.turn()
    last = _last_section(facts.body.blocks)
    for block in facts.body.blocks[:last]:
        _draw(flow, block)
    flow.need(min(_high(facts, last), flow.full_page))
    _end(flow, facts, last)
    for annex in facts.body.annexes:
        _annex(flow, annex)
    for drawing in flow.pages[1:]:
        drawing.line(left, foot - _FOOT_RULE, right, foot - _FOOT_RULE, 0.4)
    finish(flow.pages, facts.mark, [facts.body.foot], left, right, foot)
    pages: tuple[Page, ...] = tuple(drawing.page() for drawing in flow.pages)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", facts.body.name, pages)


def _last_section(blocks: Sequence[Block]) -> int:
    heads = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    return heads[-1] if heads else len(blocks)


def _end(flow: Flow, facts: ReportFacts, last: int) -> None:
    """The last section and the signature, which never stands on a page alone."""
    for block in facts.body.blocks[last:]:
        _draw(flow, block)
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)
    draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, _INITIALS)


def _high(facts: ReportFacts, last: int) -> float:
    """How high the end is, measured on a sheet without an end."""
    roll = _roll()
    _end(roll, facts, last)
    return roll.y - _TOP + _SIGNED


def _roll() -> Flow:
    left, right, _foot = _EDGES[A4]
    return Flow(Paper("", A4.width, _ENDLESS), left, right, _TOP, _ENDLESS, lambda _drawing: _TOP)


def _cover(flow: Flow, facts: ReportFacts) -> None:
    drawing, cover, middle = flow.drawing, facts.body.cover, (flow.left + flow.right) / 2
    if facts.letterhead and facts.letterhead.logo:
        drawing.picture(middle - 15, 48, 30, 36, facts.letterhead.logo)
    y = _centred(drawing, middle, 108, cover.title, flow.width, 18, 9)
    y = _centred(drawing, middle, y + 5, (cover.period,), flow.width, 14, 7)
    if cover.days:
        drawing.text(middle, y, cover.days, 11.5, align=Align.CENTRE)
    drawing.line(middle - 35, y + 9, middle + 35, y + 9, 1.25)
    _office(drawing, middle, cover, flow)


def _office(drawing: Drawing, middle: float, cover: Cover, flow: Flow) -> None:
    """The office's names and the place, the first of them largest, ending above the foot."""
    sizes = (15.0, *[13.0] * (len(cover.office) - 1))
    bottom = flow.bottom - 12
    y = bottom - 9 - 7 * len(cover.office)
    for words, size in zip(cover.office, sizes, strict=True):
        y = _centred(drawing, middle, y, (words,), flow.width, size, 7)
    drawing.text(middle, bottom, cover.place, 11, align=Align.CENTRE)


def _centred(
    drawing: Drawing, middle: float, y: float, lines: tuple[str, ...], room: float, size: float, step: float
) -> float:
    """Bold lines; one that is too long shrinks, then breaks."""
    for words in lines:
        fitted = fit(words, room, 1, down_to(min(size, _COVER_SIZES[-1]), size), Face.BOLD)
        for line in wrap(words, room, fitted.size, Face.BOLD):
            drawing.text(middle, y, line, fitted.size, Face.BOLD, Align.CENTRE)
            y += step
    return y


def _annex(flow: Flow, annex: Annex) -> None:
    flow.turn()
    flow.lines([annex.label], _SIZE, _STEP, face=Face.BOLD)
    flow.lines(wrap(annex.title, flow.width, _HEAD_SIZE, Face.BOLD), _HEAD_SIZE, _HEAD_STEP, face=Face.BOLD)
    flow.skip(4.0)
    for block in annex.blocks:
        _draw(flow, block)


def _draw(flow: Flow, block: Block) -> None:
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
        roll = _roll()
        _draw_grid(roll, grid)
        flow.need(min(roll.y - _TOP, flow.full_page))
    _draw_grid(flow, grid)


def _draw_grid(flow: Flow, grid: Grid) -> None:
    if grid.caption:
        lines = wrap(grid.caption, flow.width, 10, Face.BOLD)
        flow.need(5 + len(lines) * 4.6 + 26)
        flow.skip(0.0 if flow.fresh else 4.0)
        flow.lines(lines, 10, 4.6, face=Face.BOLD, align=Align.CENTRE)
        flow.skip(2.2)
    columns = _columns(grid.columns, flow.width)
    Table(columns, _style(grid), flow.left).draw(flow, [_row(row) for row in grid.rows] or [_nihil(columns)])
    if grid.note:
        flow.skip(0.6)
        flow.note(grid.note)
    flow.skip(3.4)


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
}
