"""A small picture of the test page, so that the offset is seen before it is printed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.flows.answers import PaperAnswer
from register_app.i18n import _
from ui.screens.first_run.trial_sheet import PAPERS, paint_test_sheet
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics


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
        _name, width, height = PAPERS[self._paper.paper]
        scale = min((self.width() - 32) / width, (self.height() - 32) / height)
        painter.translate((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        painter.setPen(QPen(color("rule_strong"), 1))
        painter.setBrush(color("paper"))
        page = QRectF(0, 0, width * scale, height * scale)
        painter.drawRect(page)
        painter.setClipRect(page)
        paint_test_sheet(painter, self._paper, scale)
        painter.end()
