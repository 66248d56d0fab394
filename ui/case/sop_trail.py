"""The steps of the SOP as a row of small marks: what is done, what runs, what took longer than its standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.label import plain_tip

Look = Literal["done", "over", "running", "running_over", "waiting", "skipped"]
_GAP = 4
_WIDEST = 44


@dataclass(frozen=True, slots=True)
class TrailStep:
    """How a step looks, and what it says when the pointer rests on it."""

    look: Look
    told: str


class SopTrail(QWidget):
    """Done is filled, over its time filled over the whole height, running outlined, waiting or not recorded a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[TrailStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[TrailStep]) -> None:
        """Put the steps on the trail, first to last."""
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(step.told for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Low, and as wide as its steps."""
        return QSize(len(self._steps) * (metrics().px(_WIDEST) + _GAP), metrics().px(12))

    def minimumSizeHint(self) -> QSize:
        """Steps grow narrow where there is little room."""
        return QSize(len(self._steps) * (8 + _GAP), metrics().px(12))

    def event(self, event: QEvent) -> bool:
        """A step says its activity, who does it and its time."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = next((step.told for step, room in self._rooms() if room.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for step, room in self._rooms():
                _paint(painter, step.look, room)

    def _rooms(self) -> list[tuple[TrailStep, QRectF]]:
        if not self._steps:
            return []
        wide = min((self.width() + _GAP) / len(self._steps) - _GAP, metrics().px(_WIDEST))
        return [(step, QRectF(place * (wide + _GAP), 0, wide, self.height())) for place, step in enumerate(self._steps)]


_TONES: dict[Look, str] = {
    "done": "ok",
    "over": "late",
    "running": "accent",
    "running_over": "late",
    "waiting": "rule_strong",
    "skipped": "rule_strong",
}
_FILLED = frozenset({"done", "over"})
_LINES = frozenset({"waiting", "skipped"})


def _paint(painter: QPainter, look: Look, room: QRectF) -> None:
    tone, middle = color(_TONES[look]), room.center().y()
    if look in _LINES:
        style = Qt.PenStyle.DotLine if look == "skipped" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(tone, 2, style))
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
        return
    high = room.height() if look == "over" else room.height() / 2
    bar = QRectF(room.left(), middle - high / 2, room.width(), high)
    if look in _FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        painter.drawRoundedRect(bar, 3, 3)
        return
    painter.setPen(QPen(tone, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
