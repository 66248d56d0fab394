"""The pages of a PDF that is held in memory, for the eye and for the printer."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from register_app.errors import MachineError
from register_app.i18n import _

MM_PER_POINT = 25.4 / 72
BAND_PIXELS = 4_000_000
"""Pixels that are drawn at a time; a whole F4 page at 600 dots per inch would take 160 MB."""


class PdfPages:
    """Owns bytes, buffer and document together: the buffer is the document's child and is freed with it, not before."""

    def __init__(self, pdf: bytes) -> None:
        self.document = QPdfDocument()
        buffer = QBuffer(self.document)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        if self.document.error() != QPdfDocument.Error.None_:
            raise MachineError(_("Lembar ini tidak dapat dibaca."), remedy=_("Buka lagi lembarnya, lalu ulangi."))

    @property
    def count(self) -> int:
        """Number of pages."""
        return self.document.pageCount()

    def size(self, page: int) -> QSizeF:
        """Width and height of a page in millimetres, as it lies before the reader."""
        points = self.document.pagePointSize(page)
        return QSizeF(points.width() * MM_PER_POINT, points.height() * MM_PER_POINT)

    def picture(self, page: int, pixels: QSize) -> QImage:
        """The page on white paper."""
        whole = QImage(pixels, QImage.Format.Format_RGB32)
        whole.fill(0xFFFFFFFF)
        with QPainter(whole) as painter:
            painter.drawImage(QPoint(0, 0), self.document.render(page, pixels))
        return whole

    def paint(self, painter: QPainter, room: QRectF, page: int, pixels: QSize) -> None:
        """Draw a page into ``room``, drawn ``pixels`` large band by band; empty bands cost nothing."""
        for band in _bands(pixels):
            picture = self._band(page, pixels, band)
            if picture is None:
                continue
            part = QRectF(
                room.left(),
                room.top() + room.height() * band.top() / pixels.height(),
                room.width(),
                room.height() * band.height() / pixels.height(),
            )
            painter.drawImage(part, picture)

    def _band(self, page: int, pixels: QSize, band: QRect) -> QImage | None:
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(pixels)
        options.setScaledClipRect(band.adjusted(0, 0, 1, 1))  # Qt 6.11 counts one pixel too few and shrinks the page
        ink = self.document.render(page, band.size(), options)
        paper = QImage(band.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        blank = paper.copy()
        with QPainter(paper) as painter:
            painter.drawImage(QPoint(0, 0), ink)
        if paper == blank:
            return None
        return paper.convertToFormat(QImage.Format.Format_Grayscale8) if paper.allGray() else paper


def _bands(pixels: QSize) -> Iterator[QRect]:
    height = max(1, BAND_PIXELS // max(1, pixels.width()))
    for top in range(0, pixels.height(), height):
        yield QRect(0, top, pixels.width(), min(height, pixels.height() - top))
