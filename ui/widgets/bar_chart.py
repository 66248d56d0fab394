"""Two quiet bars a month: what came in is outlined, what was finished is solid, so they differ without colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.label import plain_tip

_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class BarPair:
    """One place on the axis with its two numbers."""

    label: str
    incoming: int
    finished: int
    tip: str = ""


class BarChart(QWidget):
    """Arrows walk the months, Enter or a click opens one (``bar_opened(place)``); the current one has its numbers.

    ``part_opened(place, finished)`` also tells which of the two bars: the one under the pointer, or with Shift+Enter
    the finished one.
    """

    bar_opened = Signal(int)
    part_opened = Signal(int, bool)

    def __init__(self, *, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pairs: tuple[BarPair, ...] = ()
        self._current = -1

    def show_pairs(self, pairs: Sequence[BarPair], *, current: int = -1) -> None:
        """Show these bars; ``current`` is the place that is emphasised."""
        self._pairs, self._current = tuple(pairs), current
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(metrics().px(480), metrics().px(220))

    def minimumSizeHint(self) -> QSize:
        """Enough to tell bars apart."""
        return QSize(metrics().px(240), metrics().px(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._pairs:
            self._current = min(len(self._pairs) - 1, max(0, self._current + step))
            self._speak()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._current >= 0:
            self._open(self._current, finished=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        place = self._place_at(event.position().toPoint())
        if place >= 0:
            self._current = place
            self.update()
            self._open(place, finished=event.position().x() > self._column(place).center().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer tells where a click would open something."""
        inside = self._place_at(event.position().toPoint()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if inside else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """A month explains its numbers."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self._pairs[place].tip) if place >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grid and bars."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = nice_top(max((max(pair.incoming, pair.finished) for pair in self._pairs), default=0))
            self._paint_grid(painter, top)
            for place, pair in enumerate(self._pairs):
                self._paint_pair(painter, place, pair, top)

    def _plot(self) -> QRectF:
        left = QFontMetrics(font("cap")).horizontalAdvance("0000")
        above, below = line_height("cap") + 4, line_height("cap") + metrics().px(8)
        return QRectF(left, above, self.width() - left - 2, self.height() - above - below)

    def _column(self, place: int) -> QRectF:
        plot = self._plot()
        width = plot.width() / max(1, len(self._pairs))
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _place_at(self, spot: QPoint) -> int:
        return next((i for i in range(len(self._pairs)) if self._column(i).contains(spot)), -1)

    def _paint_grid(self, painter: QPainter, top: int) -> None:
        plot = self._plot()
        painter.setFont(font("cap"))
        for value in (0, top // 2, top):
            y = plot.bottom() - plot.height() * value / top
            painter.setPen(QPen(color("rule_strong" if value == 0 else "rule"), 1))
            painter.drawLine(round(plot.left()), round(y), round(plot.right()), round(y))
            painter.setPen(color("muted"))
            room = QRectF(0, y - line_height("cap") / 2, plot.left() - 8, line_height("cap"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(value))

    def _paint_pair(self, painter: QPainter, place: int, pair: BarPair, top: int) -> None:
        column = self._column(place)
        here = place == self._current
        width = min(metrics().px(15), column.width() * 0.34)
        left = column.center().x() - width - 1
        for x, value, solid in ((left, pair.incoming, False), (left + width + 2, pair.finished, True)):
            height = column.height() * value / top
            bar = QRectF(round(x) + 0.5, round(column.bottom() - height) + 0.5, round(width) - 1, round(height))
            painter.setPen(QPen(color("accent"), 1) if not solid else Qt.PenStyle.NoPen)
            painter.setBrush(color("fill" if solid else "accent_soft"))
            if value:
                painter.drawRect(bar)
            if here:
                self._paint_value(painter, bar, value)
        painter.setFont(font("cap", strong=here))
        painter.setPen(color("text" if here else "muted"))
        room = QRectF(column.left(), column.bottom() + metrics().px(4), column.width(), line_height("cap"))
        label = QFontMetrics(painter.font()).elidedText(pair.label, Qt.TextElideMode.ElideRight, int(column.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), label)

    @staticmethod
    def _paint_value(painter: QPainter, bar: QRectF, value: int) -> None:
        painter.setFont(font("cap", strong=True))
        painter.setPen(color("text"))
        room = QRectF(bar.center().x() - 30, bar.top() - line_height("cap") - 1, 60, line_height("cap"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(value))

    def _open(self, place: int, *, finished: bool) -> None:
        self.bar_opened.emit(place)
        self.part_opened.emit(place, finished)

    def _speak(self) -> None:
        if 0 <= self._current < len(self._pairs):
            pair = self._pairs[self._current]
            self.setAccessibleDescription(f"{pair.label}: {pair.incoming}, {pair.finished}")


def nice_top(highest: int) -> int:
    """The least even 2, 4, 10, 20, 40, 100 … that is not below ``highest``, so that half of it is whole."""
    power = 1
    while True:
        for step in _STEPS:
            if 2 * step * power >= highest:
                return 2 * step * power
        power *= 10
