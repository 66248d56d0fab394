"""The page of dispositions: what is with a leader, what needs a sheet, and what waits further down."""

from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.disposition_desk import DispositionDesk, NeedsSheet, WaitingStep, disposition_desk
from register_app.reading.next_step import SheetFound, sheet_named
from register_app.reading.office import disposition_form
from register_app.reading.register_list import find
from register_app.reading.sheets import SheetOut
from register_app.rules.thresholds import Level
from register_app.services.work import Change
from ui.printing.batch import print_new_sheets
from ui.screens.dispositions.list_sheet import ListSheet
from ui.screens.dispositions.tables import below_columns, need_columns, sheet_columns
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import plain_tip
from ui.widgets.line_field import LineField
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll

RECORD, RECEIPT, PRINT, OPEN = "record", "receipt", "print", "open"
CHASE_LIST = "daftar-tagih"
SIDE_BY_SIDE = 900


def make(desk: Desk) -> "DispositionsPage":
    """The page for this window."""
    return DispositionsPage(desk)


class DispositionsPage(QWidget):
    """Three lists, and a line for the code or the number of a sheet in the hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("dispositions_page")
        self._desk = desk
        today = desk.register.clock.today
        self._header = PageHeader(_("Disposisi"))
        self._code = LineField("", name="sheet_code", placeholder=_("Pindai kode lembar, atau ketik nomornya"))
        self._code.edit.setAccessibleName(_("Kode atau nomor lembar"))
        self._out = ListSheet(_("Di meja pimpinan"), sheet_columns(today), _all_back(), name="sheets_out")
        self._need = ListSheet(_("Perlu lembar disposisi"), need_columns(today), _none_needed(), name="need_sheet")
        self._below = ListSheet(_("Menunggu di bawah"), below_columns(today), _none_below(), name="waiting_below")
        self._chase = Button(_("Daftar tagih"), icon="printer", name="chase_list")
        self._new_sheets = Button(_("Cetak semua"), icon="printer", height="tool", name="print_new")
        self._new_sheets.setToolTip(plain_tip(_("Juga pengaduan baru yang belum ditelaah.")))
        self._need.add_to_head(self._new_sheets)
        self._header.add_right(self._chase)
        self._last = self._out
        self._add_actions()
        self._lay_out()
        self._connect()
        theme().density_changed.connect(self._measure)
        self._measure()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Disposisi")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the lists; the cursor waits for the sheet in the hand."""
        self._read()
        self._code.set_value("")
        self._code.clear_note()
        self._code.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again."""
        if changes & {Change.COMPLAINTS, Change.DISPOSITIONS}:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here that could be lost."""
        return True

    def step_back(self) -> bool:
        """Back to the page before."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Halaman ini menunjukkan lembar yang ada di meja pimpinan, pengaduan yang perlu lembar, dan disposisi "
            "yang menunggu di bawah. Saat lembar kembali, pindai kodenya atau ketik nomornya, lalu catat isinya."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of the lists."""
        return (
            KeyHint("Ctrl+F", _("Pindai kode atau ketik nomor lembar")),
            KeyHint("K", _("Catat lembar yang kembali")),
            KeyHint("P", _("Cetak lembar")),
            KeyHint("M", _("Catat siapa yang menerima disposisi")),
            KeyHint("Enter", _("Buka pengaduannya")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room, else one below the other."""
        super().resizeEvent(event)
        self._measure()

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(disposition_desk), self._show, self._desk.notices.fail)

    def _show(self, found: DispositionDesk) -> None:
        self._out.show_rows(found.sheets_out)
        self._need.show_rows(found.need_sheet)
        self._below.show_rows(found.below)
        hard = sum(sheet.level is Level.HARD for sheet in found.sheets_out)
        words = _("{count} lembar belum kembali").format(count=len(found.sheets_out))
        more = _("{count} mendesak").format(count=hard) if hard else ""
        self._header.set_detail(" · ".join(part for part in (words, more) if part))
        if self._last.table.rows_model.rowCount() == 0:
            self._last = next((each for each in self._lists() if each.table.rows_model.rowCount()), self._out)

    def _look_up(self) -> None:
        """A code or a number leads to its case; anything else to the one complaint that fits it best."""
        text = self._code.value().strip()
        if not text:
            return
        register = self._desk.register

        def work() -> SheetFound | None:
            found = register.ask(sheet_named, text)
            if found is not None:
                return found
            rows = register.ask(find, text, 2)
            return register.ask(sheet_named, rows[0].number) if len(rows) == 1 else None

        self._desk.tasks.run(work, self._found, self._desk.notices.fail)

    def _found(self, found: SheetFound | None) -> None:
        if found is None:
            self._code.show_warning(_("Nomor ini tidak ditemukan. Ketik lengkap seperti di lembarnya."))
            return
        self._record(found.complaint_id, found.giver)

    def _record(self, complaint_id: int, giver: str = "") -> None:
        self._desk.navigator.open(Place.REGISTER, complaint_id=complaint_id, action="dispose", giver=giver)

    def _print(self, complaint_id: int) -> None:
        register, navigator = self._desk.register, self._desk.navigator

        def preview(form: str) -> None:
            navigator.open(Place.PREVIEW, form=form, complaint_id=complaint_id, blank=True)

        self._desk.tasks.run(lambda: register.ask(disposition_form), preview, self._desk.notices.fail)

    def _act(self, what: str, row: object) -> None:
        assert isinstance(row, SheetOut | NeedsSheet | WaitingStep)
        if what == PRINT:
            self._print(row.complaint_id)
        elif what == RECORD:
            self._record(row.complaint_id, row.to if isinstance(row, SheetOut) else "")
        elif what == RECEIPT:
            self._desk.navigator.open(Place.REGISTER, complaint_id=row.complaint_id, action="receipt")
        else:
            self._desk.navigator.open(Place.REGISTER, complaint_id=row.complaint_id)

    def _lists(self) -> tuple[ListSheet, ListSheet, ListSheet]:
        return self._out, self._need, self._below

    def _remember(self, sheet: ListSheet) -> None:
        self._last = sheet

    def _add_actions(self) -> None:
        self._out.add_action(RECORD, Button(_("Catat kembali"), "primary", key="K", name="out_record"))
        self._out.add_action(PRINT, Button(_("Cetak salinan"), icon="printer", name="out_print"))
        self._out.add_action(OPEN, Button(_("Buka"), "quiet", key="Enter", name="out_open"))
        self._need.add_action(PRINT, Button(_("Cetak lembar"), icon="printer", key="P", name="need_print"))
        self._need.add_action(OPEN, Button(_("Buka"), "quiet", name="need_open"))
        self._below.add_action(RECEIPT, Button(_("Catat penerimaan"), key="M", name="below_receipt"))
        self._below.add_action(RECORD, Button(_("Catat langkah berikutnya"), name="below_record"))
        self._below.add_action(OPEN, Button(_("Buka"), "quiet", name="below_open"))

    def _connect(self) -> None:
        self._code.submitted.connect(self._look_up)
        self._new_sheets.clicked.connect(lambda: print_new_sheets(self._desk))
        self._chase.clicked.connect(lambda: self._desk.navigator.open(Place.PREVIEW, form=CHASE_LIST))
        for sheet in self._lists():
            sheet.acted.connect(self._act)
            sheet.opened.connect(lambda row: self._act(OPEN, row))
            sheet.chosen.connect(partial(self._remember, sheet))
        for letter, sheet, what in (("K", self._out, RECORD), ("P", self._need, PRINT), ("M", self._below, RECEIPT)):
            key = QShortcut(QKeySequence(letter), self)
            key.activated.connect(partial(self._by_key, sheet, what))
        find_key = QShortcut(QKeySequence.StandardKey.Find, self)
        find_key.activated.connect(self._code.setFocus)

    def _by_key(self, sheet: ListSheet, what: str) -> None:
        """A key means the list in which the bar stands, where that list can do it; else its own list."""
        meant = self._last if self._last is not self._need and what == RECORD else sheet
        meant = self._last if self._last is not self._below and what == PRINT else meant
        meant = self._below if what == RECEIPT else meant
        if meant.choose_first():
            meant.act(what)

    def _lay_out(self) -> None:
        self._code.setFixedWidth(metrics().px(320))
        self._header.add_right(self._code)
        right = QVBoxLayout()
        self._right = right
        right.addWidget(self._need, 1)
        right.addWidget(self._below, 1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._out, 54)
        self._columns.addLayout(right, 46)
        content = QWidget()
        self._outer = QVBoxLayout(content)
        self._outer.addWidget(self._header)
        self._outer.addLayout(self._columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content))

    def _measure(self) -> None:
        m = metrics()
        self._outer.setContentsMargins(*([m.page_padding] * 4))
        for layout in (self._outer, self._columns, self._right):
            layout.setSpacing(m.gap)
        beside = self.width() >= SIDE_BY_SIDE * m.scale
        way = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)


def _all_back() -> EmptyState:
    return EmptyState(
        _("Semua lembar sudah kembali"), _("Lembar yang dicetak tampil di sini sampai kembali"), icon="sitemap"
    )


def _none_needed() -> EmptyState:
    return EmptyState(
        _("Tidak ada yang perlu dicetak"), _("Pengaduan yang sudah ditelaah tampil di sini"), icon="printer"
    )


def _none_below() -> EmptyState:
    return EmptyState(
        _("Tidak ada yang menunggu"), _("Disposisi yang belum ditindaklanjuti tampil di sini"), icon="circle-check"
    )
