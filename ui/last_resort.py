"""What happens when the program itself fails: an honest sentence for the officer, kind and place for the log."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from register_app.log import Log
from ui.dialogs import Dialogs, sentence_for


class LastResort:
    """Takes over what Python would print; tells the officer once at a time, in the window's own thread."""

    def __init__(self, log: Log, dialogs: Dialogs) -> None:
        self._log, self._dialogs = log, dialogs
        self._telling = False

    def install(self) -> None:
        """Take over from Python's own handlers."""
        sys.excepthook = self.take
        threading.excepthook = lambda failed: self._note(failed.exc_value)

    def take(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Write the failure down and tell the officer; Ctrl+C in a console is no failure."""
        if isinstance(error, KeyboardInterrupt):
            return
        self._note(error)
        if self._telling or threading.current_thread() is not threading.main_thread():
            return
        self._telling = True
        try:
            self._dialogs.show_problem(*sentence_for(error))
        finally:
            self._telling = False

    def _note(self, error: BaseException | None) -> None:
        if error is not None:
            self._log.note_failure(error)
