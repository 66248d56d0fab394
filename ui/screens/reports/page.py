"""Reports: a month or a year in figures that agree, open their lists, and go to paper as they stand here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.agreement import Disagreement, disagreement_in
from register_app.reading.office import office
from register_app.reading.recap import MATRIX, MONTHLY, Recap, recap
from register_app.reading.register_list import years
from register_app.reading.trend import YearTrend, year_trend
from register_app.register import Register
from register_app.services.printing import Subject, Wanted
from register_app.services.work import Change
from ui.printing.save_run import SaveRun
from ui.screens.reports.kinds import KINDS, Kind, Period, periods
from ui.screens.reports.period_bar import PeriodBar
from ui.screens.reports.plan import Plan, plan_for
from ui.screens.reports.recap_sheet import RecapSheet
from ui.screens.reports.share_sheet import ShareSheet
from ui.screens.reports.trend_sheet import TrendSheet
from ui.screens.reports.words import Line, Telling
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideItem, SideList

LIST_WIDTH = 208
WIDEST = 16_777_215
"""Qt's own word for no limit."""


def make(desk: Desk) -> ReportsPage:
    """The page for this window."""
    return ReportsPage(desk)


@dataclass(frozen=True, slots=True)
class _Look:
    """One reading: everything that the page shows of a report and a period."""

    kind: Kind
    telling: Telling
    trend: YearTrend
    oldest_year: int
    wrong: Disagreement | None


