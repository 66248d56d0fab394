"""Buku Tamu: today's guests, a new line beside them, and the drawer of cards always in sight."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.card_drawer import CardLine, Drawer, drawer
from register_app.reading.drafts import DraftContent
from register_app.reading.guests import GuestRow, free_slot, guest_book
from register_app.reading.office import Office, office
from register_app.rules.channels import CardHandling
from register_app.rules.dates import number, weekday_date
from register_app.services.desk_intake import keep_guest
from register_app.services.visits import hand_back_card, leave
from register_app.services.work import Change, Work
from ui.intake.draft_journal import DraftJournal, Typed
from ui.intake.known_visitors import KnownVisitors
from ui.printing.sheet_menu import OfferedSheet, SheetMenu
from ui.screens.guest_book.drawer_sheet import DrawerSheet
from ui.screens.guest_book.guest_form import FIRST, GuestForm
from ui.screens.guest_book.guest_list import GuestList
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout

SIDE = 380


@dataclass(frozen=True, slots=True)
class _Seen:
    """One reading of the page."""

    rows: tuple[GuestRow, ...]
    drawer: Drawer
    slot: str


def make(desk: Desk) -> "GuestBookPage":
    """The page for this window."""
    return GuestBookPage(desk)


class GuestBookPage(QWidget):
    """``show="cards"`` goes to the drawer, ``draft_id`` to a line that was begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("guest_book_page")
        self._desk = desk
        today = desk.register.clock.today
        self._header = PageHeader(_("Buku Tamu"))
        self._new = Button(_("Catat tamu"), "primary", icon="user-plus", key="Ctrl+N", height="big", name="guest_new")
        self._list = GuestList(today)
        self._print = SheetMenu(desk, self._sheets(), name="guest_print")
        self._drawer = DrawerSheet()
        self._form: GuestForm | None = None
        self._known: KnownVisitors | None = None
        self._wanted: int | None = None
        self._busy = False
        self.journal = DraftJournal(desk, Place.GUEST_BOOK.value, self._typed, self)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Buku Tamu")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the book and the drawer."""
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(office), lambda facts: self._come(facts, arguments), self._desk.notices.fail
        )

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again what visits changed."""
        if changes & {Change.VISITS, Change.COMPLAINTS}:
            self._read()

    def leave(self) -> bool:
        """Seal a line that was begun."""
        if self._known is not None:
            self._known.close()
        if not self._busy and self.journal.seal():
            self._desk.notices.tell(_("Isian tersimpan sebagai draf."))
        return True

    def step_back(self) -> bool:
        """Put away the question for a card, then the new line."""
        return self._drawer.question.close_up() or self._close_form()

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Setiap tamu menjadi satu baris. Tekan Ctrl+N untuk mencatat tamu; bila tamu mengadu, jadikan pengaduan "
            "dengan satu tombol. Kartu yang dititipkan tampil di kanan sampai dikembalikan."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (
            KeyHint("Ctrl+N", _("Catat tamu")),
            KeyHint("Ctrl+S", _("Simpan tamu")),
            KeyHint("Ctrl+Enter", _("Simpan tamu, jadikan pengaduan")),
            KeyHint("Enter", _("Pada satu baris: jadikan pengaduan, atau buka pengaduannya")),
        )

    def _sheets(self) -> tuple[OfferedSheet, ...]:
        """What can be printed here: the book of the days in sight, the slip of the chosen card, an empty form."""
        return (
            OfferedSheet("buku-tamu", lambda: _("Buku tamu hari yang tampil"), self._days),
            OfferedSheet("titip-ktp", lambda: _("Slip titip KTP"), self._chosen_visit, self._no_card),
            OfferedSheet("formulir", lambda: _("Formulir pengaduan kosong"), dict),
        )

    def _days(self) -> dict[str, object]:
        first, last = self._list.span()
        return {"first": first, "last": last}

    def _chosen_visit(self) -> dict[str, object]:
        return {"visit_id": self._list.chosen_id()}

    def _no_card(self) -> str:
        row = self._list.table.chosen()
        return "" if row is not None and row.card_slot else _("Pilih dulu tamu yang menitipkan kartu.")

    # reading

    def _come(self, facts: Office, arguments: Arguments) -> None:
        if self._form is None:
            self._make_form(facts)
        draft_id = arguments.get("draft_id")
        if isinstance(draft_id, int):
            self.journal.seal()
            self.journal.resume(draft_id, self._resume)
        elif arguments.get("show") == "cards":
            self._close_form()
        self._read(then_cards=arguments.get("show") == "cards")
        if self._form_is_open():
            return
        (self._new if arguments.get("show") != "cards" else self._list.table).setFocus()

    def _read(self, *, then_cards: bool = False) -> None:
        register, (first, last) = self._desk.register, self._list.span()

        def read() -> _Seen:
            today = register.clock.today()
            rows = register.ask(guest_book, first, last)
            return _Seen(rows, register.ask(drawer, today), register.ask(free_slot))

        def show(seen: _Seen) -> None:
            self._show(seen)
            if then_cards:
                self._drawer.focus_first()

        self._desk.tasks.run(read, show, self._desk.notices.fail)

    def _show(self, seen: _Seen) -> None:
        self._list.show_rows(seen.rows, self._wanted if self._wanted is not None else self._list.chosen_id())
        self._wanted = None
        focus = QApplication.focusWidget()
        at_drawer = focus is not None and self._drawer.isAncestorOf(focus)
        self._drawer.show_drawer(seen.drawer)
        if at_drawer:
            self._stay_at_drawer()
        if self._form is not None:
            self._form.set_slot(seen.slot)
        inside = sum(row.left_at is None for row in seen.rows)
        told = _("{when} · {guests} tamu, {inside} masih di sini")
        self._header.set_detail(told.format(when=self._when(), guests=number(len(seen.rows)), inside=number(inside)))

    def _when(self) -> str:
        today: date = self._desk.register.clock.today()
        return weekday_date(today) if self._list.period.key() == "today" else self._list.period.words()

    # a new line

    def _begin(self) -> None:
        if self._form is None:
            return
        if not self._form_is_open():
            self._open_form()
            if not self._form.content():
                self.journal.begin()
                self._form.begin()
        self._form.fields.focus_on(FIRST)

    def _resume(self, found: DraftContent) -> None:
        if self._form is not None:
            self._open_form()
            self._form.fill(found.content)
            if not self._form.fields.focus_on(found.focus):
                self._form.fields.focus_on(FIRST)

    def _typed(self) -> Typed:
        if self._form is None:
            return Typed({})
        return Typed(self._form.content(), self._form.title(), self._form.fields.focused())

    def _keep(self, *, then_complain: bool) -> None:
        form, desk, journal = self._form, self._desk, self.journal
        if form is None or self._busy or not self._form_is_open():
            return
        draft = form.draft(desk.register.clock.now())
        self._busy = True
        journal.hold()

        def work() -> int:
            return desk.register.perform(desk.officer, keep_guest, draft, draft_id=journal.draft_id())

        desk.tasks.run(work, lambda visit_id: self._kept(visit_id, then_complain=then_complain), self._refused)

    def _kept(self, visit_id: int, *, then_complain: bool) -> None:
        self._busy = False
        self.journal.begin()
        form = self._form
        assert form is not None
        held = form.card.value() == CardHandling.HELD.value
        slot = form.card.segmented.button(CardHandling.HELD.value).text() if held else ""
        form.begin()
        self._close_form()
        self._wanted = visit_id
        if then_complain:
            self._desk.navigator.open(Place.WALK_IN, visit_id=visit_id)
            return
        told = _("Tamu tercatat di Buku Tamu.")
        self._desk.notices.tell(f"{told} {slot}." if slot else told)
        self._read()
        self._list.table.setFocus()

    def _refused(self, error: Exception) -> None:
        self._busy = False
        self.journal.touch()
        if not isinstance(error, RefusedError) or self._form is None:
            self._desk.notices.fail(error)
            return
        strangers = self._form.show_problems(error.problems)
        if strangers:
            self._desk.notices.warn("\n".join(problem.text for problem in strangers))
        self._read()

    def _open_form(self) -> None:
        if self._form is not None:
            self._drawer.question.close_up()
            self._form.show()
            self._drawer.hide()

    def _close_form(self) -> bool:
        """Put the panel away; what was typed stays a draft, or stays in the panel until the next guest."""
        was_open = self._form_is_open()
        if self._form is not None and was_open:
            if self._known is not None:
                self._known.close()
            if self.journal.seal():
                self._desk.notices.tell(_("Isian tersimpan sebagai draf."))
            self.journal.begin()
            self._form.begin()
            self._form.hide()
            self._drawer.show()
            self._new.setFocus()
        return was_open

    def _form_is_open(self) -> bool:
        return self._form is not None and not self._form.isHidden()

    # guests and cards

    def _leave(self, row: GuestRow) -> None:
        if row.custody_id is not None and row.card is CardHandling.HELD and row.card_returned_at is None:
            self._close_form()
            self._drawer.begin(row.custody_id, leaving=True)
            return
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, leave, row.visit_id),
            lambda _none: desk.notices.tell(_("{name} dicatat pulang.").format(name=row.name)),
            desk.notices.fail,
        )

    def _ask_card(self, row: GuestRow) -> None:
        if row.custody_id is not None:
            self._close_form()
            self._drawer.begin(row.custody_id)

    def _hand_back(self, custody_id: int, to: str, remark: str) -> None:
        desk, card = self._desk, self._drawer.card(custody_id)
        if card is None:
            return
        leaving = self._drawer.question.leaving
        desk.tasks.run(
            lambda: desk.register.perform(
                desk.officer, _give_back, custody_id, to, remark, card.visit_id if leaving else None
            ),
            lambda _none: self._handed_back(card, to),
            desk.notices.fail,
        )

    def _stay_at_drawer(self) -> None:
        """The keys go to the next card, or to the next guest."""
        if not self._drawer.focus_first():
            self._new.setFocus()

    def _handed_back(self, card: CardLine, to: str) -> None:
        self._stay_at_drawer()
        self._drawer.question.close_up()
        told = _("Kartu laci {slot} sudah dikembalikan kepada {name}")
        self._desk.notices.tell(told.format(slot=card.slot, name=to or card.name))

    def _make_form(self, facts: Office) -> None:
        purposes = [str(each) for each in facts.settings["desk"].get("purposes", ())]
        positions = [position.short for position in facts.positions]
        form = GuestForm(purposes, positions, self._desk.register.clock.today)
        form.hide()
        self._side.addWidget(form)
        self._form = form
        self._known = KnownVisitors(self._desk, self)
        self._known.watch(*form.searched())
        self._known.chosen.connect(form.fill_known)
        form.changed.connect(self.journal.touch)
        form.save_asked.connect(lambda complain: self._keep(then_complain=complain))
        form.cancelled.connect(self._close_form)

    def _connect(self) -> None:
        navigator = self._desk.navigator
        self._new.clicked.connect(self._begin)
        self._list.span_changed.connect(self._read)
        self._list.leave_asked.connect(self._leave)
        self._list.card_asked.connect(self._ask_card)
        self._list.complaint_asked.connect(lambda row: navigator.open(Place.WALK_IN, visit_id=row.visit_id))
        self._list.case_asked.connect(lambda row: navigator.open(Place.REGISTER, complaint_id=row.complaint_id))
        self._drawer.handed_back.connect(self._hand_back)
        self.journal.saved.connect(self._header.set_saved)

    def _lay_out(self) -> None:
        self._header.add_right(self._print)
        self._header.add_right(self._new)
        side = QWidget()
        side.setMinimumWidth(metrics().px(SIDE))
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self._drawer)
        content = QWidget()
        columns = ReflowLayout(content, gap=metrics().gap, weights=(1, 0))
        columns.addWidget(self._list)
        columns.addWidget(side)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._header)
        self._outer.addWidget(PageScroll(content), 1)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        m = metrics()
        self._outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        self._outer.setSpacing(m.gap)


def _give_back(work: Work, custody_id: int, to: str, remark: str, leaving: int | None) -> None:
    """The card goes back, and with it the guest when they are on the way out."""
    hand_back_card(work, custody_id, to, remark)
    if leaving is not None:
        leave(work, leaving)
