"""The way of a matter through the columns of the actors: a box for each step, joined from one to the next."""

from collections.abc import Sequence

from register_app.forms.drawing import GRID, Drawing
from register_app.forms.flow import Flow
from register_app.forms.sheet import Rect
from register_app.forms.table import DrawnRow, Table

_WIDE, _HIGH = 8.0, 4.0
_ABOVE = 1.2
"""Below the top of a row the way turns into another column (mm)."""

_HEAD = 0.9
"""Half the width of an arrow's head, and its length (mm)."""

_END_WEIGHT = 1.25
"""Weight (points) of the first and the last box, where the way begins and ends."""


def draw_way(flow: Flow, table: Table, columns: Sequence[int]) -> None:
    """Draw the boxes of all steps, each in its column; a way that goes over a page begins anew at its top."""
    rows = dict(table.drawn)
    before: tuple[DrawnRow, float] | None = None
    for number, column in enumerate(columns):
        row, (left, right) = rows[number], table.span(column)
        middle, drawing = (left + right) / 2, flow.pages[row.page]
        if before is not None and before[0].page == row.page:
            _join(drawing, before, (row, middle))
        ends = number in (0, len(columns) - 1)
        wide = min(_WIDE, right - left - 2.0)
        top = row.top + (row.height - _HIGH) / 2
        drawing.add(Rect(middle - wide / 2, top, wide, _HIGH, _END_WEIGHT if ends else GRID, 1.0))
        before = (row, middle)


def _join(drawing: Drawing, start: tuple[DrawnRow, float], end: tuple[DrawnRow, float]) -> None:
    """Down from one box, across, and down into the next, with an arrow's head."""
    (first, x), (second, to) = start, end
    leaves = first.top + (first.height + _HIGH) / 2
    arrives = second.top + (second.height - _HIGH) / 2
    turn = second.top + min(_ABOVE, (arrives - second.top) / 2)
    if x == to:
        drawing.line(x, leaves, x, arrives)
    else:
        drawing.line(x, leaves, x, turn)
        drawing.line(x, turn, to, turn)
        drawing.line(to, turn, to, arrives)
    drawing.line(to - _HEAD, arrives - _HEAD, to, arrives)
    drawing.line(to + _HEAD, arrives - _HEAD, to, arrives)
