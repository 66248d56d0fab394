"""The main window: rail, top bar, one page, and the keys that mean the same everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QSystemTrayIcon, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.office import OfficeSight as OfficeSight
from register_app.register import Register
from register_app.services.work import Change, Officer
from ui.dialogs import Dialogs
from ui.shell.changes import Changes
from ui.shell.clock_question import ClockQuestion
from ui.shell.closing_question import goes_back_to_drawer
from ui.shell.help_panel import HelpPanel
from ui.shell.keys import Act, WindowKeys, key
from ui.shell.memory import WindowMemory
from ui.shell.notice_bar import NoticeBar
from ui.shell.officer_chip import OfficerChip
from ui.shell.page import Desk, KeyHint, Page, PageEntry
from ui.shell.pages import Pages
from ui.shell.places import Place
from ui.shell.practice import PracticeFrame
from ui.shell.rail import RAIL, Rail
from ui.shell.search_box import Search, SearchBox
from ui.shell.suggestions import Suggestion
from ui.shell.top_bar import TopBar
from ui.shell.tray import Reminder
from ui.tasks import Tasks
from ui.theme.current import theme
from ui.theme.metrics import COMPACT_BELOW, metrics
from ui.widgets.focus_ring import FocusRing

Waiting = Callable[[], Mapping[Place, int]]
"""Called in the database thread: how many things wait behind a rail item."""

FOLD_SCALE = 1.5
"""From this size of type the rail shows icons alone unless the screen is wide."""
BRIEF_WIDTH = 1150
SMALLEST = (960, 600)


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the window is lent besides its pages; ``memory`` is how it was left the last time."""

    note_failure: Callable[[BaseException], None]
    search: Search | None = None
    waiting: Waiting | None = None
    memory: WindowMemory = field(default_factory=WindowMemory)


INTAKE_KEYS: tuple[tuple[Qt.Key, Place, str, Callable[[], str]], ...] = (
    (Qt.Key.Key_F2, Place.WALK_IN, "F2", lambda: _("Tamu tatap muka")),
    (Qt.Key.Key_F3, Place.BOX_OPENING, "F3", lambda: _("Buka kotak saran")),
    (Qt.Key.Key_F4, Place.LETTER, "F4", lambda: _("Pengaduan lewat surat")),
    (Qt.Key.Key_F6, Place.ONLINE, "F6", lambda: _("SP4N dan daring")),
)


