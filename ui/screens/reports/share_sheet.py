"""What came in by channel, category or unit: a bar for each, the largest first, each a way to its complaints."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from register_app.i18n import _
from ui.screens.reports.look import Charts, Share
from ui.theme.metrics import metrics
from ui.widgets.chart_canvas import BarPair
from ui.widgets.chart_shares import ShareChart
from ui.widgets.choice_field import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet

LEAST_HEIGHT = 184
"""Pixels at 10-point type: four bars."""


class ShareSheet(Sheet):
    """``share_opened(table, codes, title)`` from a bar that stands for complaints."""

    share_opened = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Masuk menurut"), padding=0, name="shares", parent=parent)
        self._charts: Charts | None = None
        self.which = Segmented(
            [Choice("channel", _("Media")), Choice("category", _("Kategori")), Choice("unit", _("Unit"))],
            name="share_kind",
        )
        self.which.set_value("category")
        self.add_to_head(self.which)
        self.chart = ShareChart(name="share_chart", accessible_name=_("Masuk menurut kategori"))
        self._nihil = EmptyState(_("Nihil"), _("Tidak ada pengaduan yang masuk pada periode ini"), icon="tag")
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.chart)
        self._scroll.viewport().setAutoFillBackground(False)
        self.chart.setAutoFillBackground(False)
        room = metrics().sheet_padding
        self.body.setContentsMargins(room, 4, room, 8)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._nihil, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.which.changed.connect(self._turn)
        self.chart.part_opened.connect(self._open)
        self.chart.walked.connect(self._bring_into_sight)

    def sizeHint(self) -> QSize:
        """No taller than it must be: it shares what the page has left with the other chart."""
        return QSize(super().sizeHint().width(), metrics().px(LEAST_HEIGHT))

    def show_charts(self, charts: Charts) -> None:
        """Show what came in in a period."""
        self._charts = charts
        self._turn()

    def _shares(self) -> tuple[Share, ...]:
        return self._charts.shares.get(self.which.value() or "", ()) if self._charts else ()

    def _turn(self) -> None:
        """Show the shares that were chosen."""
        spoken = {
            "channel": _("Masuk menurut media"),
            "category": _("Masuk menurut kategori"),
            "unit": _("Masuk menurut unit"),
        }[self.which.value() or "category"]
        shares = self._shares()
        tip = _("{share}: {count} pengaduan. Klik untuk membuka daftarnya.")
        self.chart.setAccessibleName(spoken)
        self.chart.show_pairs(
            [BarPair(each.label, each.count, tip=tip.format(share=each.label, count=each.count)) for each in shares]
        )
        counted = any(each.count for each in shares)
        self._scroll.setVisible(counted)
        self._nihil.setVisible(not counted)

    def _open(self, place: int, _finished: bool) -> None:  # noqa: FBT001 - the chart's signal carries it
        share = self._shares()[place]
        if share.count and self._charts is not None:
            title = f"{_('Masuk')}, {share.label}, {self._charts.asked.period.words}"
            self.share_opened.emit(self.which.value() or "", share.codes, title)

    def _bring_into_sight(self, area: QRectF) -> None:
        self._scroll.ensureVisible(0, round(area.center().y()), 0, round(area.height()))
