"""One sheet into a PDF file: the officer says where, the print is recorded, the file is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.services.print_choices import PrintChoice
from register_app.services.printing import Printed, Wanted
from ui.dialogs import FileKind
from ui.printing.long_work import LongWork
from ui.printing.print_run import recorded_print
from ui.printing.progress_line import ProgressLine
from ui.printing.words import file_name
from ui.shell.page import Desk

Done = Callable[[Printed], None]
Failed = Callable[[Exception, tuple[Printed, ...]], None]


class SaveRun:
    """``done`` gets what was saved; ``failed`` the error and what was recorded but not written.

    Both ways of starting return False when the officer turns back at the question where. With a ``line`` the officer
    sees how far it is and can stop it before anything is kept; ``stopped`` is called then.
    """

    def __init__(
        self,
        desk: Desk,
        done: Done,
        failed: Failed,
        *,
        stopped: Callable[[], None] | None = None,
        line: ProgressLine | None = None,
    ) -> None:
        self._desk, self._done, self._failed = desk, done, failed
        self._stopped = stopped or (lambda: None)
        self._work = LongWork(desk, line)

    def start(self, title: str, wanted: Sequence[Wanted], choices: Mapping[str, PrintChoice]) -> bool:
        """Record and save one sheet, remembering the choices for its form."""
        path, desk = self._ask(title), self._desk
        if path is not None:
            self._work.run(
                lambda check: recorded_print(desk.register, desk.officer, wanted, choices, check),
                lambda recorded: self._write(path, recorded[0]),
                lambda error: self._failed(error, ()),
                self._stopped,
            )
        return path is not None

    def save_again(self, recorded: Printed) -> bool:
        """Save what was recorded before."""
        path = self._ask(recorded.title)
        if path is not None:
            self._write(path, recorded)
        return path is not None

    def _ask(self, title: str) -> Path | None:
        kind = FileKind(_("Dokumen PDF"), ("*.pdf",))
        return self._desk.dialogs.ask_save_file(_("Simpan lembar sebagai PDF"), file_name(title), kind)

    def _write(self, path: Path, recorded: Printed) -> None:
        def saved(_nothing: None) -> None:
            self._desk.notices.tell(_("Disimpan: {path}").format(path=path))
            self._done(recorded)

        self._desk.tasks.run_aside(
            lambda: save_whole(path, recorded.pdf), saved, lambda error: self._failed(error, (recorded,))
        )
