"""The first page: what this day asks of the desk, each figure one click from its list."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.desk import BoxState, CardHeld, Desk, DraftRow, desk_today
from register_app.rules.dates import hour, weekday_date
from register_app.rules.thresholds import NAMES, Waiting
from register_app.services.visits import hand_back_card
from register_app.services.work import Change
from ui.printing.batch import print_new_sheets
from ui.screens.beranda.lists import (
    SHEET_COLUMNS,
    TASK_COLUMNS,
    RowsSheet,
    TableSheet,
    box_lines,
    card_lines,
    cards_empty,
    draft_lines,
    sheets_empty,
    task_lines,
    tasks_empty,
)
from ui.screens.beranda.tiles import DUE, Tiles
from ui.shell.page import Arguments, KeyHint
from ui.shell.page import Desk as Lent
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.big_action import BigAction
from ui.widgets.button import Button
from ui.widgets.label import plain_tip
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout

MINUTE = 60_000
WIDEST = 1440
WIDE, TALL = 1600, 900
"""From this size the desk also shows the sheets with a leader and the drafts."""

BESIDE_FROM = 1120
"""Pixels at 10-point type; narrower, the lists stand below each other, or they would cut what a complaint is about."""

SHARES = {"tasks": 3, "sheets_out": 2, "cards": 1}
"""How the sheets below each other share the height; the others take what their lines need."""

CHASE_LIST = "daftar-tagih"

PLACES: Mapping[Waiting, tuple[Place, dict[str, str]]] = {
    Waiting.SHEET: (Place.DISPOSITIONS, {}),
    Waiting.CARD: (Place.GUEST_BOOK, {"show": "cards"}),
    Waiting.BOX: (Place.BOXES, {}),
    Waiting.DRAFT: (Place.DRAFTS, {}),
    Waiting.NUMBER: (Place.PADS, {}),
}
"""What waits behind a tile and has a page of its own."""

DRAFT_PLACES = {
    "walk-in": Place.WALK_IN,
    "letter": Place.LETTER,
    "online": Place.ONLINE,
    "box-opening": Place.BOX_OPENING,
    "guest-book": Place.GUEST_BOOK,
    "box": Place.BOX_OPENING,
    "case": Place.REGISTER,
}


def make(desk: Lent) -> "BerandaPage":
    """The page for this window."""
    return BerandaPage(desk)


class BerandaPage(QWidget):
    """Meja hari ini."""

    def __init__(self, desk: Lent) -> None:
        super().__init__()
        self.setObjectName("beranda_page")
        self._desk = desk
        self._header = PageHeader(_("Meja hari ini"))
        self._tiles = Tiles()
        self._chase = Button(_("Daftar tagih"), icon="printer", name="chase_list")
        self._new_sheets = Button(_("Lembar baru"), icon="printer", name="print_new")
        self._new_sheets.setToolTip(plain_tip(_("Lembar disposisi semua pengaduan baru yang belum punya.")))
        self._header.add_right(self._new_sheets)
        self._header.add_right(self._chase)
        self._tasks = TableSheet(_("Perlu ditangani"), _("Buka di Register"), TASK_COLUMNS, tasks_empty(), name="tasks")
        self._sheets = TableSheet(
            _("Lembar di pimpinan"), _("Buka Disposisi"), SHEET_COLUMNS, sheets_empty(), name="sheets_out"
        )
        self._cards = RowsSheet(_("KTP masih di laci"), _("Semua titipan"), cards_empty(), name="cards")
        self._boxes = RowsSheet(_("Kotak saran"), _("Buku kotak"), None, name="boxes")
        self._drafts = RowsSheet(_("Draf"), _("Semua draf"), None, name="drafts")
        self._found: Desk | None = None
        self._lay_out()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._read)

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Beranda")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the desk and keep it fresh while it is in sight."""
        self._read()
        self._minute.start()
        self._actions[0].setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again."""
        self._read()

    def leave(self) -> bool:
        """Nothing is typed here."""
        self._minute.stop()
        return True

    def step_back(self) -> bool:
        """The desk is the first page."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Halaman ini menunjukkan pekerjaan hari ini. Tekan F2 untuk tamu, F3 untuk kotak saran, F4 untuk surat, "
            "F6 untuk salinan daring. Setiap angka bisa diklik untuk melihat daftarnya; yang paling mendesak tampil "
            "lebih dulu. Daftar tagih mencetak apa yang masih ditunggu dari setiap pejabat; Lembar baru mencetak "
            "lembar disposisi semua pengaduan yang belum punya."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The window's own keys suffice."""
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more sheets on a large screen instead of taller ones."""
        super().resizeEvent(event)
        roomy = event.size().width() >= WIDE * 0.8 and event.size().height() >= TALL * 0.9
        self._sheets.setVisible(roomy)
        self._drafts.setVisible(roomy)
        side = max(metrics().page_padding, (event.size().width() - WIDEST) // 2)
        self._outer.setContentsMargins(side, metrics().page_padding, side, metrics().page_padding)
        self._outer.setSpacing(metrics().gap)
        beside = event.size().width() >= metrics().px(BESIDE_FROM)
        self._lists.setDirection(QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom)
        for sheet in (self._tasks, self._sheets, self._cards):
            sheet.show_whole(whole=not beside)

    def _lay_out(self) -> None:
        self._actions = (
            BigAction(
                _("Tatap muka"),
                _("Tamu di depan meja"),
                icon="message-user",
                key="F2",
                primary=True,
                name="start_walk_in",
            ),
            BigAction(_("Kotak saran"), _("Buka kotak, slip demi slip"), icon="mailbox", key="F3", name="start_box"),
            BigAction(_("Surat"), _("Pengaduan lewat surat"), icon="mail-opened", key="F4", name="start_letter"),
            BigAction(_("SP4N / daring"), _("Salinan dari laman resmi"), icon="world", key="F6", name="start_online"),
        )
        gap = metrics().gap
        actions = ReflowLayout(gap=gap)
        for action in self._actions:
            actions.addWidget(action)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, sheets in ((left, (self._tasks, self._sheets)), (right, (self._cards, self._boxes, self._drafts))):
            column.setSpacing(gap)
            for sheet in sheets:
                column.addWidget(sheet, SHARES.get(sheet.objectName(), 0))
        self._lists = QHBoxLayout()
        self._lists.setSpacing(gap)
        self._lists.addLayout(left, 64)
        self._lists.addLayout(right, 36)
        content = QWidget()
        self._outer = QVBoxLayout(content)
        self._outer.setSpacing(gap)
        self._outer.addWidget(self._header)
        self._outer.addLayout(actions)
        self._outer.addWidget(self._tiles)
        self._outer.addLayout(self._lists, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content))

    def _connect(self) -> None:
        navigator = self._desk.navigator
        places = (Place.WALK_IN, Place.BOX_OPENING, Place.LETTER, Place.ONLINE)
        for action, place in zip(self._actions, places, strict=True):
            action.setShortcut("")  # the window listens for the key on every page
            action.clicked.connect(lambda _on=False, place=place: navigator.open(place))
        self._tiles.asked.connect(self._open_list)
        self._new_sheets.clicked.connect(lambda: print_new_sheets(self._desk))
        self._chase.clicked.connect(lambda: navigator.open(Place.PREVIEW, form=CHASE_LIST))
        self._tasks.link_asked.connect(self._open_pressing)
        self._tasks.table.row_opened.connect(lambda row: self._open_case(row.task.complaint_id))
        self._tasks.table.clicked.connect(lambda _index: self._open_chosen())
        self._sheets.link_asked.connect(lambda: navigator.open(Place.DISPOSITIONS))
        self._sheets.table.row_opened.connect(lambda row: self._open_case(row.complaint_id))
        self._cards.link_asked.connect(lambda: navigator.open(Place.GUEST_BOOK, show="cards"))
        self._boxes.link_asked.connect(lambda: navigator.open(Place.BOXES))
        self._drafts.link_asked.connect(lambda: navigator.open(Place.DRAFTS))

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(desk_today), self._show, self._desk.notices.fail)

    def _show(self, desk: Desk) -> None:
        letters = self._desk.register.clock.zone_letters
        moment = self._desk.register.clock.local(self._desk.register.clock.now())
        self._header.set_detail(f"{weekday_date(moment.date())} · {hour(moment, letters)}")
        self._found = desk
        self._tiles.show_desk(desk)
        self._tasks.show_rows(task_lines(desk.board.tasks))
        hidden = len(desk.board.pressing) - len(desk.board.tasks)
        all_of_them = _("Semua {n} di Register").format(n=len(desk.board.pressing))
        self._tasks.link.set_text(all_of_them if hidden else _("Buka di Register"))
        self._sheets.show_rows(desk.sheets_out)
        self._cards.show_lines(card_lines(desk.cards, self._hand_back))
        self._boxes.show_lines(box_lines(desk.boxes, desk.missed, self._open_box))
        self._drafts.show_lines(draft_lines(desk.drafts, self._resume))

    def _hand_back(self, card: CardHeld) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, hand_back_card, card.custody_id, _("pemilik")),
            lambda _none: desk.notices.tell(
                _("Kartu laci {slot} sudah dikembalikan kepada {name}").format(slot=card.slot, name=card.name)
            ),
            desk.notices.fail,
        )

    def _open_box(self, box: BoxState) -> None:
        if box.opening_id is None:
            self._desk.navigator.open(Place.BOX_OPENING, box=box.name)
        else:
            self._desk.navigator.open(Place.BOX_OPENING, opening_id=box.opening_id)

    def _resume(self, draft: DraftRow) -> None:
        self._desk.navigator.open(DRAFT_PLACES.get(draft.form, Place.DESK), draft_id=draft.draft_id)

    def _open_list(self, waiting: Waiting) -> None:
        """The list behind a tile: complaints in the register, everything else on its own page."""
        if waiting in PLACES:
            place, arguments = PLACES[waiting]
            self._desk.navigator.open(place, **arguments)
        elif waiting is DUE:
            self._desk.navigator.open(Place.REGISTER, due="soon")
        elif self._found is not None:
            self._open_in_register(self._found.board.pile(waiting).ids, NAMES[waiting]())

    def _open_pressing(self) -> None:
        if self._found is not None:
            self._open_in_register(self._found.board.pressing, _("Perlu ditangani"))

    def _open_in_register(self, ids: tuple[int, ...], title: str) -> None:
        if ids:
            self._desk.navigator.open(Place.REGISTER, ids=ids, title=title)
        else:
            self._desk.navigator.open(Place.REGISTER)

    def _open_chosen(self) -> None:
        row = self._tasks.table.chosen()
        if row is not None:
            self._open_case(row.task.complaint_id)

    def _open_case(self, complaint_id: int) -> None:
        self._desk.navigator.open(Place.REGISTER, complaint_id=complaint_id)
