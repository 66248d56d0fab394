"""When a deadline falls due, and what each day on the way counted as."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.deadlines import DayKind, DeadlineRule, StartEvent, Step, TimeUnit, due_moment, strip_of_days

WITA = ZoneInfo("Asia/Makassar")
TUESDAY = datetime(2026, 11, 3, 9, 12, tzinfo=WITA)


def rule(amount: int, unit: TimeUnit) -> DeadlineRule:
    return DeadlineRule(Step.ANSWER, amount, unit, StartEvent.RECEIVED)


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (15, TimeUnit.MINUTE, datetime(2026, 11, 3, 9, 27, tzinfo=WITA)),
        (1, TimeUnit.HOUR, datetime(2026, 11, 3, 10, 12, tzinfo=WITA)),
        (7, TimeUnit.CALENDAR_DAY, datetime(2026, 11, 10, 23, 59, 59, tzinfo=WITA)),
        (5, TimeUnit.WORKING_DAY, datetime(2026, 11, 10, 23, 59, 59, tzinfo=WITA)),
    ],
)
def test_a_deadline_falls_due(amount: int, unit: TimeUnit, due: datetime) -> None:
    assert due_moment(rule(amount, unit), TUESDAY, WITA) == due


def test_a_holiday_and_the_weekend_do_not_count_as_working_days() -> None:
    days = list(strip_of_days(rule(4, TimeUnit.WORKING_DAY), date(2026, 12, 23), {date(2026, 12, 25)}))

    assert [day.kind for day in days] == [
        DayKind.START,
        DayKind.COUNTED,
        DayKind.HOLIDAY,
        DayKind.WEEKEND,
        DayKind.WEEKEND,
        DayKind.COUNTED,
        DayKind.COUNTED,
        DayKind.COUNTED,
    ]


def test_the_day_at_the_office_decides_not_the_day_in_utc() -> None:
    late_evening = datetime(2026, 11, 3, 23, 30, tzinfo=WITA).astimezone(UTC)

    assert due_moment(rule(1, TimeUnit.CALENDAR_DAY), late_evening, WITA).astimezone(WITA).date() == date(2026, 11, 4)


def test_an_agreed_time_is_never_computed() -> None:
    with pytest.raises(ValueError, match="agreed"):
        due_moment(rule(0, TimeUnit.AGREED), TUESDAY, WITA)


@given(st.integers(1, 60), st.dates(date(2024, 1, 1), date(2033, 12, 31)))
def test_working_days_never_fall_due_before_calendar_days(amount: int, start: date) -> None:
    working = list(strip_of_days(rule(amount, TimeUnit.WORKING_DAY), start))[-1].day
    calendar = list(strip_of_days(rule(amount, TimeUnit.CALENDAR_DAY), start))[-1].day

    assert calendar == start + timedelta(days=amount)
    assert working >= calendar
    assert working.weekday() < 5
