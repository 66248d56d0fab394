"""The place where the logo is dropped or chosen."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import font


class LogoDrop(QWidget):
    """Emits ``file_given`` for a dropped file and ``file_asked`` for a click, Enter or the space bar."""

    file_given = Signal(object)
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._over = False
        self.setObjectName("logo")
        self.setAccessibleName(_("Logo kantor: seret gambar ke sini atau tekan Enter untuk memilih"))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring_radius", RADIUS_SHEET)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_logo(self, content: bytes | None) -> None:
        """Show a picture, or the invitation."""
        self._image = QImage.fromData(QByteArray(content)) if content else QImage()
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the font."""
        side = metrics().px(152)
        return QSize(side, side)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for a file."""
        if _file_in(event.mimeData()) is not None:
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Go dark again."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        self._over = False
        self.update()
        if (path := _file_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.file_given.emit(path)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A click chooses a file."""
        self.file_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar choose a file."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.file_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the logo, or a dashed square that invites."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(color("accent" if self._over else "edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(color("select" if self._over else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_SHEET, RADIUS_SHEET)
        if self._image.isNull():
            self._paint_invitation(painter)
        else:
            self._paint_logo(painter)
        painter.end()

    def _paint_invitation(self, painter: QPainter) -> None:
        m = metrics()
        side = m.px(28)
        paint_icon(painter, QRectF((self.width() - side) / 2, m.px(36), side, side), "photo", color("muted"))
        painter.setFont(font("cap"))
        painter.setPen(color("muted"))
        room = QRectF(8, m.px(72), self.width() - 16, self.height() - m.px(76))
        words = _("Seret logo ke sini\natau tekan untuk memilih")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), words)

    def _paint_logo(self, painter: QPainter) -> None:
        inner = self.rect().adjusted(12, 12, -12, -12)
        size = self._image.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(0, 0, size.width(), size.height())
        room.moveCenter(QRectF(inner).center())
        painter.drawImage(room, self._image)


def _file_in(data: QMimeData) -> Path | None:
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
