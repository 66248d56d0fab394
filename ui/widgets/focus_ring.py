"""The ring that shows where the keys go: two pixels around whatever has the focus, one per window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL

_ROOM = 3
"""Pixels between a widget's edge and the outside of its ring."""

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """``FocusRing(window)`` and forget it. A widget opts out with ``setProperty("ring", False)``.

    Not a QFocusFrame: under Fusion that one is cut off by the widget's parent, and our controls fill theirs.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, window.focusWidget())

    def target(self) -> QWidget | None:
        """The widget inside the ring."""
        return self._target if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when the widget or anything around it moves."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        asked = self._target.property("ring_radius") if self._target else None
        radius = float(asked if isinstance(asked, int) else RADIUS_CONTROL) + 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        mine = now is not None and self._window.isAncestorOf(now) and now.property("ring") is not False
        self._target = now if mine else None
        if now is not None and mine:
            host = self._host_of(now)
            if self.parentWidget() is not host:
                self.setParent(host)
            self._watched = _from_to(now, host)
            for widget in self._watched:
                widget.installEventFilter(self)
        self._place()

    def _host_of(self, target: QWidget) -> QWidget:
        """The widget the ring is drawn in: what scrolls with the target, else the window."""
        widget, above = target, target.parentWidget()
        while above is not None and above is not self._window:
            if isinstance(above.parentWidget(), QScrollArea):
                return widget
            widget, above = above, above.parentWidget()
        return self._window

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.parentWidget() or self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        self.show()
        self.raise_()
        self.update()


def _from_to(target: QWidget, host: QWidget) -> list[QWidget]:
    chain = []
    widget: QWidget | None = target
    while widget is not None and widget is not host:
        chain.append(widget)
        widget = widget.parentWidget()
    return chain
