"""A picture beside the fields it fills: zoomed, turned and pushed about, never changed."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font

_STEP, _LEAST, _MOST = 1.25, 0.1, 8.0
_PUSH = 48
_MARGIN = 16


class ImagePane(QWidget):
    """Fits at first; plus, minus and the wheel zoom, R turns, 0 fits again, arrows and dragging push.

    ``turned(degrees)`` tells the page, which may want to keep the turn.
    """

    turned = Signal(int)

    def __init__(self, *, name: str, accessible_name: str, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._empty = empty
        self._image = QImage()
        self._zoom, self._degrees, self._fitted = 1.0, 0, True
        self._shift = QPointF(0, 0)
        self._grip: QPointF | None = None

    def show_image(self, image: QImage | None) -> None:
        """Show another picture, fitted; None empties the pane."""
        self._image = image if image is not None else QImage()
        self._degrees = 0
        self.fit()

    def zoom_in(self) -> None:
        """One step nearer."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step farther."""
        self._zoom_by(1 / _STEP)

    def turn(self) -> None:
        """A quarter turn clockwise."""
        self._degrees = (self._degrees + 90) % 360
        if self._fitted:
            self.fit()
        self.update()
        self.turned.emit(self._degrees)

    def fit(self) -> None:
        """The whole picture, in the middle."""
        self._fitted, self._shift = True, QPointF(0, 0)
        shown = self._turned_size()
        room = QSize(max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN))
        if shown.width() and shown.height():
            self._zoom = min(room.width() / shown.width(), room.height() / shown.height())
        self.update()

    def zoom(self) -> float:
        """Screen pixels per picture pixel."""
        return self._zoom

    def degrees(self) -> int:
        """How far the picture is turned, clockwise."""
        return self._degrees

    def sizeHint(self) -> QSize:
        """Upright, like a slip."""
        return QSize(metrics().px(400), metrics().px(400))

    def minimumSizeHint(self) -> QSize:
        """Enough to recognise a page."""
        return QSize(metrics().px(160), metrics().px(140))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, turn, fit and push by keys."""
        plain = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_R: self.turn,
            Qt.Key.Key_0: self.fit,
        }
        pushes = {
            Qt.Key.Key_Left: (_PUSH, 0),
            Qt.Key.Key_Right: (-_PUSH, 0),
            Qt.Key.Key_Up: (0, _PUSH),
            Qt.Key.Key_Down: (0, -_PUSH),
        }
        key = Qt.Key(event.key())
        if key in plain:
            plain[key]()
        elif key in pushes:
            self._push(QPointF(*pushes[key]))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms around the pointer."""
        turns = event.angleDelta().y()
        if turns:
            self._zoom_by(_STEP if turns > 0 else 1 / _STEP, around=event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push."""
        if self._grip is not None:
            self._push(event.position() - self._grip)
            self._grip = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None
        self.unsetCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture stays fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture on the well."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color("well"))
            if self._image.isNull():
                painter.setFont(font("cap"))
                painter.setPen(color("muted"))
                around = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
                painter.drawText(around, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.setTransform(self._transform())
                painter.drawImage(QPointF(-self._image.width() / 2, -self._image.height() / 2), self._image)

    def _transform(self) -> QTransform:
        middle = QPointF(self.width() / 2, self.height() / 2) + self._shift
        return QTransform().translate(middle.x(), middle.y()).rotate(self._degrees).scale(self._zoom, self._zoom)

    def _turned_size(self) -> QSize:
        size = self._image.size()
        return size.transposed() if self._degrees % 180 else size

    def _zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        wanted = min(_MOST, max(_LEAST, self._zoom * factor))
        middle = QPointF(self.width() / 2, self.height() / 2)
        anchor = (around or middle) - middle
        self._shift = anchor - (anchor - self._shift) * (wanted / self._zoom)
        self._zoom, self._fitted = wanted, False
        self.update()

    def _push(self, by: QPointF) -> None:
        """Push, but keep a part of the picture in sight."""
        shown = self._turned_size() * self._zoom
        far_x, far_y = (shown.width() + self.width()) / 2 - _PUSH, (shown.height() + self.height()) / 2 - _PUSH
        x = min(far_x, max(-far_x, self._shift.x() + by.x()))
        y = min(far_y, max(-far_y, self._shift.y() + by.y()))
        self._shift, self._fitted = QPointF(x, y), False
        self.update()
