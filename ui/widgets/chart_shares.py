"""Quiet bars lying below each other, one for each share (media, kategori, unit), with their figures beside them."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.chart_canvas import BarPair, ChartCanvas

_BAR, _GAP = 7, 2
_LABEL_SHARE = 0.64
"""Part of the width that the names may take at most."""


class ShareChart(ChartCanvas):
    """As tall as its bars: put it into a scroll area. Up and Down walk the names, Left and Right turn between both."""

    along = (Qt.Key.Key_Up, Qt.Key.Key_Down)
    across = (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def sizeHint(self) -> QSize:
        """A row for each share."""
        return QSize(metrics().px(320), max(1, len(self.pairs)) * self._row())

    def minimumSizeHint(self) -> QSize:
        """Names may be cut short, bars not."""
        return QSize(metrics().px(220), self.sizeHint().height())

    def area(self, place: int) -> QRectF:
        """The row of a share."""
        return QRectF(0, place * self._row(), self.width(), self._row())

    def finished_at(self, place: int, spot: QPoint) -> bool:
        """The last figure and the lower bar are the finished one's."""
        if spot.x() >= self._figures_left():
            return spot.x() >= self._figures_left() + self._figure_width()
        return spot.y() > self.area(place).center().y()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names, bars and figures."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            most = max((max(pair.incoming, pair.finished or 0) for pair in self.pairs), default=0) or 1
            left = self._label_width()
            for place, pair in enumerate(self.pairs):
                self._paint_row(painter, place, pair, most, left)

    def _row(self) -> int:
        return max(metrics().px(31), line_height("body") + metrics().px(11))

    def _label_width(self) -> float:
        width = QFontMetrics(font("body", strong=True)).horizontalAdvance
        longest = max((width(pair.label) for pair in self.pairs), default=0)
        return min(float(longest), self.width() * _LABEL_SHARE) + metrics().px(12)

    def _figure_width(self) -> float:
        digits = max((len(str(max(pair.incoming, pair.finished or 0))) for pair in self.pairs), default=1)
        return QFontMetrics(font("body", strong=True)).horizontalAdvance("0" * max(2, digits)) + metrics().px(10)

    def _figures_left(self) -> float:
        two = any(pair.finished is not None for pair in self.pairs)
        return self.width() - self._figure_width() * (2 if two else 1)

    def _paint_row(self, painter: QPainter, place: int, pair: BarPair, most: int, left: float) -> None:
        row, here = self.area(place), place == self.current
        if here and self.hasFocus():
            painter.fillRect(row, color("select"))
        painter.fillRect(QRectF(0, row.bottom() - 1, row.width(), 1), color("rule"))
        name = font("body", strong=here)
        painter.setFont(name)
        painter.setPen(color("text"))
        shown = QFontMetrics(name).elidedText(pair.label, Qt.TextElideMode.ElideRight, int(left - metrics().px(12)) + 1)
        painter.drawText(QRectF(0, row.top(), left, row.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        room = self._figures_left() - metrics().px(6) - left
        values = [pair.incoming] if pair.finished is None else [pair.incoming, pair.finished]
        high = metrics().px(_BAR if len(values) > 1 else 2 * _BAR)
        top = row.center().y() - (high * len(values) + _GAP * (len(values) - 1)) / 2
        for part, value in enumerate(values):
            chosen = self.is_chosen(place, finished=part == 1)
            if value and room > 0:
                bar = QRectF(round(left) + 0.5, round(top) + 0.5, max(2.0, round(room * value / most) - 1), high - 1)
                self.paint_bar(painter, bar, solid=part == 1, chosen=False)
            column = QRectF(self._figures_left() + part * self._figure_width(), row.top(), self._figure_width(), 0)
            column.setHeight(row.height())
            _paint_figure(painter, column, value, font("body", strong=here), framed=chosen and self.hasFocus())
            top += high + _GAP


def _paint_figure(painter: QPainter, column: QRectF, value: int, kind: QFont, *, framed: bool) -> None:
    painter.setFont(kind)
    painter.setPen(color("accent" if value else "muted"))
    words = str(value) if value else "-"
    painter.drawText(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
    if value:
        width = QFontMetrics(kind).horizontalAdvance(words)
        under = round(column.center().y() + QFontMetrics(kind).ascent() / 2) + 2
        painter.setPen(QPen(color("accent"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(round(column.right() - width), under, round(column.right()), under)
    if framed:
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(column.adjusted(4, 3, 0, -4), 3, 3)
