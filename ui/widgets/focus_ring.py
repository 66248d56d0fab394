"""The ring that shows where the keys go: two pixels around whatever has the focus, in every window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL


class FocusRing(QFocusFrame):
    """One per window: ``FocusRing(window)`` and forget it. A widget opts out with ``setProperty("ring", False)``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, window.focusWidget())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring in the frame's own margin."""
        target = self.widget()
        if target is None:
            return
        asked = target.property("ring_radius")
        radius = float(asked if isinstance(asked, int) else RADIUS_CONTROL) + 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        mine = now is not None and self._window.isAncestorOf(now) and now.property("ring") is not False
        self.setWidget(now if mine else None)  # type: ignore[arg-type]  # Qt takes None to hide the frame
