"""Quiet upright bars: what came in is outlined, what was finished is solid, so they differ without colour."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.chart_canvas import BarPair, ChartCanvas

_STEPS = (1, 2, 5)
_ALWAYS_COUNTED = 7
"""Up to so many places every bar carries its number; with more, only the one that is looked at."""


class BarChart(ChartCanvas):
    """Places stand beside each other; Left and Right walk them."""

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(metrics().px(480), metrics().px(220))

    def minimumSizeHint(self) -> QSize:
        """Enough to tell bars apart."""
        return QSize(metrics().px(240), metrics().px(104))

    def area(self, place: int) -> QRectF:
        """The column of a place, from the top of the plot to its foot."""
        plot = self._plot()
        width = plot.width() / max(1, len(self.pairs))
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def finished_at(self, place: int, spot: QPoint) -> bool:
        """The right half is the finished one's."""
        return spot.x() > self.area(place).center().x()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grid and bars."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = nice_top(max((max(pair.incoming, pair.finished or 0) for pair in self.pairs), default=0))
            self._paint_grid(painter, top)
            for place, pair in enumerate(self.pairs):
                self._paint_place(painter, place, pair, top)

    def _plot(self) -> QRectF:
        left = QFontMetrics(font("cap")).horizontalAdvance("0000")
        above, below = line_height("cap") + 4, line_height("cap") * self._label_lines() + metrics().px(8)
        return QRectF(left, above, self.width() - left - 2, self.height() - above - below)

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

    def _paint_place(self, painter: QPainter, place: int, pair: BarPair, top: int) -> None:
        column, here = self.area(place), place == self.current
        values = [pair.incoming] if pair.finished is None else [pair.incoming, pair.finished]
        width = min(metrics().px(15 if len(values) > 1 else 34), column.width() * (0.34 if len(values) > 1 else 0.6))
        left = column.center().x() - (width * len(values) + 2 * (len(values) - 1)) / 2
        for part, value in enumerate(values):
            height = column.height() * value / top
            x = left + part * (width + 2)
            bar = QRectF(round(x) + 0.5, round(column.bottom() - height) + 0.5, round(width) - 1, round(height))
            chosen = self.is_chosen(place, finished=part == 1)
            if value or (chosen and self.hasFocus()):
                self.paint_bar(painter, bar, solid=part == 1, chosen=chosen)
            if here or len(self.pairs) <= _ALWAYS_COUNTED:
                _paint_value(painter, bar, value, strong=here)
        self._paint_label(painter, column, pair.label, strong=here)

    def _label_lines(self) -> int:
        """Labels that are wider than their place break into two lines."""
        width = QFontMetrics(font("cap", strong=True)).horizontalAdvance
        place = (self.width() - width("0000")) / max(1, len(self.pairs))
        return 2 if any(width(pair.label) > place and " " in pair.label for pair in self.pairs) else 1

    def _paint_label(self, painter: QPainter, column: QRectF, label: str, *, strong: bool) -> None:
        painter.setFont(font("cap", strong=strong))
        painter.setPen(color("text" if strong else "muted"))
        first, _space, last = label.rpartition(" ") if self._label_lines() > 1 else ("", "", label)
        top = column.bottom() + metrics().px(4)
        for line in filter(None, (first, last)):
            room = QRectF(column.left(), top, column.width(), line_height("cap"))
            shown = QFontMetrics(painter.font()).elidedText(line, Qt.TextElideMode.ElideRight, int(column.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), shown)
            top += line_height("cap")


def _paint_value(painter: QPainter, bar: QRectF, value: int, *, strong: bool) -> None:
    painter.setFont(font("cap", strong=strong))
    painter.setPen(color("text"))
    room = QRectF(bar.center().x() - 30, bar.top() - line_height("cap") - 1, 60, line_height("cap"))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(value))


def nice_top(highest: int) -> int:
    """The least even 2, 4, 10, 20, 40, 100 … that is not below ``highest``, so that half of it is whole."""
    power = 1
    while True:
        for step in _STEPS:
            if 2 * step * power >= highest:
                return 2 * step * power
        power *= 10
