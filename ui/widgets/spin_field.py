"""A small whole number, typed or stepped."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.field import Field


class SpinBox(QSpinBox):
    """QSpinBox with our arrows; the wheel turns the page, never the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(7, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """One control high."""
        return QSize(max(super().sizeHint().width(), metrics().px(80)), metrics().control)

    def minimumSizeHint(self) -> QSize:
        """Three digits and the arrows."""
        return QSize(metrics().px(72), metrics().control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's painting, then the arrows."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            side = metrics().px(13)
            left = self.width() - side - metrics().px(7)
            ink = color("muted" if self.isEnabled() else "disabled_text")
            paint_icon(painter, QRectF(left, self.height() / 2 - side - 1, side, side), "chevron-up", ink)
            paint_icon(painter, QRectF(left, self.height() / 2 + 1, side, side), "chevron-down", ink)


class SpinField(Field):
    """``value`` is an int between ``least`` and ``most``."""

    def __init__(
        self, label: str, *, name: str, least: int = 0, most: int = 999, parent: QWidget | None = None
    ) -> None:
        self.spin = SpinBox()
        super().__init__(label, self.spin, name=name, parent=parent)
        self.spin.setRange(least, most)
        self.spin.valueChanged.connect(self.changed)

    def value(self) -> int:
        """The number."""
        return self.spin.value()

    def set_value(self, value: int) -> None:
        """Fill the field."""
        self.spin.setValue(value)
