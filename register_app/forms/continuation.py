"""Continuation sheets: what did not fit into a field goes on here, so that nothing is ever cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.flow import Flow
from register_app.forms.marks import continued, corner_squares
from register_app.forms.qr import SheetCode, code
from register_app.forms.sheet import Face
from register_app.forms.typeset import fit, wrap

_CAPTION_SIZE, _SIZE, _STEP = 10.0, 10.0, 4.4
_BETWEEN = 3.0
_HEAD_SIZE = 9.5
_COLON, _VALUE = 22.0, 24.5
_MOST_IN_HEAD = 400
"""More signs than one line holds; the head stands on every page, so a very long text must not be measured each time."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """The rest of a field's text and the field it belongs to."""

    caption: str
    text: str


@dataclass(frozen=True, slots=True)
class Travelling:
    """A sheet that travels and returns: what its continuation sheets repeat.

    ``squares`` are the outer corners (left, top, right, bottom), ``fields`` the labels and values that name the matter.
    """

    left: float
    right: float
    squares: tuple[float, float, float, float]
    square_side: float
    code_side: float
    code: SheetCode
    title: str
    words: str
    fields: tuple[tuple[str, str], ...]


def write_remainders(flow: Flow, remainders: Sequence[Remainder]) -> None:
    """Write every remainder under the name of its field."""
    for remainder in remainders:
        if not remainder.text:
            continue
        flow.need(3 * _STEP)
        flow.lines([remainder.caption], _CAPTION_SIZE, _STEP, face=Face.BOLD)
        flow.lines(wrap(f"…\u00a0{remainder.text}", flow.width, _SIZE), _SIZE, _STEP)
        flow.skip(_BETWEEN)


def travelling_head(drawing: Drawing, sheet: Travelling, page: int) -> float:
    """Name the matter again, with squares and a code of this page's own; returns where the content begins."""
    corner_squares(drawing, *sheet.squares, sheet.square_side)
    left, top = sheet.right - sheet.code_side, sheet.squares[1]
    drawing.add(code(left, top, sheet.code_side, replace(sheet.code, page=page).text))
    continued(drawing, left - 3, top + 3, sheet.words)
    drawing.text(sheet.left, top + 9, sheet.title, 12, Face.BOLD)
    y = top + 15.0
    for label, value in sheet.fields:
        drawing.text(sheet.left, y, label, _HEAD_SIZE)
        drawing.text(sheet.left + _COLON, y, ":", _HEAD_SIZE)
        fitted = fit(one_line(value[:_MOST_IN_HEAD]) or "-", left - sheet.left - _VALUE - 3, 1, (_HEAD_SIZE, 8.5, 7.5))
        drawing.lines(sheet.left + _VALUE, y, fitted.lines, fitted.size)
        y += 5
    bottom = top + max(sheet.code_side, 24.0) + 1
    drawing.line(sheet.left, bottom, sheet.right, bottom)
    return bottom + 2
