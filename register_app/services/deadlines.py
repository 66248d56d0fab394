"""Deadlines of a complaint: started by events, superseded by agreement, pause or extension, never rewritten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from register_app.model.complaint import Complaint, ComplaintDraft, ComplaintFields
from register_app.model.history import ComplaintEvent, Deadline
from register_app.rules.classes import class_of
from register_app.rules.deadlines import STEP_ORDER, DeadlineRule, StartEvent, Step, TimeUnit, due_moment
from register_app.rules.statuses import Event
from register_app.services.work import Work

STARTED_BY: dict[Event, tuple[StartEvent, ...]] = {
    Event.RECEIVED: (StartEvent.RECEIVED, StartEvent.RECEIVED_BY_OFFICE),
    Event.VERIFIED: (StartEvent.VERIFIED,),
    Event.DISPOSED: (StartEvent.DISPOSED,),
    Event.ANSWERED: (StartEvent.LAST_ANSWER,),
}

MET_BY: dict[Step, frozenset[Event]] = {
    Step.VERIFY: frozenset(set(Event) - {Event.RECEIVED, Event.POSTPONED, Event.RESUMED}),
    Step.FOLLOW_UP: frozenset({Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED}),
    Step.ANSWER: frozenset({Event.ANSWERED, Event.CLOSED}),
    Step.CLOSE: frozenset({Event.CLOSED}),
}
"""Events that fulfil the step a deadline is for."""

_AGREED = DeadlineRule(Step.ANSWER, 0, TimeUnit.AGREED, StartEvent.RECEIVED)


@dataclass(frozen=True, slots=True)
class Start:
    """A deadline about to run: its rule, since when, until when."""

    rule: DeadlineRule
    started_at: datetime
    due_at: datetime


def first_starts(work: Work, draft: ComplaintDraft) -> tuple[Start, ...]:
    """The deadlines with which a complaint begins; a time agreed with the visitor stands in the place of the rule."""
    agreed = () if draft.agreed_at is None else (Start(_AGREED, draft.received_at, draft.agreed_at),)
    steps = {start.rule.step for start in agreed}
    rules = _started_by(work, draft, Event.RECEIVED)
    return (*agreed, *(_start(work, rule, draft.received_at) for rule in rules if rule.step not in steps))


def first_due(starts: Iterable[Start]) -> datetime | None:
    """When the first step of a new complaint falls due."""
    due = {start.rule.step: start.due_at for start in starts}
    return next((due[step] for step in STEP_ORDER if step in due), None)


def keep_starts(work: Work, complaint_id: int, starts: Iterable[Start]) -> None:
    """Write the deadlines of a complaint that had none; a later one of the same step supersedes the earlier."""
    kept: dict[Step, int] = {}
    for start in starts:
        kept[start.rule.step] = _keep(work, complaint_id, start, supersedes=kept.get(start.rule.step))


def start_deadlines(work: Work, complaint: Complaint, event: Event, at: datetime) -> None:
    """Start every deadline of the channel that ``event`` starts; a later start of a step supersedes the earlier."""
    for rule in _started_by(work, complaint, event):
        if not _agreed(work, complaint, rule.step):
            _supersede(work, complaint, _start(work, rule, at))


def agree_time(work: Work, complaint: Complaint, at: datetime) -> None:
    """Put the time agreed with the visitor in the place of the rule (waktu yang disepakati)."""
    _supersede(work, complaint, Start(_AGREED, complaint.received_at, at))


def resume_deadlines(work: Work, complaint: Complaint, paused_at: datetime, resumed_at: datetime) -> None:
    """Give the running deadlines back the time in which the office waited for the complainant."""
    lost = work.clock.local(resumed_at).date() - work.clock.local(paused_at).date()
    for row in running(work, complaint):
        exact = row.unit in (TimeUnit.MINUTE, TimeUnit.HOUR)
        due = row.due_at + ((resumed_at - paused_at) if exact else timedelta(days=lost.days))
        rule = DeadlineRule(row.step, row.amount, row.unit, row.start)
        _supersede(work, complaint, Start(rule, row.started_at, due), "tunda")


def due_now(work: Work, complaint: Complaint, happening: Event | None = None) -> datetime | None:
    """When the next unfinished step falls due; for a finished complaint the deadline that it is judged by.

    ``happening`` is an event that is about to be written.
    """
    rows = {row.step: row for row in running(work, complaint)}
    happened = set(
        work.session.exec(select(col(ComplaintEvent.type)).where(ComplaintEvent.complaint_id == complaint.id))
    ) | {happening}
    for step in STEP_ORDER:
        if step in rows and not happened & MET_BY[step]:
            return rows[step].due_at
    last = [rows[step].due_at for step in STEP_ORDER if step in rows]
    return last[-1] if last else None


def running(work: Work, complaint: Complaint) -> tuple[Deadline, ...]:
    """Deadlines of a complaint that no later one has superseded."""
    rows = work.session.exec(
        select(Deadline).where(Deadline.complaint_id == complaint.id).order_by(col(Deadline.id))
    ).all()
    gone = {row.supersedes_id for row in rows}
    return tuple(row for row in rows if row.id not in gone)


def has_rule_of_its_own(work: Work, complaint: Complaint) -> bool:
    """Whether the office gives the class of this complaint another time than the rest of its channel."""
    wanted = class_of(complaint.kind, supervisory=complaint.supervisory)
    rules = work.rules.deadlines.get(complaint.channel_code, ())
    return wanted is not None and any(each.complaint_class == wanted for each in rules)


def _started_by(work: Work, complaint: ComplaintFields, event: Event) -> Iterator[DeadlineRule]:
    """Rules of the channel that ``event`` starts; the complaint's class goes before the general rule of a step."""
    rules = work.rules.deadlines.get(complaint.channel_code, ())
    wanted = class_of(complaint.kind, supervisory=complaint.supervisory) or ""
    special = {each.rule.step for each in rules if wanted and each.complaint_class == wanted}
    starts = STARTED_BY.get(event, ())
    for each in rules:
        if each.complaint_class == (wanted if each.rule.step in special else "") and each.rule.start in starts:
            yield each.rule


def _start(work: Work, rule: DeadlineRule, at: datetime) -> Start:
    return Start(rule, at, due_moment(rule, at, work.clock.zone, work.rules.holidays))


def _agreed(work: Work, complaint: Complaint, step: Step) -> bool:
    return any(row.step is step and row.unit is TimeUnit.AGREED for row in running(work, complaint))


def _supersede(work: Work, complaint: Complaint, start: Start, reason: str = "") -> None:
    old = [row.id for row in running(work, complaint) if row.step is start.rule.step]
    assert complaint.id is not None
    _keep(work, complaint.id, start, supersedes=old[-1] if old else None, reason=reason)


def _keep(work: Work, complaint_id: int, start: Start, *, supersedes: int | None, reason: str = "") -> int:
    return work.put(
        Deadline,
        complaint_id=complaint_id,
        step=start.rule.step,
        amount=start.rule.amount,
        unit=start.rule.unit,
        start=start.rule.start,
        started_at=start.started_at,
        due_at=start.due_at,
        supersedes_id=supersedes,
        reason=reason,
        recorded_at=work.now,
    )
