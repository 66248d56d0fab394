"""How a deadline stands now, in one word, and the same words as conditions for a list."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, false, or_

from register_app.clock import Clock
from register_app.reading.tables import complaint
from register_app.rules.deadlines import END_OF_DAY, Step
from register_app.rules.statuses import Status

RUNNING = (Status.RECEIVED, Status.VERIFIED, Status.DISPOSED, Status.IN_PROGRESS)
"""Statuses in which somebody waits for the office."""

JUDGED = (Status.ANSWERED, Status.CLOSED, Status.FORWARDED)
"""Statuses of which can be said whether the office was in time; an answer only where no closing is due after it."""


class DueState(StrEnum):
    """How a deadline stands."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    PAUSED = "paused"
    ON_TIME = "on_time"
    FINISHED_LATE = "finished_late"
    UNJUDGED = "unjudged"
    NONE = "none"


def due_state(
    clock: Clock, status: Status, status_at: datetime, due_at: datetime | None, step: Step | None = None
) -> DueState:
    """The word for a complaint's deadline at this moment; nothing that runs is judged by a clock in doubt.

    ``step`` is what falls due: of an answered complaint only its closing still runs.
    """
    if due_at is None or status in (Status.ARCHIVED, Status.CANCELLED):
        return DueState.NONE
    if status is Status.POSTPONED:
        return DueState.PAUSED
    if _is_judged(status, step):
        return DueState.ON_TIME if status_at <= due_at else DueState.FINISHED_LATE
    if clock.in_doubt:
        return DueState.UNJUDGED
    if due_at < clock.now():
        return DueState.LATE
    days = (clock.local(due_at).date() - clock.today()).days
    return {0: DueState.TODAY, 1: DueState.TOMORROW}.get(days, DueState.LATER)


def days_late(
    clock: Clock, status: Status, status_at: datetime, due_at: datetime | None, step: Step | None = None
) -> int:
    """Calendar days after the due day: until now, or until it was finished; 0 while in time."""
    if due_at is None or status not in (*RUNNING, *JUDGED):
        return 0
    judged = _is_judged(status, step)
    if not judged and clock.in_doubt:
        return 0
    end = status_at if judged else clock.now()
    return max(0, (clock.local(end).date() - clock.local(due_at).date()).days)


def _is_judged(status: Status, step: Step | None) -> bool:
    return status in JUDGED and not (status is Status.ANSWERED and step is Step.CLOSE)


def end_of_office_day(clock: Clock, days_ahead: int = 0) -> datetime:
    """The last second of today (or so many days later) at the office, in UTC."""
    return clock.at_office(datetime.combine(clock.today() + timedelta(days=days_ahead), END_OF_DAY))


def start_of_office_day(clock: Clock) -> datetime:
    """Midnight at the office, in UTC."""
    return clock.at_office(datetime.combine(clock.today(), time()))


def waits_for_office() -> ColumnElement[bool]:
    """The SQL condition that finds complaints with a deadline that still runs, or would run if they had one."""
    c = complaint.c
    closing = c.due_step.is_not_distinct_from(Step.CLOSE)
    return and_(c.status.in_((*RUNNING, Status.ANSWERED)), or_(c.status != Status.ANSWERED, closing))


def due_condition(clock: Clock, state: DueState) -> ColumnElement[bool]:
    """The SQL condition that finds complaints whose deadline stands like that."""
    c = complaint.c
    running, judged = waits_for_office(), and_(c.status.in_(JUDGED), ~waits_for_office())
    no_deadline = or_(c.due_at.is_(None), c.status.in_((Status.ARCHIVED, Status.CANCELLED)))
    conditions: dict[DueState, ColumnElement[bool]] = {
        DueState.PAUSED: and_(c.status == Status.POSTPONED, c.due_at.is_not(None)),
        DueState.ON_TIME: and_(judged, c.status_at <= c.due_at),
        DueState.FINISHED_LATE: and_(judged, c.status_at > c.due_at),
        DueState.NONE: no_deadline,
        DueState.UNJUDGED: and_(running, c.due_at.is_not(None)) if clock.in_doubt else false(),
    }
    return conditions[state] if state in conditions else _runs(clock, state, running)


def _runs(clock: Clock, state: DueState, running: ColumnElement[bool]) -> ColumnElement[bool]:
    """Of what still runs; by a clock in doubt nothing is late and nothing is due."""
    if clock.in_doubt:
        return false()
    c, now = complaint.c, clock.now()
    today, tomorrow = end_of_office_day(clock), end_of_office_day(clock, 1)
    conditions: dict[DueState, ColumnElement[bool]] = {
        DueState.LATE: and_(running, c.due_at < now),
        DueState.TODAY: and_(running, c.due_at >= now, c.due_at <= today),
        DueState.TOMORROW: and_(running, c.due_at >= now, c.due_at > today, c.due_at <= tomorrow),
        DueState.LATER: and_(running, c.due_at >= now, c.due_at > tomorrow),
    }
    return conditions[state]
