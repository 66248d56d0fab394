"""Hari libur: the office's days off, year by year; a change is shown before it is made, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.days_off import (
    DaysOffYear,
    TablePlan,
    days_off_year,
    plan_change,
    table_of_days_off,
)
from register_app.reading.reader import Reader
from register_app.rules.days_off import DayOff, TableChange, problems_with
from register_app.services.days_off import change_days_off, national_change
from register_app.services.work import Change
from ui.dialogs import FileKind, any_file
from ui.screens.settings.day_off_form import DayOffForm
from ui.screens.settings.day_words import change_lines, weekday_and_day, year_words
from ui.screens.settings.days_off_import import DaysOffImport
from ui.screens.settings.days_off_table import DaysOffSheet
from ui.screens.settings.move_review import MoveReview
from ui.screens.settings.year_switch import YearSwitch
from ui.shell.page import Arguments, Desk, KeyHint
from ui.theme.metrics import metrics
from ui.widgets.aside import Aside
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.page_header import PageHeader
from ui.widgets.sheet import Sheet

TABLE, SIDE = 680, 320
"""What the table and the form need beside each other, in pixels at 10-point type."""
WIDEST = 1240
LARGEST_LIST = 200_000
"""Bytes of a list; a file beyond it holds something else."""


def make(desk: Desk) -> DaysOffPage:
    """The page for this window."""
    return DaysOffPage(desk)


class DaysOffPage(QWidget):
    """Three sights: the table, the import of a list, what a change would move; ``year`` opens it at that year."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("days_off_page")
        self._desk = desk
        self._year: DaysOffYear | None = None
        self._plan: TablePlan | None = None
        self._said = ""
        self._header = PageHeader(_("Hari libur"), back=True)
        self._switch = YearSwitch()
        self._sheet = DaysOffSheet()
        self._form = DayOffForm(desk.register.clock.today)
        self._import = DaysOffImport(desk.register.clock.today)
        self._review = MoveReview("days_off_review")
        self._sights = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Hari libur")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show the year that is asked for, else this one."""
        year = arguments.get("year")
        self._sights.setCurrentIndex(0)
        self._read(year if isinstance(year, int) else None, then=self._sheet.focus_table)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again when the table changed."""
        if Change.SETTINGS in changes and self._year is not None:
            self._read(self._year.year)

    def leave(self) -> bool:
        """A list that was pasted is gone when the page is left, as the note beside it says."""
        return True

    def step_back(self) -> bool:
        """Esc leaves the review or the import first."""
        if self._sights.currentIndex() == 0:
            return False
        self._show_table()
        return True

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Hari libur tidak dihitung sebagai hari kerja. Ambil daftar nasional untuk satu tahun, tambahkan libur "
            "daerah, atau impor daftar sendiri. Bila perubahan menggeser batas waktu pengaduan yang masih berjalan, "
            "daftarnya tampil dulu sebelum disimpan."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (KeyHint("Delete", _("Hapus hari yang dipilih")), KeyHint("Ctrl+S", _("Terapkan perubahan")))

    def _read(self, year: int | None, then: Callable[[], None] | None = None) -> None:
        register = self._desk.register

        def show(found: DaysOffYear) -> None:
            self._year = found
            self._header.set_detail(year_words(found))
            self._switch.show_years(found.year, found.years)
            self._sheet.show_year(found)
            self._fill_part.setVisible(bool(found.days))  # an empty year offers it in the middle
            if then is not None:
                then()

        self._desk.tasks.run(lambda: register.ask(days_off_year, year), show, self._desk.notices.fail)

    def _add(self, day: DayOff) -> None:
        def plan(reader: Reader) -> TablePlan:
            problems = problems_with(day, {each.day: each.name for each in table_of_days_off(reader)})
            if problems:
                raise RefusedError(problems)
            return plan_change(reader, TableChange((day,)))

        said = _("{day} kini hari libur.").format(day=weekday_and_day(day.day))
        self._look_ahead(plan, said, self._on_add_refused)

    def _on_add_refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError):
            self._form.show_problems(error.problems)
        else:
            self._desk.notices.fail(error)

    def _remove(self, day: DayOff) -> None:
        change = TableChange(remove=(day.day,))
        said = _("{day} tidak lagi libur.").format(day=weekday_and_day(day.day))
        self._look_ahead(lambda reader: plan_change(reader, change), said)

    def _fill_year(self) -> None:
        if self._year is None:
            return
        year = self._year.year

        def plan(reader: Reader) -> TablePlan:
            return plan_change(reader, national_change(table_of_days_off(reader), year))

        said = _("Hari libur {year} kini sama dengan daftar nasional.").format(year=year)
        self._look_ahead(plan, said, always=True)

    def _take_list(self, change: TableChange) -> None:
        said = _("{n} hari libur dari daftar tersimpan.").format(n=len(change.put))
        self._look_ahead(lambda reader: plan_change(reader, change), said, always=True)

    def _look_ahead(
        self,
        plan: Callable[[Reader], TablePlan],
        said: str,
        refused: Callable[[Exception], None] | None = None,
        *,
        always: bool = False,
    ) -> None:
        """See what would move; a small change that moves nothing is made at once."""
        register = self._desk.register

        def go_on(found: TablePlan) -> None:
            self._plan, self._said = found, said
            if not found.change.days:
                self._desk.notices.tell(_("Tidak ada yang berbeda dari daftar nasional."))
            elif always or found.moves:
                self._show_review(found)
            else:
                self._apply()

        self._desk.tasks.run(lambda: register.ask(plan), go_on, refused or self._desk.notices.fail)

    def _show_review(self, plan: TablePlan) -> None:
        names = {each.day: each.name for each in plan.undo.put}
        self._review.show_plan(_("Sebelum disimpan"), list(change_lines(plan.change, names)), plan.moves)
        self._sights.setCurrentWidget(self._review)

    def _apply(self) -> None:
        desk, plan = self._desk, self._plan
        if plan is None:
            return
        self._plan = None
        self._show_table()
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, change_days_off, plan.change),
            lambda moves: self._tell(plan.undo, len(moves)),
            desk.notices.fail,
        )

    def _tell(self, undo: TableChange, moved: int) -> None:
        desk = self._desk
        self._form.clear()
        said = self._said
        if moved:
            said = _("{said} {n} batas waktu bergeser.").format(said=said, n=moved)

        def take_back() -> None:
            desk.tasks.run(
                lambda: desk.register.perform(desk.officer, change_days_off, undo),
                lambda _moves: desk.notices.tell(_("Tabel hari libur kembali seperti semula.")),
                desk.notices.fail,
            )

        desk.notices.offer_undo(said, take_back)

    def _show_table(self) -> None:
        self._sights.setCurrentIndex(0)
        self._sheet.focus_table()

    def _start_import(self) -> None:
        self._sights.setCurrentWidget(self._import)
        self._import.start()

    def _ask_for_file(self) -> None:
        kind = FileKind(_("Daftar CSV atau teks"), ("*.csv", "*.txt"))
        chosen = self._desk.dialogs.ask_open_files(_("Daftar hari libur"), (kind, any_file()))
        if chosen:
            path = chosen[0]
            self._desk.tasks.run(lambda: _text_of(path), self._import.take, self._desk.notices.fail)

    def _connect(self) -> None:
        self._header.back_asked.connect(self._desk.navigator.back)
        self._switch.year_chosen.connect(self._read)
        self._form.submitted.connect(self._add)
        self._sheet.removal_asked.connect(self._remove)
        self._sheet.filling_asked.connect(self._fill_year)
        self._fill.clicked.connect(self._fill_year)
        self._list.clicked.connect(self._start_import)
        self._import.turned_back.connect(self._show_table)
        self._import.file_asked.connect(self._ask_for_file)
        self._import.checked.connect(self._take_list)
        self._review.turned_back.connect(self._show_table)
        self._review.accepted.connect(self._apply)

    def _lay_out(self) -> None:
        m = metrics()
        self._header.add_right(self._switch)
        side = QVBoxLayout()
        side.setSpacing(m.gap)
        side.addWidget(self._form)
        side.addWidget(self._other_ways())
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        column.addWidget(Aside(self._sheet, holder, wide=TABLE, narrow=SIDE), 1)
        for sight in (main, self._import, self._review):
            self._sights.addWidget(sight)
        self._sights.setMaximumWidth(m.px(WIDEST))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        outer.addWidget(self._sights, 1)

    def _other_ways(self) -> Sheet:
        sheet = Sheet(_("Dari daftar"), name="days_off_lists")
        self._fill = Button(_("Isi dari daftar nasional"), icon="calendar", name="days_off_fill")
        self._list = Button(_("Impor daftar"), icon="clipboard", name="days_off_import_open")
        explanation = _("Libur nasional dan cuti bersama dari daftar yang dibawa program. Libur daerah tetap.")
        self._fill_part = QWidget()
        part = QVBoxLayout(self._fill_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(metrics().field_gap)
        part.addWidget(self._fill)
        part.addWidget(Label(explanation, "cap", tone="muted", wrap=True))
        sheet.body.addWidget(self._fill_part)
        sheet.body.addWidget(self._list)
        sheet.body.addWidget(Label(_("Tempel daftar, atau ambil dari berkas CSV."), "cap", tone="muted", wrap=True))
        return sheet


def _text_of(path: Path) -> str:
    """What the file says; a file of another program's shape is read as well as it can be."""
    content = path.read_bytes()[:LARGEST_LIST]
    return content.decode("utf-8-sig", errors="replace")
