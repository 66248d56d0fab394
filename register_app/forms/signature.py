"""Who signs: position, room for the pen, the name ruled, rank and NIP."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Signer
from register_app.forms.sheet import Align, Face
from register_app.forms.typeset import Fitted, balanced, down_to, fit, wrap
from register_app.i18n import _
from register_app.rules.nip import grouped

_SIZE, _STEP = 11.0, 4.75
_NAME_STEP = 0.43
_MOST_NAME_LINES = 3
_SMALLEST = 7.5
_ABOVE_RANK = 4.9
ON_BEHALF, BELOW = "a.n.", "u.b."
DOTS = f"({'.' * 44})"
"""Where a name is written by hand."""


def grouped_nip(nip: str) -> str:
    """An 18-digit NIP as 8-6-1-3; anything else as it was written."""
    return grouped(one_line(nip))


def position_lines(
    signer: Signer, room: float, size: float, *, capitals: bool = False, close: bool = False
) -> list[str]:
    """The signer's office as it stands above the name, with Plt./Plh./a.n. before it and a comma behind.

    ``close`` puts u.b. on the line of the position that it is before.
    """
    lines = signing_lines(signer, capitals=capitals)
    if close and BELOW in lines:
        place = lines.index(BELOW)
        lines = (*lines[:place], f"{BELOW} {lines[place + 1]}", *lines[place + 2 :])
    return [part for line in lines for part in balanced(wrap(line, room, size), room, size)]


def signing_lines(signer: Signer, *, capitals: bool = False) -> tuple[str, ...]:
    """a.n. whom, the position between and u.b. where it goes through one, then the signer's own position."""
    position, superior, through = (
        one_line(title).upper() if capitals else one_line(title)
        for title in (signer.position, signer.on_behalf, signer.through)
    )
    prefix = "" if signer.prefix == ON_BEHALF else one_line(signer.prefix)
    own = f"{prefix} {position},".strip()
    above = (f"{ON_BEHALF} {superior}",) if superior else ()
    between = (f"{through},", BELOW) if superior and through else ()
    return (*above, *between, own)


def name_words(signer: Signer) -> str:
    """The name as it is printed; dots to write on for a position that nobody holds."""
    return one_line(signer.name) or DOTS


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
    """A name, bold and ruled, its last line on ``y``; in one line if any of the sizes allows it, dots without one.

    It grows upwards into the room for the pen, so what is too long for a name is shortened: it stands in full above.
    """
    if not one_line(name):
        drawing.text(x, y, DOTS, sizes[0], align=align)
        return
    fitted = set_name(name, room, sizes)
    step = fitted.size * _NAME_STEP
    for number, line in enumerate(reversed(fitted.lines)):
        drawing.underlined(x, y - number * step, line, fitted.size, Face.BOLD, align)


def set_name(name: str, room: float, sizes: Sequence[float]) -> Fitted:
    """A name in one line if any of the sizes allows it, else in up to three, smaller ones if it must be."""
    fitted = fit(one_line(name), room, 1, sizes, Face.BOLD)
    return (
        fit(one_line(name), room, _MOST_NAME_LINES, down_to(_SMALLEST, sizes[-1]), Face.BOLD) if fitted.rest else fitted
    )


def name_height(fitted: Fitted) -> float:
    """How far a set name grows upwards from its last baseline."""
    return (len(fitted.lines) - 1) * fitted.size * _NAME_STEP


def name_and_below(drawing: Drawing, x: float, y: float, room: float, signer: Signer, align: Align) -> float:
    """The name on ``y``, rank and NIP below it; returns the last baseline."""
    name_line(drawing, x, y, room, signer.name, (_SIZE, 10.5, 10.0, 9.5), align)
    below = identity_lines(signer)
    last = drawing.lines(x, y + _ABOVE_RANK, below, _SIZE, align=align, step=_STEP)
    return last - _STEP if below else y
