"""Who signs: position, room for the pen, the name ruled, rank and NIP."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Signer
from register_app.forms.sheet import Align, Face
from register_app.forms.typeset import balanced, fit, wrap
from register_app.i18n import _

_SIZE, _STEP = 11.0, 4.75
_NAME_STEP = 0.43
_ABOVE_RANK = 4.9


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


def centred_signature(drawing: Drawing, centre: float, y: float, room: float, signer: Signer, free: float) -> float:
    """A centred block: the position on ``y``, ``free`` mm for the pen, then the name; returns the last baseline."""
    y = drawing.lines(centre, y, position_lines(signer, room, _SIZE), _SIZE, align=Align.CENTRE, step=4.85)
    return name_and_below(drawing, centre, y - 4.85 + free, room, signer, Align.CENTRE)


def name_line(
    drawing: Drawing, x: float, y: float, room: float, name: str, sizes: Sequence[float], align: Align
) -> None:
    """A name, bold and ruled, its last line on ``y``; in one line if any of the sizes allows it."""
    fitted = fit(one_line(name), room, 1, sizes, Face.BOLD)
    lines = wrap(one_line(name), room, fitted.size, Face.BOLD)
    step = fitted.size * _NAME_STEP
    for number, line in enumerate(reversed(lines)):
        drawing.underlined(x, y - number * step, line, fitted.size, Face.BOLD, align)


def name_and_below(drawing: Drawing, x: float, y: float, room: float, signer: Signer, align: Align) -> float:
    """The name on ``y``, rank and NIP below it; returns the last baseline."""
    name_line(drawing, x, y, room, signer.name, (_SIZE, 10.5, 10.0, 9.5), align)
    below = identity_lines(signer)
    last = drawing.lines(x, y + _ABOVE_RANK, below, _SIZE, align=align, step=_STEP)
    return last - _STEP if below else y
