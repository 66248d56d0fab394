"""A letter into a document for a word processor: the officer says where, the register makes it, it is written."""

from __future__ import annotations

from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.rules.letters import LetterKind
from register_app.services.letter_files import export_letter
from register_app.services.printing import Wanted
from ui.dialogs import FileKind
from ui.printing.words import file_name
from ui.shell.page import Desk

FORMS = frozenset(kind.value for kind in LetterKind)
"""Forms that can be saved so."""


class LetterRun:
    """``start`` asks where and writes there; the officer is told when it is done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, title: str, wanted: Wanted) -> None:
        """Keep the letter that is wanted as a document."""
        desk, complaint_id = self._desk, wanted.subject.complaint_id
        kind = FileKind(_("Dokumen Word (DOCX)"), ("*.docx",))
        path = desk.dialogs.ask_save_file(_("Simpan surat sebagai DOCX"), file_name(title, ".docx"), kind)
        if path is None or complaint_id is None:
            return
        letter = LetterKind(wanted.form)

        def write(content: bytes) -> None:
            desk.tasks.run_aside(
                lambda: save_whole(path, content),
                lambda _nothing: desk.notices.tell(_("Disimpan: {path}").format(path=path)),
                desk.notices.fail,
            )

        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, export_letter, letter, complaint_id, wanted.step),
            write,
            desk.notices.fail,
        )
