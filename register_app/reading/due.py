"""How a deadline stands now, in one word, and the same words as conditions for a list."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_

from register_app.clock import Clock
from register_app.reading.tables import complaint
from register_app.rules.deadlines import END_OF_DAY
from register_app.rules.statuses import Status

RUNNING = (Status.RECEIVED, Status.VERIFIED, Status.DISPOSED, Status.IN_PROGRESS)
"""Statuses in which somebody waits for the office."""

JUDGED = (Status.ANSWERED, Status.CLOSED, Status.FORWARDED)
"""Statuses of which can be said whether the office was in time."""


class DueState(StrEnum):
    """How a deadline stands."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    PAUSED = "paused"
    ON_TIME = "on_time"
    FINISHED_LATE = "finished_late"
    NONE = "none"


def due_state(clock: Clock, status: Status, status_at: datetime, due_at: datetime | None) -> DueState:
    """The word for a complaint's deadline at this moment."""
    if due_at is None or status in (Status.ARCHIVED, Status.CANCELLED):
        return DueState.NONE
    if status is Status.POSTPONED:
        return DueState.PAUSED
    if status in JUDGED:
        return DueState.ON_TIME if status_at <= due_at else DueState.FINISHED_LATE
    if due_at < clock.now():
        return DueState.LATE
    days = (clock.local(due_at).date() - clock.today()).days
    return {0: DueState.TODAY, 1: DueState.TOMORROW}.get(days, DueState.LATER)


def days_late(clock: Clock, status: Status, status_at: datetime, due_at: datetime | None) -> int:
    """Calendar days after the due day: until now, or until it was finished; 0 while in time."""
    if due_at is None or status not in (*RUNNING, *JUDGED):
        return 0
    end = status_at if status in JUDGED else clock.now()
    return max(0, (clock.local(end).date() - clock.local(due_at).date()).days)


def end_of_office_day(clock: Clock, days_ahead: int = 0) -> datetime:
    """The last second of today (or so many days later) at the office, in UTC."""
    return clock.at_office(datetime.combine(clock.today() + timedelta(days=days_ahead), END_OF_DAY))


def start_of_office_day(clock: Clock) -> datetime:
    """Midnight at the office, in UTC."""
    return clock.at_office(datetime.combine(clock.today(), time()))


def due_condition(clock: Clock, state: DueState) -> ColumnElement[bool]:
    """The SQL condition that finds complaints whose deadline stands like that."""
    c = complaint.c
    running, judged = c.status.in_(RUNNING), c.status.in_(JUDGED)
    now, today, tomorrow = clock.now(), end_of_office_day(clock), end_of_office_day(clock, 1)
    conditions: dict[DueState, ColumnElement[bool]] = {
        DueState.LATE: and_(running, c.due_at < now),
        DueState.TODAY: and_(running, c.due_at >= now, c.due_at <= today),
        DueState.TOMORROW: and_(running, c.due_at >= now, c.due_at > today, c.due_at <= tomorrow),
        DueState.LATER: and_(running, c.due_at >= now, c.due_at > tomorrow),
        DueState.PAUSED: and_(c.status == Status.POSTPONED, c.due_at.is_not(None)),
        DueState.ON_TIME: and_(judged, c.status_at <= c.due_at),
        DueState.FINISHED_LATE: and_(judged, c.status_at > c.due_at),
        DueState.NONE: or_(c.due_at.is_(None), c.status.in_((Status.ARCHIVED, Status.CANCELLED))),
    }
    return conditions[state]
