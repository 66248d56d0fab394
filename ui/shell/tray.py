"""A word from the tray now and then: how much waits, inside office hours, never about whom; a click opens Beranda."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from register_app.i18n import _
from register_app.reading.reminder import ReminderMoment, reminder_moment
from register_app.register import Register
from register_app.rules.reminders import Mute, Speech, Spoken, after, due_speech, sentence
from register_app.services.board_settings import mute_reminder
from register_app.services.work import Officer
from ui.shell.brand import window_icon
from ui.tasks import Tasks

LOOK_EVERY_MS = 60_000
SHOWN_MS = 10_000

_MUTES: tuple[tuple[Mute | None, Callable[[], str]], ...] = (
    (Mute.TODAY, lambda: _("Jangan ingatkan lagi hari ini")),
    (Mute.TOMORROW, lambda: _("Jangan ingatkan sampai lusa")),
    (Mute.ALWAYS, lambda: _("Jangan ingatkan lagi")),
    (None, lambda: _("Ingatkan lagi")),
)


class Reminder(QObject):
    """Looks at the desk every minute and lets the tray speak when the rule says so; ``opened`` on a click."""

    opened = Signal()

    def __init__(
        self, register: Register, officer: Officer, tasks: Tasks, window: QWidget, tray: QSystemTrayIcon
    ) -> None:
        super().__init__(window)
        self._register, self._officer, self._tasks, self._window, self._tray = register, officer, tasks, window, tray
        self._spoken = Spoken(summary=register.clock.local(register.clock.now()))  # the officer has just seen Beranda
        self._menu = QMenu(window)
        self._mutes = {mute: self._menu_line(words(), mute) for mute, words in _MUTES}
        self._menu.insertAction(self._mutes[Mute.TODAY], self._opening_line())
        tray.setToolTip(_("Register pengaduan"))
        tray.setContextMenu(self._menu)
        tray.messageClicked.connect(self.opened)
        tray.activated.connect(self._on_activated)
        tray.show()
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_EVERY_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()

    @property
    def menu(self) -> QMenu:
        """What a right click offers."""
        return self._menu

    def look(self) -> None:
        """Look at the desk now; a look that fails is left to the next one."""
        self._tasks.run(lambda: self._register.ask(reminder_moment), self._hear, lambda _error: None)

    def stop(self) -> None:
        """The desk is closed: say nothing more."""
        self._minute.stop()
        self._tray.hide()

    def _hear(self, moment: ReminderMoment) -> None:
        muted = moment.choice.muted_until is not None and moment.now.date() < moment.choice.muted_until
        for mute, line in self._mutes.items():
            line.setVisible(muted is (mute is None))
        speech = due_speech(moment.now, moment.calendar, moment.choice, self._spoken, moment.counts)
        if speech is None or (speech is Speech.SUMMARY and self._window.isActiveWindow()):
            return
        self._spoken = after(speech, moment.now, self._spoken)
        self._tray.showMessage(_("Meja pengaduan"), sentence(speech, moment.counts), window_icon(), SHOWN_MS)

    def _menu_line(self, words: str, mute: Mute | None) -> QAction:
        line = self._menu.addAction(words)
        line.setObjectName(f"mute_{mute.value if mute else 'off'}")
        line.setVisible(mute is not None)
        line.triggered.connect(lambda: self._mute(mute))
        return line

    def _opening_line(self) -> QAction:
        line = QAction(_("Buka Beranda"), self._menu)
        line.setObjectName("open_desk")
        line.triggered.connect(self.opened)
        return line

    def _mute(self, mute: Mute | None) -> None:
        register, officer = self._register, self._officer
        self._tasks.run(lambda: register.perform(officer, mute_reminder, mute), lambda _none: self.look())

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def desktop_tray(parent: QObject) -> QSystemTrayIcon | None:
    """The desktop's tray, or None where it has none: then nothing is said anywhere but on Beranda."""
    if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
        return None
    return QSystemTrayIcon(window_icon(), parent)
