"""Deadlines (batas waktu): an amount of a unit from a start event, and the moment it falls due."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

END_OF_DAY = time(23, 59, 59)


class TimeUnit(StrEnum):
    """Unit of a deadline; *hari* without *kerja* is calendar days."""

    MINUTE = "minute"
    HOUR = "hour"
    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"
    AGREED = "agreed"


class StartEvent(StrEnum):
    """What starts the clock of a deadline."""

    RECEIVED = "received"
    RECEIVED_BY_OFFICE = "received_by_office"
    VERIFIED = "verified"
    DISPOSED = "disposed"
    LAST_ANSWER = "last_answer"


class Step(StrEnum):
    """Which step of the work a deadline is for, in the order of the work."""

    VERIFY = "verify"
    FOLLOW_UP = "follow_up"
    ANSWER = "answer"
    CLOSE = "close"


STEP_ORDER = tuple(Step)


class DeadlineChange(StrEnum):
    """Why a deadline has the end that it has; every change after the first is a new row that supersedes the old."""

    BEGUN = "dimulai"
    AGREED = "disepakati"
    PAUSED = "tunda"
    EXTENDED = "diperpanjang"
    DAYS_OFF = "hari_libur"
    POLICY = "aturan"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One rule of the office: ``amount`` of ``unit`` after ``start``, for a step of the work."""

    step: Step
    amount: int
    unit: TimeUnit
    start: StartEvent


class DayKind(StrEnum):
    """What a day counted as in a deadline's strip of days."""

    START = "mulai"
    COUNTED = "dihitung"
    WEEKEND = "akhir pekan"
    HOLIDAY = "libur"
    PAUSED = "tunda"


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day of the strip: the date, what it counted as, and the running count up to it."""

    day: date
    kind: DayKind
    count: int


def due_moment(rule: DeadlineRule, start: datetime, zone: tzinfo, holidays: Container[date] = ()) -> datetime:
    """Moment (UTC) at which ``rule`` falls due; day rules end with the last second of the last day at the office."""
    match rule.unit:
        case TimeUnit.MINUTE:
            return start.astimezone(UTC) + timedelta(minutes=rule.amount)
        case TimeUnit.HOUR:
            return start.astimezone(UTC) + timedelta(hours=rule.amount)
        case TimeUnit.CALENDAR_DAY | TimeUnit.WORKING_DAY:
            last = list(strip_of_days(rule, start.astimezone(zone).date(), holidays))[-1]
            return datetime.combine(last.day, END_OF_DAY, zone).astimezone(UTC)
        case TimeUnit.AGREED:
            raise ValueError("an agreed time is not computed from a rule")


def strip_of_days(
    rule: DeadlineRule, first: date, holidays: Container[date] = (), paused: Container[date] = ()
) -> Iterator[DayCount]:
    """Every day from the start to the due day with what it counted as; the start day itself is not counted.

    Days in ``paused`` were spent waiting for the complainant (tunda).
    """
    yield DayCount(first, DayKind.START, 0)
    day, counted = first, 0
    while counted < rule.amount:
        day += timedelta(days=1)
        kind = DayKind.PAUSED if day in paused else _kind_of(day, rule.unit, holidays)
        counted += kind is DayKind.COUNTED
        yield DayCount(day, kind, counted)


def _kind_of(day: date, unit: TimeUnit, holidays: Container[date]) -> DayKind:
    if unit is not TimeUnit.WORKING_DAY:
        return DayKind.COUNTED
    if day.weekday() >= 5:
        return DayKind.WEEKEND
    return DayKind.HOLIDAY if day in holidays else DayKind.COUNTED
