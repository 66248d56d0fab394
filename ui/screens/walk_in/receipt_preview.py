"""The receipt as it would come out of the printer now, fitted to the width it is given."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font

_MARGIN = 12


class ReceiptPreview(QWidget):
    """Shows the first page of a PDF that the register itself made; paper stays paper in the dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receipt_preview")
        self.setAccessibleName(_("Contoh tanda terima"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._page = QImage()
        self._there = False

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF; an empty one empties the pane."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._there = bool(content) and self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        if self._there:
            self._document.load(self._buffer)
        self._page = QImage()
        self.update()

    def is_shown(self) -> bool:
        """Whether a page stands here."""
        return self._there

    def sizeHint(self) -> QSize:
        """A half sheet lying down."""
        return QSize(metrics().px(340), metrics().px(110))

    def minimumSizeHint(self) -> QSize:
        """Enough to recognise the form."""
        return QSize(metrics().px(160), metrics().px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the well and the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), color("well"))
        if self._there:
            self._paint_page(painter)
        else:
            painter.setFont(font("cap"))
            painter.setPen(color("muted"))
            words = _("Tanda terima muncul di sini begitu pokok atau intisari ditulis.")
            room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
        painter.end()

    def _paint_page(self, painter: QPainter) -> None:
        points = self._document.pagePointSize(0)
        if points.isEmpty():
            return
        free = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(free.width() / points.width(), free.height() / points.height())
        width, height = points.width() * scale, points.height() * scale
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(width * ratio), round(height * ratio))
        if self._page.size() != wanted:
            self._page = self._document.render(0, wanted)
        room = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.fillRect(room, color("paper"))
        painter.drawImage(room, self._page)
        painter.setPen(QPen(color("rule_strong"), 1))
        painter.drawRect(room)
