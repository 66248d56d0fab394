"""The reports that stand, and the periods they are made for: a month or a year, one step back and one step on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from register_app.i18n import _
from register_app.reading.recap import MATRIX, MONTHLY
from register_app.rules.dates import month_year


@dataclass(frozen=True, slots=True)
class Period:
    """A whole month or a whole year, both days included."""

    first: date
    last: date

    @property
    def words(self) -> str:
        """Oktober 2026, or 2026."""
        return str(self.first.year) if self.is_year else month_year(self.first)

    @property
    def is_year(self) -> bool:
        """Whether it is a year."""
        return (self.last - self.first).days > 31

    def earlier(self) -> Period:
        """The one before."""
        return self._like(self.first - timedelta(days=1))

    def later(self) -> Period:
        """The one after."""
        return self._like(self.last + timedelta(days=1))

    def _like(self, day: date) -> Period:
        return year_of(day) if self.is_year else month_of(day)


@dataclass(frozen=True, slots=True)
class Kind:
    """A report: its name, what the list says of it, and the period that a day belongs to."""

    name: str
    title: Callable[[], str]
    detail: Callable[[], str]
    period_of: Callable[[date], Period]
    heading: Callable[[Period], str]


def month_of(day: date) -> Period:
    """The month of that day."""
    after = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    return Period(day.replace(day=1), after - timedelta(days=1))


def year_of(day: date) -> Period:
    """The year of that day."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


KINDS: dict[str, Kind] = {
    MONTHLY: Kind(
        MONTHLY,
        lambda: _("Rekap bulanan"),
        lambda: _("per media"),
        month_of,
        lambda period: _("Rekap pengaduan bulan {month}").format(month=period.words),
    ),
    MATRIX: Kind(
        MATRIX,
        lambda: _("Matriks"),
        lambda: _("bulan dan media"),
        year_of,
        lambda period: _("Pengaduan menurut bulan dan media, {year}").format(year=period.words),
    ),
}
"""Every report by its name, in the order of the list."""


def periods(kind: Kind, oldest_year: int, today: date) -> tuple[Period, ...]:
    """The periods that can be asked for, the newest first."""
    found, period = [], kind.period_of(today)
    while period.first.year >= oldest_year:
        found.append(period)
        period = period.earlier()
    return tuple(found)
