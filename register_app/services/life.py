"""What happens to a complaint after its receipt: every move goes through the one status table, into the trail."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.history import JUDGED_BY, ComplaintEvent
from register_app.rules.dates import hour, long_date
from register_app.rules.figures import JUDGED
from register_app.rules.statuses import EVENT_NAMES, FINISHED, Event, Status, status_after, why_not
from register_app.services.attachments import start_retention
from register_app.services.deadlines import resume_deadlines, stamp_due, start_deadlines
from register_app.services.work import Change, Work
from register_app.store import rows

AHEAD = timedelta(hours=1)
"""How far ahead of the office's clock a stated time may lie before it is taken for a mistake."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """Something that happened, as typed: what, when (default now), who, a note, and facts of its own."""

    type: Event
    at: datetime | None = None
    actor: str = ""
    note: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Last:
    """The event that stands above the next one."""

    sequence: int
    type: Event
    at: datetime


_NEWEST = "SELECT sequence, type FROM complaint_event WHERE complaint_id = ? ORDER BY sequence DESC LIMIT 1"


def record_event(work: Work, complaint_id: int, draft: EventDraft) -> Status:
    """Keep one event and move the complaint; RefusedError says why a move is not possible."""
    complaint = complaint_of(work, complaint_id)
    advance(work, complaint, draft)
    return complaint.status


def complaint_of(work: Work, complaint_id: int) -> Complaint:
    """The complaint with this id, or RefusedError."""
    complaint = work.session.get(Complaint, complaint_id)
    if complaint is None:
        raise RefusedError([Problem("complaint", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    return complaint


def advance(work: Work, complaint: Complaint, draft: EventDraft) -> int:
    """Add the event, move status and deadlines, write the trail; gives the event's id to services that build on it."""
    at = draft.at or work.now
    last = _last_event(work, complaint)
    before, target = complaint.status, status_after(draft.type, complaint.status, complaint.before_pause)
    problems = _problems(work, complaint, draft, at, last, target)
    if problems or target is None:
        raise RefusedError(problems)
    if draft.type is Event.POSTPONED:
        complaint.before_pause = before
    if draft.type is Event.RESUMED:
        resume_deadlines(work, complaint, complaint.status_at, at)
    start_deadlines(work, complaint, draft.type, at)
    stamp_due(work, complaint, draft.type)
    event_id = _add_event(work, complaint, draft, at, last.sequence + 1, target)
    complaint.status, complaint.status_at = target, at
    complaint.version += 1
    if FINISHED & {before, target}:
        start_retention(work, complaint, work.clock.local(at).date() if target in FINISHED else None)
    work.note(
        draft.type.value, "complaint", complaint.id, Change.COMPLAINTS, number=complaint.number, status=target.value
    )
    return event_id


def _add_event(work: Work, complaint: Complaint, draft: EventDraft, at: datetime, sequence: int, target: Status) -> int:
    return work.put(
        ComplaintEvent,
        complaint_id=complaint.id,
        sequence=sequence,
        type=draft.type,
        at=at,
        recorded_at=work.now,
        recorded_by=work.officer.account_id,
        from_status=complaint.status,
        to_status=target,
        actor=draft.actor,
        note=draft.note,
        facts=_facts(draft, complaint, target),
    )


def _facts(draft: EventDraft, complaint: Complaint, target: Status) -> dict[str, Any]:
    """What the event says; an end also says by which deadline it was judged, because later ones move that deadline."""
    if target in JUDGED and complaint.due_at is not None:
        return {**draft.facts, JUDGED_BY: complaint.due_at.isoformat()}
    return dict(draft.facts)


def _last_event(work: Work, complaint: Complaint) -> _Last:
    """The newest event: the one that gave the complaint its status."""
    row = rows.first(work.connection, _NEWEST, complaint.id)
    assert row is not None
    return _Last(row[0], Event(row[1]), complaint.status_at)


def _problems(
    work: Work, complaint: Complaint, draft: EventDraft, at: datetime, last: _Last, target: Status | None
) -> list[Problem]:
    problems = []
    if target is None:
        problems.append(Problem("type", why_not(draft.type, complaint.status)))
    if at < last.at:
        problems.append(Problem("at", _too_early(work, draft.type, last)))
    if at > work.now + AHEAD:
        problems.append(Problem("at", _("Waktu ini belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")))
    problems += _problems_in_facts(draft)
    days = work.rules.reopen_days
    if draft.type is Event.REOPENED and target and at - complaint.status_at > timedelta(days=days):
        text = _("Pengaduan ini selesai lebih dari {days} hari lalu. Catat sebagai pengaduan baru.")
        problems.append(Problem("type", text.format(days=days)))
    return problems


def _too_early(work: Work, event: Event, last: _Last) -> str:
    wall = work.clock.local(last.at)
    return _("Waktu {event} lebih awal daripada {before} ({when}). Periksa urutan dan tanggalnya.").format(
        event=EVENT_NAMES[event]().lower(),
        before=EVENT_NAMES[last.type]().lower(),
        when=f"{long_date(wall.date())} {hour(wall, work.clock.zone_letters)}",
    )


def _problems_in_facts(draft: EventDraft) -> list[Problem]:
    problems = []
    if draft.type in (Event.ARCHIVED, Event.CANCELLED) and not draft.note.strip():
        problems.append(Problem("reason", _("Tulis alasannya dulu, supaya orang lain tahu mengapa.")))
    if draft.type is Event.FORWARDED and not str(draft.facts.get("to_agency", "")).strip():
        problems.append(Problem("to_agency", _("Tulis instansi yang menerima terusan ini.")))
    rating = draft.facts.get("rating")
    if rating is not None and (isinstance(rating, bool) or not isinstance(rating, int) or not 1 <= rating <= 5):
        problems.append(Problem("rating", _("Penilaian pelapor memakai angka 1 sampai 5.")))
    return problems
