"""The card at reading size, in a small window that stays beside the form while the officer types from it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.capture.live_view import fitted
from ui.theme.current import color
from ui.theme.metrics import metrics

_SIZE = QSize(620, 400)
_GAP = 16


class CardZoom(QWidget):
    """Never takes the keys when it opens; Esc in it, or the same click again, closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("card_zoom")
        self.setWindowTitle(_("Gambar kartu"))
        self.setAccessibleName(_("Gambar kartu, diperbesar"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.image = QImage()

    def show_beside(self, image: QImage, anchor: QWidget) -> None:
        """Open at the right of the anchor, inside its screen."""
        self.image = image
        m = metrics()
        wanted = QSize(m.px(_SIZE.width()), m.px(_SIZE.height()))
        screen = anchor.screen().availableGeometry()
        self.resize(wanted.boundedTo(screen.size() * 0.9))
        place = anchor.mapToGlobal(QPoint(anchor.width() + _GAP, 0))
        right, bottom = screen.right() - self.width() - _GAP, screen.bottom() - self.height() - 2 * _GAP
        self.move(max(screen.left(), min(place.x(), right)), max(screen.top(), min(place.y(), bottom)))
        self.show()

    def forget(self) -> None:
        """Close and drop the picture."""
        self.image = QImage()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card as large as the window allows."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), color("well"))
            if not self.image.isNull():
                painter.drawImage(fitted(self.image.size(), QRectF(self.rect()).adjusted(8, 8, -8, -8)), self.image)
