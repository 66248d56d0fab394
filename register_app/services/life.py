"""What happens to a complaint after its receipt: every move goes through the one status table, into the trail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.history import JUDGED_BY, ComplaintEvent, Deadline
from register_app.rules.dates import hour, long_date
from register_app.rules.deadlines import DeadlineChange
from register_app.rules.figures import JUDGED
from register_app.rules.moves import Standing, reason_against
from register_app.rules.statuses import EVENT_NAMES, FINISHED, STANDING_STILL, Event, Status, status_after
from register_app.services.attachments import start_retention
from register_app.services.deadlines import resume_deadlines, stamp_due, start_deadlines
from register_app.services.work import Change, Work
from register_app.store import rows

AHEAD = timedelta(hours=1)
"""How far ahead of the office's clock a stated time may lie before it is taken for a mistake."""

WITH_REASON = frozenset({Event.ARCHIVED, Event.CANCELLED, Event.EXTENDED, Event.CORRECTED})
"""What nobody records without saying why."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """Something that happened, as typed: what, when (default now), who, a note, and facts of its own."""

    type: Event
    at: datetime | None = None
    actor: str = ""
    note: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Newest:
    """The event that was written last."""

    sequence: int
    at: datetime


_NEWEST = "SELECT sequence, at FROM complaint_event WHERE complaint_id = ? ORDER BY sequence DESC LIMIT 1"


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


def advance(work: Work, complaint: Complaint, draft: EventDraft, **told: Any) -> int:
    """Add the event, move status and deadlines, write the trail; gives the event's place to services that build on it.

    ``told`` is what the trail says besides; nothing personal in the clear.
    """
    at = draft.at or work.now
    newest = _newest_event(work, complaint)
    before, target = complaint.status, status_after(draft.type, complaint.status, complaint.before_pause)
    problems = _problems(work, complaint, draft, at, newest)
    if problems or target is None:
        raise RefusedError(problems)
    if draft.type is Event.POSTPONED:
        complaint.before_pause = before
    if draft.type is Event.RESUMED:
        resume_deadlines(work, complaint, complaint.status_at, at)
    start_deadlines(work, complaint, draft.type, at)
    stamp_due(work, complaint, draft.type)
    sequence = newest.sequence + 1
    _add_event(work, complaint, draft, at, sequence, target)
    complaint.version += 1
    if draft.type not in STANDING_STILL:
        complaint.status, complaint.status_at = target, at
        if FINISHED & {before, target}:
            start_retention(work, complaint, work.clock.local(at).date() if target in FINISHED else None)
    entry = {"number": complaint.number, "status": target.value, **told}
    work.note(draft.type.value, "complaint", complaint.id, Change.COMPLAINTS, **entry)
    return sequence


def name_of(names: Mapping[str, int], id_: int | None) -> str:
    """The name of a category or a unit; empty for none."""
    return next((name for name, each in names.items() if each == id_), "")


def changed_to(key: str, now: str, before: str) -> dict[str, str]:
    """Facts of an event that says what something is called from now on, and until now if that is a change."""
    if not now:
        return {}
    return {key: now} if now == before else {key: now, f"{key}_before": before}


def _add_event(
    work: Work, complaint: Complaint, draft: EventDraft, at: datetime, sequence: int, target: Status
) -> None:
    work.put(
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
    if target in JUDGED and draft.type not in STANDING_STILL and complaint.due_at is not None:
        return {**draft.facts, JUDGED_BY: complaint.due_at.isoformat()}
    return dict(draft.facts)


def _newest_event(work: Work, complaint: Complaint) -> _Newest:
    row = rows.first(work.connection, _NEWEST, complaint.id)
    assert row is not None
    return _Newest(row[0], datetime.fromisoformat(row[1]).replace(tzinfo=UTC))


def _problems(work: Work, complaint: Complaint, draft: EventDraft, at: datetime, newest: _Newest) -> list[Problem]:
    problems = []
    against = reason_against(draft.type, _standing(work, complaint, draft.type, at))
    if against:
        problems.append(Problem("type", against))
    floor = max(complaint.status_at, newest.at) if draft.type in STANDING_STILL else complaint.status_at
    if at < floor:
        problems.append(Problem("at", _too_early(work, complaint, draft.type, floor)))
    if at > work.now + AHEAD:
        problems.append(Problem("at", _("Waktu ini belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")))
    return problems + _problems_in_facts(draft)


def _standing(work: Work, complaint: Complaint, event: Event, at: datetime) -> Standing:
    extended = _extended_until(work, complaint) if event is Event.EXTENDED else None
    return Standing(
        status=complaint.status,
        since=work.clock.local(complaint.status_at).date(),
        today=work.clock.local(at).date(),
        reopen_days=work.rules.reopen_days,
        has_deadline=complaint.due_at is not None,
        extended_until=extended,
    )


def _extended_until(work: Work, complaint: Complaint) -> date | None:
    wanted = select(Deadline.due_at).where(
        Deadline.complaint_id == complaint.id, Deadline.change == DeadlineChange.EXTENDED
    )
    until = work.session.exec(wanted).first()
    return None if until is None else work.clock.local(until).date()


def _too_early(work: Work, complaint: Complaint, event: Event, floor: datetime) -> str:
    wall = work.clock.local(floor)
    wanted = select(ComplaintEvent.type).where(ComplaintEvent.complaint_id == complaint.id, ComplaintEvent.at == floor)
    found = work.session.exec(wanted.order_by(col(ComplaintEvent.sequence).desc())).first()
    return _("Waktu {event} lebih awal daripada {before} ({when}). Periksa urutan dan tanggalnya.").format(
        event=EVENT_NAMES[event]().lower(),
        before=EVENT_NAMES[Event(found) if found else Event.RECEIVED]().lower(),
        when=f"{long_date(wall.date())} {hour(wall, work.clock.zone_letters)}",
    )


def _problems_in_facts(draft: EventDraft) -> list[Problem]:
    problems = []
    if draft.type in WITH_REASON and not draft.note.strip():
        problems.append(Problem("reason", _("Tulis alasannya dulu, supaya orang lain tahu mengapa.")))
    if draft.type is Event.FORWARDED and not str(draft.facts.get("to_agency", "")).strip():
        problems.append(Problem("to_agency", _("Tulis instansi yang menerima terusan ini.")))
    rating = draft.facts.get("rating")
    if rating is not None and (isinstance(rating, bool) or not isinstance(rating, int) or not 1 <= rating <= 5):
        problems.append(Problem("rating", _("Penilaian pelapor memakai angka 1 sampai 5.")))
    return problems
