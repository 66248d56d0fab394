"""The report itself: its title, whether its sums agree, its tables, and what its figures mean."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.agreement import Disagreement
from register_app.reading.recap import Table
from register_app.rules.figure_names import disagreement
from ui.screens.reports.asked import Asked
from ui.screens.reports.figure_table import FigureTable
from ui.screens.reports.look import Figures
from ui.screens.reports.words import FLOW, Telling
from ui.theme.metrics import metrics
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet

PER_CHANNEL = "media-per-bulan"
ROOMY_FROM, TWO_FROM = 1100, 760
"""Widths in pixels at 10-point type: for all columns, and for two small tables beside each other."""

FEW_COLUMNS = 4
NARROW, WIDEST = 560, 16_777_215
"""How wide a table of two or three figures may be: beyond, the eye loses the line. Qt's own word for no limit."""

BUSY_AFTER_MS = 200
LEAST_ROWS = 6


class RecapSheet(Sheet):
    """``figure_opened(table, line, figure, earlier)`` from every number."""

    figure_opened = Signal(object, object, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, name="recap", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._telling: Telling | None = None
        self._asked: Asked | None = None
        self._filled: tuple[object, ...] = ()
        self._moment = Label("", "cap", tone="muted")
        self._moment.setObjectName("as_of")
        self.add_to_head(self._moment)
        self._chip = ChipLabel()
        self._chip.setObjectName("agreement")
        self.add_to_head(self._chip)
        self._compared = _note("compared")
        self._meaning = _note("meaning")
        self._definitions = _note("definitions")
        self._nihil = EmptyState(_("Nihil"), "", icon="report-analytics")
        self._nihil.setObjectName("nihil")
        self._parts: list[tuple[QWidget, Label, FigureTable]] = []
        self._tables = QGridLayout()
        self._tables.setContentsMargins(0, 0, 0, 0)
        self._busy = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy.timeout.connect(self._say_busy)
        self._lay_out()

    def begin(self) -> None:
        """The register is counting: say so if it takes longer than a glance."""
        self._busy.start()

    def show_figures(self, figures: Figures) -> None:
        """Show the figures of this moment."""
        self._busy.stop()
        self._telling, self._asked = figures.telling, figures.asked
        self.set_title(figures.asked.kind.heading_of(figures.asked.period))
        telling = figures.telling
        self._say_moment()
        self._chip.setVisible(telling is not None)
        self._chip.show_chip(_agreement(figures.wrong))
        empty = telling is None or not any(isinstance(v, int) and v for v in telling.recap.main.totals.values.values())
        self._nihil.setVisible(empty)
        self._nihil.say(*_nihil_words(figures.asked, telling))
        self._compared.setVisible(bool(telling and telling.compared() and not empty))
        if telling is not None:
            self._compared.setText(telling.compared())
        for label in (self._meaning, self._definitions):
            label.setVisible(not empty)
        self._fill(() if empty or telling is None else _shown(telling))
        self._explain("")

    def tall(self) -> int:
        """How tall it is with every row in sight."""
        cut = sum(table.tall() - table.height() for part, _label, table in self._parts[:1] if part.isVisibleTo(self))
        return self.sizeHint().height() + max(0, cut)

    def set_most(self, height: int) -> None:
        """Let the table scroll under its head where the sheet would grow taller; 0 is no limit."""
        if not self._parts:
            return
        table = self._parts[0][2]
        one = sum(part.isVisibleTo(self) for part, _label, _table in self._parts) == 1
        around = self.sizeHint().height() - table.height()
        least = metrics().header * 2 + LEAST_ROWS * metrics().row
        table.set_most(max(least, height - around) if height and one else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide table has room for more figures."""
        super().resizeEvent(event)
        self._say_moment()
        if self._telling is not None and self._nihil.isHidden():
            self._fill(_shown(self._telling))

    def _lay_out(self) -> None:
        room = metrics().sheet_padding
        self._compared.setContentsMargins(room, 8, room, 8)
        self._meaning.setContentsMargins(room, 8, room, 0)
        self._definitions.setContentsMargins(room, 4, room, 10)
        self._tables.setHorizontalSpacing(room)
        self._tables.setColumnStretch(0, 1)
        self._tables.setVerticalSpacing(0)
        self.body.setSpacing(0)
        self.body.addWidget(self._compared)
        self.body.addLayout(self._tables)
        for part in (self._nihil, self._meaning, self._definitions):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _fill(self, tables: tuple[Table, ...]) -> None:
        telling, beside = self._telling, self._beside(tables)
        filled = (telling, beside, tuple(self._columns(table) for table in tables))
        if filled == self._filled:
            return
        self._filled = filled
        while len(self._parts) < len(tables):
            self._add_part()
        for place, (part, label, figures) in enumerate(self._parts):
            part.setVisible(place < len(tables))
            if place >= len(tables) or telling is None:
                continue
            table = tables[place]
            label.setText(table.title)
            label.setVisible(len(tables) > 1 and bool(table.title))
            self._tables.addWidget(part, place // beside, place % beside)
            figures.setMaximumWidth(
                metrics().px(NARROW) if len(table.columns) < FEW_COLUMNS and beside == 1 else WIDEST
            )
            figures.show_table(table, telling, self._columns(table))

    def _beside(self, tables: tuple[Table, ...]) -> int:
        small = all(len(table.columns) <= FEW_COLUMNS for table in tables)
        return 2 if len(tables) > 1 and small and self.width() >= metrics().px(TWO_FROM) else 1

    def _columns(self, table: Table) -> tuple[str, ...]:
        """Some figures are left out where room is short: their sum or their definition says what they are."""
        if self._asked is None or self.width() >= metrics().px(ROOMY_FROM):
            return table.columns
        left_out = self._asked.kind.roomy | (self._asked.kind.spare if self._asked.before else frozenset())
        return tuple(figure for figure in table.columns if figure not in left_out)

    def _add_part(self) -> None:
        number = len(self._parts) + 1
        name = "recap_table" if number == 1 else f"recap_table_{number}"
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        label = Label("", "body", strong=True)
        label.setContentsMargins(metrics().sheet_padding, 10, 8, 6)
        table = FigureTable(name=name, accessible_name=_("Rekap"))
        table.figure_opened.connect(lambda line, figure, earlier: self._open(number - 1, line, figure, earlier=earlier))
        table.figure_seen.connect(self._explain)
        for each in (label, table):
            column.addWidget(each)
        column.addStretch(1)
        self._parts.append((part, label, table))

    def _open(self, place: int, line: object, figure: str, *, earlier: bool) -> None:
        if self._telling is not None:
            self.figure_opened.emit(_shown(self._telling)[place], line, figure, earlier)

    def _say_moment(self) -> None:
        """Beside the title where there is room, else before the definitions."""
        if self._telling is None:
            self._moment.setText("")
            return
        roomy = self.width() >= metrics().px(TWO_FROM)
        words = _("per {moment}").format(moment=self._telling.as_of())
        self._moment.setText(words if roomy else "")
        notes = self._telling.recap.notes
        before = () if roomy or _running(self._telling) else (f"{words[:1].upper()}{words[1:]}.",)
        self._definitions.setText(" ".join((*before, *notes)))

    def _explain(self, figure: str) -> None:
        if self._telling is None:
            return
        said = self._telling.definition(figure) if figure else _rule(self._telling)
        self._meaning.setText(said)
        self._meaning.setVisible(bool(said) and self._nihil.isHidden())

    def _say_busy(self) -> None:
        self._chip.show()
        self._chip.show_chip(Chip(_("Menghitung …"), "calm", None, "rect"))


def _note(name: str) -> Label:
    label = Label("", "cap", tone="muted", wrap=True)
    label.setObjectName(name)
    label.hide()
    return label


def _shown(telling: Telling) -> tuple[Table, ...]:
    """The tables of the form: a flow's shares are drawn as bars, and a form per channel has no table of them all."""
    tables = telling.recap.tables
    if telling.recap.name == PER_CHANNEL:
        return tables[1:]
    return tables[:1] if telling.recap.name == FLOW else tables


def _rule(telling: Telling) -> str:
    """What holds between the figures, where nothing is in focus."""
    if telling.recap.name == FLOW:
        return _("Sisa bulan lalu + masuk = selesai + proses + tunda + bukan wewenang, arsip. Sisa = proses + tunda.")
    if _running(telling):
        return _("Periode ini masih berjalan: angkanya sampai {moment}.").format(moment=telling.as_of())
    return ""


def _running(telling: Telling) -> bool:
    return telling.recap.name != FLOW and telling.recap.as_of.date() < telling.recap.last


def _agreement(wrong: Disagreement | None) -> Chip:
    if wrong is None:
        return Chip(_("Jumlah cocok"), "ok", "tick", "rect")
    return Chip(disagreement(wrong.figure, wrong.first, wrong.second), "late", "triangle", "rect")


def _nihil_words(asked: Asked, telling: Telling | None) -> tuple[str, str]:
    if telling is None:
        return _("Lembar ini dibuat di kertas"), _("Tekan Ctrl+P untuk melihat dan mencetaknya.")
    if telling.recap.name == FLOW:
        text = _(
            "Tidak ada pengaduan yang masuk pada bulan {month}, dan tidak ada sisa dari bulan sebelumnya. "
            "Rekap Nihil tetap bisa dicetak."
        )
        return _("Nihil"), text.format(month=asked.period.words)
    text = _("Tidak ada pengaduan yang masuk pada periode {period}. Lembar Nihil tetap bisa dicetak.")
    return _("Nihil"), text.format(period=asked.period.words)
