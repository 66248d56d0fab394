"""Chips, key caps and step numbers: the painting shared by delegates and by the tiny widgets, so both look the same."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import Size, font
from ui.widgets.glyphs import Glyph, paint_glyph

Tone = Literal["late", "today", "soon", "ok", "calm", "muted"]
Shape = Literal["rect", "pill", "bare"]
StepState = Literal["done", "current", "upcoming"]

_GLYPH, _GAP, _PAD = 12, 6, 8


@dataclass(frozen=True, slots=True)
class Chip:
    """A word with glyph and colour: ``rect`` is a deadline, ``pill`` a status, ``bare`` lies on no ground."""

    text: str
    tone: Tone = "calm"
    glyph: Glyph | None = None
    shape: Shape = "bare"
    size: Size = "body"


def late_chip(text: str) -> Chip:
    """A deadline that has passed."""
    return Chip(text, "late", "triangle", "rect")


def today_chip(text: str) -> Chip:
    """A deadline of today."""
    return Chip(text, "today", "diamond", "rect")


def tomorrow_chip(text: str) -> Chip:
    """A deadline of tomorrow."""
    return Chip(text, "soon", "diamond-open", "rect")


def later_chip(text: str) -> Chip:
    """A deadline that need not be seen yet: a plain muted date."""
    return Chip(text, "muted", size="cap")


def stopped_chip(text: str) -> Chip:
    """A deadline that does not run."""
    return Chip(text, "muted", "bars", size="cap")


def in_time_chip(text: str) -> Chip:
    """A deadline that was kept."""
    return Chip(text, "ok", "tick", size="cap")


def missed_chip(text: str) -> Chip:
    """Finished, but after its deadline."""
    return Chip(text, "muted", "triangle", size="cap")


STATUS_LOOKS: dict[str, tuple[Glyph, Tone]] = {
    "diterima": ("ring", "calm"),
    "ditelaah": ("quarter", "calm"),
    "didisposisi": ("half", "soon"),
    "diproses": ("three-quarters", "soon"),
    "dijawab": ("full", "ok"),
    "selesai": ("disc-tick", "ok"),
    "tunda": ("bars", "calm"),
    "diteruskan": ("arrow", "calm"),
    "arsip": ("box", "calm"),
}
"""Glyph and tone by the office's word for the status; the clock fills up as the case moves on."""


def status_chip(status: str, text: str, *, pill: bool = False) -> Chip:
    """The chip of a status, named by the office's word; bare in tables, a round pill in the case header."""
    glyph, tone = STATUS_LOOKS.get(status, ("ring", "calm"))
    return Chip(text, tone, glyph, "pill" if pill else "bare")


def chip_size(chip: Chip) -> QSize:
    """The room a chip needs."""
    return _size_in(chip, QFontMetrics(_chip_font(chip)))


def _size_in(chip: Chip, metric: QFontMetrics) -> QSize:
    m = metrics()
    width = metric.horizontalAdvance(chip.text)
    if chip.glyph is not None:
        width += m.px(_GLYPH) + m.px(_GAP)
    padding = 0 if chip.shape == "bare" else 2 * m.px(_PAD)
    return QSize(width + padding + 1, metric.height() + m.px(5))


def paint_chip(painter: QPainter, rect: QRectF, chip: Chip, *, on: str = "sheet") -> None:
    """Draw a chip at the left of ``rect``, centred in its height; the word elides when the room is too small."""
    m, kind = metrics(), _chip_font(chip)
    size = _size_in(chip, QFontMetrics(kind))
    room = QRectF(rect.left(), rect.center().y() - size.height() / 2, min(size.width(), rect.width()), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = _paint_ground(painter, room, chip, on)
    x = room.left() + (0 if chip.shape == "bare" else m.px(_PAD))
    if chip.glyph is not None:
        side = m.px(_GLYPH)
        paint_glyph(painter, QRectF(x, room.center().y() - side / 2, side, side), chip.glyph, color(chip.tone), ground)
        x += side + m.px(_GAP)
    painter.setFont(kind)
    word_room = QRectF(x, room.top(), room.right() - x, room.height())
    _paint_word(painter, word_room, chip, whole=size.width() <= rect.width())
    painter.restore()


def key_size(key: str) -> QSize:
    """The room a key cap needs."""
    metric = QFontMetrics(font("cap"))
    return QSize(max(metric.horizontalAdvance(key) + 12, metric.height() + 2), metric.height() + 3)


def paint_key(painter: QPainter, rect: QRectF, key: str, ink: QColor, edge: QColor) -> None:
    """Draw a key cap centred in ``rect``."""
    size = key_size(key)
    cap = QRectF(0, 0, size.width() - 1, size.height() - 1)
    cap.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_crisp(cap), 3, 3)
    painter.setFont(font("cap"))
    painter.setPen(ink)
    painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), key)
    painter.restore()


def paint_step(painter: QPainter, rect: QRectF, number: int, state: StepState) -> None:
    """Draw a step's number in its circle, or a tick when it is done."""
    if state == "done":
        paint_glyph(painter, rect, "disc-tick", color("ok"), color("sheet"))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    current = state == "current"
    painter.setPen(Qt.PenStyle.NoPen if current else QPen(color("edge"), 1.5))
    painter.setBrush(color("fill") if current else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.setFont(font("body", strong=True))
    painter.setPen(color("on_fill" if current else "text"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.restore()


def _chip_font(chip: Chip) -> QFont:
    return font(chip.size) if chip.shape == "bare" else font("cap", strong=chip.shape == "rect")


def _paint_ground(painter: QPainter, room: QRectF, chip: Chip, on: str) -> QColor:
    if chip.shape == "bare":
        return color(on)
    ground = color("calm_soft" if chip.tone == "muted" else f"{chip.tone}_soft")
    radius = room.height() / 2 if chip.shape == "pill" else 4
    painter.setBrush(ground)
    if ground == color("sheet"):  # in high contrast an edge tells what a ground tells elsewhere
        painter.setPen(QPen(color(chip.tone), 1))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(room, radius, radius)
    return ground


def _paint_word(painter: QPainter, room: QRectF, chip: Chip, *, whole: bool) -> None:
    painter.setPen(color(chip.tone))
    word = chip.text
    if not whole:
        word = QFontMetrics(painter.font()).elidedText(word, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), word)


def _crisp(rect: QRectF) -> QRectF:
    return QRectF(QPointF(round(rect.left()) + 0.5, round(rect.top()) + 0.5), rect.size())
