"""Icons: outline drawings in the colour of a token, drawn as vectors so they stay crisp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from register_app.paths import RESOURCES
from ui.theme.current import color

FOLDER = RESOURCES / "icons"
RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""Device pixel ratios an icon is prepared for."""

_THIN_FROM = 26
"""Pixels from which the stroke gets thinner, so big icons do not look heavier than small ones."""


def paint_icon(painter: QPainter, rect: QRectF, name: str, ink: QColor) -> None:
    """Draw the icon ``name`` into ``rect``; an unknown name raises ``FileNotFoundError``."""
    drawing = _renderer(name, ink.name(), 1.5 if rect.width() >= _THIN_FROM else 1.75)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, rect)
    painter.restore()


def icon(name: str, token: str = "text", size: int = 20) -> QIcon:
    """An icon for Qt's own widgets (menus, actions); it keeps the colours of the moment it was made."""
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, color(token)), (QIcon.Mode.Disabled, color("disabled_text"))):
        for ratio in RATIOS:
            made.addPixmap(pixmap(name, ink, size, ratio), mode)
    return made


def pixmap(name: str, ink: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square picture of ``size`` logical pixels."""
    side = round(size * ratio)
    picture = QPixmap(QSize(side, side))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_icon(painter, QRectF(0, 0, size, size), name, ink)
    return picture


@lru_cache(maxsize=512)
def _renderer(name: str, ink: str, stroke: float) -> QSvgRenderer:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", ink).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(drawing.encode()))
