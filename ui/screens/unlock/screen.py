"""Unlocking: everything inside the window's frame; nothing heavy may be imported for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.flows.unlock import ClosedDoor, Door, Way, closed_door, stand_before
from register_app.i18n import _
from ui.dialogs import Dialogs, FileKind, any_file, sentence_for
from ui.screens.unlock.notice_page import NoticePage
from ui.screens.unlock.passphrase_page import PassphrasePage
from ui.screens.unlock.size import HEIGHT, WIDTH
from ui.shell.brand import Brand
from ui.tasks import Tasks
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.label import Label
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import rule

if TYPE_CHECKING:
    from register_app.setup import OpenedRegister
    from ui.screens.unlock.new_passphrase_page import NewPassphrasePage
    from ui.screens.unlock.recovery_page import RecoveryPage

PADDING, RING = 32, 4
"""Pixels; the ring of the focus needs room of its own inside what scrolls."""


class Keys(Protocol):
    """Opens registers; every call happens in the database thread."""

    def with_passphrase(self, path: Path, account: str, passphrase: str) -> OpenedRegister:
        """Open with a person's passphrase."""

    def with_recovery(self, path: Path, recovery_text: str) -> OpenedRegister:
        """Open with the printed key."""

    def change_passphrase(self, opened: OpenedRegister, passphrase: str) -> OpenedRegister:
        """Give whoever is at the desk a new passphrase."""


class UnlockScreen(QWidget):
    """Emits ``opened`` with the open register, ``new_register_asked`` where there is none, ``close_asked``."""

    opened = Signal(object)
    new_register_asked = Signal()
    close_asked = Signal()

    def __init__(
        self,
        path: Path,
        tasks: Tasks,
        dialogs: Dialogs,
        keys: Keys,
        note_failure: Callable[[BaseException], None],
        account: str = "",
    ) -> None:
        super().__init__()
        self.path, self._account = path, account
        self.half_open: OpenedRegister | None = None
        self._tasks, self._dialogs, self._keys, self._note_failure = tasks, dialogs, keys, note_failure
        self._busy = False
        self.setObjectName("unlock")
        self._brand = Brand(_("Register Pengaduan"), "", mark=40, big=True)
        self._pages = QStackedWidget()
        self._passphrase = PassphrasePage()
        self._notice = NoticePage()
        self._recovery: RecoveryPage | None = None
        self._new_passphrase: NewPassphrasePage | None = None
        self._place = Label("", "cap", tone="muted", elide=True)
        self._lay_out()
        self._connect()
        self.look()

    def look(self) -> None:
        """Stand before the file again and show what is there."""
        self._show_door(stand_before(self.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is a step back from the recovery sheet."""
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self._recovery and not self._busy:
            self.look()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("sheet"))
        painter.end()

    def sizeHint(self) -> QSize:
        """As drawn, grown with the font."""
        return QSize(metrics().px(WIDTH), metrics().px(HEIGHT))

    @property
    def busy(self) -> bool:
        """True while a key is being made or a register opened."""
        return self._busy

    def _lay_out(self) -> None:
        m = metrics()
        self._pages.addWidget(self._passphrase)
        self._pages.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.px(PADDING) - RING, m.px(28), m.px(PADDING) - RING, m.px(18))
        column.setSpacing(m.px(12))
        head, foot = QVBoxLayout(), QVBoxLayout()
        for layout, widgets in ((head, (self._brand, rule())), (foot, (rule(), self._place))):
            layout.setContentsMargins(RING, 0, RING, 0)
            layout.setSpacing(m.px(12))
            for widget in widgets:
                layout.addWidget(widget)
        self._pages.setContentsMargins(RING, 0, RING, RING)
        column.addLayout(head)
        column.addWidget(PageScroll(self._pages), 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._passphrase.submitted.connect(self._unlock)
        self._passphrase.recovery_asked.connect(self._ask_recovery)
        self._passphrase.other_file_asked.connect(self._choose_file)
        self._notice.chosen.connect(self._take_way)

    def _show_door(self, door: Door) -> None:
        self._place.setText(_("Berkas: {path}").format(path=door.path))
        self._brand.set_office(_("Register Pengaduan"), door.office)
        if door.closed is not None:
            self._show_closed(door.closed)
        else:
            self._pages.setCurrentWidget(self._passphrase)
            self._passphrase.show_door(door, self._account)

    def _show_closed(self, door: ClosedDoor) -> None:
        self._notice.show_closed(door)
        self._pages.setCurrentWidget(self._notice)
        self._notice.focus_safe_way()

    def _take_way(self, way: Way) -> None:
        acts = {
            Way.TRY_AGAIN: self.look,
            Way.CHOOSE_FILE: self._choose_file,
            Way.NEW_REGISTER: self.new_register_asked.emit,
            Way.RECOVERY: self._ask_recovery,
            Way.CLOSE: self.close_asked.emit,
        }
        acts[way]()

    def _choose_file(self) -> None:
        kind = FileKind(_("Berkas register"), ("*.db",))
        chosen = self._dialogs.ask_open_files(_("Buka berkas register"), (kind, any_file()))
        if chosen:
            self.path = chosen[0]
            self.look()

    def _unlock(self, account: str, passphrase: str) -> None:
        self._set_busy(busy=True)
        path = self.path
        self._tasks.run(lambda: self._keys.with_passphrase(path, account, passphrase), self._came_in, self._failed)

    def _unlock_with_recovery(self, text: str) -> None:
        self._set_busy(busy=True)
        path = self.path
        self._tasks.run(lambda: self._keys.with_recovery(path, text), self._ask_new_passphrase, self._failed)

    def _came_in(self, opened: OpenedRegister) -> None:
        self._set_busy(busy=False)
        self.half_open = None
        self.opened.emit(opened)

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        door = closed_door(error)
        if door is not None:
            self._show_closed(door)
        elif isinstance(error, RefusedError):
            self._show_wrong(sentence_for(error)[0])
        else:
            self._note_failure(error)
            self._dialogs.show_problem(*sentence_for(error))

    def _show_wrong(self, sentence: str) -> None:
        if self._recovery is not None and self._pages.currentWidget() is self._recovery:
            self._recovery.show_wrong(sentence)
        else:
            self._passphrase.show_wrong(sentence)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for page in (self._passphrase, self._recovery, self._new_passphrase):
            if page is not None:
                page.set_busy(busy=busy)

    def _ask_recovery(self) -> None:
        if self._recovery is None:
            from ui.screens.unlock.recovery_page import RecoveryPage  # seldom needed, so not before the first paint

            self._recovery = RecoveryPage()
            self._recovery.submitted.connect(self._unlock_with_recovery)
            self._recovery.back_asked.connect(self.look)
            self._pages.addWidget(self._recovery)
        self._pages.setCurrentWidget(self._recovery)
        self._recovery.welcome()

    def _ask_new_passphrase(self, opened: OpenedRegister) -> None:
        from ui.screens.unlock.new_passphrase_page import NewPassphrasePage  # only after the recovery sheet

        self._set_busy(busy=False)
        self.half_open = opened
        self._new_passphrase = NewPassphrasePage()
        self._new_passphrase.submitted.connect(lambda passphrase: self._change(opened, passphrase))
        self._pages.addWidget(self._new_passphrase)
        self._pages.setCurrentWidget(self._new_passphrase)
        self._new_passphrase.welcome(opened.officer.name)

    def _change(self, opened: OpenedRegister, passphrase: str) -> None:
        self._set_busy(busy=True)
        self._tasks.run(lambda: self._keys.change_passphrase(opened, passphrase), self._came_in, self._failed)
