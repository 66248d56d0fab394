"""One sitting at the register: unlock or first run, the main window, handing the desk over, and closing in order."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from register_app.clock import Clock
from register_app.i18n import _
from register_app.log import Log
from ui.dialogs import Dialogs, FileKind, any_file, sentence_for
from ui.register_keys import RegisterKeys, RegisterMaker, open_practice, practice_beside, warm_up
from ui.screens.unlock.frame import UnlockFrame
from ui.screens.unlock.screen import UnlockScreen
from ui.shell.memory import WindowMemory, memory_file, recall, remember
from ui.start_options import StartOptions
from ui.tasks import Tasks
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from register_app.flows.answers import FirstRunAnswers
    from register_app.reading.office import OfficeSight
    from register_app.setup import MadeRegister, OpenedRegister
    from ui.screens.first_run.window import FirstRunWindow
    from ui.shell.window import MainWindow

AFTER_PAINT_MS = 30
"""Long enough for the unlock screen to be painted before slow imports share its processor."""


class Sitting(QObject):
    """Owns the windows one after the other, and the register while it is open; ``ended`` when all is closed."""

    ended = Signal()

    def __init__(self, options: StartOptions, log: Log, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._options, self._log, self._dialogs = options, log, dialogs
        self._tasks = Tasks(self)
        self._opened: OpenedRegister | MadeRegister | None = None
        self._frame: UnlockFrame | None = None
        self._first_run: FirstRunWindow | None = None
        self._main: MainWindow | None = None
        self._path = options.register
        self._warm, self._ending = False, False
        self._tasks.failed_unheard.connect(self._on_failure)

    @property
    def tasks(self) -> Tasks:
        """The worker; tests wait for it to be idle."""
        return self._tasks

    @property
    def main_window(self) -> MainWindow | None:
        """The main window once the register is open."""
        return self._main

    @property
    def unlock_screen(self) -> UnlockScreen | None:
        """The unlock screen while it is in sight."""
        return self._frame.screen_inside if self._frame is not None else None

    @property
    def first_run_window(self) -> FirstRunWindow | None:
        """The first run while it is in sight."""
        return self._first_run

    def begin(self, frame: UnlockFrame) -> None:
        """Fill the first window, or put the first run in its place where no register was ever made."""
        self._frame = frame
        frame.closed.connect(self._end)
        if self._options.practice:
            self._practise(self._path, None)
        elif self._options.is_default and not self._path.parent.exists():
            self._show_first_run()
        else:
            self._show_unlock()

    def leave(self) -> None:
        """Seal what was typed and close: the system is shutting down or asked the program to end."""
        if self._main is not None:
            self._main.close_quietly()
        else:
            self._end()

    def _show_unlock(self) -> None:
        frame = self._frame or UnlockFrame()
        account = self._options.account
        screen = UnlockScreen(self._path, self._tasks, self._dialogs, RegisterKeys(), self._log.note_failure, account)
        screen.opened.connect(self._on_opened)
        screen.new_register_asked.connect(self._show_first_run)
        screen.close_asked.connect(frame.close)
        if self._frame is None:
            frame.closed.connect(self._end)
        self._frame = frame
        self._dialogs.parent = frame
        frame.fill(screen)
        frame.show()
        frame.activateWindow()
        self._ring = FocusRing(frame)
        QTimer.singleShot(AFTER_PAINT_MS, self._warm_up)

    def _show_first_run(self) -> None:
        from register_app.flows.first_run import FirstRun
        from register_app.flows.starts import known_starts
        from ui.screens.first_run.window import FirstRunWindow  # its pictures and printers are slow to import

        window = FirstRunWindow(
            self._path,
            FirstRun(known_starts()),
            self._tasks,
            self._dialogs,
            RegisterMaker(),
            self._log.note_failure,
            Clock().today,
        )
        window.made.connect(self._on_made)
        window.existing_asked.connect(self._open_existing)
        window.closed.connect(self._end)
        self._first_run = window
        self._dialogs.parent = window
        if window.screen().availableSize().boundedTo(window.size()) != window.size():
            window.setWindowState(Qt.WindowState.WindowMaximized)
        window.show()
        self._put_away_unlock()
        self._warm_up()

    def _open_existing(self) -> None:
        """Somebody has a register already: choose its file and unlock it."""
        kind = FileKind(_("Berkas register"), ("*.db",))
        chosen = self._dialogs.ask_open_files(_("Buka berkas register"), (kind, any_file()))
        if chosen:
            self._path = chosen[0]
            self._show_unlock()
            self._put_away_first_run()

    def _on_made(self, made: MadeRegister, practise: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        if practise and self._first_run is not None:
            self._tasks.run(made.file.close)
            self._practise(practice_beside(made.file.path), self._first_run.answers())
        else:
            self._on_opened(made)

    def _practise(self, path: Path, answers: FirstRunAnswers | None) -> None:
        """Open the practice register, which needs nobody's passphrase."""
        self._path = path
        self._tasks.run(lambda: open_practice(path, answers), self._on_opened, self._on_practice_failed)

    def _on_practice_failed(self, error: Exception) -> None:
        self._on_failure(error)
        self._show_unlock()
        self._put_away_first_run()

    def _on_failure(self, error: Exception) -> None:
        """Nobody else is there to tell it; with the main window open its own bar does."""
        if self._main is None:
            self._log.note_failure(error)
            self._dialogs.show_problem(*sentence_for(error))

    def _warm_up(self) -> None:
        if not (self._warm or self._ending):
            self._warm = True
            self._tasks.run(warm_up, lambda _nothing: gc.freeze())  # modules stay: no collection need look at them

    def _on_opened(self, opened: OpenedRegister | MadeRegister) -> None:
        from register_app.reading.office import sight_of

        self._opened = opened
        self._path = opened.file.path
        self._tasks.run(lambda: opened.register.ask(sight_of), self._show_main)

    def _show_main(self, sight: OfficeSight) -> None:
        from ui.catalogue import PAGES
        from ui.shell.tray import desktop_tray
        from ui.shell.window import Hooks, MainWindow
        from ui.window_questions import search_in, waiting_in

        opened = self._opened
        assert opened is not None
        memory = recall(memory_file(self._path))
        hooks = Hooks(self._log.note_failure, search_in(opened.register), waiting_in(opened.register), memory)
        window = MainWindow(opened.register, opened.officer, PAGES, self._tasks, self._dialogs, sight, hooks)
        window.closed.connect(self._on_main_closed)
        window.handed_over.connect(self._hand_over)
        self._main = window
        self._dialogs.parent = window
        window.start()
        if opened.was_cut_off:
            from ui.cut_off import offer_what_was_typed

            offer_what_was_typed(opened.register, window, self._tasks)
        if not sight.practice:
            window.remind_through(desktop_tray(window))
        self._put_away_unlock()
        self._put_away_first_run()
        self._tasks.idled.connect(self._tidy, Qt.ConnectionType.SingleShotConnection)

    def _tidy(self) -> None:
        """Now that the first page stands."""
        if self._opened is not None:
            self._tasks.run(self._opened.tidy)

    def _hand_over(self) -> None:
        if self._main is None:
            return
        self._main.closed.disconnect(self._on_main_closed)
        self._main.closed.connect(self._on_handed_over)
        if not self._main.close_quietly():
            self._main.closed.disconnect(self._on_handed_over)
            self._main.closed.connect(self._on_main_closed)

    def _on_handed_over(self, memory: WindowMemory) -> None:
        self._put_away_main(memory)
        self._close_register(then=self._show_unlock)

    def _on_main_closed(self, memory: WindowMemory) -> None:
        self._put_away_main(memory)
        self._end()

    def _end(self) -> None:
        """A window was closed for good; a register that was half way in is closed with it."""
        if self._ending:
            return
        self._ending = True
        if self._opened is None and self._first_run is not None:
            self._opened = self._first_run.made_register
        if self._opened is None and self.unlock_screen is not None:
            self._opened = self.unlock_screen.half_open
        self._close_register(then=self._finish)

    def _finish(self) -> None:
        self._tasks.stop()
        self._put_away_unlock()
        self._put_away_first_run()
        self.ended.emit()

    def _close_register(self, then: Callable[[], None]) -> None:
        opened, self._opened = self._opened, None
        if opened is None:
            then()
            return
        self._tasks.run(opened.file.close, lambda _nothing: then(), lambda error: self._on_close_failed(error, then))

    def _on_close_failed(self, error: Exception, then: Callable[[], None]) -> None:
        self._log.note_failure(error)
        self._dialogs.show_problem(*sentence_for(error))
        then()

    def _put_away_main(self, memory: WindowMemory) -> None:
        remember(memory_file(self._path), memory)
        if self._main is not None:
            self._main.deleteLater()
        self._main = None
        self._dialogs.parent = None

    def _put_away_unlock(self) -> None:
        if self._frame is not None:
            self._frame.closed.disconnect(self._end)
            self._frame.close()
            self._frame.deleteLater()
        self._frame = None

    def _put_away_first_run(self) -> None:
        if self._first_run is not None:
            self._first_run.closed.disconnect(self._end)
            self._first_run.close()
            self._first_run.deleteLater()
        self._first_run = None
