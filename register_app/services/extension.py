"""Extension (perpanjangan): more time for the step that runs, once, with a reason and somebody's approval."""

from dataclasses import dataclass
from datetime import datetime

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.rules.deadlines import DAY_UNITS, END_OF_DAY
from register_app.rules.statuses import Event, Status
from register_app.services.deadlines import current, extend_deadline
from register_app.services.life import EventDraft, advance, complaint_of
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class ExtensionDraft:
    """An extension as typed: until when, why, and who approved it."""

    until: datetime | None
    reason: str
    approved_by: str
    at: datetime | None = None


def extend(work: Work, complaint_id: int, draft: ExtensionDraft) -> Status:
    """Keep the extension; the status stays, and so does the first end, which the event and its deadline remember."""
    complaint = complaint_of(work, complaint_id)
    problems = _problems_in(draft)
    if problems or draft.until is None:
        raise RefusedError(problems)
    before, until = complaint.due_at, _end(work, complaint, draft.until)
    facts = {"until": until.isoformat(), "due_before": before.isoformat() if before else ""}
    reason, approved_by = draft.reason.strip(), draft.approved_by.strip()
    advance(work, complaint, EventDraft(Event.EXTENDED, draft.at, approved_by, reason, facts))
    extend_deadline(work, complaint, until, reason=reason, approved_by=approved_by)
    return complaint.status


def _end(work: Work, complaint: Complaint, until: datetime) -> datetime:
    """Of a deadline in days the last moment of the day counts, as everywhere."""
    row = current(work, complaint)
    if row is None or row.unit not in DAY_UNITS:
        return until
    return work.clock.at_office(datetime.combine(work.clock.local(until).date(), END_OF_DAY))


def _problems_in(draft: ExtensionDraft) -> list[Problem]:
    problems = []
    if draft.until is None:
        problems.append(Problem("until", _("Tulis sampai tanggal berapa batas waktunya diperpanjang.")))
    if not draft.reason.strip():
        problems.append(Problem("reason", _("Tulis alasan perpanjangan.")))
    if not draft.approved_by.strip():
        problems.append(Problem("approved_by", _("Tulis pejabat yang menyetujui perpanjangan.")))
    return problems
