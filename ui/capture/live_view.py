"""Shows what the camera sees, with a frame to lay the card in."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.capture.geometry import CARD_RATIO
from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET
from ui.theme.type import font

_CARD_SHARE = 0.78


class LiveView(QWidget):
    """Paints the newest frame it was shown; keeps it so that the still is exactly what was seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("camera_view")
        self.setAccessibleName(_("Gambar kamera"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.frame = QImage()

    def show_frame(self, image: QImage) -> None:
        """Show the newest frame; a null image clears the view."""
        self.frame = image
        self.update()

    def sizeHint(self) -> QSize:
        """Room enough to aim."""
        return QSize(360, 230)

    def minimumSizeHint(self) -> QSize:
        """Still usable."""
        return QSize(280, 190)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the well, the frame and the outline of a card."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            self._clip_round(painter)
            painter.fillRect(self.rect(), color("well"))
            if not self.frame.isNull():
                place = fitted(self.frame.size(), QRectF(self.rect()))
                painter.drawImage(place, self.frame)
                self._paint_guide(painter, place)
            else:
                painter.setFont(font("cap"))
                painter.setPen(color("muted"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Menunggu gambar dari kamera …"))

    def _clip_round(self, painter: QPainter) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS_SHEET, RADIUS_SHEET)
        painter.setClipPath(outline)

    def _paint_guide(self, painter: QPainter, place: QRectF) -> None:
        width = min(place.width() * _CARD_SHARE, place.height() * _CARD_SHARE * CARD_RATIO)
        card = QRectF(0, 0, width, width / CARD_RATIO)
        card.moveCenter(place.center())
        for ink, thickness, style in (
            (Qt.GlobalColor.black, 4, Qt.PenStyle.SolidLine),
            (Qt.GlobalColor.white, 2, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(ink, thickness, style))
            painter.drawRoundedRect(card, width * 0.037, width * 0.037)
        self._paint_words(painter, QPointF(card.center().x(), min(card.bottom() + 8, place.bottom() - 30)))

    def _paint_words(self, painter: QPainter, top_middle: QPointF) -> None:
        words = _("Letakkan kartu di dalam bingkai")
        painter.setFont(font("cap"))
        size = QSizeF(painter.fontMetrics().size(0, words)) + QSizeF(16, 6)
        label = QRectF(top_middle.x() - size.width() / 2, top_middle.y(), size.width(), size.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("tip"))
        painter.drawRoundedRect(label, 4, 4)
        painter.setPen(color("on_tip"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)


def fitted(size: QSize, room: QRectF) -> QRectF:
    """Where a picture of this size lies in the room, whole and in the middle."""
    scaled = QSizeF(size).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(0, 0), scaled)
    place.moveCenter(room.center())
    return place
