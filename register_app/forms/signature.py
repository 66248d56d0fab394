"""Who signs: position, room for the pen, name ruled below, rank and NIP; and the table of initials (paraf hierarki)."""

from collections.abc import Sequence
from datetime import date

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import GRID, Drawing
from register_app.forms.facts import Signer
from register_app.forms.sheet import Align, Face
from register_app.forms.typeset import balanced, fit, wrap
from register_app.i18n import _
from register_app.rules.dates import long_date

_SIZE, _STEP = 11.0, 4.75
_NAME_STEP = 0.43
_INITIALS_SIZE = 8.5
_INITIALS_HEAD, _INITIALS_ROW = 6.0, 7.0
_HEAD_FILL = 0.92
_CAPITALS = 0.253
"""Height of a capital in millimetres per point."""


def grouped_nip(nip: str) -> str:
    """An 18-digit NIP as 8-6-1-3; anything else as it was written."""
    digits = "".join(nip.split())
    if len(digits) != 18 or not digits.isdecimal():
        return one_line(nip)
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def position_lines(signer: Signer, room: float, size: float, *, capitals: bool = False) -> list[str]:
    """The signer's office as it stands above the name, with Plt./Plh./a.n. before it and a comma behind."""
    position = one_line(signer.position)
    position = position.upper() if capitals else position
    if signer.on_behalf:
        superior = one_line(signer.on_behalf)
        first = f"{signer.prefix or 'a.n.'} {superior.upper() if capitals else superior}"
        return [*wrap(first, room, size), *wrap(f"{position},", room, size)]
    return balanced(wrap(f"{one_line(signer.prefix)} {position},".strip(), room, size), room, size)


def identity_lines(signer: Signer) -> list[str]:
    """Rank and NIP, as far as the signer's are printed."""
    if signer.plain:
        return []
    nip = _("NIP. {nip}").format(nip=grouped_nip(signer.nip)) if signer.nip else ""
    return [line for line in (one_line(signer.rank), nip) if line]


def signature_height(signer: Signer, room: float, *, place: bool = True) -> float:
    """What the block of a recap takes below its first baseline, the lines of the name's foot included."""
    head = len(position_lines(signer, room, _SIZE)) + (1 if place else 0)
    return head * _STEP + 18 + (len(identity_lines(signer)) + 1) * _STEP


def recap_signature(drawing: Drawing, x: float, y: float, right: float, signer: Signer, city: str, day: date) -> float:
    """The left-aligned block of a recap, first baseline on ``y``; returns its last baseline."""
    room = right - x
    place = _("{city}, {day}").format(city=one_line(city), day=long_date(day)) if city else long_date(day)
    y = drawing.lines(x, y, wrap(place, room, _SIZE), _SIZE, step=_STEP)
    y = drawing.lines(x, y, position_lines(signer, room, _SIZE), _SIZE, step=_STEP)
    return _name_and_below(drawing, x, y - _STEP + 20.9, room, signer, Align.LEFT)


def centred_signature(drawing: Drawing, centre: float, y: float, room: float, signer: Signer, free: float) -> float:
    """A centred block: the position on ``y``, ``free`` mm for the pen, then the name; returns the last baseline."""
    y = drawing.lines(centre, y, position_lines(signer, room, _SIZE), _SIZE, align=Align.CENTRE, step=4.85)
    return _name_and_below(drawing, centre, y - 4.85 + free, room, signer, Align.CENTRE)


def name_line(
    drawing: Drawing, x: float, y: float, room: float, name: str, sizes: Sequence[float], align: Align
) -> None:
    """A name, bold and ruled, its last line on ``y``; in one line if any of the sizes allows it."""
    fitted = fit(one_line(name), room, 1, sizes, Face.BOLD)
    lines = wrap(one_line(name), room, fitted.size, Face.BOLD)
    step = fitted.size * _NAME_STEP
    for number, line in enumerate(reversed(lines)):
        drawing.underlined(x, y - number * step, line, fitted.size, Face.BOLD, align)


def initials_table(
    drawing: Drawing, left: float, baseline: float, positions: Sequence[str], widths: tuple[float, float]
) -> float:
    """Draw *Paraf Hierarki*, its top level with the capitals of the line on ``baseline``; returns its bottom."""
    top = baseline - _CAPITALS * _SIZE
    if not positions:
        return top
    middle, right = left + widths[0], left + sum(widths)
    drawing.shade(left, top, right - left, _INITIALS_HEAD, _HEAD_FILL)
    head = fit(_("Paraf Hierarki"), right - left, 1, (9.0,), Face.BOLD)
    drawing.centred_in_row((left + right) / 2, top, _INITIALS_HEAD, head, Face.BOLD, Align.CENTRE)
    y = top + _INITIALS_HEAD
    for position in positions:
        drawing.line(left, y, right, y, GRID)
        fitted = fit(one_line(position), widths[0] - 3, 2, (_INITIALS_SIZE, 8.0, 7.5), balance=True)
        drawing.centred_in_row(left + 1.5, y, _INITIALS_ROW, fitted)
        y += _INITIALS_ROW
    drawing.line(middle, top + _INITIALS_HEAD, middle, y, GRID)
    drawing.frame(left, top, right, y)
    return y


def initials_height(positions: Sequence[str]) -> float:
    """Height of *Paraf Hierarki*."""
    return _INITIALS_HEAD + _INITIALS_ROW * len(positions) if positions else 0.0


def _name_and_below(drawing: Drawing, x: float, y: float, room: float, signer: Signer, align: Align) -> float:
    name_line(drawing, x, y, room, signer.name, (_SIZE, 10.5, 10.0, 9.5), align)
    below = identity_lines(signer)
    last = drawing.lines(x, y + 4.9, below, _SIZE, align=align, step=_STEP)
    return last - _STEP if below else y
