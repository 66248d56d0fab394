"""Shows the first page of a PDF as it will come out of the printer, and sends it there."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics

POINTS_PER_MM = 72 / 25.4


class PdfPicture(QWidget):
    """One page on a grey ground, drawn at the screen's own sharpness."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._page = QImage()

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF."""
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._page = QImage()
        self.update()

    def print_on(self, printer: QPrinter) -> bool:
        """Print the page at its exact size; False when the printer takes nothing."""
        points = self._document.pagePointSize(0)
        size = QSizeF(points.width() / POINTS_PER_MM, points.height() / POINTS_PER_MM)
        page = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        printer.setPageSize(page)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            return False
        dots = printer.resolution() / 72
        pixels = QSize(round(points.width() * dots), round(points.height() * dots))
        painter.drawImage(QRectF(0, 0, pixels.width(), pixels.height()), self._document.render(0, pixels))
        painter.end()
        return True

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
        points = self._document.pagePointSize(0)
        if points.isEmpty():
            painter.end()
            return
        scale = min((self.width() - 24) / points.width(), (self.height() - 24) / points.height())
        width, height = points.width() * scale, points.height() * scale
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(width * ratio), round(height * ratio))
        if self._page.size() != wanted:
            self._page = self._document.render(0, wanted)
        room = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.fillRect(room, color("paper"))
        painter.drawImage(room, self._page)
        painter.end()
