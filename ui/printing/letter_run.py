"""A letter, or the report on a case, into a document: the officer says where, the register makes it, it is written."""

from __future__ import annotations

from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.rules.letters import LetterKind
from register_app.services.follow_up_files import export_follow_up
from register_app.services.letter_files import export_letter
from register_app.services.printing import Wanted
from ui.dialogs import FileKind
from ui.printing.words import file_name
from ui.shell.page import Desk

FOLLOW_UP = "laporan-tl"
FORMS = frozenset((*(kind.value for kind in LetterKind), FOLLOW_UP))
"""Forms that can be saved so."""


class LetterRun:
    """``start`` asks where and writes there; the officer is told when it is done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, title: str, wanted: Wanted) -> None:
        """Keep the sheet that is wanted as a document."""
        desk, complaint_id = self._desk, wanted.subject.complaint_id
        kind = FileKind(_("Dokumen Word (DOCX)"), ("*.docx",))
        path = desk.dialogs.ask_save_file(_("Simpan surat sebagai DOCX"), file_name(title, ".docx"), kind)
        if path is None or complaint_id is None:
            return

        def write(content: bytes) -> None:
            desk.tasks.run_aside(
                lambda: save_whole(path, content),
                lambda _nothing: desk.notices.tell(_("Disimpan: {path}").format(path=path)),
                desk.notices.fail,
            )

        desk.tasks.run(lambda: _document(desk, wanted, complaint_id), write, desk.notices.fail)


def _document(desk: Desk, wanted: Wanted, complaint_id: int) -> bytes:
    if wanted.form == FOLLOW_UP:
        return desk.register.perform(desk.officer, export_follow_up, complaint_id, wanted.parts)
    letter = LetterKind(wanted.form)
    return desk.register.perform(desk.officer, export_letter, letter, complaint_id, wanted.step)
