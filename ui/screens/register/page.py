"""The register page: every complaint in one list, and beside it the case that the bar stands on."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.due import DueState
from register_app.reading.next_step import SheetFound, sheet_named
from register_app.reading.office import office
from register_app.reading.register_list import Filter, Page, Urgent, complaints, urgent_among, years
from register_app.reading.reservations import number_out
from register_app.reading.views import view_of
from register_app.rules.statuses import Status
from register_app.services.views import remember_view
from register_app.services.work import Change
from ui.case.sight import draft_about
from ui.printing.batch import print_sheets_of
from ui.screens.register.case_seat import CaseSeat
from ui.screens.register.filter_words import list_words
from ui.screens.register.list_pane import ListPane
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics

VIEW = "register"
AT_ONCE = 50
"""Lines read at a time: two screens full; the next come before the bar gets there."""
WIDE = 1600
"""From this width of the window the list has more columns and the case its actions beside the timeline."""
SIDE_BY_SIDE = 980
"""Below this width of the page only one of both has room."""
MINE = frozenset({Change.COMPLAINTS, Change.DISPOSITIONS, Change.VISITS})


def make(desk: Desk) -> "RegisterPage":
    """The page for this window."""
    return RegisterPage(desk)


class RegisterPage(QWidget):
    """List left, case right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("register_page")
        self._desk = desk
        self._sort = "due"
        self._wanted_case = 0
        self._asked = 0
        self._more_coming = False
        self._known = False
        self._disposition_form = "disposisi"
        self._list = ListPane(desk.register.clock.today)
        self._seat = CaseSeat(desk)
        self._narrow, self._alone = False, False
        self._lay_out()
        self._connect()
        theme().density_changed.connect(self._measure)
        self._measure()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Register")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show the list that was asked for, and the case; without either, the list as it was left."""
        search = str(arguments.get("search", "")).strip()
        if "draft_id" in arguments:
            self._open_draft(int(cast(int, arguments["draft_id"])))
        elif search:
            self._search(search)
        elif "complaint_id" in arguments:
            action, giver = str(arguments.get("action", "")), str(arguments.get("giver", ""))
            self._open(int(cast(int, arguments["complaint_id"])), action, giver)
        else:
            asked = self._asked_for(arguments)
            if asked is not None:
                self._list.filters.show_filter(asked, str(arguments.get("title", "")))
            self._read(again=asked is None and bool(self._list.loaded()))
        self._list.table.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again what is in sight, in its place."""
        if changes & MINE:
            self._read(again=True)
            if self._seat.made is not None:
                self._seat.made.read_again()

    def leave(self) -> bool:
        """What was typed waits as a draft; an opened identity is closed."""
        if self._seat.made is not None:
            self._seat.made.leave()
        return True

    def step_back(self) -> bool:
        """First inside the case, then from the case to the list."""
        if self._seat.ask(lambda case: case.step_back()):
            return True
        if self._alone or self._seat.isAncestorOf(self.focusWidget()):
            self._to_list()
            return True
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Di kiri semua pengaduan, di kanan satu pengaduan dengan riwayatnya. Panah atas dan bawah berpindah "
            "pengaduan; Enter pindah ke langkah berikutnya. Ketik di kotak cari untuk nomor, nama, kata, atau angka "
            "akhir NIK."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of list and case."""
        return (
            KeyHint("Ctrl+F", _("Cari di daftar")),
            KeyHint("Shift+↓", _("Pilih beberapa pengaduan, untuk dicetak sekaligus")),
            KeyHint("Enter", _("Pindah ke pengaduan")),
            KeyHint("T", _("Tindak lanjut")),
            KeyHint("J", _("Jawab")),
            KeyHint("D", _("Disposisi, atau catat lembar kembali")),
            KeyHint("A", _("Telaah")),
            KeyHint("S", _("Selesaikan")),
            KeyHint("R", _("Ralat")),
            KeyHint("W", _("Perpanjang waktu")),
            KeyHint("L", _("Langkah lainnya")),
            KeyHint("C", _("Cetak lembar pengaduan ini")),
            KeyHint("Ctrl+S", _("Simpan isian yang terbuka")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns on a wide screen, one of both on a narrow one."""
        super().resizeEvent(event)
        self._measure()

    def _read_office(self) -> None:
        self._known = True
        desk = self._desk

        def work() -> tuple[Any, ...]:
            view = desk.register.ask(view_of, VIEW, desk.officer.account_id)
            return desk.register.ask(office), desk.register.ask(years), view

        desk.tasks.run_once_painted(work, lambda found: self._show_office(*found), desk.notices.fail)

    def _show_office(self, facts: Any, known_years: tuple[int, ...], view: dict[str, Any]) -> None:
        self._disposition_form = facts.disposition_form
        self._list.filters.set_office(facts, known_years)
        names = {column.name for column in self._list.table.rows_model.columns}
        self._list.show_columns(tuple(name for name in view.get("columns", ()) if name in names))

    def _asked_for(self, arguments: Arguments) -> Filter | None:
        """The list that another page asked for; None when it asked for none."""
        wanted = Filter()
        if "ids" in arguments:
            return replace(wanted, ids=tuple(cast("tuple[int, ...]", arguments["ids"])))
        year = self._desk.register.clock.today().year
        due = str(arguments.get("due", ""))
        channel, status = str(arguments.get("channel", "")), str(arguments.get("status", ""))
        if due == "soon":
            return replace(wanted, urgent=True)
        if due or channel or status:
            state = DueState(due) if due else None
            return replace(wanted, year=year, due=state, channel=channel, status=Status(status) if status else None)
        return None

    def _search(self, text: str) -> None:
        register = self._desk.register

        def show(found: SheetFound | str | None) -> None:
            if isinstance(found, SheetFound):
                self._found_sheet(found)
            elif found:
                self._desk.navigator.replace(Place.PADS, number=found)
            else:
                self._list_words(text)

        self._desk.tasks.run(
            lambda: register.ask(sheet_named, text) or register.ask(number_out, text), show, self._desk.notices.fail
        )

    def _found_sheet(self, found: SheetFound) -> None:
        self._open(found.complaint_id, "dispose" if found.sheet_id is not None else "", found.giver)

    def _list_words(self, text: str) -> None:
        self._list.filters.show_filter(Filter(text=text))
        self._read()

    def _open_draft(self, draft_id: int) -> None:
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(draft_about, draft_id),
            lambda found: self._open(*found) if found is not None else self._read(),
            self._desk.notices.fail,
        )

    def _open(self, complaint_id: int, action: str = "", giver: str = "") -> None:
        """Show a case at once, and the list with the bar on it as soon as it is there."""
        self._wanted_case = complaint_id
        self._seat.case.show_case(complaint_id, action, giver)
        self._show_alone(alone=self._narrow)
        if not self._choose_quietly(complaint_id):
            self._read()

    def _read(self, *, again: bool = False) -> None:
        """Read the list from its top, or as much of it as is here."""
        self._asked += 1
        asked, wanted, register, sort = self._asked, self._list.filters.wanted, self._desk.register, self._sort
        limit = max(AT_ONCE, self._list.loaded()) if again else AT_ONCE

        def show(page: Page) -> None:
            if asked == self._asked:
                self._more_coming = False
                self._show(page, again=again)
                self._count(asked, wanted, page.total, choose=bool(page.rows) and not again)
                if not self._known:
                    self._read_office()

        self._desk.tasks.run(lambda: register.ask(complaints, wanted, sort, limit), show, self._desk.notices.fail)

    def _count(self, asked: int, wanted: Filter, total: int, *, choose: bool) -> None:
        """What stands above and below the list, and the case: the list itself waits for neither."""
        register, whole = self._desk.register, Filter(year=wanted.year)

        def work() -> tuple[int, Urgent]:
            count = total if wanted == whole else register.ask(complaints, whole, "-received", 0).total
            return count, register.ask(urgent_among, wanted)

        def tell(found: tuple[int, Urgent]) -> None:
            if asked == self._asked:
                self._list.header.set_detail(list_words(wanted, found[0]))
                self._list.show_urgent(found[1])
                if choose:
                    self._choose_first()

        self._desk.tasks.run_once_painted(work, tell, self._desk.notices.fail)

    def _show(self, page: Page, *, again: bool) -> None:
        self._list.table.show_order(self._sort.removeprefix("-"), descending=self._sort.startswith("-"))
        if again:
            self._list.show_again(page.rows, page.total)
        else:
            self._list.show_rows(page.rows, page.total)
        if self._wanted_case:
            self._place_bar(page)
        elif not page.rows and not self._seat.ask(lambda case: case.is_recording()):
            self._seat.case.show_nothing()

    def _choose_first(self) -> None:
        """Put the bar on the first line, unless a case was asked for meanwhile."""
        if not self._wanted_case and self._list.table.chosen() is None:
            self._list.table.choose(lambda _row: True)

    def _place_bar(self, page: Page) -> None:
        """Put the bar on the case that was asked for; where it lies deeper, list from its day backwards."""
        wanted, self._wanted_case = self._wanted_case, 0
        if self._choose_quietly(wanted):
            return
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(complaints, Filter(ids=(wanted,))),
            lambda found: self._list_from(found.rows[0]) if found.rows else None,
            self._desk.notices.fail,
        )

    def _list_from(self, row: ComplaintRow) -> None:
        before = self._list.filters.wanted
        day: date = row.received_at.date()
        narrowed = Filter(year=day.year, received_to=day)
        if before != narrowed:
            self._wanted_case = row.id
            self._sort = "-received"
            self._list.filters.show_filter(narrowed)
            self._read()

    def _choose_quietly(self, complaint_id: int) -> bool:
        table = self._list.table
        table.blockSignals(True)
        chosen = table.choose(lambda row: row.id == complaint_id)
        table.blockSignals(False)
        return chosen

    def _read_more(self) -> None:
        loaded, total = self._list.loaded(), self._list.total()
        if self._more_coming or not loaded or loaded >= total:
            return
        self._more_coming = True
        asked, wanted, register, sort = self._asked, self._list.filters.wanted, self._desk.register, self._sort

        def show(page: Page) -> None:
            if asked == self._asked:
                self._more_coming = False
                self._list.append_rows(page.rows, page.total)

        self._desk.tasks.run(
            lambda: register.ask(complaints, wanted, sort, AT_ONCE, loaded), show, self._desk.notices.fail
        )

    def _follow(self, row: ComplaintRow) -> None:
        self._seat.case.show_case(row.id)

    def _to_case(self, row: ComplaintRow) -> None:
        self._seat.case.show_case(row.id)
        self._show_alone(alone=self._narrow)
        self._seat.case.focus_actions()

    def _to_list(self) -> None:
        self._show_alone(alone=False)
        self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self, column: str, descending: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        self._sort = f"-{column}" if descending else column
        self._read()

    def _remember(self, columns: tuple[str, ...]) -> None:
        desk = self._desk
        view = {"columns": list(columns)}
        desk.tasks.run(lambda: desk.register.perform(desk.officer, remember_view, VIEW, view), None, desk.notices.fail)

    def _print(self) -> None:
        ids = self._list.chosen_ids()
        if len(ids) > 1:
            self._list.ask_batch(self._disposition_form, lambda form: print_sheets_of(self._desk, form, ids))
        elif not self._seat.ask(lambda case: case.case() is not None):
            self._desk.notices.warn(_("Pilih dulu pengaduan yang lembarnya dicetak."))
        else:
            self._show_alone(alone=self._narrow)
            self._seat.case.open_print_menu()

    def _connect(self) -> None:
        table = self._list.table
        table.row_chosen.connect(self._follow)
        table.row_opened.connect(self._to_case)
        table.sort_asked.connect(self._order)
        table.near_end.connect(self._read_more)
        self._list.filters.changed.connect(lambda _wanted: self._read())
        self._list.filters.back_asked.connect(self._desk.navigator.back)
        self._list.filters.search.returnPressed.connect(table.setFocus)
        self._list.columns_chosen.connect(self._remember)
        self._list.print_asked.connect(self._print)
        self._seat.back_asked.connect(self._to_list)
        self._seat.room_changed.connect(lambda: self._show_alone(alone=self._alone))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._list, 55)
        self._row.addWidget(self._seat, 45)

    def _measure(self) -> None:
        m = metrics()
        self._row.setContentsMargins(*([m.page_padding] * 4))
        self._row.setSpacing(m.gap)
        scale = m.scale
        wide = self.window().width() >= WIDE * scale
        self._narrow = self.width() < SIDE_BY_SIDE * scale
        self._list.set_wide(wide=wide)
        self._seat.set_room(wide=wide, alone=self._narrow)
        self._show_alone(alone=self._alone)

    def _show_alone(self, *, alone: bool) -> None:
        """Where both have no room, or a letter lies beside its questions, one of them has it all."""
        self._alone = alone and self._narrow
        self._list.setVisible(not self._alone and not self._seat.ask(lambda case: case.needs_room()))
        self._seat.setVisible(not self._narrow or self._alone)
