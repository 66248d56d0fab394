"""The orange frame around a practice register, so that nobody takes an exercise for a complaint."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.label import Label

EDGE, BAND = 4, 24


class PracticeFrame(QWidget):
    """Holds the window's content; in practice it paints its edge and says LATIHAN in a band on top."""

    def __init__(self, content: QWidget, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        column = QVBoxLayout(self)
        edge = EDGE if practice else 0
        column.setContentsMargins(edge, 0, edge, edge)
        column.setSpacing(0)
        if practice:
            self.setObjectName("practice_frame")
            band = Label(_("LATIHAN · isian di sini hanya contoh dan tidak masuk register kantor"), "cap", strong=True)
            band.set_tone("on_practice")
            band.setAlignment(Qt.AlignmentFlag.AlignCenter)
            band.setFixedHeight(metrics().px(BAND))
            column.addWidget(band)
        column.addWidget(content, 1)

    def taken(self) -> int:
        """Height in pixels that the band and the edge take from the content."""
        return metrics().px(BAND) + EDGE if self._practice else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill what the content leaves free."""
        if self._practice:
            painter = QPainter(self)
            painter.fillRect(self.rect(), color("practice"))
            painter.end()
