"""Who is at the desk, and the passphrase."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.flows.unlock import Door, wait_after
from register_app.i18n import _
from ui.screens.unlock.account_list import AccountList
from ui.screens.unlock.caps_lock import CapsLockWatch
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.line_field import LineField

SECOND_MS = 1_000


class PassphrasePage(QWidget):
    """Emits what was typed; the window opens the register and says how that went."""

    submitted = Signal(str, str)
    recovery_asked = Signal()
    other_file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong_tries = 0
        self._waiting = 0
        self._accounts = AccountList()
        self._field = LineField(_("Kata sandi"), name="passphrase", password=True)
        self._caps = CapsLockWatch(self._field.control)
        self._open = Button(_("Buka register"), "primary", icon="lock-open", key="Enter", height="big", name="unlock")
        self._recovery = Button(_("Pakai lembar pemulihan"), "link", name="use_recovery")
        self._other = Button(_("Buka berkas lain"), "link", name="other_file")
        self._tick = QTimer(self, interval=SECOND_MS)
        self._lay_out()
        self._connect()

    def show_door(self, door: Door, account: str = "") -> None:
        """Offer the accounts of a register, ``account`` chosen if it is among them."""
        self._accounts.show_accounts(door.accounts, account)
        self.welcome()
        if door.hint:
            self._field.show_hint(door.hint)

    def welcome(self) -> None:
        """Empty the field and put the cursor there."""
        self._field.set_value("")
        self._field.clear_note()
        self._field.setFocus()

    def show_wrong(self, sentence: str) -> None:
        """The passphrase did not fit; after a few tries the next one has to wait."""
        self._wrong_tries += 1
        self._field.set_value("")
        self._field.show_refusal(sentence)
        self._waiting = wait_after(self._wrong_tries)
        if self._waiting:
            self._tick.start()
            self._count_down()
        self._field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While the key is being made nothing can be changed; the button says why."""
        self._open.set_text(_("Membuka register…") if busy else _("Buka register"))
        self._open.set_reason(_("Kata sandi sedang diperiksa.") if busy else "")
        for widget in (self._field, self._accounts, self._recovery, self._other):
            widget.setEnabled(not busy)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("Siapa di meja?"), "cap", tone="muted", strong=True))
        column.addWidget(self._accounts)
        column.addSpacing(4)
        column.addWidget(self._field)
        column.addSpacing(4)
        column.addWidget(self._open)
        links = QHBoxLayout()
        links.setContentsMargins(0, metrics().px(4), 0, 0)
        links.addWidget(self._recovery)
        links.addStretch(1)
        links.addWidget(self._other)
        column.addLayout(links)
        column.addStretch(1)

    def _connect(self) -> None:
        self._accounts.picked.connect(self._field.setFocus)
        self._field.submitted.connect(self._submit)
        self._open.clicked.connect(self._submit)
        self._recovery.clicked.connect(self.recovery_asked)
        self._other.clicked.connect(self.other_file_asked)
        self._caps.noticed.connect(self._say_caps)
        self._tick.timeout.connect(self._count_down)

    def _submit(self) -> None:
        if not self._open.isEnabled():
            return
        if self._field.value():
            self.submitted.emit(self._accounts.account(), self._field.value())
        else:
            self._field.show_refusal(_("Ketik kata sandi, lalu tekan Enter."))

    def _say_caps(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        if on:
            self._field.show_warning(_("Caps Lock menyala"))
        elif self._field.note_tone() == "today":
            self._field.clear_note()

    def _count_down(self) -> None:
        if self._waiting:
            text = _("Coba lagi dalam {seconds} detik").format(seconds=self._waiting)
            self._open.set_text(text)
            self._open.set_reason(text)
            self._waiting -= 1
        else:
            self._tick.stop()
            self.set_busy(busy=False)
