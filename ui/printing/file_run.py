"""A report into a file of another kind than PDF: the officer says where, the register makes it, it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.services.printing import Subject
from register_app.services.recap_files import export_recap
from ui.dialogs import FileKind
from ui.printing.long_work import Check, LongWork
from ui.printing.progress_line import ProgressLine
from ui.printing.words import file_name, stopped_words
from ui.shell.page import Desk


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of file that a report can be kept as."""

    words: Callable[[], str]
    pattern: str


FILES: dict[str, Kept] = {
    "xlsx": Kept(lambda: _("Lembar kerja Excel (XLSX)"), "*.xlsx"),
    "docx": Kept(lambda: _("Dokumen Word (DOCX)"), "*.docx"),
    "csv": Kept(lambda: _("Tabel untuk program lain (CSV)"), "*.csv"),
    "json": Kept(lambda: _("Data untuk program lain (JSON)"), "*.json"),
}
"""Format → how it is called and found again."""


class FileRun:
    """``start`` asks where and writes there; the officer is told when it is done, and can stop it on the way."""

    def __init__(self, desk: Desk, line: ProgressLine | None = None) -> None:
        self._desk, self._work = desk, LongWork(desk, line)

    def start(self, title: str, name: str, subject: Subject, kind: str) -> None:
        """Keep the recap ``name`` of a period as a file."""
        desk, kept = self._desk, FILES[kind]
        path = desk.dialogs.ask_save_file(
            _("Simpan laporan"), file_name(title, kept.pattern[1:]), FileKind(kept.words(), (kept.pattern,))
        )
        if path is None:
            return

        def write(content: bytes) -> None:
            desk.tasks.run_aside(
                lambda: save_whole(path, content),
                lambda _nothing: desk.notices.tell(_("Disimpan: {path}").format(path=path)),
                desk.notices.fail,
            )

        def make(check: Check) -> bytes:
            with desk.register.write(desk.officer) as work:
                content = export_recap(work, name, subject, kind)
                check()
                work.commit()
            return content

        self._work.run(make, write, desk.notices.fail, lambda: desk.notices.tell(stopped_words()))
