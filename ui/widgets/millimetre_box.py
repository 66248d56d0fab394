"""Millimetres with one decimal, typed or stepped by half."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics


class MillimetreBox(QDoubleSpinBox):
    """QDoubleSpinBox with our arrows; the wheel turns the page, never the number."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(-most, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSingleStep(0.5)
        self.setDecimals(1)
        self.lineEdit().setTextMargins(7, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """One control high, wide enough for its label."""
        return QSize(metrics().px(160), metrics().control)

    def minimumSizeHint(self) -> QSize:
        """A sign, three digits and the arrows."""
        return QSize(metrics().px(96), metrics().control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's painting, then the arrows."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = metrics().px(13)
        left = self.width() - side - metrics().px(7)
        for name, top in (("chevron-up", self.height() / 2 - side - 1), ("chevron-down", self.height() / 2 + 1)):
            paint_icon(painter, QRectF(left, top, side, side), name, color("muted"))
        painter.end()
