"""A small icon button that sits inside an input: the eye, the calendar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.label import plain_tip


class InlineButton(QAbstractButton):
    """Icon only, so it always carries an accessible name; in an input Alt+Down presses it, elsewhere Tab finds it."""

    def __init__(self, icon: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.describe(icon, accessible_name)

    def describe(self, icon: str, accessible_name: str) -> None:
        """Change the drawing and what it is called."""
        self._icon = icon
        self.setAccessibleName(accessible_name)
        self.setToolTip(plain_tip(accessible_name))
        self.update()

    def sizeHint(self) -> QSize:
        """A square inside the control's edge."""
        side = metrics().control - 8
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon; a soft ground under the pointer."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() and self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("raised"))
                painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            side = metrics().px(16)
            room = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            paint_icon(painter, room, self._icon, color("muted" if self.isEnabled() else "disabled_text"))
