"""The picture with four corners to drag onto the card, by mouse or by keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.capture.geometry import WHOLE, Corners, Point
from register_app.i18n import _
from ui.capture.live_view import fitted
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import font

_HANDLE, _REACH, _LOUPE, _ZOOM = 11, 28, 64, 2.5
_SMALL, _BIG = 1.0, 12.0
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_NUMBERS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2, Qt.Key.Key_4: 3}


class CornerEditor(QWidget):
    """Keys: 1 to 4 pick a corner, arrows move it, with Shift further; ``corners`` are fractions of the picture."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("corner_editor")
        self.setAccessibleName(_("Sudut kartu"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", RADIUS_SHEET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.image = QImage()
        self.corners = WHOLE
        self._picked = 0
        self._dragging = False
        self._describe()

    def show_picture(self, image: QImage, corners: Corners) -> None:
        """Show another picture with its proposal."""
        self.image, self.corners, self._picked = image, corners, 0
        self._describe()
        self.update()

    def set_corners(self, corners: Corners) -> None:
        """Move all four at once."""
        self.corners = corners
        self._describe()
        self.update()
        self.moved.emit()

    def sizeHint(self) -> QSize:
        """Room enough to be exact."""
        return QSize(360, 250)

    def minimumSizeHint(self) -> QSize:
        """Still usable."""
        return QSize(280, 200)

    def place_of(self, index: int) -> QPointF:
        """Where a corner lies on the widget."""
        room, point = self._room(), self.corners.points[index]
        return QPointF(room.left() + point.x * room.width(), room.top() + point.y * room.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearest corner within reach."""
        near = self._near(event.position())
        if near is not None and event.button() == Qt.MouseButton.LeftButton:
            self._picked, self._dragging = near, True
            self._describe()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the corner that was taken."""
        if self._dragging:
            self._move_to(event.position())
        near = self._dragging or self._near(event.position()) is not None
        self.setCursor(Qt.CursorShape.CrossCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        self._dragging = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick and move by keys."""
        key = Qt.Key(event.key())
        if key in _NUMBERS:
            self._picked = _NUMBERS[key]
            self._describe()
            self.update()
        elif key in _ARROWS:
            step = _BIG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _SMALL
            across, down = _ARROWS[key]
            self._move_to(self.place_of(self._picked) + QPointF(across * step, down * step))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which corner the keys would move."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys move nothing here now."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, the shade around the card, its outline, the corners, and the loupe at the picked one."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), RADIUS_SHEET, RADIUS_SHEET)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), color("well"))
            if not self.image.isNull():
                painter.drawImage(self._room(), self.image)
                self._paint_card(painter)
                if self._dragging or self.hasFocus():
                    self._paint_loupe(painter)
                for index in range(4):
                    self._paint_handle(painter, index)

    def _room(self) -> QRectF:
        margin = metrics().px(_HANDLE) + 5
        return fitted(self.image.size(), QRectF(self.rect()).adjusted(margin, margin, -margin, -margin))

    def _near(self, at: QPointF) -> int | None:
        distances = [(at - self.place_of(index)).manhattanLength() for index in range(4)]
        nearest = min(range(4), key=lambda index: distances[index])
        return nearest if not self.image.isNull() and distances[nearest] < metrics().px(_REACH) else None

    def _move_to(self, at: QPointF) -> None:
        room = self._room()
        if room.width() > 0 and room.height() > 0:
            point = Point((at.x() - room.left()) / room.width(), (at.y() - room.top()) / room.height())
            self.set_corners(self.corners.moved(self._picked, point))

    def _describe(self) -> None:
        names = (_("kiri atas"), _("kanan atas"), _("kanan bawah"), _("kiri bawah"))
        at = self.corners.points[self._picked]
        self.setAccessibleDescription(
            _("Sudut {number}, {name}: {across} persen dari kiri, {down} persen dari atas").format(
                number=self._picked + 1, name=names[self._picked], across=round(at.x * 100), down=round(at.y * 100)
            )
        )

    def _card_outline(self) -> QPolygonF:
        return QPolygonF([self.place_of(index) for index in range(4)])

    def _paint_card(self, painter: QPainter) -> None:
        outside, card = QPainterPath(), QPainterPath()
        outside.addRect(self._room())
        card.addPolygon(self._card_outline())
        card.closeSubpath()
        painter.fillPath(outside.subtracted(card), QColor(0, 0, 0, 120))
        ink = color("fill") if self.corners.usable else color("late")
        for pen in (QPen(Qt.GlobalColor.white, 4), QPen(ink, 2)):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(card, pen)

    def _paint_handle(self, painter: QPainter, index: int) -> None:
        picked = index == self._picked and (self.hasFocus() or self._dragging)
        radius = metrics().px(_HANDLE)
        painter.setPen(QPen(color("fill") if not picked else QColor("white"), 2))
        painter.setBrush(color("fill") if picked else QColor("white"))
        painter.drawEllipse(self.place_of(index), radius, radius)
        painter.setPen(color("on_fill") if picked else QColor("#1B2025"))
        painter.setFont(font("cap", strong=True))
        room = QRectF(0, 0, 2 * radius, 2 * radius)
        room.moveCenter(self.place_of(index))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _loupe_place(self, inset: float) -> QPointF:
        """The corner of the widget that is farthest from every handle, so that the loupe hides none of them."""
        right, bottom = self.width() - inset, self.height() - inset
        spots = [QPointF(x, y) for y in (inset, bottom) for x in (right, inset)]
        return max(spots, key=lambda spot: min((spot - self.place_of(i)).manhattanLength() for i in range(4)))

    def _paint_loupe(self, painter: QPainter) -> None:
        """A magnified round piece around the picked corner."""
        at, room = self.place_of(self._picked), self._room()
        radius = min(float(metrics().px(_LOUPE)), self.width() * 0.16, self.height() * 0.2)
        centre = self._loupe_place(radius + 8)
        scale = self.image.width() / room.width() / _ZOOM
        middle = QPointF((at.x() - room.left()) * _ZOOM * scale, (at.y() - room.top()) * _ZOOM * scale)
        source = QRectF(0, 0, 2 * radius * scale, 2 * radius * scale)
        source.moveCenter(middle)
        glass, round_shape = QRectF(0, 0, 2 * radius, 2 * radius), QPainterPath()
        glass.moveCenter(centre)
        round_shape.addEllipse(glass)
        painter.save()
        painter.setClipPath(round_shape)
        painter.fillRect(glass, color("well"))
        painter.drawImage(glass, self.image, source)
        for ink, thickness in ((QColor("white"), 3.0), (color("fill"), 1.2)):
            painter.setPen(QPen(ink, thickness))
            painter.drawLine(QPointF(centre.x() - 12, centre.y()), QPointF(centre.x() + 12, centre.y()))
            painter.drawLine(QPointF(centre.x(), centre.y() - 12), QPointF(centre.x(), centre.y() + 12))
        painter.restore()
        painter.setPen(QPen(Qt.GlobalColor.white, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
