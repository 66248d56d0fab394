"""Reports: a period in figures that agree, open their lists, and go to paper as they stand here."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.recap import Table
from register_app.rules.periods import Period, PeriodUnit, periods_back
from register_app.services.printing import Subject, Wanted
from register_app.services.work import Change
from ui.printing.file_run import FILES, FileRun
from ui.printing.progress_line import ProgressLine
from ui.printing.save_run import SaveRun
from ui.printing.words import stopped_words
from ui.screens.reports.asked import Asked
from ui.screens.reports.chart_sheet import ChartSheet
from ui.screens.reports.kinds import KINDS, MONTHLY, REPORT, Kind
from ui.screens.reports.look import (
    CHARTS,
    Behind,
    Charts,
    Figures,
    Offer,
    charts_of,
    complaints_of,
    figures_of,
    trend_period,
)
from ui.screens.reports.page_head import PDF, PageHead
from ui.screens.reports.plan import Plan, plan_for, table_room
from ui.screens.reports.recap_sheet import RecapSheet
from ui.screens.reports.report_part import ReportPart
from ui.screens.reports.share_sheet import ShareSheet
from ui.screens.reports.words import Line
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideItem, SideList

LIST_WIDTH = 208


def formats_of(kind: Kind) -> tuple[str, ...]:
    """What a report can be kept as besides PDF."""
    if kind.name == REPORT:
        return ("docx",)
    return () if kind.paper_only else tuple(FILES)


def make(desk: Desk) -> ReportsPage:
    """The page for this window."""
    return ReportsPage(desk)


class ReportsPage(QWidget):
    """Laporan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reports_page")
        self._desk = desk
        self._kind = KINDS[MONTHLY]
        self._day = desk.register.clock.today()
        self._unit: PeriodUnit | None = None
        self._own: Period | None = None
        self._offer: Offer | None = None
        self._figures: Figures | None = None
        self._charts: Charts | None = None
        self._plan: Plan | None = None
        self._arrived: Arguments | None = None
        self._kinds = SideList(name="kinds", accessible_name=_("Bentuk laporan"))
        self._head = PageHead(desk.register.clock.today)
        self._sheets = QWidget()
        self._recap, self._bars, self._shares = RecapSheet(), ChartSheet(), ShareSheet()
        self._progress = ProgressLine("report_progress")
        self._report = ReportPart(desk, self._progress)
        self._saving = SaveRun(
            desk,
            lambda _saved: None,
            lambda error, _recorded: desk.notices.fail(error),
            stopped=lambda: desk.notices.tell(stopped_words()),
            line=self._progress,
        )
        self._files = FileRun(desk, self._progress)
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
        """Show this month, what was asked for, or on the way back what was looked at before."""
        if arguments is not self._arrived:
            self._arrived = arguments
            kind, day = arguments.get("kind"), arguments.get("day")
            self._kind = KINDS.get(str(kind), self._kind)
            if isinstance(day, date):
                self._day, self._own = day, None
        self._read()
        self._head.print.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Count again."""
        if Change.COMPLAINTS in changes or Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """What was typed for the report is kept."""
        self._report.keep()
        return True

    def step_back(self) -> bool:
        """Back to the page before."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Pilih bentuk laporan dan periodenya. Setiap angka dan batang bisa dibuka: daftarnya tampil di Register, "
            "Esc kembali ke sini. Arti angka yang sedang disorot tertulis di bawah tabel. Tekan Ctrl+P untuk mencetak."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Step through the periods, print, open the finished bar."""
        return (
            KeyHint("Ctrl+P", _("Cetak")),
            KeyHint("Ctrl+Shift+S", _("Simpan sebagai PDF")),
            KeyHint("Alt+←", _("Periode sebelumnya")),
            KeyHint("Alt+→", _("Periode berikutnya")),
            KeyHint("Enter", _("Buka daftar dari angka atau batang yang disorot")),
            KeyHint("Shift+Enter", _("Buka yang selesai, atau daftar pembandingnya")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sheets stand beside or below each other."""
        super().resizeEvent(event)
        self._arrange()

    # what is shown

    def _asked(self) -> Asked:
        usual = self._offer.usual if self._offer else PeriodUnit.MONTH
        period = self._kind.period_of(self._day, self._unit, usual)
        if self._own is not None and PeriodUnit.DAYS in self._kind.units:
            period = self._own
        as_of = None if self._kind.as_it_is else self._head.as_of.value()
        return Asked(self._kind, period, as_of, self._head.against.value())

    def _read(self) -> None:
        """The figures first; the bars when they stand."""
        register, asked = self._desk.register, self._asked()
        if asked.kind.name == REPORT:
            self._report.show_period(asked.period, asked.as_of)
        self._recap.begin()
        self._desk.tasks.run(lambda: figures_of(register, asked), self._show, self._desk.notices.fail)
        self._desk.tasks.run(lambda: charts_of(register, asked), self._show_charts, self._desk.notices.fail)

    def _show(self, figures: Figures) -> None:
        first, self._offer = self._offer is None, figures.offer
        if figures.asked != self._asked():
            if first:
                self._read()
            return
        self._figures = figures
        asked, offer = figures.asked, figures.offer
        listed = [SideItem(kind.name, kind.title(), kind.detail()) for kind in offer.kinds]
        self._kinds.show_items([SideItem("", _("Bentuk laporan"), heading=True), *listed])
        self._kinds.set_value(self._kind.name)
        self._head.show_kinds([(kind.name, kind.title()) for kind in offer.kinds], self._kind.name)
        today = self._desk.register.clock.today()
        periods = periods_back(asked.period.unit, min(offer.oldest_year, self._day.year), today)
        self._head.periods.show_periods(asked.kind.units, periods, asked.period)
        kinds = formats_of(asked.kind)
        files = {key: FILES[key].words for key in kinds}
        self._head.set_formats(files)
        self._head.offer_moments(shown=not asked.kind.as_it_is, compared=not asked.kind.paper_only)
        printable = asked.kind.name in offer.printable
        self._head.set_reason("" if printable else _("Bentuk ini belum punya lembar cetak."))
        self._recap.show_figures(figures)
        self._arrange()

    def _show_charts(self, charts: Charts) -> None:
        if charts.asked == self._asked():
            self._charts = charts
            self._bars.show_charts(charts)
            self._shares.show_charts(charts)

    def _choose_kind(self, name: str) -> None:
        if name != self._kind.name:
            self._kind = KINDS[name]
            self._read()

    def _choose_period(self, period: Period) -> None:
        self._own = period if period.unit is PeriodUnit.DAYS else None
        self._unit = period.unit
        self._day = min(period.last, self._desk.register.clock.today())
        self._read()

    # what is opened and printed

    def _open_figure(self, table: Table, line: Line, figure: str, earlier: bool) -> None:  # noqa: FBT001 - a signal
        if self._figures is None or self._figures.telling is None:
            return
        telling, asked = self._figures.telling, self._figures.asked
        period = asked.before if earlier and asked.before else asked.period
        row = line.before if earlier and line.before is not None else line.row
        title = telling.list_title(table, line, figure, earlier=earlier)
        self._open(Behind(telling.recap.name, table.name, (row.code,), figure, period, asked.as_of), title)

    def _open_bar(self, table: str, code: str, column: str, title: str) -> None:
        if self._charts is not None:
            asked = self._charts.asked
            period = trend_period(asked) if table == "trend" else asked.period
            self._open(Behind(CHARTS, table, (code,), column, period, asked.as_of), title)

    def _open_share(self, table: str, codes: tuple[str, ...], title: str) -> None:
        if self._charts is not None:
            asked = self._charts.asked
            self._open(Behind(CHARTS, table, codes, "received", asked.period, asked.as_of), title)

    def _open(self, wanted: Behind, title: str) -> None:
        desk = self._desk

        def show(ids: tuple[int, ...]) -> None:
            desk.navigator.open(Place.REGISTER, ids=ids, title=title)

        desk.tasks.run(lambda: complaints_of(desk.register, wanted), show, desk.notices.fail)

    def _subject(self) -> Subject:
        asked = self._asked()
        return Subject(first=asked.period.first, last=asked.period.last, as_of=asked.as_of)

    def _wanted(self) -> Wanted:
        """The report as a sheet; the whole report with its photos or without."""
        parts = self._report.parts() if self._kind.name == REPORT else {}
        return Wanted(self._kind.name, self._subject(), parts=parts)

    def _preview(self) -> None:
        self._desk.navigator.open(Place.PREVIEW, sheets=(self._wanted(),))

    def _save(self, kind: str) -> None:
        title, subject = f"{self._kind.title()} {self._asked().period.words}", self._subject()
        if kind == PDF:
            self._saving.start(title, [self._wanted()], {})
        elif self._kind.name == REPORT:
            self._report.save_document(title)
        else:
            self._files.start(title, self._kind.name, subject, kind)

    # how it lies

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._choose_kind)
        self._head.kind_chosen.connect(self._choose_kind)
        self._head.periods.chosen.connect(self._choose_period)
        self._head.as_of.changed.connect(self._read)
        self._head.against.changed.connect(self._read)
        self._head.print.clicked.connect(self._preview)
        self._head.save_asked.connect(self._save)
        self._recap.figure_opened.connect(self._open_figure)
        self._bars.bar_opened.connect(self._open_bar)
        self._shares.share_opened.connect(self._open_share)
        theme().density_changed.connect(self._measure)

    def _lay_out(self) -> None:
        self._forms = Sheet(padding=0, name="forms")
        self._forms.body.addWidget(self._kinds)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._sheets.setLayout(self._grid)
        right = QWidget()
        either = QVBoxLayout(right)  # the report is no cell of the grid: hidden, it would take the gaps from the others
        either.setContentsMargins(0, 0, 0, 0)
        either.addWidget(self._sheets)
        either.addWidget(self._report)
        self._scroll = PageScroll(right)
        self._below = QHBoxLayout()
        self._below.addWidget(self._forms)
        self._below.addWidget(self._scroll, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self._progress)
        self._column.addLayout(self._below, 1)

    def _arrange(self) -> None:
        """Put the sheets where this width and this height want them."""
        plan = plan_for(self.width(), slim=self._kind.slim)
        if plan != self._plan:
            self._plan = plan
            self._follow(plan)
        paper_only, whole = self._kind.paper_only, self._kind.name == REPORT
        self._report.setVisible(whole)
        self._sheets.setVisible(not whole)
        for sheet in (self._bars, self._shares):
            sheet.setVisible(not paper_only)
        free = plan.stacked or plan.aside
        self._recap.set_most(0 if free else table_room(self._scroll.height(), self._recap.tall(), metrics().gap))

    def _follow(self, plan: Plan) -> None:
        for sheet, place in zip((self._recap, self._bars, self._shares), plan.places, strict=True):
            self._grid.addWidget(sheet, *place)
        for column, stretch in enumerate(plan.columns):
            self._grid.setColumnStretch(column, stretch)
        for row in range(len(plan.places)):
            self._grid.setRowStretch(row, int(row in plan.growing))
        self._forms.setVisible(not plan.stacked)
        self._head.kinds.setVisible(plan.stacked)
        self._forms.setFixedWidth(metrics().px(LIST_WIDTH))

    def _measure(self) -> None:
        m = metrics()
        self._column.setContentsMargins(m.page_padding, m.intake_padding, m.page_padding, m.page_padding)
        for layout in (self._column, self._below, self._grid):
            layout.setSpacing(m.gap)
