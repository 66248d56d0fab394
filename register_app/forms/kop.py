"""The letterhead (kop): logo left, the office's lines beside or centred, rules below."""

from dataclasses import dataclass, replace
from math import inf

from register_app.forms.drawing import Drawing
from register_app.forms.facts import KopLine, KopRule, KopStyle, Letterhead
from register_app.forms.sheet import Align, Face
from register_app.forms.typeface import width
from register_app.forms.typeset import down_to, fit, wrap


@dataclass(frozen=True, slots=True)
class _Measures:
    """How large a letterhead is set (mm, points)."""

    first: float
    logo: tuple[float, float]
    address: float
    shrunk: dict[float, float]
    bps_size: float
    bps_first: float
    bps_step: float
    bps_below: float
    bps_logo: tuple[float, float]
    bps_inset: float
    joins: bool = False
    """Whether the whole address goes on one line where there is room."""
    scale: float = 1.0

    def smaller(self, scale: float) -> "_Measures":
        """The same letterhead in small; the address, small already, shrinks last."""
        return replace(
            self,
            first=self.first * scale,
            logo=(self.logo[0] * scale, self.logo[1] * scale),
            address=max(self.address * scale, min(_SMALLEST_ADDRESS, self.address * scale * 1.25)),
            bps_size=self.bps_size * scale,
            bps_first=self.bps_first * scale,
            bps_step=self.bps_step * scale,
            bps_below=self.bps_below * scale,
            bps_logo=(self.bps_logo[0] * scale, self.bps_logo[1] * scale),
            joins=True,
            scale=scale,
        )


_FULL = _Measures(
    first=4.4,
    logo=(18.0, 22.0),
    address=8.5,
    shrunk={},
    bps_size=14,
    bps_first=6.6,
    bps_step=6.4,
    bps_below=6.0,
    bps_logo=(20.0, 16.0),
    bps_inset=0.0,
)
_SMALL = _Measures(
    first=3.6,
    logo=(14.5, 17.5),
    address=8.0,
    shrunk={14.5: 13.0, 14.0: 13.0, 13.0: 12.0, 12.0: 11.0},
    bps_size=13,
    bps_first=5.4,
    bps_step=5.8,
    bps_below=3.8,
    bps_logo=(16.0, 13.0),
    bps_inset=2.0,
    joins=True,
)
_ADVANCE = {14.5: 5.9, 14: 5.7, 13: 5.2, 12: 5.0, 11: 4.5, 8.5: 3.5, 8: 3.3}
"""From the baseline above to that of a line of this size (mm)."""

_LOGO_INSET, _LOGO_CLEAR = 2.0, 2.0
_BPS_GAP = 4.0
_ADDRESS_GAP = 0.5
_SMALLEST, _SMALLEST_ADDRESS = 9.0, 7.5
_BELOW_TEXT, _BELOW_LOGO = 2.2, 1.5
_EDGE = 4.0
"""Of the paper's upper edge no printer reaches more (mm)."""

ABOVE_TITLE = 6.0
"""What a title takes below the letterhead, measured from its baseline (mm)."""

_SCALES = tuple(percent / 100 for percent in range(95, 30, -5))
_NARROW, _NARROW_SHIFT = 165.0, 4.0
_RULES = {
    KopRule.THICK_THIN: ((0.0, 1.75), (1.0, 0.5)),
    KopRule.DOUBLE: ((0.0, 0.5), (1.0, 0.5)),
    KopRule.SINGLE: ((0.0, 1.0),),
    KopRule.NONE: (),
}
"""Distance below the first rule and weight of each."""

