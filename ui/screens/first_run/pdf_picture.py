"""Shows the first page of a PDF as it will come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.printing.pdf_pages import PdfPages
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics


class PdfPicture(QWidget):
    """One page on a grey ground, drawn at the screen's own sharpness."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._pages: PdfPages | None = None
        self._page = QImage()

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF."""
        self._pages = PdfPages(content)
        self._page = QImage()
        self.update()

    def sizeHint(self) -> QSize:
        """Upright, like paper."""
        return QSize(metrics().px(330), metrics().px(440))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("rule"), 1))
        painter.setBrush(color("well"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        if self._pages is not None:
            self._paint_page(painter, self._pages)
        painter.end()

    def _paint_page(self, painter: QPainter, pages: PdfPages) -> None:
        size = pages.size(0)
        scale = min((self.width() - 24) / size.width(), (self.height() - 24) / size.height())
        width, height = size.width() * scale, size.height() * scale
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(width * ratio), round(height * ratio))
        if self._page.size() != wanted:
            self._page = pages.picture(0, wanted)
        room = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.drawImage(room, self._page)
