"""Periods that an office reports on: a month, a quarter, a half-year, a year, or days of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from register_app.i18n import _
from register_app.rules.dates import day_month, long_date, month_year


class PeriodUnit(StrEnum):
    """How long a period is; ``DAYS`` are two days of one's own, both included."""

    MONTH = "bulan"
    QUARTER = "triwulan"
    HALF_YEAR = "semester"
    YEAR = "tahun"
    DAYS = "hari"


MONTHS_IN: Mapping[PeriodUnit, int] = {
    PeriodUnit.MONTH: 1,
    PeriodUnit.QUARTER: 3,
    PeriodUnit.HALF_YEAR: 6,
    PeriodUnit.YEAR: 12,
}
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days, the first and the last included."""

    first: date
    last: date
    unit: PeriodUnit = PeriodUnit.DAYS

    @property
    def words(self) -> str:
        """Oktober 2026, Triwulan IV 2026, Semester I 2026, 2026, or 1–15 Okt 2026."""
        return _WORDS[self.unit](self)

    @property
    def spelled(self) -> str:
        """1 Oktober sampai dengan 31 Desember 2026, as a title on paper has it."""
        if self.first == self.last:
            return long_date(self.first)
        first = long_date(self.first)
        if self.first.year == self.last.year:
            first = first.rpartition(" ")[0]
        return _("{first} sampai dengan {last}").format(first=first, last=long_date(self.last))

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def earlier(self) -> Period:
        """The one before it, as long as this one."""
        before = self.first - timedelta(days=1)
        return self._stretch_to(before) if self.unit is PeriodUnit.DAYS else period_of(before, self.unit)

    def later(self) -> Period:
        """The one after it, as long as this one."""
        after = self.last + timedelta(days=1)
        if self.unit is PeriodUnit.DAYS:
            return self._stretch_to(after + timedelta(days=self.days - 1))
        return period_of(after, self.unit)

    def year_before(self) -> Period:
        """The same one a year earlier; from 29 February to the 28th."""
        if self.unit is PeriodUnit.DAYS:
            return Period(_year_before(self.first), _year_before(self.last))
        return period_of(_year_before(self.first), self.unit)

    def _stretch_to(self, last: date) -> Period:
        return Period(last - timedelta(days=self.days - 1), last)


def period_of(day: date, unit: PeriodUnit) -> Period:
    """The month, quarter, half-year or year that a day belongs to; of days of one's own, that day alone."""
    if unit is PeriodUnit.DAYS:
        return Period(day, day)
    months = MONTHS_IN[unit]
    start = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    end = start.month + months
    after = date(start.year + 1, 1, 1) if end > 12 else start.replace(month=end)
    return Period(start, after - timedelta(days=1), unit)


def whole_period(first: date, last: date) -> Period:
    """The period of these days: a whole month, quarter, half-year or year where they are one."""
    found = (period_of(first, unit) for unit in MONTHS_IN)
    return next((each for each in found if (each.first, each.last) == (first, last)), Period(first, last))


def periods_back(unit: PeriodUnit, oldest_year: int, today: date) -> tuple[Period, ...]:
    """Every period of a kind from the one of ``today`` back to the first of ``oldest_year``."""
    found, period = [], period_of(today, unit)
    while period.first.year >= oldest_year and unit is not PeriodUnit.DAYS:
        found.append(period)
        period = period.earlier()
    return tuple(found)


def _year_before(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def _days_words(period: Period) -> str:
    first, last = period.first, period.last
    end = f"{day_month(last)} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = day_month(first) if first.year == last.year else f"{day_month(first)} {first.year}"
    return f"{start} – {end}"


_WORDS: Mapping[PeriodUnit, Callable[[Period], str]] = {
    PeriodUnit.MONTH: lambda period: month_year(period.first),
    PeriodUnit.QUARTER: lambda period: _("Triwulan {roman} {year}").format(
        roman=_ROMAN[(period.first.month - 1) // 3], year=period.first.year
    ),
    PeriodUnit.HALF_YEAR: lambda period: _("Semester {roman} {year}").format(
        roman=_ROMAN[(period.first.month - 1) // 6], year=period.first.year
    ),
    PeriodUnit.YEAR: lambda period: str(period.first.year),
    PeriodUnit.DAYS: _days_words,
}
