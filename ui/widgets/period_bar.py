"""A bar of days: who was there from when to when, with a line for today and the empty days left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.label import plain_tip

_BAR, _THIN, _GAP = 10, 5, 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days in a tone of the palette; ``above`` lies on the thin line over the bar."""

    first: date
    last: date | None
    tone: str
    words: str
    above: bool = False


class PeriodBar(QWidget):
    """Draws stretches between two days, with a tick and the year at each first of January."""

    def __init__(
        self, first: date, last: date, today: date, stretches: Sequence[Stretch], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first, self._last, self._today = first, last, today
        self._stretches = tuple(stretches)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(each.words for each in stretches))

    def sizeHint(self) -> QSize:
        """Two lines of bars and the years below."""
        m = metrics()
        return QSize(m.px(240), m.px(_BAR + _THIN + 2 * _GAP) + line_height("cap"))

    def event(self, event: QEvent) -> bool:
        """Name the stretch under the pointer."""
        if isinstance(event, QHelpEvent):
            found = [each.words for each in self._stretches if self._rect(each).contains(event.pos().toPointF())]
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(found)), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the stretches, the years and today."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QRectF(0, self._bar_top, self.width(), metrics().px(_BAR))
            painter.setPen(QPen(color("edge"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(color("well"))
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            for each in self._stretches:
                painter.setBrush(color(each.tone))
                painter.drawRoundedRect(self._rect(each), 2, 2)
            self._draw_years(painter, ground.bottom())
            painter.setPen(QPen(color("text"), 2))
            x = self._x(self._today)
            painter.drawLine(int(x), 0, int(x), int(ground.bottom()) + 2)

    def _draw_years(self, painter: QPainter, top: float) -> None:
        painter.setFont(font("cap"))
        for year in range(self._first.year, self._last.year + 1):
            x = max(0.0, self._x(date(year, 1, 1)))
            room = self._x(date(year + 1, 1, 1)) - x
            painter.setPen(QPen(color("rule_strong"), 1))
            if x:
                painter.drawLine(int(x), int(self._bar_top), int(x), int(top) + 3)
            words = str(year)
            if painter.fontMetrics().horizontalAdvance(words) + 4 < min(room, self.width() - x):
                painter.setPen(color("muted"))
                painter.drawText(QRectF(x + 2, top, room, line_height("cap")), int(Qt.AlignmentFlag.AlignLeft), words)

    @property
    def _bar_top(self) -> float:
        return float(metrics().px(_THIN + _GAP))

    def _x(self, day: date) -> float:
        whole = (self._last - self._first).days + 1
        return self.width() * (day - self._first).days / whole

    def _rect(self, each: Stretch) -> QRectF:
        first = max(each.first, self._first)
        last = min(each.last or self._last, self._last)
        left, right = self._x(first), self._x(last + timedelta(days=1))
        if each.above:
            return QRectF(left, 0, max(right - left, 3.0), metrics().px(_THIN))
        return QRectF(left, self._bar_top, max(right - left, 3.0), metrics().px(_BAR))