class MainWindow(QMainWindow):
    """Everything after unlocking happens in here; pages know it only as navigator, notices and dialogs."""

    handed_over = Signal()
    closed = Signal(object)

    def __init__(
        self,
        register: Register,
        officer: Officer,
        entries: Iterable[PageEntry],
        tasks: Tasks,
        dialogs: Dialogs,
        sight: OfficeSight,
        hooks: Hooks,
    ) -> None:
        super().__init__()
        self._tasks, self._sight, self._hooks = tasks, sight, hooks
        self._folded_by_hand = hooks.memory.rail_folded
        self._waiting: Mapping[Place, int] = {}
        self._asks_nothing = False
        self.setObjectName("main_window")
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget()
        self._content = QWidget()
        known = tuple(entries)
        self.notices = NoticeBar(self._content, hooks.note_failure)
        self.pages = Pages(known, self._make_page, self._stack, Place.DESK)
        self._desk = Desk(register, officer, tasks, dialogs, self.pages, self.notices)
        places = {entry.place for entry in known}
        self.rail = Rail([entry for entry in RAIL if entry.place in places], sight.name, sight.above)
        self.search = SearchBox(tasks, hooks.search)
        self.clock_question = ClockQuestion(self._desk)
        self._top = TopBar(self.search, OfficerChip(officer))
        self.help = HelpPanel()
        self._lay_out()
        self._connect(register)
        self._keys = WindowKeys(self, self._acts(), self._show_keys)
        self._ring = FocusRing(self)
        self._restore(hooks.memory)

    def start(self, place: Place = Place.DESK) -> None:
        """Open the first page and show the window."""
        self.pages.open(place)
        self.show()
        self._count_waiting()
        self.clock_question.begin()

    def remind_through(self, tray: QSystemTrayIcon | None) -> None:
        """Let the desktop's tray say how much waits; where there is none, nothing is said."""
        if tray is None:
            return
        desk = self._desk
        self._reminder = Reminder(desk.register, desk.officer, self._tasks, self, tray)
        self._reminder.opened.connect(self._come_to_desk)
        self.closed.connect(self._reminder.stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody on the page wanted steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw in the margins where the window is low, fold the rail where type is large."""
        super().resizeEvent(event)
        theme().set_compact(compact=event.size().height() - self._frame.taken() < COMPACT_BELOW)
        scale = metrics().scale
        self.rail.set_folded(folded=self._folded_by_hand or self._must_fold())
        self._top.officer.set_brief(brief=event.size().width() < BRIEF_WIDTH * scale)

    def close_quietly(self) -> bool:
        """Close without a word about the drawer: the system shuts down, or somebody else takes the desk over."""
        self._asks_nothing = True
        closed = self.close()
        self._asks_nothing = False
        return closed

    def closeEvent(self, event: QCloseEvent) -> None:
        """Seal what was typed, remember the window; a page may ask to stay, and so may a card in the drawer."""
        asks = self.isVisible() and not self._asks_nothing
        cards = self._waiting.get(Place.GUEST_BOOK, 0) if asks else 0
        if goes_back_to_drawer(self._desk.dialogs, cards):
            event.ignore()
            self.pages.open(Place.GUEST_BOOK, show="cards")
            return
        if not self.pages.leave_all():
            event.ignore()
            return
        super().closeEvent(event)
        self.clock_question.rest()
        self.closed.emit(self._memory())

    def _make_page(self, entry: PageEntry) -> Page:
        return entry.make(self._desk)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.clock_question)
        column.addWidget(self._stack, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._content, 1)
        beside.addWidget(self.help)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addLayout(beside, 1)
        inside = QWidget()
        inside.setAutoFillBackground(True)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self._frame = PracticeFrame(inside, practice=self._sight.practice)
        self.setCentralWidget(self._frame)

    def _connect(self, register: Register) -> None:
        self._changes = Changes(self)
        register.on_change(lambda changes: self._changes.announce(*changes))
        self._changes.announced.connect(self._on_changes)
        self._tasks.failed_unheard.connect(self.notices.fail)
        self.clock_question.judged_anew.connect(self._on_changes)
        self.rail.chosen.connect(self.pages.open)
        self.rail.help_asked.connect(self._toggle_help)
        self.rail.fold_asked.connect(self._fold)
        self.help.closed.connect(self.help.hide)
        self._top.officer.handed_over.connect(self.handed_over)
        self.search.chosen.connect(self._go_to)
        self.search.submitted.connect(lambda text: self.pages.open(Place.REGISTER, search=text))
        self.search.turned_back.connect(self._stack.setFocus)
        self.pages.moved.connect(self._on_moved)

    def _acts(self) -> dict[QKeyCombination, Act]:
        acts: dict[QKeyCombination, Act] = {
            key(Qt.Key.Key_F1): self._toggle_help,
            key(Qt.Key.Key_K, control=True): self._focus_search,
        }
        for code, place, _cap, _words in INTAKE_KEYS:
            if self.pages.has(place):
                acts[key(code)] = partial(self._open, place)
        return acts

    def _open(self, place: Place) -> None:
        self.pages.open(place)

    def _come_to_desk(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.pages.open(Place.DESK)

    def _on_moved(self, page: Page) -> None:
        self.notices.leave_page()
        self.rail.light(self.pages.lit)
        practice = _("LATIHAN") + " · " if self._sight.practice else ""
        self.setWindowTitle(f"{practice}{page.title} · {self._sight.name}")
        if not self.help.isHidden():
            self._show_help()

    def _on_changes(self, changes: frozenset[Change]) -> None:
        self.pages.refresh(changes)
        self._count_waiting()

    def _count_waiting(self) -> None:
        if self._hooks.waiting is not None:
            self._tasks.run(self._hooks.waiting, self._show_waiting)

    def _show_waiting(self, waiting: Mapping[Place, int]) -> None:
        self._waiting = waiting
        self.rail.set_waiting(waiting)

    def _go_to(self, suggestion: Suggestion) -> None:
        self.pages.open(suggestion.place, **suggestion.arguments)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _step_back(self) -> None:
        if not self.help.isHidden():
            self.help.hide()
        else:
            self.pages.step_back()

    def _toggle_help(self) -> None:
        if self.help.isHidden():
            self._show_help()
        else:
            self.help.hide()

    def _show_help(self) -> None:
        page = self.pages.in_sight
        if page is not None:
            groups = ((_("Di halaman ini"), page.keys()), (_("Di mana saja"), self._window_hints()))
            self.help.show_help(page.title, page.help_text(), groups)

    def _show_keys(self) -> None:
        page = self.pages.in_sight
        hints = page.keys() if page is not None else ()
        groups = ((_("Di halaman ini"), hints), (_("Di mana saja"), self._window_hints()))
        self.help.show_help(_("Daftar tombol"), "", groups)

    def _window_hints(self) -> tuple[KeyHint, ...]:
        intake = [KeyHint(cap, words()) for _code, place, cap, words in INTAKE_KEYS if self.pages.has(place)]
        return (
            *intake,
            KeyHint("Ctrl+K", _("Cari apa saja")),
            KeyHint("F1", _("Bantuan halaman ini")),
            KeyHint("Shift+?", _("Daftar tombol")),
            KeyHint("Esc", _("Mundur selangkah; isian tersimpan sebagai draf")),
        )

    def _must_fold(self) -> bool:
        return metrics().scale >= FOLD_SCALE and self.width() < 1600 * metrics().scale / FOLD_SCALE

    def _fold(self) -> None:
        self._folded_by_hand = not self.rail.folded
        self.rail.set_folded(folded=self._folded_by_hand)

    def _memory(self) -> WindowMemory:
        place = self.normalGeometry()
        return WindowMemory(
            place.x(), place.y(), place.width(), place.height(), self.isMaximized(), self._folded_by_hand
        )

    def _restore(self, memory: WindowMemory) -> None:
        if memory.width and memory.height:
            self.setGeometry(memory.x, memory.y, memory.width, memory.height)
        else:
            self.resize(1366, 768)
        if memory.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
