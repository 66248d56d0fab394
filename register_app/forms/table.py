"""Tables with a head and a row of column numbers that repeat on every page; a row is as high as its text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from register_app.forms.drawing import GRID, Drawing
from register_app.forms.flow import Flow
from register_app.forms.sheet import Align, Face
from register_app.forms.typeset import CAPITALS_CENTRE, Fitted, balanced, leading, wrap

HEAD_FILL = 0.92
TOTAL_FILL = 0.96
NUMBER_ROW, _NUMBER_SIZE = 4.6, 7.5
_HEAD_PADDING, _GROUP_ROW = 2.2, 6.2
_ROOM_IN_HEAD = 1.0
"""Free on either side of a head's longest word (mm)."""

_KEPT = 2
"""Last rows that stay with the notes and the signature below them."""

_SPLIT_FROM = 4
"""Lines of an over-tall row that must fit below each other before it is split."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: head (with hand-set breaks), width in mm, alignment, and the head it shares with its neighbours."""

    head: str
    width: float
    align: Align = Align.CENTRE
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``joined`` first cells are set as one, over the whole table when it names them all."""

    cells: tuple[str, ...]
    bold: bool = False
    fill: float | None = None
    joined: int = 1
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Sizes of a table: text and head in points, the lowest row in mm; texts stand on top or in the middle."""

    size: float
    head_size: float
    lowest_row: float
    from_top: bool = False
    padding: float = 1.5
    balance: bool = False


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row with its lines broken."""

    row: Row
    lines: tuple[tuple[str, ...], ...]

    @property
    def deepest(self) -> int:
        return max(map(len, self.lines), default=0)


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """Where a row, or a part of one, came to stand: page, top and height (mm)."""

    page: int
    top: float
    height: float


class Table:
    """A table at its place in a flow; ``drawn`` tells where each row stands once it is there."""

    def __init__(self, columns: Sequence[Column], style: TableStyle, left: float) -> None:
        self._columns = tuple(columns)
        self._style = style
        self._edges = _edges(left, columns)
        self._heads = tuple(_head_lines(column, style) for column in self._columns)
        self._head_height = max(map(self._stacked, self._columns, self._heads))
        self._top = 0.0
        self._uprights: list[tuple[float, float, float]] = []
        self.drawn: list[tuple[int, DrawnRow]] = []

    def span(self, place: int) -> tuple[float, float]:
        """Left and right edge of a column."""
        return self._edges[place], self._edges[place + 1]

    def draw(self, flow: Flow, rows: Sequence[Row], *, tail: float = 0.0) -> None:
        """Draw head and rows from the flow's place on, over as many pages as it takes.

        What stands below and is ``tail`` mm high (notes, a signature) keeps the last rows with it: it is never alone.
        """
        kept = len(rows) - _KEPT if tail else len(rows)
        flow.need(self.beginning(flow, rows, tail=tail))
        self._begin(flow)
        for number, row in enumerate(rows):
            if number == kept > 0:
                self._keep(flow, self._ending(rows[kept:], tail))
            self._row(flow, self._set(row), number)
        self._end(flow)

    def _ending(self, rows: Sequence[Row], tail: float) -> float:
        return sum(self._height(self._set(row)) for row in rows) + tail

    def _keep(self, flow: Flow, high: float) -> None:
        """Turn the page before rows that would be parted from what stands below them, if a page can hold both."""
        if high > flow.room and high <= flow.full_page - self._head_height - NUMBER_ROW:
            self._turn(flow)

    def beginning(self, flow: Flow, rows: Sequence[Row], *, tail: float = 0.0) -> float:
        """What must fit below a caption: the head and the first row; all of a short table with what stands below it.

        Of a row that is higher than a page its first lines are enough.
        """
        above = self._head_height + NUMBER_ROW
        if tail and len(rows) <= _KEPT:
            return above + self._ending(rows, tail)
        first = max((self._height(self._set(row)) for row in rows[:1]), default=0.0)
        return above + (first if first <= flow.full_page - above else _SPLIT_FROM * leading(self._style.size))

    def height(self, rows: Sequence[Row]) -> float:
        """What the table takes on one page."""
        return self._head_height + NUMBER_ROW + sum(self._height(self._set(row)) for row in rows)

    def _row(self, flow: Flow, row: _SetRow, number: int) -> None:
        high = self._height(row)
        if high > flow.room and self._fits_a_page(flow, high):
            self._turn(flow)
        while high > flow.room:
            head, row = self._divided(row, flow.room)
            if head.deepest:
                self._draw_row(flow, head, flow.room)
            self._turn(flow)
            high = self._height(row)
        self.drawn.append((number, DrawnRow(flow.place.page, flow.y, high)))
        self._draw_row(flow, row, high)

    def _fits_a_page(self, flow: Flow, high: float) -> bool:
        too_little_to_split = flow.room < _SPLIT_FROM * leading(self._style.size)
        return too_little_to_split or high <= flow.full_page - self._head_height - NUMBER_ROW

    def _divided(self, row: _SetRow, room: float) -> tuple[_SetRow, _SetRow]:
        """Part a row that is higher than a page: what fits here, what goes on."""
        count = max(0, int((room - 2.0) / leading(self._style.size)))
        return (
            replace(row, lines=tuple(cell[:count] for cell in row.lines)),
            replace(row, lines=tuple(cell[count:] for cell in row.lines)),
        )

    def _turn(self, flow: Flow) -> None:
        self._end(flow)
        flow.turn()
        self._begin(flow)

    def _begin(self, flow: Flow) -> None:
        self._top = flow.y
        self._uprights = []
        self._draw_head(flow.drawing, flow.y)
        flow.y += self._head_height
        self._draw_numbers(flow.drawing, flow.y)
        flow.y += NUMBER_ROW

    def _end(self, flow: Flow) -> None:
        for x, spans in groupby(sorted(self._uprights), key=lambda upright: upright[0]):
            for top, bottom in _joined_spans([(top, bottom) for _x, top, bottom in spans]):
                flow.drawing.line(x, top, x, bottom)
        flow.drawing.frame(self._edges[0], self._top, self._edges[-1], flow.y)

    def _set(self, row: Row) -> _SetRow:
        style = self._style
        face = Face.BOLD if row.bold else Face.REGULAR
        lines: list[tuple[str, ...]] = []
        for place, cell in enumerate(row.cells):
            room = self._cell_width(row, place) - 2 * style.padding
            broken = wrap(cell, room, style.size, face)
            lines.append(tuple(balanced(broken, room, style.size, face) if style.balance else broken))
        return _SetRow(row, tuple(lines))

    def _cell_width(self, row: Row, place: int) -> float:
        first, last = self._cell_edges(row, place)
        return last - first

    def _cell_edges(self, row: Row, place: int) -> tuple[float, float]:
        skipped = row.joined - 1
        return self._edges[0 if place == 0 else place + skipped], self._edges[place + skipped + 1]

    def _height(self, row: _SetRow) -> float:
        return max(self._style.lowest_row, row.row.height, row.deepest * leading(self._style.size) + 2.0)

    def _draw_row(self, flow: Flow, row: _SetRow, high: float) -> None:
        drawing, top = flow.drawing, flow.y
        if row.row.fill is not None:
            drawing.shade(self._edges[0], top, self._edges[-1] - self._edges[0], high, row.row.fill)
            drawing.line(self._edges[0], top, self._edges[-1], top)
        for place, lines in enumerate(row.lines):
            self._draw_cell(drawing, row.row, place, lines, top, high)
        flow.y += high
        inner = self._edges[row.row.joined : -1]
        self._uprights += [(x, top, flow.y) for x in inner]
        drawing.line(self._edges[0], flow.y, self._edges[-1], flow.y)

    def _draw_cell(
        self, drawing: Drawing, row: Row, place: int, lines: tuple[str, ...], top: float, high: float
    ) -> None:
        style = self._style
        face = Face.BOLD if row.bold else Face.REGULAR
        first, last = self._cell_edges(row, place)
        align = Align.CENTRE if place == 0 and row.joined > 1 else self._columns[place + row.joined - 1].align
        x = {Align.LEFT: first + style.padding, Align.CENTRE: (first + last) / 2, Align.RIGHT: last - style.padding}[
            align
        ]
        if style.from_top and row.joined == 1:
            drawing.lines(x, top + 1.2 + style.size * 0.267, lines, style.size, face, align)
        else:
            drawing.centred_in_row(x, top, high, Fitted(lines, style.size), face, align)

    def _stacked(self, column: Column, lines: tuple[str, ...]) -> float:
        own = max(_GROUP_ROW, len(lines) * leading(self._style.head_size) + _HEAD_PADDING)
        return own + (_GROUP_ROW if column.group else 0.0)

    def _draw_head(self, drawing: Drawing, top: float) -> None:
        high = self._head_height
        drawing.shade(self._edges[0], top, self._edges[-1] - self._edges[0], high, HEAD_FILL)
        for place, column in enumerate(self._columns):
            first, last = self._edges[place], self._edges[place + 1]
            above = _GROUP_ROW if column.group else 0.0
            self._head_text(drawing, self._heads[place], first, last, top + above, high - above)
            same_group = place > 0 and column.group and column.group == self._columns[place - 1].group
            if place:
                self._uprights.append((first, top + (above if same_group else 0.0), top + high))
        for group, members in groupby(range(len(self._columns)), key=lambda place: self._columns[place].group):
            places = list(members)
            if group:
                first, last = self._edges[places[0]], self._edges[places[-1] + 1]
                self._head_text(drawing, (group,), first, last, top, _GROUP_ROW)
                drawing.line(first, top + _GROUP_ROW, last, top + _GROUP_ROW)
        drawing.line(self._edges[0], top + high, self._edges[-1], top + high, GRID)

    def _head_text(
        self, drawing: Drawing, lines: tuple[str, ...], first: float, last: float, top: float, high: float
    ) -> None:
        fitted = Fitted(lines, self._style.head_size)
        drawing.centred_in_row((first + last) / 2, top, high, fitted, Face.BOLD, Align.CENTRE)

    def _draw_numbers(self, drawing: Drawing, top: float) -> None:
        for place, (first, last) in enumerate(zip(self._edges, self._edges[1:], strict=False)):
            y = top + NUMBER_ROW / 2 + CAPITALS_CENTRE * _NUMBER_SIZE
            drawing.text((first + last) / 2, y, f"({place + 1})", _NUMBER_SIZE, align=Align.CENTRE)
            if place:
                self._uprights.append((first, top, top + NUMBER_ROW))
        drawing.line(self._edges[0], top + NUMBER_ROW, self._edges[-1], top + NUMBER_ROW)


def _head_lines(column: Column, style: TableStyle) -> tuple[str, ...]:
    return tuple(wrap(column.head, column.width - 2 * _ROOM_IN_HEAD, style.head_size, Face.BOLD))


def scaled(columns: Sequence[Column], width: float) -> tuple[Column, ...]:
    """The same columns spread over another width."""
    factor = width / sum(column.width for column in columns)
    return tuple(replace(column, width=column.width * factor) for column in columns)


def _edges(left: float, columns: Sequence[Column]) -> tuple[float, ...]:
    edges = [left]
    for column in columns:
        edges.append(round(edges[-1] + column.width, 3))
    return tuple(edges)


def _joined_spans(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for top, bottom in sorted(spans):
        if joined and top <= joined[-1][1] + 0.001:
            joined[-1] = (joined[-1][0], bottom)
        else:
            joined.append((top, bottom))
    return joined
