"""The one typeface of every sheet: its files, its metrics and which characters it can draw."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from register_app.forms.sheet import Face
from register_app.paths import RESOURCES

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

MM_PER_POINT = 25.4 / 72

_FILES = {
    Face.REGULAR: "LiberationSans-Regular",
    Face.BOLD: "LiberationSans-Bold",
    Face.ITALIC: "LiberationSans-Italic",
    Face.BOLD_ITALIC: "LiberationSans-BoldItalic",
}


@cache
def font(face: Face) -> "TTFont":
    """Load a cut once and make it known to the painter under its own name."""
    from reportlab.pdfbase import pdfmetrics  # loaded with the first sheet, so that the window opens without it
    from reportlab.pdfbase.ttfonts import TTFont

    name = _FILES[face]
    loaded = TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(loaded)
    return loaded


def font_name(face: Face) -> str:
    """The name under which the painter knows a cut."""
    font(face)
    return _FILES[face]


def width(text: str, size: float, face: Face = Face.REGULAR) -> float:
    """Width of one line in millimetres."""
    return _advance(text, face) * size * MM_PER_POINT / 1000


def can_draw(character: str) -> bool:
    """Whether every cut of the typeface has the character."""
    return character in _drawable()


@lru_cache(maxsize=20_000)
def _advance(text: str, face: Face) -> float:
    """Width in thousandths of the size; the same words come back line after line."""
    advances = _advances(face)
    return sum([advances[character] for character in text])


@cache
def _advances(face: Face) -> Mapping[str, float]:
    metrics = font(face).face
    return _Advances({chr(code): float(advance) for code, advance in metrics.charWidths.items()}, metrics.defaultWidth)


@cache
def _drawable() -> frozenset[str]:
    return frozenset.intersection(*(frozenset(map(chr, font(face).face.charToGlyph)) for face in Face))


class _Advances(dict[str, float]):
    """Advance widths in thousandths of the size; a character without a glyph is as wide as the empty box."""

    __slots__ = ("_missing",)

    def __init__(self, known: Mapping[str, float], missing: float) -> None:
        super().__init__(known)
        self._missing = missing

    def __missing__(self, character: str) -> float:
        return self._missing
