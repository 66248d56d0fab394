"""The report on what was done about a complaint into a file for a word processor; the trail remembers who took it."""

from collections.abc import Mapping

from register_app.forms.follow_up import FORM
from register_app.i18n import _
from register_app.model.history import IDENTITY_OPENED
from register_app.reading.follow_up_document import follow_up_document
from register_app.reading.reader import Reader
from register_app.rules.sheet_parts import Part
from register_app.services.work import Change, Work


def export_follow_up(work: Work, complaint_id: int, parts: Mapping[Part, bool] | None = None) -> bytes:
    """The report of one complaint as DOCX, with or without its parts."""
    reader = Reader(work.session, work.clock)
    content, written = follow_up_document(reader, complaint_id, work.officer.name, parts or {}, work.officer.role)
    work.note("exported", "complaint", complaint_id, Change.DISPOSITIONS, form=FORM, format="docx")
    if written.unsealed:
        reason = _("Disimpan dalam {title}").format(title=_("Laporan hasil tindak lanjut"))
        work.note(IDENTITY_OPENED, "complaint", complaint_id, Change.COMPLAINTS, reason=reason)
    return content
