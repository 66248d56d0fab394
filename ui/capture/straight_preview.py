"""Shows at once how the card will look when it is cut out and pulled straight."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.capture.geometry import WHOLE, Corners, straightened_size
from register_app.i18n import _
from ui.capture.live_view import fitted
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET

_LONGEST = 2000


class StraightPreview(QWidget):
    """A picture of the result, drawn by Qt alone; the register's own picture work makes the real one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("straight_preview")
        self.setAccessibleName(_("Hasil potongan"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image, self._corners = QImage(), WHOLE
        self._ratio: float | None = None

    def show_card(self, image: QImage, corners: Corners, ratio: float | None) -> None:
        """Show what lies between the corners."""
        self._image, self._corners, self._ratio = image, corners, ratio
        self.update()

    def sizeHint(self) -> QSize:
        """A card a little smaller than life."""
        return QSize(200, 126)

    def minimumSizeHint(self) -> QSize:
        """Still recognisable."""
        return QSize(160, 101)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the straightened card in the middle of its room."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("well"))
            painter.drawRoundedRect(self.rect(), RADIUS_SHEET, RADIUS_SHEET)
            if not self._image.isNull() and self._corners.usable:
                self._paint_card(painter)

    def _paint_card(self, painter: QPainter) -> None:
        width, height = self._image.width(), self._image.height()
        size = QSize(*straightened_size(self._corners, width, height, ratio=self._ratio, longest=_LONGEST))
        place = fitted(size, QRectF(self.rect()).adjusted(8, 8, -8, -8))
        source = QPolygonF([QPointF(point.x * width, point.y * height) for point in self._corners.points])
        straight = QTransform()
        if QTransform.quadToQuad(source, _outline(place), straight):
            edge = QPainterPath()
            edge.addRect(place)
            painter.setClipPath(edge)
            painter.setTransform(straight, True)
            painter.drawImage(QPointF(0, 0), self._image)


def _outline(place: QRectF) -> QPolygonF:
    return QPolygonF([place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()])
