"""A letter into a file for a word processor; the trail remembers who took it."""

from register_app.i18n import _
from register_app.model.history import IDENTITY_OPENED
from register_app.reading.letter_document import letter_document
from register_app.reading.reader import Reader
from register_app.rules.letters import LETTER_NAMES, LetterKind
from register_app.services.work import Change, Work


def export_letter(work: Work, kind: LetterKind, complaint_id: int, step: int | None = None) -> bytes:
    """The newest letter of a kind, or the one with this number in its case, as DOCX."""
    reader = Reader(work.session, work.clock)
    content, written = letter_document(reader, kind, complaint_id, work.officer.name, step=step, role=work.officer.role)
    work.note("exported", "complaint", complaint_id, Change.DISPOSITIONS, form=kind.value, format="docx")
    if written.unsealed:
        reason = _("Disimpan dalam {title}").format(title=LETTER_NAMES[kind]())
        work.note(IDENTITY_OPENED, "complaint", complaint_id, Change.COMPLAINTS, reason=reason)
    return content