_FACES = {
    (False, False): Face.REGULAR,
    (True, False): Face.BOLD,
    (False, True): Face.ITALIC,
    (True, True): Face.BOLD_ITALIC,
}


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float
    face: Face
    baseline: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything stands, measured from the top of the letterhead; ``logo`` is x, width, height."""

    lines: tuple[_Line, ...]
    x: float
    align: Align
    logo: tuple[float, float, float]
    rule: float
    bottom: float


def draw_kop(
    drawing: Drawing, letterhead: Letterhead | None, left: float, right: float, top: float, most: float = inf
) -> float:
    """Draw the full letterhead from ``top``, at ``most`` so high (mm); returns where it ends (the last rule)."""
    if letterhead is None:
        return top
    plan = _within(letterhead, left, right, _SMALL if letterhead.style is KopStyle.SMALL else _FULL, most)
    _draw(drawing, letterhead, plan, left, right, top)
    return top + plan.bottom


def draw_small_kop(drawing: Drawing, letterhead: Letterhead | None, left: float, right: float, bottom: float) -> None:
    """Draw the small letterhead so that it ends on ``bottom``, where a grid of fixed place begins."""
    if letterhead is not None:
        plan = _within(letterhead, left, right, _SMALL, bottom - _EDGE)
        _draw(drawing, letterhead, plan, left, right, bottom - plan.bottom)


def _within(letterhead: Letterhead, left: float, right: float, measures: _Measures, most: float) -> _Plan:
    """The letterhead as large as its room allows: many long lines are set smaller, none is left out."""
    plan = _plan(letterhead, left, right, measures)
    for scale in _SCALES:
        if plan.bottom <= most:
            break
        plan = _plan(letterhead, left, right, measures.smaller(scale))
    return plan


def _plan(letterhead: Letterhead, left: float, right: float, measures: _Measures) -> _Plan:
    if letterhead.style is KopStyle.BPS:
        return _plan_beside(letterhead, left, right, measures)
    logo = (left + _LOGO_INSET, *measures.logo)
    edge = logo[0] + logo[1] + _LOGO_CLEAR if letterhead.logo else left
    centre = (left + right) / 2 + (_NARROW_SHIFT if right - left <= _NARROW and letterhead.logo else 0.0)
    farthest = max(centre, (edge + right) / 2)
    lines = _centred_lines(letterhead, measures, 2 * (right - farthest))
    widest = max((width(line.text, line.size, line.face) for line in lines), default=0.0)
    x = min(max(centre, edge + widest / 2), farthest)
    return _finished(letterhead, lines, x, Align.CENTRE, logo, _BELOW_TEXT)


def _plan_beside(letterhead: Letterhead, left: float, right: float, measures: _Measures) -> _Plan:
    """The BPS letterhead: its lines stand left aligned beside the logo, the address goes to the foot of the form."""
    logo = (left + measures.bps_inset, *measures.bps_logo)
    x = logo[0] + logo[1] + _BPS_GAP if letterhead.logo else left
    lines: list[_Line] = []
    for line in letterhead.lines:
        for text, size in _broken(line, measures, measures.bps_size, right - x):
            baseline = measures.bps_first + len(lines) * measures.bps_step
            lines.append(_Line(text, size, _face(line), baseline))
    return _finished(letterhead, lines, x, Align.LEFT, logo, measures.bps_below)


def _finished(
    letterhead: Letterhead,
    lines: list[_Line],
    x: float,
    align: Align,
    logo: tuple[float, float, float],
    below_text: float,
) -> _Plan:
    under_text = (lines[-1].baseline if lines else 0.0) + below_text
    rule = max(under_text, logo[2] + _BELOW_LOGO if letterhead.logo else 0.0)
    bottom = rule + max((offset for offset, _weight in _RULES[letterhead.rule]), default=0.0)
    return _Plan(tuple(lines), x, align, logo, rule, bottom)


def _centred_lines(letterhead: Letterhead, measures: _Measures, room: float) -> list[_Line]:
    lines: list[_Line] = []
    baseline = 0.0
    for line in letterhead.lines:
        for text, size in _broken(line, measures, measures.shrunk.get(line.size, line.size) * measures.scale, room):
            baseline += _advance(size) if lines else measures.first
            lines.append(_Line(text, size, _face(line), baseline))
    baseline += _ADDRESS_GAP
    for text in _address(letterhead, measures, room):
        baseline += _advance(measures.address)
        lines.append(_Line(text, measures.address, Face.REGULAR, baseline))
    return lines


def _broken(line: KopLine, measures: _Measures, size: float, room: float) -> list[tuple[str, float]]:
    """Shrink a line that is too long, then break it."""
    fitted = fit(line.text, room, 1, down_to(_SMALLEST * measures.scale, size), _face(line))
    return [(text, fitted.size) for text in wrap(line.text, room, fitted.size, _face(line))]


def _address(letterhead: Letterhead, measures: _Measures, room: float) -> list[str]:
    """Line by line; a small letterhead takes the whole address as running text where that saves a line."""
    lines = [line for text in letterhead.address for line in wrap(text, room, measures.address)]
    joined = wrap(", ".join(letterhead.address), room, measures.address)
    saved = len(joined) < len(lines) and (measures.scale < 1 or len(joined) == 1)
    return joined if measures.joins and saved else lines


def _advance(size: float) -> float:
    return _ADVANCE.get(size, round(size * 0.41, 2))


def _face(line: KopLine) -> Face:
    return _FACES[line.bold, line.italic]


def _draw(drawing: Drawing, letterhead: Letterhead, plan: _Plan, left: float, right: float, top: float) -> None:
    if letterhead.logo:
        x, wide, high = plan.logo
        drawing.picture(x, top, wide, high, letterhead.logo)
    for line in plan.lines:
        drawing.text(plan.x, top + line.baseline, line.text, line.size, line.face, plan.align)
    for offset, weight in _RULES[letterhead.rule]:
        y = top + plan.rule + offset
        drawing.line(left, y, right, y, weight)
