"""How long a step of the SOP really took, in the unit of its standard time, and how that is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from register_app.i18n import _
from register_app.rules.deadlines import TimeUnit
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.pauses import Pause

SOP_UNITS = (TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY)
"""Units that a standard time can have."""

CLOCK_UNITS = frozenset({TimeUnit.MINUTE, TimeUnit.HOUR})

_MINUTE = timedelta(minutes=1)


def length_of(
    unit: TimeUnit, begin: datetime, end: datetime, calendar: OfficeCalendar, pauses: Sequence[Pause] = ()
) -> int:
    """Whole minutes for minutes and hours, days for days, without the time spent waiting for the complainant.

    Minutes that begin and end on one day are those of the clock on the wall; over several days only office hours count.
    Days are counted as deadlines count them: the day on which the step begins is not one of them.
    """
    if unit in CLOCK_UNITS:
        return sum(_minutes(first, last, calendar) for first, last in _without(begin, end, pauses))
    waited = {day for pause in pauses for day in _days_after(*pause.days(calendar.zone))}
    days = _days_after(begin.astimezone(calendar.zone).date(), end.astimezone(calendar.zone).date())
    every_day = unit is TimeUnit.CALENDAR_DAY
    return sum(day not in waited and (every_day or calendar.is_working_day(day)) for day in days)


def _minutes(begin: datetime, end: datetime, calendar: OfficeCalendar) -> int:
    first, last = begin.astimezone(calendar.zone).date(), end.astimezone(calendar.zone).date()
    if first == last or not calendar.week:
        return (end - begin) // _MINUTE
    spells = (spell for day in (first, *_days_after(first, last)) for spell in calendar.spells(day))
    worked = (min(closes, end) - max(opens, begin) for opens, closes in spells)
    return sum((max(length, timedelta()) for length in worked), timedelta()) // _MINUTE


def in_its_unit(amount: int, unit: TimeUnit) -> int:
    """A standard time in the measure of `length_of`: hours become minutes."""
    return amount * 60 if unit is TimeUnit.HOUR else amount


UNIT_NAMES: Mapping[TimeUnit, Callable[[], str]] = {
    TimeUnit.MINUTE: lambda: _("menit"),
    TimeUnit.HOUR: lambda: _("jam"),
    TimeUnit.CALENDAR_DAY: lambda: _("hari"),
    TimeUnit.WORKING_DAY: lambda: _("hari kerja"),
}
"""Units as the office's own table writes them."""

_DAYS: Mapping[TimeUnit, Callable[[], str]] = {
    TimeUnit.CALENDAR_DAY: lambda: _("{amount} hari"),
    TimeUnit.WORKING_DAY: lambda: _("{amount} hari kerja"),
}


def standard_words(amount: int | None, unit: TimeUnit | None) -> str:
    """A standard time as the SOP writes it: 5 menit, 5 hari kerja; a dash where there is none."""
    if amount is None or unit is None:
        return "-"
    return _("{amount} {unit}").format(amount=amount, unit=UNIT_NAMES[unit]())


def length_words(length: int, unit: TimeUnit) -> str:
    """A real time: 12 menit, 1 jam 20 menit, 3 hari kerja, hari itu juga."""
    if unit not in CLOCK_UNITS:
        return _DAYS[unit]().format(amount=length) if length else _("hari itu juga")
    hours, minutes = divmod(length, 60)
    if not hours:
        return _("{minutes} menit").format(minutes=minutes) if minutes else _("kurang dari 1 menit")
    if not minutes:
        return _("{hours} jam").format(hours=hours)
    return _("{hours} jam {minutes} menit").format(hours=hours, minutes=minutes)


def _days_after(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(1, (last - first).days + 1))


def _without(begin: datetime, end: datetime, pauses: Sequence[Pause]) -> Iterator[tuple[datetime, datetime]]:
    """The pieces of a stretch of time that are left when the pauses are cut out."""
    since = begin
    for pause in pauses:
        if pause.until <= since or pause.since >= end:
            continue
        if pause.since > since:
            yield since, pause.since
        since = max(since, pause.until)
    if since < end:
        yield since, end
