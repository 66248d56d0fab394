"""Setting text: breaking it into lines, shrinking within a range, balancing two lines and justifying paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass

from register_app.forms.cleaning import printable
from register_app.forms.sheet import Face
from register_app.forms.typeface import MM_PER_POINT, width

CELL_LEADING = 1.2
"""Distance of baselines in cells, as a multiple of the size."""

CAPITALS_CENTRE = 0.126
"""A baseline stands this many millimetres per point below the middle of its row, which centres the capitals."""

CUT = " …"
"""Ends a text that goes on on the continuation sheet."""

_LARGEST_STRETCH = 2.2
"""A line whose spaces would grow by more than this multiple is set flush left instead."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of a justified paragraph: where it starts, its words and by how much each space grows (mm)."""

    indent: float
    text: str
    stretch: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text set into a fixed place: the size it took, its lines, and what has to go on elsewhere."""

    lines: tuple[str, ...]
    size: float
    rest: str = ""


SMALLEST_FIELD = 8.5
"""Fields of a grid shrink to this size (points) before they go on elsewhere."""


def down_to(smallest: float, size: float) -> tuple[float, ...]:
    """The sizes to try in turn, half a point apart."""
    return tuple(size - step / 2 for step in range(max(0, round((size - smallest) * 2)) + 1))


def leading(size: float) -> float:
    """Distance of baselines in a cell, in millimetres."""
    return size * MM_PER_POINT * CELL_LEADING


def wrap(text: str, room: float, size: float, face: Face = Face.REGULAR, *, first_indent: float = 0.0) -> list[str]:
    """Break text into lines no wider than ``room`` mm; a word longer than a line is broken, nothing is lost."""
    lines: list[str] = []
    for number, paragraph in enumerate(printable(text).split("\n")):
        lines += _wrap_paragraph(paragraph, room, size, face, first_indent if number == 0 else 0.0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def fit(
    text: str,
    room: float,
    most_lines: int,
    sizes: Sequence[float],
    face: Face = Face.REGULAR,
    *,
    balance: bool = False,
    first_indent: float = 0.0,
) -> Fitted:
    """Set text at the first of ``sizes`` at which it takes at most ``most_lines``.

    At the last size whatever is still too long ends with an ellipsis and comes back as ``rest``.
    """
    lines: list[str] = []
    for size in sizes:
        lines = wrap(text, room, size, face, first_indent=first_indent)
        if len(lines) <= most_lines:
            return Fitted(tuple(balanced(lines, room, size, face) if balance else lines), size)
    kept = _shortened(lines[:most_lines], room, sizes[-1], face)
    return Fitted((*kept[:-1], kept[-1] + CUT), sizes[-1], _behind(printable(text), kept))


def in_fewest_lines(
    text: str, room: float, most_lines: int, sizes: Sequence[float], face: Face = Face.REGULAR
) -> Fitted:
    """Set text as `fit` does, but shrink before taking another line."""
    fitted = Fitted((), sizes[0])
    for lines in range(1, most_lines + 1):
        fitted = fit(text, room, lines, sizes, face)
        if not fitted.rest:
            break
    return fitted


def balanced(lines: list[str], room: float, size: float, face: Face = Face.REGULAR) -> list[str]:
    """Even out two lines of a name, so that no last word stands alone."""
    if len(lines) != 2:
        return lines
    words = " ".join(lines).split(" ")
    splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    widths = [(max(width(first, size, face), width(second, size, face)), first, second) for first, second in splits]
    best = min(widths, default=None)
    return [best[1], best[2]] if best and best[0] <= room else lines


def without_lone_word(fitted: Fitted, room: float) -> Fitted:
    """The same text; where its second and last line is a single word, evened out."""
    if len(fitted.lines) != 2 or fitted.rest or " " in fitted.lines[-1]:
        return fitted
    return Fitted(tuple(balanced(list(fitted.lines), room, fitted.size)), fitted.size)


def justified(
    text: str, room: float, size: float, face: Face = Face.REGULAR, *, first_indent: float = 0.0
) -> list[SetLine]:
    """Set running text to both edges; last lines, and lines that would look torn, stay flush left."""
    placed: list[SetLine] = []
    for paragraph in printable(text).split("\n"):
        lines = _wrap_paragraph(paragraph, room, size, face, first_indent)
        for number, line in enumerate(lines):
            indent = first_indent if number == 0 else 0.0
            last = number == len(lines) - 1
            stretch = 0.0 if last else _stretch(line, room - indent, size, face)
            placed.append(SetLine(indent, line, stretch))
    return placed


def _wrap_paragraph(paragraph: str, room: float, size: float, face: Face, first_indent: float) -> list[str]:
    space = width(" ", size, face)
    lines: list[str] = []
    line, used = "", first_indent
    for word, wide in _words(paragraph, room, size, face, first_indent):
        if line and used + space + wide > room:
            lines.append(line)
            line, used = word, wide
        elif line:
            line, used = f"{line} {word}", used + space + wide
        else:
            line, used = word, used + wide
    lines.append(line)
    return lines


def _words(paragraph: str, room: float, size: float, face: Face, first_indent: float) -> list[tuple[str, float]]:
    """Every word with its width; one that is wider than a line comes in pieces."""
    words: list[tuple[str, float]] = []
    for word in paragraph.split(" "):
        if not word:
            continue
        narrow = room - (first_indent if not words else 0.0)
        wide = width(word, size, face)
        if wide <= narrow:
            words.append((word, wide))
        else:
            words += [(piece, width(piece, size, face)) for piece in _broken(word, narrow, size, face)]
    return words


def _broken(word: str, room: float, size: float, face: Face) -> list[str]:
    """Break a word that is wider than the line into pieces, behind a mark that allows it if there is one."""
    pieces: list[str] = []
    piece, used = "", 0.0
    for character in word:
        wide = width(character, size, face)
        if piece and used + wide > room:
            kept = _break_point(piece)
            pieces.append(piece[:kept])
            piece = piece[kept:]
            used = width(piece, size, face)
        piece, used = piece + character, used + wide
    return [*pieces, piece]


def _break_point(piece: str) -> int:
    """Where to break: behind a mark or firm space in the last two thirds of the piece, else at its end."""
    for place in range(len(piece), len(piece) // 3, -1):
        if piece[place - 1] in "/-_.,;:)]&?=\u00a0":
            return place
    return len(piece)


def _stretch(line: str, room: float, size: float, face: Face) -> float:
    gaps = line.count(" ") + line.count("\u00a0")  # the painter widens firm spaces with the others
    if not gaps:
        return 0.0
    extra = (room - width(line, size, face)) / gaps
    return extra if 0 < extra <= (_LARGEST_STRETCH - 1) * width(" ", size, face) else 0.0


def _shortened(lines: list[str], room: float, size: float, face: Face) -> list[str]:
    """Take words, and of a word as long as the line its last signs, off the last line until the ellipsis fits."""
    last = lines[-1]
    while len(last) > 1 and width(last + CUT, size, face) > room:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[:-1], last]


def _behind(text: str, lines: list[str]) -> str:
    """Find what follows in the text after the lines already set, its own line ends kept."""
    used = sum(len(line) - line.count(" ") for line in lines)
    place = 0
    while used:
        used -= text[place] not in " \n"
        place += 1
    return text[place:].strip(" \n")
