"""How a recap ends: the table of initials (paraf hierarki) at the left, place, date and signature at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Signer
from register_app.forms.flow import Flow
from register_app.forms.sheet import Align, Face
from register_app.forms.signature import identity_lines, name_and_below, position_lines
from register_app.forms.table import HEAD_FILL
from register_app.forms.typeset import Fitted, balanced, leading, wrap
from register_app.i18n import _
from register_app.rules.dates import long_date

_SIZE, _STEP = 11.0, 4.75
_ABOVE = 15.2
"""From the table above to the baseline of place and date (mm)."""

_ABOVE_POSITION = 11.0
"""The same to the first line of the position, where no place and date stand above it."""

_PEN = 20.9
"""From the last line of the position to the name."""

_INITIALS_SIZE, _HEAD_SIZE = 8.5, 9.0
_HEAD, _ROW, _ROW_AIR = 6.0, 7.0, 1.8
_CAPITALS = 0.253
"""Height of a capital in millimetres per point."""


@dataclass(frozen=True, slots=True)
class Closing:
    """Who signs where and when, and who puts initials before (positions, highest first).

    Without a day there is no line of place and date: a letter carries it in its head.
    """

    signer: Signer
    city: str
    day: date | None
    initials: tuple[str, ...]


def draw_closing(flow: Flow, closing: Closing, x: float, widths: tuple[float, float]) -> float:
    """Draw both, kept together; the signature begins at ``x``, ``widths`` are the columns of the table of initials.

    Returns where the lower of the two ends; the flow stays where it was.
    """
    room = flow.right - x
    place, position = _place(closing, room), position_lines(closing.signer, room, _SIZE)
    rows = [_initial(words, widths[0]) for words in closing.initials]
    signature = (len(place) + len(position) - 1 + len(identity_lines(closing.signer))) * _STEP + _PEN
    table = _HEAD + sum(high for _lines, high in rows)
    above = _ABOVE if place else _ABOVE_POSITION
    flow.need(above + max(signature, table))
    y = flow.y + above
    if rows:
        _draw_initials(flow.drawing, flow.left, y - _CAPITALS * _SIZE, rows, widths)
    last = flow.drawing.lines(x, y, [*place, *position], _SIZE, step=_STEP) - _STEP
    below = name_and_below(flow.drawing, x, last + _PEN, room, closing.signer, Align.LEFT)
    return max(below, y - _CAPITALS * _SIZE + table if rows else 0.0)


def _place(closing: Closing, room: float) -> list[str]:
    if closing.day is None:
        return []
    day = long_date(closing.day)
    words = _("{city}, {day}").format(city=one_line(closing.city), day=day) if closing.city else day
    return wrap(words, room, _SIZE)


def _initial(position: str, width: float) -> tuple[Fitted, float]:
    """A position's lines and the height of its row."""
    room = width - 3
    lines = balanced(wrap(one_line(position), room, _INITIALS_SIZE), room, _INITIALS_SIZE)
    return Fitted(tuple(lines), _INITIALS_SIZE), max(_ROW, len(lines) * leading(_INITIALS_SIZE) + _ROW_AIR)


def _draw_initials(
    drawing: Drawing, left: float, top: float, rows: Sequence[tuple[Fitted, float]], widths: tuple[float, float]
) -> None:
    middle, right = left + widths[0], left + sum(widths)
    drawing.shade(left, top, right - left, _HEAD, HEAD_FILL)
    head = Fitted((_("Paraf Hierarki"),), _HEAD_SIZE)
    drawing.centred_in_row((left + right) / 2, top, _HEAD, head, Face.BOLD, Align.CENTRE)
    y = top + _HEAD
    for fitted, high in rows:
        drawing.line(left, y, right, y)
        drawing.centred_in_row(left + 1.5, y, high, fitted)
        y += high
    drawing.line(middle, top + _HEAD, middle, y)
    drawing.frame(left, top, right, y)
