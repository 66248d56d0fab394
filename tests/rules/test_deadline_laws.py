"""Laws that hold for every deadline, over ten years of the real table of days off and in all three zones."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from register_app.exchange.national_days import national_days
from register_app.rules.deadlines import (
    DayKind,
    DeadlineRule,
    StartEvent,
    Step,
    TimeUnit,
    due_moment,
    put_off,
    strip_of_days,
)
from register_app.rules.office_hours import OfficeCalendar, week_of
from register_app.rules.pauses import Pause

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2033, 9, 30, tzinfo=UTC)
WEEK = week_of(
    [
        {"days": [0, 1, 2, 3], "opens": "07:30", "rest_from": "12:00", "rest_to": "13:00", "closes": "16:00"},
        {"days": [4], "opens": "07:30", "rest_from": "11:30", "rest_to": "13:00", "closes": "16:30"},
    ]
)
DAYS = st.sampled_from([TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY])
UNITS = st.sampled_from([TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY])
AMOUNTS = st.integers(1, 60)
MOMENTS = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None), timezones=st.just(UTC))
ZONES = st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
LENGTHS = st.timedeltas(timedelta(minutes=1), timedelta(days=40))
often = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def table() -> Mapping[date, str]:
    return {each.day: each.name for each in national_days(range(FIRST.year, LAST.year + 1))}


def office(zone: str) -> OfficeCalendar:
    return OfficeCalendar(ZoneInfo(zone), table(), WEEK)


def rule(amount: int, unit: TimeUnit) -> DeadlineRule:
    return DeadlineRule(Step.ANSWER, amount, unit, StartEvent.RECEIVED)


def test_the_table_is_the_real_one() -> None:
    assert len(table()) > 180
    assert table()[date(2026, 8, 17)] == "Hari Kemerdekaan Republik Indonesia"


@often
@given(UNITS, AMOUNTS, MOMENTS, LENGTHS, ZONES)
def test_who_comes_later_is_never_due_earlier(
    unit: TimeUnit, amount: int, start: datetime, later: timedelta, zone: str
) -> None:
    first = due_moment(rule(amount, unit), start, office(zone))

    assert first > start
    assert due_moment(rule(amount, unit), start + later, office(zone)) >= first


@often
@given(DAYS, AMOUNTS, MOMENTS, ZONES)
def test_the_days_counted_are_the_amount_and_the_start_is_none_of_them(
    unit: TimeUnit, amount: int, start: datetime, zone: str
) -> None:
    first, *days = strip_of_days(rule(amount, unit), start, office(zone))

    assert (first.kind, first.day) == (DayKind.START, start.astimezone(ZoneInfo(zone)).date())
    assert [day.count for day in days if day.kind is DayKind.COUNTED] == list(range(1, amount + 1))
    assert [day.day for day in days] == [first.day + timedelta(days=n + 1) for n in range(len(days))]


@often
@given(AMOUNTS, MOMENTS, ZONES)
def test_a_deadline_in_working_days_never_ends_on_a_day_off(amount: int, start: datetime, zone: str) -> None:
    due = due_moment(rule(amount, TimeUnit.WORKING_DAY), start, office(zone)).astimezone(ZoneInfo(zone))

    assert office(zone).is_working_day(due.date())
    assert (due.hour, due.minute, due.second) == (23, 59, 59)
    assert due >= due_moment(rule(amount, TimeUnit.CALENDAR_DAY), start, office(zone))


@often
@given(AMOUNTS, MOMENTS, ZONES)
def test_office_hours_sum_up_exactly(amount: int, start: datetime, zone: str) -> None:
    start = start.replace(second=0, microsecond=0)
    calendar = office(zone)
    days = list(strip_of_days(rule(amount, TimeUnit.HOUR), start, calendar))
    due = due_moment(rule(amount, TimeUnit.HOUR), start, calendar).astimezone(calendar.zone)

    assert sum(day.minutes for day in days) == days[-1].count == amount * 60
    assert days[-1].day == due.date()
    assert any(opens < due <= closes for opens, closes in calendar.spells(due.date()))


@often
@given(UNITS, AMOUNTS, MOMENTS, LENGTHS, LENGTHS, ZONES)
def test_a_pause_never_shortens(
    unit: TimeUnit, amount: int, start: datetime, after: timedelta, length: timedelta, zone: str
) -> None:
    calendar, pause = office(zone), Pause(start + after, start + after + length)
    plain = due_moment(rule(amount, unit), start, calendar)
    paused = due_moment(rule(amount, unit), start, calendar, (pause,))

    assert paused >= plain
    assert (paused == plain) or pause.since <= plain
    assert put_off(unit, plain, pause, calendar) >= plain


@often
@given(DAYS, AMOUNTS, MOMENTS, LENGTHS, LENGTHS, ZONES)
def test_whoever_resumes_in_time_has_the_day_to_work(
    unit: TimeUnit, amount: int, start: datetime, after: timedelta, length: timedelta, zone: str
) -> None:
    calendar, pause = office(zone), Pause(start + after, start + after + length)
    assume(pause.since <= due_moment(rule(amount, unit), start, calendar))

    assert due_moment(rule(amount, unit), start, calendar, (pause,)) >= pause.until


@often
@given(AMOUNTS, MOMENTS, st.dates(date(2024, 1, 1), date(2033, 12, 31)))
def test_another_day_off_never_brings_a_deadline_forward(amount: int, start: datetime, extra: date) -> None:
    calendar = office("Asia/Makassar")
    longer = OfficeCalendar(calendar.zone, {**table(), extra: "Libur daerah"}, WEEK)

    for unit in (TimeUnit.WORKING_DAY, TimeUnit.HOUR):
        assert due_moment(rule(amount, unit), start, longer) >= due_moment(rule(amount, unit), start, calendar)


@often
@given(AMOUNTS, MOMENTS)
def test_the_sun_comes_up_in_the_east(amount: int, start: datetime) -> None:
    """The same day ends in Jayapura before it ends in Kupang, and there before it ends in Jakarta."""
    zones = ("Asia/Jayapura", "Asia/Makassar", "Asia/Jakarta")
    days = {start.astimezone(ZoneInfo(zone)).date() for zone in zones}
    assume(len(days) == 1)

    east, middle, west = (due_moment(rule(amount, TimeUnit.WORKING_DAY), start, office(zone)) for zone in zones)

    assert middle - east == west - middle == timedelta(hours=1)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "due"),
    [
        (date(2026, 12, 30), 3, TimeUnit.WORKING_DAY, date(2027, 1, 6)),  # new year and a day off on 5 January
        (date(2026, 12, 30), 3, TimeUnit.CALENDAR_DAY, date(2027, 1, 2)),
        (date(2028, 2, 28), 1, TimeUnit.CALENDAR_DAY, date(2028, 2, 29)),  # a leap year
        (date(2027, 2, 28), 1, TimeUnit.CALENDAR_DAY, date(2027, 3, 1)),
        (date(2024, 2, 28), 2, TimeUnit.WORKING_DAY, date(2024, 3, 1)),
        (date(2024, 4, 5), 1, TimeUnit.WORKING_DAY, date(2024, 4, 16)),  # the long leave of Idul Fitri 1445
        (date(2026, 3, 17), 1, TimeUnit.WORKING_DAY, date(2026, 3, 25)),  # Nyepi and Idul Fitri in one week
    ],
)
def test_the_ends_of_years_leap_days_and_long_leaves(start: date, amount: int, unit: TimeUnit, due: date) -> None:
    calendar = office("Asia/Makassar")
    moment = datetime(start.year, start.month, start.day, 10, tzinfo=calendar.zone)

    assert due_moment(rule(amount, unit), moment, calendar).astimezone(calendar.zone).date() == due
