"""The year in bars: what came in and what was finished, month by month; every bar opens its list."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _, sense
from register_app.reading.trend import YearTrend
from register_app.rules.dates import month_year, short_month
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.bar_chart import BarChart
from ui.widgets.chart_canvas import BarPair
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet


class TrendSheet(Sheet):
    """``bar_opened(title, ids)`` from a bar that stands for complaints."""

    bar_opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", name="trend", parent=parent)
        self._trend: YearTrend | None = None
        self.chart = BarChart(name="trend_chart", accessible_name=_("Masuk dan selesai"))
        self.chart.part_opened.connect(self._open)
        for solid, words in ((False, _("masuk")), (True, sense("figure", "selesai"))):
            self.add_to_head(_Swatch(solid=solid))
            self.add_to_head(Label(words, "cap", tone="muted"))
        self.body.addWidget(self.chart, 1)

    def sizeHint(self) -> QSize:
        """No taller than it must be: it takes what the page has left."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_trend(self, trend: YearTrend, current: date | None) -> None:
        """Show a year; the bars of ``current`` carry their numbers."""
        self._trend = trend
        self.set_title(_("Masuk dan selesai, {year}").format(year=trend.year))
        pairs = [
            BarPair(
                short_month(each.month.month),
                len(each.received),
                len(each.finished),
                _("{month}: {received} masuk, {finished} selesai. Klik batang untuk membuka daftarnya.").format(
                    month=month_year(each.month), received=len(each.received), finished=len(each.finished)
                ),
            )
            for each in trend.months
        ]
        self.chart.show_pairs(pairs, current=current.month - 1 if current and current.year == trend.year else -1)

    def _open(self, place: int, finished: bool) -> None:  # noqa: FBT001 - the chart's signal carries it
        if self._trend is None:
            return
        month = self._trend.months[place]
        ids = month.finished if finished else month.received
        if ids:
            word = _("Selesai") if finished else _("Masuk")
            self.bar_opened.emit(f"{word}, {month_year(month.month)}", ids)


class _Swatch(QWidget):
    """How one kind of bar looks."""

    def __init__(self, *, solid: bool) -> None:
        super().__init__()
        self._solid = solid
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = metrics().px(12)
        return QSize(side + metrics().px(4), side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(color("accent"), 1))
            painter.setBrush(color("fill" if self._solid else "accent_soft"))
            side = metrics().px(12)
            painter.drawRect(QRectF(self.width() - side + 0.5, 0.5, side - 1, side - 1))