class ReportsPage(QWidget):
    """Laporan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reports_page")
        self._desk = desk
        self._kind = KINDS[MONTHLY]
        self._day = desk.register.clock.today()
        self._look: _Look | None = None
        self._kinds = SideList(name="kinds", accessible_name=_("Bentuk laporan"))
        self._periods = PeriodBar()
        self._as_of = Label("", tone="muted")
        self._as_of.setObjectName("as_of")
        self._pdf = Button(_("PDF"), icon="file-type-pdf", name="save_pdf", spoken=_("Simpan laporan sebagai PDF"))
        self._print = Button(_("Cetak"), "primary", icon="printer", key="Ctrl+P", name="print")
        self._recap = RecapSheet()
        self._trend = TrendSheet()
        self._category = ShareSheet(_("Masuk menurut kategori"), _("Kategori"), _("Unit"), name="by_category")
        self._unit = ShareSheet(_("Masuk menurut unit"), _("Unit"), _("Kategori"), name="by_unit")
        self._by_unit = False
        self._plan: Plan | None = None
        self._saving = SaveRun(desk, lambda _saved: None, lambda error, _recorded: desk.notices.fail(error))
        self._lay_out()
        self._connect()
        self._measure()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Laporan")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show this month, or what was looked at before."""
        kind, day = arguments.get("kind"), arguments.get("day")
        self._kind = KINDS.get(str(kind), self._kind)
        self._day = day if isinstance(day, date) else self._day
        self._kinds.set_value(self._kind.name)
        self._read()
        self._print.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Count again."""
        if Change.COMPLAINTS in changes or Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here."""
        return True

    def step_back(self) -> bool:
        """Back to the page before."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Pilih bentuk laporan dan periodenya. Setiap angka dan batang bisa dibuka: daftarnya tampil di Register. "
            "Arti angka yang sedang disorot tertulis di bawah tabel. Tekan Ctrl+P untuk mencetak."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Step through the periods, print, open the finished bar."""
        return (
            KeyHint("Ctrl+P", _("Cetak")),
            KeyHint("Ctrl+Shift+S", _("Simpan sebagai PDF")),
            KeyHint("Alt+←", _("Periode sebelumnya")),
            KeyHint("Alt+→", _("Periode berikutnya")),
            KeyHint("Enter", _("Buka daftar dari angka yang disorot")),
            KeyHint("Shift+Enter", _("Di grafik: buka yang selesai")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a wide screen both shares stand beside each other."""
        super().resizeEvent(event)
        self._arrange()

    # what is shown

    @property
    def _period(self) -> Period:
        return self._kind.period_of(self._day)

    def _read(self) -> None:
        register, kind, period = self._desk.register, self._kind, self._period
        self._desk.tasks.run(lambda: _look(register, kind, period), self._show, self._desk.notices.fail)

    def _show(self, look: _Look) -> None:
        if (look.kind, look.telling.period) != (self._kind, self._period):
            return
        self._look = look
        telling, recap_of = look.telling, look.telling.recap
        today = recap_of.as_of.date()
        self._periods.show_periods(periods(look.kind, min(look.oldest_year, self._day.year), today), telling.period)
        self._as_of.setText(_("per {moment}").format(moment=telling.as_of()))
        self._recap.show_recap(telling, look.kind.heading(telling.period), look.wrong)
        self._trend.show_trend(look.trend, self._day if look.kind.name == MONTHLY else today)
        if look.kind.name == MONTHLY:
            self._category.show_share(recap_of.tables[1], telling)
            self._unit.show_share(recap_of.tables[2], telling)
        self._arrange()

    def _choose_kind(self, name: str) -> None:
        self._kind = KINDS[name]
        self._read()

    def _choose_period(self, period: Period) -> None:
        self._day = period.last if period.is_year else period.first
        self._day = min(self._day, self._desk.register.clock.today())
        self._read()

    def _turn_share(self) -> None:
        self._by_unit = not self._by_unit
        self._arrange()

    # what is opened and printed

    def _open_figure(self, line: Line, figure: str) -> None:
        if self._look is not None:
            title = self._look.telling.list_title(line, figure)
            self._desk.navigator.open(Place.REGISTER, ids=line.row.ids.get(figure, ()), title=title)

    def _open_bar(self, title: str, ids: tuple[int, ...]) -> None:
        self._desk.navigator.open(Place.REGISTER, ids=ids, title=title)

    def _preview(self) -> None:
        period = self._period
        self._desk.navigator.open(Place.PREVIEW, form=self._kind.name, first=period.first, last=period.last)

    def _save(self) -> None:
        kind, period = self._kind, self._period
        wanted = Wanted(kind.name, Subject(first=period.first, last=period.last))
        self._saving.start(f"{kind.title()} {period.words}", [wanted], {})

    # how it lies

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._choose_kind)
        self._periods.chosen.connect(self._choose_period)
        self._print.clicked.connect(self._preview)
        self._pdf.setShortcut("Ctrl+Shift+S")
        self._pdf.clicked.connect(self._save)
        for sheet in (self._recap, self._category, self._unit):
            sheet.figure_opened.connect(self._open_figure)
        self._trend.bar_opened.connect(self._open_bar)
        for share in (self._category, self._unit):
            share.other_asked.connect(self._turn_share)
        theme().density_changed.connect(self._measure)

    def _lay_out(self) -> None:
        heading = SideItem("", _("Bentuk laporan"), heading=True)
        self._kinds.show_items(
            [heading, *(SideItem(kind.name, kind.title(), kind.detail()) for kind in KINDS.values())]
        )
        self._forms = Sheet(padding=0, name="forms")
        self._forms.body.addWidget(self._kinds)
        for sheet in (self._trend, self._category, self._unit):
            sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._grid = QGridLayout()
        right = QWidget()
        right.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addWidget(self._forms)
        self._below.addWidget(right, 1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addLayout(self._head())
        self._column.addLayout(self._below, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(content))

    def _head(self) -> ReflowLayout:
        left, right = QWidget(), QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(Label(_("Laporan"), "title"))
        row.addWidget(self._periods)
        row.addWidget(self._as_of)
        row.addStretch(1)
        actions = QHBoxLayout(right)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.addStretch(1)
        for button in (self._pdf, self._print):
            actions.addWidget(button)
        head = ReflowLayout(gap=12, weights=(1, 0))
        head.addWidget(left)
        head.addWidget(right)
        return head

    def _arrange(self) -> None:
        """Put the sheets where this report and this width want them."""
        month = self._kind.name != MATRIX
        plan = plan_for(self.width(), month=month)
        if plan != self._plan:
            self._plan = plan
            self._follow(plan)
        self._category.setVisible(month and (plan.both_shares or not self._by_unit))
        self._unit.setVisible(month and (plan.both_shares or self._by_unit))
        for share in (self._category, self._unit):
            share.other.setVisible(not plan.both_shares)

    def _follow(self, plan: Plan) -> None:
        for sheet, place in zip((self._recap, self._trend, self._category, self._unit), plan.places, strict=True):
            self._grid.addWidget(sheet, *place)
        for column, stretch in enumerate(plan.columns):
            self._grid.setColumnStretch(column, stretch)
        for row in range(len(plan.places)):
            self._grid.setRowStretch(row, int(row in plan.growing))
        stacked = QBoxLayout.Direction.TopToBottom if plan.stacked else QBoxLayout.Direction.LeftToRight
        self._below.setDirection(stacked)
        rows = sum(self._kinds.sizeHintForRow(row) for row in range(len(KINDS) + 1)) + 8
        self._forms.setMinimumHeight(rows)
        self._forms.setMaximumHeight(rows if plan.stacked else WIDEST)
        self._forms.setMaximumWidth(WIDEST if plan.stacked else metrics().px(LIST_WIDTH))

    def _measure(self) -> None:
        m = metrics()
        self._column.setContentsMargins(m.page_padding, m.intake_padding, m.page_padding, m.page_padding)
        for layout in (self._column, self._below, self._grid):
            layout.setSpacing(m.gap)


def _look(register: Register, kind: Kind, period: Period) -> _Look:
    """Called in the database thread."""
    found: Recap = register.ask(recap, kind.name, period.first, period.last)
    facts = register.ask(office)
    channels = {channel.code: channel.short_name for channel in facts.channels}
    telling = Telling(found, period, facts.zone_letters, channels)
    oldest = min(register.ask(years))
    return _Look(kind, telling, register.ask(year_trend, period.first.year), oldest, disagreement_in(found))
