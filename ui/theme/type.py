"""The four sizes of type, in proportion to the font of the system, in two weights."""

import sys
from pathlib import Path
from typing import Literal, cast

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from register_app.paths import RESOURCES
from ui.theme.current import theme

Size = Literal["cap", "body", "head", "title"]

SIZES: dict[Size, float] = {"cap": 0.9, "body": 1.0, "head": 1.2, "title": 1.8}
"""Share of the base: 9, 10, 12 and 18 points on a 10-point base."""

STRONG_SIZES = frozenset({"head", "title"})
SMALLEST_BASE = 10.0
"""Points; some systems say 8 or 9, which is too small for a form that is read across a desk."""

PREFERRED = ("Open Sans", "Noto Sans", "Cantarell", "Ubuntu", "Liberation Sans")
"""Asked in this order where the system names no font of its own."""
_NO_CHOICE = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "sans-serif", ""})


def base_font(system: QFont, points: float | None = None) -> QFont:
    """The body font: the system's family and size, tabular figures, never below ``SMALLEST_BASE`` points."""
    font = QFont(system)
    font.setFamily(_family(system))
    font.setPointSizeF(points or max(system.pointSizeF(), SMALLEST_BASE))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def font(size: Size = "body", *, strong: bool | None = None) -> QFont:
    """A font of one of the four sizes; ``head`` and ``title`` are semibold unless told otherwise."""
    return QFont(_kept(size, strong=strong))


def _kept(size: Size, *, strong: bool | None) -> QFont:
    known = theme().worked_out
    if (size, strong) not in known:
        sized = QFont(QApplication.font())
        sized.setPointSizeF(round(sized.pointSizeF() * SIZES[size] * 2) / 2)
        heavy = size in STRONG_SIZES if strong is None else strong
        sized.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        known[size, strong] = sized
    return cast(QFont, known[size, strong])


def line_height(size: Size = "body", *, strong: bool | None = None) -> int:
    """Pixels of one line of text."""
    known, asked = theme().worked_out, ("line", size, strong)
    if asked not in known:
        known[asked] = QFontMetrics(_kept(size, strong=strong)).height()
    return cast(int, known[asked])


def _family(system: QFont) -> str:
    families = QFontDatabase.families()
    if not families:
        return _bundled()
    if sys.platform == "win32" and "Segoe UI" in families:
        return "Segoe UI"
    if QFontInfo(system).family() not in _NO_CHOICE:
        return system.family()
    return next((family for family in PREFERRED if family in families), system.family())


def _bundled(folder: Path = RESOURCES / "fonts") -> str:
    """A machine without a single font still reads the register: the paper's own fonts serve the screen."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return "Liberation Sans"
