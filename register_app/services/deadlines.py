"""Deadlines of a complaint: started by events, superseded by agreement, pause or extension, never rewritten."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlmodel import col, select

from register_app.model.complaint import Complaint
from register_app.model.history import ComplaintEvent, Deadline
from register_app.model.office import DeadlinePolicy, Holiday
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


def start_deadlines(work: Work, complaint: Complaint, event: Event, at: datetime) -> None:
    """Start every deadline of the channel that ``event`` starts; a later start of a step supersedes the earlier."""
    starts = STARTED_BY.get(event, ())
    for policy in _policies(work, complaint):
        if policy.start not in starts or _agreed(work, complaint, policy.step):
            continue
        rule = DeadlineRule(policy.step, policy.amount, policy.unit, policy.start)
        _supersede(work, complaint, rule, at, due_moment(rule, at, work.clock.zone, _holidays(work)))


def agree_time(work: Work, complaint: Complaint, at: datetime) -> None:
    """Put the time agreed with the visitor in the place of the rule (waktu yang disepakati)."""
    rule = DeadlineRule(Step.ANSWER, 0, TimeUnit.AGREED, StartEvent.RECEIVED)
    _supersede(work, complaint, rule, complaint.received_at, at)


def resume_deadlines(work: Work, complaint: Complaint, paused_at: datetime, resumed_at: datetime) -> None:
    """Give the running deadlines back the time in which the office waited for the complainant."""
    lost = work.clock.local(resumed_at).date() - work.clock.local(paused_at).date()
    for row in running(work, complaint):
        exact = row.unit in (TimeUnit.MINUTE, TimeUnit.HOUR)
        due = row.due_at + ((resumed_at - paused_at) if exact else timedelta(days=lost.days))
        _supersede(
            work, complaint, DeadlineRule(row.step, row.amount, row.unit, row.start), row.started_at, due, "tunda"
        )


def due_now(work: Work, complaint: Complaint) -> datetime | None:
    """When the next unfinished step falls due; for a finished complaint the deadline that it is judged by."""
    rows = {row.step: row for row in running(work, complaint)}
    happened = set(
        work.session.exec(select(col(ComplaintEvent.type)).where(ComplaintEvent.complaint_id == complaint.id))
    )
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


def _policies(work: Work, complaint: Complaint) -> Iterable[DeadlinePolicy]:
    rows = work.session.exec(
        select(DeadlinePolicy).where(
            DeadlinePolicy.channel_code == complaint.channel_code, col(DeadlinePolicy.retired_at).is_(None)
        )
    ).all()
    wanted = class_of(complaint.kind, supervisory=complaint.supervisory) or ""
    special = {row.step for row in rows if wanted and row.complaint_class == wanted}
    return [row for row in rows if row.complaint_class == (wanted if row.step in special else "")]


def _agreed(work: Work, complaint: Complaint, step: Step) -> bool:
    return any(row.step is step and row.unit is TimeUnit.AGREED for row in running(work, complaint))


def _holidays(work: Work) -> frozenset[date]:
    return frozenset(work.session.exec(select(col(Holiday.day))).all())


def _supersede(
    work: Work, complaint: Complaint, rule: DeadlineRule, started_at: datetime, due_at: datetime, reason: str = ""
) -> None:
    old = [row.id for row in running(work, complaint) if row.step is rule.step]
    assert complaint.id is not None
    work.session.add(
        Deadline(
            complaint_id=complaint.id,
            step=rule.step,
            amount=rule.amount,
            unit=rule.unit,
            start=rule.start,
            started_at=started_at,
            due_at=due_at,
            supersedes_id=old[-1] if old else None,
            reason=reason,
            recorded_at=work.now,
        )
    )
    work.session.flush()
