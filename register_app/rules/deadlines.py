"""Deadlines (batas waktu): an amount of a unit from a start event, and the moment it falls due."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from register_app.rules.office_hours import OfficeCalendar, Stretch, open_stretches
from register_app.rules.pauses import Pause, minutes_lost

END_OF_DAY = time(23, 59, 59)


class TimeUnit(StrEnum):
    """Unit of a deadline; *hari* without *kerja* is calendar days, an hour is an hour in which the office is open."""

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

DAY_UNITS = (TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY)
"""Units of deadlines that end with a day and not at an hour."""


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
    CLOSED = "tutup"
    EXTENDED = "perpanjangan"


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day of the strip: the date, what it counted as, and the running count up to it.

    A deadline in hours counts in minutes: ``minutes`` are those of the day, ``count`` all up to its end.
    """

    day: date
    kind: DayKind
    count: int
    minutes: int = 0


def due_moment(rule: DeadlineRule, start: datetime, calendar: OfficeCalendar, pauses: Sequence[Pause] = ()) -> datetime:
    """Moment (UTC) at which ``rule`` falls due; day rules end with the last second of the last day at the office.

    An office without hours counts hours around the clock.
    """
    start = start.astimezone(UTC)
    match rule.unit:
        case TimeUnit.MINUTE:
            return _on_the_clock(start, timedelta(minutes=rule.amount), pauses)
        case TimeUnit.HOUR if calendar.has_hours:
            return open_stretches(timedelta(hours=rule.amount), start, calendar, pauses)[-1][1].astimezone(UTC)
        case TimeUnit.HOUR:
            return _on_the_clock(start, timedelta(hours=rule.amount), pauses)
        case TimeUnit.CALENDAR_DAY | TimeUnit.WORKING_DAY:
            last = tuple(strip_of_days(rule, start, calendar, pauses))[-1]
            return datetime.combine(last.day, END_OF_DAY, calendar.zone).astimezone(UTC)
        case TimeUnit.AGREED:
            raise ValueError("an agreed time is not computed from a rule")


def strip_of_days(
    rule: DeadlineRule, start: datetime, calendar: OfficeCalendar, pauses: Sequence[Pause] = ()
) -> Iterator[DayCount]:
    """Every day from the start to the due day with what it counted as; nothing for minutes and agreed times.

    The start day is not counted by a deadline in days; of a deadline in hours it counts from the start on.
    """
    if rule.unit in DAY_UNITS:
        first = start.astimezone(calendar.zone).date()
        yield from _counted(rule, first, calendar, _paused_days(rule, first, calendar, pauses))
    elif rule.unit is TimeUnit.HOUR and calendar.has_hours:
        yield from _days_of_stretches(rule, start, calendar, pauses)


def put_off(unit: TimeUnit, due: datetime, pause: Pause, calendar: OfficeCalendar) -> datetime:
    """Where a pause moves an end that somebody set (agreed or extended): as much of it is left as was before."""
    if pause.since >= due:
        return due
    if unit is TimeUnit.MINUTE:
        return due + (pause.until - pause.since)
    wall, (since, until) = due.astimezone(calendar.zone), pause.days(calendar.zone)
    day = wall.date() + (until - since)
    if unit is TimeUnit.WORKING_DAY:
        day = _working_day_after(until, _working_days_between(since, wall.date(), calendar), calendar)
    return max(due, datetime.combine(day, wall.time(), calendar.zone).astimezone(UTC))


def _on_the_clock(start: datetime, length: timedelta, pauses: Sequence[Pause]) -> datetime:
    due = start + length
    return due + minutes_lost(pauses, start, due)


def _counted(rule: DeadlineRule, first: date, calendar: OfficeCalendar, paused: Container[date]) -> Iterator[DayCount]:
    yield DayCount(first, DayKind.START, 0)
    day, counted = first, 0
    while counted < rule.amount:
        day += timedelta(days=1)
        kind = DayKind.PAUSED if day in paused else _kind_of(day, rule.unit, calendar)
        counted += kind is DayKind.COUNTED
        yield DayCount(day, kind, counted)


def _paused_days(rule: DeadlineRule, first: date, calendar: OfficeCalendar, pauses: Sequence[Pause]) -> frozenset[date]:
    """Days that waiting took: those after a pause began up to its end; of the due day itself the day is given back."""
    lost = frozenset[date]()
    for pause in pauses:
        since, until = pause.days(calendar.zone)
        *_days, last = _counted(rule, first, calendar, lost)
        if since < last.day:
            lost |= _days_after(since, until)
        elif since == last.day:
            lost |= _days_after(since - timedelta(days=1), until - timedelta(days=1))
    return lost


def _days_after(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(days=n) for n in range(1, (last - first).days + 1))


def _kind_of(day: date, unit: TimeUnit, calendar: OfficeCalendar) -> DayKind:
    if unit is not TimeUnit.WORKING_DAY or calendar.is_working_day(day):
        return DayKind.COUNTED
    return DayKind.HOLIDAY if day in calendar.days_off else DayKind.WEEKEND


def _days_of_stretches(
    rule: DeadlineRule, start: datetime, calendar: OfficeCalendar, pauses: Sequence[Pause]
) -> Iterator[DayCount]:
    stretches = open_stretches(timedelta(hours=rule.amount), start, calendar, pauses)
    day, counted = start.astimezone(calendar.zone).date(), 0
    last = stretches[-1][1].astimezone(calendar.zone).date()
    first = day
    while day <= last:
        minutes = _minutes_on(day, stretches, calendar)
        counted += minutes
        yield DayCount(day, _hours_kind(day, first, minutes, calendar, pauses), counted, minutes)
        day += timedelta(days=1)


def _minutes_on(day: date, stretches: Sequence[Stretch], calendar: OfficeCalendar) -> int:
    here = [end - begin for begin, end in stretches if begin.astimezone(calendar.zone).date() == day]
    return round(sum(here, timedelta()) / timedelta(minutes=1))


def _hours_kind(day: date, first: date, minutes: int, calendar: OfficeCalendar, pauses: Sequence[Pause]) -> DayKind:
    if minutes:
        return DayKind.COUNTED
    if day == first:
        return DayKind.START
    if day in calendar.days_off:
        return DayKind.HOLIDAY
    if not calendar.week.get(day.weekday()):
        return DayKind.WEEKEND if day.weekday() >= 5 else DayKind.CLOSED
    waited = any(since <= day <= until for since, until in (pause.days(calendar.zone) for pause in pauses))
    return DayKind.PAUSED if waited else DayKind.CLOSED


def _working_days_between(first: date, last: date, calendar: OfficeCalendar) -> int:
    return sum(calendar.is_working_day(day) for day in _days_after(first, last))


def _working_day_after(day: date, count: int, calendar: OfficeCalendar) -> date:
    """The ``count``-th working day after ``day``; for none left, ``day`` itself or the first working day after it."""
    if count == 0:
        day, count = day - timedelta(days=1), 1
    while count:
        day += timedelta(days=1)
        count -= calendar.is_working_day(day)
    return day
