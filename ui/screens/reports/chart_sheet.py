"""Bars over time: what came in and what was finished month by month, or how long people waited for an answer."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from register_app.i18n import _, sense
from register_app.rules.dates import month_year, short_month
from ui.screens.reports.look import Charts
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.bar_chart import BarChart
from ui.widgets.chart_canvas import BarPair
from ui.widgets.choice_field import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet

TREND, ANSWERS = "trend", "answers"


class ChartSheet(Sheet):
    """``bar_opened(table, code, column, title)`` from a bar that stands for complaints."""

    bar_opened = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", name="trend", parent=parent)
        self._charts: Charts | None = None
        self.trend = BarChart(name="trend_chart", accessible_name=_("Masuk dan selesai"))
        self.answers = BarChart(name="answers_chart", accessible_name=_("Lama sampai dijawab"))
        self._nihil = EmptyState(
            _("Nihil"), _("Tidak ada pengaduan yang masuk pada periode ini"), icon="report-analytics"
        )
        self.which = Segmented([Choice(TREND, _("Per bulan")), Choice(ANSWERS, _("Lama dijawab"))], name="chart_kind")
        self.which.set_value(TREND)
        self.add_to_head(self.which)
        self._legend = QWidget()
        self.body.addWidget(self._legend)
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for solid, words in ((False, _("masuk")), (True, sense("figure", "selesai"))):
            row.addWidget(_Swatch(solid=solid))
            row.addWidget(Label(words, "cap", tone="muted"))
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left(), 8, margins.right(), 8)
        self.body.setSpacing(0)
        for part in (self.trend, self.answers, self._nihil):
            self.body.addWidget(part, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.which.changed.connect(self._turn)
        self.trend.part_opened.connect(self._open_month)
        self.answers.part_opened.connect(self._open_span)

    def sizeHint(self) -> QSize:
        """No taller than it must be: it takes what the page has left."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_charts(self, charts: Charts) -> None:
        """Show the months around a period and the answers within it."""
        self._charts = charts
        months = charts.trend
        words = _("{month}: {received} masuk, {finished} selesai. Klik batang untuk membuka daftarnya.")
        pairs = [
            BarPair(
                short_month(each.month.month),
                each.received or 0,
                each.finished or 0,
                words.format(month=month_year(each.month), received=each.received or 0, finished=each.finished or 0),
            )
            for each in months
        ]
        shown = [place for place, each in enumerate(months) if each.received is not None]
        self.trend.show_pairs(pairs, current=shown[-1] if shown else -1)
        tip = _("{span}: {count} pengaduan. Klik untuk membuka daftarnya.")
        spans = charts.answers.spans
        self.answers.show_pairs(
            [BarPair(each.label, each.count, tip=tip.format(span=each.label, count=each.count)) for each in spans]
        )
        self._turn()

    def _turn(self) -> None:
        """Show the chart that was chosen."""
        trend = self.which.value() != ANSWERS
        counted = bool(self._charts and any(each.count for each in self._charts.answers.spans))
        self.trend.setVisible(trend)
        self.answers.setVisible(not trend and counted)
        self._nihil.setVisible(not trend and not counted)
        self._legend.setVisible(trend)
        self.set_title(_("Masuk dan selesai") if trend else _("Lama sampai dijawab"))

    def _open_month(self, place: int, finished: bool) -> None:  # noqa: FBT001 - the chart's signal carries it
        if self._charts is None:
            return
        month = self._charts.trend[place]
        if month.finished if finished else month.received:
            word = _("Selesai") if finished else _("Masuk")
            code = f"{month.month.year:04}-{month.month.month:02}"
            self.bar_opened.emit(
                TREND, code, "finished" if finished else "received", f"{word}, {month_year(month.month)}"
            )

    def _open_span(self, place: int, _finished: bool) -> None:  # noqa: FBT001 - the chart's signal carries it
        if self._charts is None:
            return
        span = self._charts.answers.spans[place]
        if span.count:
            title = f"{_('Lama sampai dijawab')}: {span.label}, {self._charts.asked.period.words}"
            self.bar_opened.emit("time_to_answer", span.code, "received", title)


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
