"""The days of a deadline on paper: a cell for each, what it counted as below its date, the last one in black."""

from register_app.forms.drawing import FRAME, GRID
from register_app.forms.flow import Flow
from register_app.forms.sheet import Align, Face, Rect
from register_app.forms.typeface import width
from register_app.rules.report_blocks import CellLook, DayCell, Days

_CELL, _HIGH, _GAP = 14.0, 9.0, 1.0
_DAY_SIZE, _COUNT_SIZE, _SMALLEST = 7.5, 8.5, 7.5
_FILLS = {CellLook.PLAIN: None, CellLook.PALE: 0.93, CellLook.ADDED: 0.85, CellLook.LAST: None}
_INDENT, _ABOVE = 2.0, 1.6


def draw_days(flow: Flow, days: Days) -> None:
    """Draw the cells in as many lines as they take."""
    flow.skip(_ABOVE)
    room = flow.width - _INDENT
    across = int((room + _GAP) / (_CELL + _GAP))
    wide = (room + _GAP) / across - _GAP
    for start in range(0, len(days.cells), across):
        flow.need(_HIGH + _GAP)
        for place, cell in enumerate(days.cells[start : start + across]):
            _draw_cell(flow, cell, flow.left + _INDENT + place * (wide + _GAP), wide)
        flow.skip(_HIGH + _GAP)
    flow.skip(1.0)


def _draw_cell(flow: Flow, cell: DayCell, x: float, wide: float) -> None:
    last = cell.look is CellLook.LAST
    weight = 2 * FRAME if last else GRID
    flow.drawing.add(Rect(x, flow.y, wide, _HIGH, weight, _FILLS[cell.look]))
    middle = x + wide / 2
    flow.drawing.text(middle, flow.y + 3.4, cell.day, _DAY_SIZE, align=Align.CENTRE)
    face = Face.BOLD if last or cell.counted.isdigit() else Face.REGULAR
    size = _COUNT_SIZE if width(cell.counted, _COUNT_SIZE, face) < wide - 1 else _SMALLEST
    flow.drawing.text(middle, flow.y + 7.4, cell.counted, size, face, Align.CENTRE)
