"""When a deadline falls due, and what each day on the way counted as."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

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
from register_app.rules.pauses import Pause, pauses_in
from register_app.rules.statuses import Event

WITA = ZoneInfo("Asia/Makassar")
TUESDAY = datetime(2026, 11, 3, 9, 12, tzinfo=WITA)
CHRISTMAS = {date(2026, 12, 24): "Cuti Bersama Hari Raya Natal", date(2026, 12, 25): "Hari Raya Natal"}
WEEK = week_of(
    [
        {"days": [0, 1, 2, 3], "opens": "07:30", "rest_from": "12:00", "rest_to": "13:00", "closes": "16:00"},
        {"days": [4], "opens": "07:30", "rest_from": "11:30", "rest_to": "13:00", "closes": "16:30"},
    ]
)
PLAIN = OfficeCalendar(WITA)
OFFICE = OfficeCalendar(WITA, CHRISTMAS, WEEK)


def rule(amount: int, unit: TimeUnit) -> DeadlineRule:
    return DeadlineRule(Step.ANSWER, amount, unit, StartEvent.RECEIVED)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=WITA)


def end_of(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 23, 59, 59, tzinfo=WITA)


@pytest.mark.parametrize(
    ("amount", "unit", "calendar", "due"),
    [
        (15, TimeUnit.MINUTE, OFFICE, at(3, 9, 27)),
        (1, TimeUnit.HOUR, OFFICE, at(3, 10, 12)),
        (4, TimeUnit.HOUR, OFFICE, at(3, 14, 12)),
        (9, TimeUnit.HOUR, OFFICE, at(4, 10, 42)),
        (30, TimeUnit.HOUR, PLAIN, at(4, 15, 12)),
        (7, TimeUnit.CALENDAR_DAY, OFFICE, end_of(10)),
        (5, TimeUnit.WORKING_DAY, OFFICE, end_of(10)),
    ],
)
def test_a_deadline_falls_due(amount: int, unit: TimeUnit, calendar: OfficeCalendar, due: datetime) -> None:
    assert due_moment(rule(amount, unit), TUESDAY, calendar) == due


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (at(3, 12, 20), at(3, 14)),  # inside the rest
        (at(3, 15, 40), at(4, 8, 10)),  # over the night
        (at(6, 16, 10), at(9, 8, 10)),  # over the weekend
        (at(7, 10), at(9, 8, 30)),  # on a Saturday
        (at(23, 15, 30, month=12), at(28, 8, month=12)),  # over Christmas
    ],
)
def test_an_hour_is_an_hour_in_which_the_office_is_open(start: datetime, due: datetime) -> None:
    assert due_moment(rule(1, TimeUnit.HOUR), start, OFFICE) == due


def test_hours_are_shown_as_the_minutes_of_each_day() -> None:
    days = list(strip_of_days(rule(10, TimeUnit.HOUR), at(6, 15, 30), OFFICE))

    assert [(day.day.day, day.kind, day.minutes, day.count) for day in days] == [
        (6, DayKind.COUNTED, 60, 60),
        (7, DayKind.WEEKEND, 0, 60),
        (8, DayKind.WEEKEND, 0, 60),
        (9, DayKind.COUNTED, 450, 510),
        (10, DayKind.COUNTED, 90, 600),
    ]


def test_a_holiday_and_the_weekend_do_not_count_as_working_days() -> None:
    days = list(strip_of_days(rule(3, TimeUnit.WORKING_DAY), at(22, 10, month=12), OFFICE))

    assert [day.kind for day in days] == [
        DayKind.START,
        DayKind.COUNTED,
        DayKind.HOLIDAY,
        DayKind.HOLIDAY,
        DayKind.WEEKEND,
        DayKind.WEEKEND,
        DayKind.COUNTED,
        DayKind.COUNTED,
    ]


def test_the_day_at_the_office_decides_not_the_day_in_utc() -> None:
    late_evening = at(3, 23, 30).astimezone(UTC)

    assert due_moment(rule(1, TimeUnit.CALENDAR_DAY), late_evening, PLAIN).astimezone(WITA).date() == date(2026, 11, 4)


def test_an_agreed_time_is_never_computed() -> None:
    with pytest.raises(ValueError, match="agreed"):
        due_moment(rule(0, TimeUnit.AGREED), TUESDAY, PLAIN)


@pytest.mark.parametrize(
    ("unit", "amount", "pause", "due"),
    [
        (TimeUnit.CALENDAR_DAY, 7, Pause(at(4, 9), at(9, 9)), end_of(15)),
        (TimeUnit.WORKING_DAY, 5, Pause(at(4, 9), at(9, 9)), end_of(13)),
        (TimeUnit.WORKING_DAY, 5, Pause(at(10, 9), at(14, 9)), end_of(16)),  # on the last day, until a Saturday
        (TimeUnit.WORKING_DAY, 5, Pause(at(12, 9), at(16, 9)), end_of(10)),  # when it was late already
        (TimeUnit.MINUTE, 15, Pause(at(3, 9, 20), at(3, 10, 20)), at(3, 10, 27)),
        (TimeUnit.HOUR, 4, Pause(at(3, 10, 12), at(4, 8)), at(4, 11)),
    ],
)
def test_waiting_for_the_complainant_gives_back_what_it_took(
    unit: TimeUnit, amount: int, pause: Pause, due: datetime
) -> None:
    assert due_moment(rule(amount, unit), TUESDAY, OFFICE, (pause,)) == due


@pytest.mark.parametrize(
    ("unit", "due", "pause", "moved"),
    [
        (TimeUnit.AGREED, at(5, 14), Pause(at(4, 9), at(6, 9)), at(7, 14)),
        (TimeUnit.WORKING_DAY, end_of(6), Pause(at(4, 9), at(6, 9)), end_of(10)),
        (TimeUnit.WORKING_DAY, end_of(6), Pause(at(6, 9), at(7, 9)), end_of(9)),
        (TimeUnit.MINUTE, at(3, 9, 27), Pause(at(3, 9, 20), at(3, 9, 50)), at(3, 9, 57)),
        (TimeUnit.AGREED, at(5, 14), Pause(at(6, 9), at(9, 9)), at(5, 14)),
    ],
)
def test_an_end_that_somebody_set_is_put_off_by_waiting(
    unit: TimeUnit, due: datetime, pause: Pause, moved: datetime
) -> None:
    assert put_off(unit, due, pause, OFFICE) == moved


def test_a_pause_ends_when_the_work_goes_on_and_not_with_a_remark() -> None:
    history = [(Event.RECEIVED, at(3, 9)), (Event.POSTPONED, at(4, 9)), (Event.RESUMED, at(6, 9))]

    assert pauses_in(history, at(9, 9)) == (Pause(at(4, 9), at(6, 9)),)
    assert pauses_in([*history, (Event.POSTPONED, at(7, 9))], at(9, 9))[1] == Pause(at(7, 9), at(9, 9))


def test_an_office_that_never_rests_has_one_spell_a_day() -> None:
    week = week_of([{"days": [5], "opens": "08:00", "rest_from": "", "rest_to": "", "closes": "12:00"}])

    assert [(spell.opens, spell.closes) for spell in week[5]] == [(time(8), time(12))]
    assert due_moment(rule(5, TimeUnit.HOUR), TUESDAY, OfficeCalendar(WITA, {}, week)) == at(14, 9)


def test_calendar_days_count_every_day() -> None:
    *_days, last = strip_of_days(rule(60, TimeUnit.CALENDAR_DAY), TUESDAY, OFFICE)

    assert last.day == TUESDAY.date() + timedelta(days=60)
