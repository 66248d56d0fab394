"""A small picture of the test page, so that the offset is seen before it is printed."""

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.flows.answers import PaperAnswer
from register_app.i18n import _
from ui.printing.calibration import paint_test_page
from ui.printing.printer import Offset
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics

PAPERS = {"f4": QSizeF(215, 330), "a4": QSizeF(210, 297), "a5": QSizeF(148, 210)}
"""The papers that are offered, in millimetres."""


class PaperPicture(QWidget):
    """The page in its proportions on a grey ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = PaperAnswer()
        self.setAccessibleName(_("Gambar halaman uji"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_paper(self, paper: PaperAnswer) -> None:
        """Draw another paper or offset."""
        self._paper = paper
        self.update()

    def sizeHint(self) -> QSize:
        """Upright, like paper."""
        return QSize(metrics().px(280), metrics().px(380))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, paper and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("rule"), 1))
        painter.setBrush(color("well"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        size = PAPERS[self._paper.paper]
        width, height = size.width(), size.height()
        scale = min((self.width() - 32) / width, (self.height() - 32) / height)
        painter.translate((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        painter.setPen(QPen(color("rule_strong"), 1))
        painter.setBrush(color("paper"))
        page = QRectF(0, 0, width * scale, height * scale)
        painter.drawRect(page)
        painter.setClipRect(page)
        paint_test_page(painter, size, Offset(self._paper.offset_right, self._paper.offset_down), scale)
        painter.end()
