"""Periods of a report: how they are called, what lies before them, and which days they have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.periods import MONTHS_IN, Period, PeriodUnit, period_of, periods_back, whole_period

DAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("unit", "first", "last", "words"),
    [
        (PeriodUnit.MONTH, date(2026, 11, 1), date(2026, 11, 30), "November 2026"),
        (PeriodUnit.QUARTER, date(2026, 10, 1), date(2026, 12, 31), "Triwulan IV 2026"),
        (PeriodUnit.HALF_YEAR, date(2026, 7, 1), date(2026, 12, 31), "Semester II 2026"),
        (PeriodUnit.YEAR, date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (PeriodUnit.DAYS, DAY, DAY, "10 Nov 2026"),
    ],
)
def test_a_day_belongs_to_one_period_of_each_kind(unit: PeriodUnit, first: date, last: date, words: str) -> None:
    period = period_of(DAY, unit)

    assert (period.first, period.last, period.words) == (first, last, words)


@pytest.mark.parametrize(
    ("first", "last", "words", "spelled"),
    [
        (date(2026, 10, 1), date(2026, 10, 15), "1–15 Okt 2026", "1 Oktober sampai dengan 15 Oktober 2026"),
        (date(2026, 9, 3), date(2026, 10, 12), "3 Sep – 12 Okt 2026", "3 September sampai dengan 12 Oktober 2026"),
        (
            date(2025, 12, 30),
            date(2026, 1, 2),
            "30 Des 2025 – 2 Jan 2026",
            "30 Desember 2025 sampai dengan 2 Januari 2026",
        ),
    ],
)
def test_days_of_ones_own_are_called_by_their_dates(first: date, last: date, words: str, spelled: str) -> None:
    assert (Period(first, last).words, Period(first, last).spelled) == (words, spelled)


def test_ten_days_are_compared_with_the_ten_days_before() -> None:
    period = Period(date(2026, 11, 1), date(2026, 11, 10))

    assert period.earlier() == Period(date(2026, 10, 22), date(2026, 10, 31))
    assert period.earlier().later() == period


def test_the_same_period_a_year_ago_gives_way_to_a_leap_day() -> None:
    assert Period(date(2028, 2, 29), date(2028, 2, 29)).year_before() == Period(date(2027, 2, 28), date(2027, 2, 28))
    assert period_of(date(2028, 2, 29), PeriodUnit.MONTH).year_before().last == date(2027, 2, 28)


def test_the_list_of_quarters_goes_back_to_the_oldest_year() -> None:
    offered = periods_back(PeriodUnit.QUARTER, 2025, DAY)

    assert [each.words for each in offered[:2]] == ["Triwulan IV 2026", "Triwulan III 2026"]
    assert len(offered) == 8
    assert periods_back(PeriodUnit.DAYS, 2025, DAY) == ()


def test_days_that_make_up_a_quarter_are_called_a_quarter() -> None:
    assert whole_period(date(2026, 10, 1), date(2026, 12, 31)).words == "Triwulan IV 2026"
    assert whole_period(date(2026, 10, 1), date(2026, 12, 30)).unit is PeriodUnit.DAYS


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.sampled_from(sorted(MONTHS_IN)))
def test_periods_follow_each_other_without_a_gap(day: date, unit: PeriodUnit) -> None:
    period = period_of(day, unit)

    assert period.first <= day <= period.last
    assert period.earlier().last + timedelta(days=1) == period.first
    assert period.later().first - timedelta(days=1) == period.last
    assert period.earlier().later() == period
