"""The small glyphs behind chips, steps and timelines: our own paths, told apart by shape before colour."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

Glyph = Literal[
    "triangle",
    "diamond",
    "diamond-open",
    "tick",
    "ring",
    "quarter",
    "half",
    "three-quarters",
    "full",
    "disc-tick",
    "bars",
    "arrow",
    "box",
    "dot",
    "back",
]

_LINE = 0.13
"""Line width as a share of the glyph's side."""


def paint_glyph(painter: QPainter, rect: QRectF, glyph: Glyph, ink: QColor, ground: QColor | None = None) -> None:
    """Draw ``glyph`` into the square ``rect``; ``ground`` is the colour of a tick inside a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width(), rect.height())
    painter.setPen(QPen(ink, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWINGS[glyph](painter, ink, ground or QColor("white"))
    painter.restore()


def _triangle(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _filled(painter, ink, ((0.5, 0.14), (0.94, 0.86), (0.06, 0.86)))


def _diamond(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _filled(painter, ink, ((0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5)))


def _diamond_open(painter: QPainter, _ink: QColor, _ground: QColor) -> None:
    painter.drawPolygon(_polygon(((0.5, 0.1), (0.9, 0.5), (0.5, 0.9), (0.1, 0.5))))


def _tick(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _pen(painter, ink, 0.15)
    painter.drawPolyline(_polygon(((0.1, 0.54), (0.38, 0.82), (0.92, 0.2))))


def _ring(painter: QPainter, _ink: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QRectF(0.1, 0.1, 0.8, 0.8))


def _clock(share: float) -> Callable[[QPainter, QColor, QColor], None]:
    def draw(painter: QPainter, ink: QColor, ground: QColor) -> None:
        _ring(painter, ink, ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        inner = QRectF(0.24, 0.24, 0.52, 0.52)
        if share >= 1:
            painter.drawEllipse(inner)
        else:
            painter.drawPie(inner, 90 * 16, -round(360 * 16 * share))

    return draw


def _disc_tick(painter: QPainter, ink: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(0.02, 0.02, 0.96, 0.96))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _pen(painter, ground, 0.13)
    painter.drawPolyline(_polygon(((0.29, 0.52), (0.45, 0.67), (0.72, 0.36))))


def _bars(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    for left in (0.18, 0.58):
        painter.fillRect(QRectF(left, 0.1, 0.24, 0.8), ink)


def _arrow(painter: QPainter, _ink: QColor, _ground: QColor) -> None:
    painter.drawLine(QPointF(0.1, 0.5), QPointF(0.9, 0.5))
    painter.drawPolyline(_polygon(((0.58, 0.18), (0.9, 0.5), (0.58, 0.82))))


def _back(painter: QPainter, _ink: QColor, _ground: QColor) -> None:
    painter.drawArc(QRectF(0.12, 0.12, 0.76, 0.76), -60 * 16, 250 * 16)
    painter.drawPolyline(_polygon(((0.1, 0.22), (0.16, 0.6), (0.46, 0.42))))


def _box(painter: QPainter, _ink: QColor, _ground: QColor) -> None:
    painter.drawRect(QRectF(0.08, 0.12, 0.84, 0.76))
    painter.drawLine(QPointF(0.08, 0.4), QPointF(0.92, 0.4))


def _dot(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(0.28, 0.28, 0.44, 0.44))


def _pen(painter: QPainter, ink: QColor, width: float) -> None:
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _filled(painter: QPainter, ink: QColor, points: tuple[tuple[float, float], ...]) -> None:
    path = QPainterPath()
    path.addPolygon(_polygon(points))
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(path)


_DRAWINGS: dict[Glyph, Callable[[QPainter, QColor, QColor], None]] = {
    "triangle": _triangle,
    "diamond": _diamond,
    "diamond-open": _diamond_open,
    "tick": _tick,
    "ring": _ring,
    "quarter": _clock(0.25),
    "half": _clock(0.5),
    "three-quarters": _clock(0.75),
    "full": _clock(1.0),
    "disc-tick": _disc_tick,
    "bars": _bars,
    "arrow": _arrow,
    "back": _back,
    "box": _box,
    "dot": _dot,
}
