"""What the service standard asks for and is not there yet: said in one line, never a wall."""

from collections.abc import Sequence

from register_app.i18n import _
from register_app.model.complaint import ComplaintDraft
from register_app.rules.channels import Confidentiality
from register_app.rules.completeness import Gathered, missing_from
from ui.widgets.note_line import NoteLine


class MissingNote(NoteLine):
    """Hidden when nothing is missing."""

    def show_for(self, draft: ComplaintDraft, requirements: Sequence[str], *, evidence: bool) -> None:
        """Say what a complaint like this would lack."""
        anonymous = draft.confidentiality is Confidentiality.ANONYMOUS
        codes = [code for code in requirements if not anonymous or code == "evidence"]
        missing = [words for _code, words in missing_from(_gathered(draft, evidence=evidence), codes)]
        told = _("Belum lengkap: {what}.").format(what="; ".join(_lower(words) for words in missing))
        self.say(told if missing else "", "today")


def _gathered(draft: ComplaintDraft, *, evidence: bool) -> Gathered:
    person = draft.complainant
    return Gathered(
        name=bool(person.name),
        address=bool(person.address),
        phone=bool(person.phone),
        id_shown=draft.id_shown or bool(person.id_number),
        id_copy=draft.id_copy,
        institution=bool(person.organisation),
        evidence=evidence or draft.evidence_count > 0,
    )


def _lower(words: str) -> str:
    """Lower the first letter unless the first word is an abbreviation (KTP)."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
