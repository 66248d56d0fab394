"""The report itself: its title, whether its sums agree, its figures, and the meaning of the one in sight."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from register_app.reading.agreement import Disagreement
from register_app.reading.recap import FLOW_COLUMNS, Recap
from register_app.rules.figure_names import disagreement
from ui.screens.reports.figure_table import CLOSE, WIDE, FigureTable
from ui.screens.reports.words import Telling, definition, is_flow, rule_of
from ui.theme.metrics import metrics
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet

NARROW = tuple(figure for figure in FLOW_COLUMNS if figure != "total")
"""Jumlah is left out where room is short: the line below says what it is made of."""
WIDE_FROM = 1100


class RecapSheet(Sheet):
    """``figure_opened(line, figure)`` from every number."""

    figure_opened = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, name="recap", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._telling: Telling | None = None
        self._shown: tuple[Recap, bool] | None = None
        self._chip = ChipLabel()
        self._chip.setObjectName("agreement")
        self.add_to_head(self._chip)
        self._table = FigureTable(name="recap_table", accessible_name=_("Rekap"))
        self._nihil = EmptyState(_("Nihil"), "", icon="report-analytics")
        self._nihil.setObjectName("nihil")
        self._meaning = Label("", "cap", tone="muted", wrap=True)
        self._meaning.setObjectName("meaning")
        room = metrics().sheet_padding
        self._meaning.setContentsMargins(room, 10, room, 10)
        self.body.setSpacing(0)
        for part in (self._table, self._nihil, self._meaning):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._table.figure_opened.connect(self.figure_opened)
        self._table.figure_seen.connect(self._explain)

    def show_recap(self, telling: Telling, title: str, wrong: Disagreement | None) -> None:
        """Show the figures of this moment."""
        self._telling = telling
        self.set_title(title)
        self._chip.show_chip(_agreement(wrong))
        empty = not any(telling.recap.main.totals.values.values())
        self._table.setVisible(not empty)
        self._nihil.setVisible(empty)
        self._meaning.setVisible(not empty)
        self._nihil.say(_("Nihil"), _nihil_words(telling))
        self._fill(telling)
        self._explain("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide table has room for one more figure."""
        super().resizeEvent(event)
        if self._telling is not None:
            self._fill(self._telling)

    def _fill(self, telling: Telling) -> None:
        main, flow = telling.recap.main, is_flow(telling.recap)
        roomy = self.width() >= metrics().px(WIDE_FROM)
        shown = (telling.recap, roomy)
        if shown != self._shown:
            self._shown = shown
            figures = NARROW if flow and not roomy else main.columns
            first = _("Media") if flow else _("Bulan")
            self._table.show_table(main, telling, first, figures, width=WIDE if roomy else CLOSE)

    def _explain(self, figure: str) -> None:
        if self._telling is not None:
            self._meaning.setText(definition(figure) if figure else rule_of(self._telling.recap))


def _agreement(wrong: Disagreement | None) -> Chip:
    if wrong is None:
        return Chip(_("Jumlah cocok"), "ok", "tick", "rect")
    return Chip(disagreement(wrong.figure, wrong.first, wrong.second), "late", "triangle", "rect")


def _nihil_words(telling: Telling) -> str:
    period = telling.period.words
    if is_flow(telling.recap):
        text = _(
            "Tidak ada pengaduan yang masuk pada bulan {month}, dan tidak ada sisa dari bulan sebelumnya. "
            "Rekap Nihil tetap bisa dicetak."
        )
        return text.format(month=period)
    return _("Tidak ada pengaduan yang masuk pada tahun {year}. Matriks Nihil tetap bisa dicetak.").format(year=period)
