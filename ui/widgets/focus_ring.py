"""The ring that shows where the keys go: two pixels around whatever has the focus, one per window."""

from weakref import WeakSet, ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL

ROOM = 3
"""Pixels between a widget's edge and the outside of its ring."""

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """``FocusRing(window)`` and forget it. A widget opts out with the property ``ring`` False, or has the
    ring around its words alone with ``ring_hugs`` True.

    Not a QFocusFrame: under Fusion that one is cut off by the widget's parent, and our controls fill theirs.
    It holds no window and only weak widgets: a ring must not keep alive what it surrounds.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: ref[QWidget] | None = None
        self._watched: WeakSet[QWidget] = WeakSet()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, window.focusWidget())

    def target(self) -> QWidget | None:
        """The widget inside the ring, None while the ring is out of sight."""
        return self._target() if self._target is not None and self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when the widget or anything around it moves."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        target = self._target() if self._target is not None else None
        asked = target.property("ring_radius") if target is not None else None
        radius = float(asked if isinstance(asked, int) else RADIUS_CONTROL) + 1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # its window may be on its way out
                widget.removeEventFilter(self)
        self._watched.clear()
        window = self.parentWidget()
        mine = now is not None and window is not None and window.isAncestorOf(now)
        self._target = ref(now) if now is not None and mine and now.property("ring") is not False else None
        if now is not None and self._target is not None:
            for widget in _around(now):
                widget.installEventFilter(self)
                self._watched.add(widget)
        self._place()

    def _place(self) -> None:
        target = self._target() if self._target is not None else None
        window = self.parentWidget()
        if target is None or window is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        room = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        if target.property("ring_hugs"):
            room.setWidth(min(room.width(), target.sizeHint().width()))
        room.adjust(-ROOM, -ROOM, ROOM, ROOM)
        seen = room.intersected(_window_on(target, window))
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(room)
        self.setMask(QRegion(seen.translated(-room.topLeft())))
        self.show()
        self.raise_()
        self.update()


def _around(target: QWidget) -> list[QWidget]:
    """The widget and everything that carries it, up to but without the window."""
    chain = []
    widget: QWidget | None = target
    while widget is not None and not widget.isWindow():
        chain.append(widget)
        widget = widget.parentWidget()
    return chain


def _window_on(target: QWidget, window: QWidget) -> QRect:
    """The part of the window in which a scrolled target can be seen."""
    seen = window.rect()
    for widget in _around(target)[1:]:
        area = widget.parentWidget()
        if isinstance(area, QAbstractScrollArea) and widget is area.viewport():
            seen = seen.intersected(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
    return seen
