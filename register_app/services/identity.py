"""Opening an identity: it is shown whole to whoever gives a reason, and that stays written down."""

from dataclasses import dataclass, field

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.history import IDENTITY_OPENED
from register_app.model.people import Complainant
from register_app.services.life import complaint_of
from register_app.services.work import Change, Work


@dataclass(frozen=True, slots=True)
class OpenedIdentity:
    """A complainant in the clear, for the moment in which somebody looks; never kept, logged or listed."""

    name: str = field(repr=False)
    id_type: str = field(repr=False)
    id_number: str = field(repr=False)
    address: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)


def full_identity(work: Work, complaint_id: int, reason: str) -> str:
    """The complainant's whole identity number; the trail keeps who looked and why."""
    return open_identity(work, complaint_id, reason).id_number


def open_identity(work: Work, complaint_id: int, reason: str) -> OpenedIdentity:
    """Everything that is known of a complainant, sealed ones too; the trail keeps who looked and why."""
    complaint = complaint_of(work, complaint_id)
    person = work.session.get(Complainant, complaint_id)
    problems = []
    if not reason.strip():
        problems.append(Problem("reason", _("Tulis untuk apa identitas dibuka. Alasannya tercatat bersama nama Anda.")))
    if person is None:
        problems.append(Problem("complainant", _("Pengaduan ini tidak menyimpan identitas pelapor.")))
    if problems or person is None:
        raise RefusedError(problems)
    work.note(
        *(IDENTITY_OPENED, "complaint", complaint_id, Change.COMPLAINTS),
        number=complaint.number,
        reason=reason.strip(),
    )
    return OpenedIdentity(person.name, person.id_type, person.id_number, person.address, person.phone, person.email)
