"""Office hours (jam kerja): when the desk is open on which weekday, and how office minutes run through days off."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from register_app.rules.pauses import Pause


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of a day in which the desk is open."""

    opens: time
    closes: time


Stretch = tuple[datetime, datetime]
"""From a moment to a moment."""

WeekHours = Mapping[int, tuple[Spell, ...]]
"""The spells of each weekday (0 is Monday); a weekday that is not named is closed."""


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """How time counts at the office: its zone, its days off with their names, its hours; no hours: around the clock."""

    zone: tzinfo
    days_off: Mapping[date, str] = field(default_factory=dict)
    week: WeekHours = field(default_factory=dict)

    @property
    def has_hours(self) -> bool:
        """Whether the desk is open at all in a week."""
        return any(spell.opens < spell.closes for spells in self.week.values() for spell in spells)

    def is_working_day(self, day: date) -> bool:
        """True from Monday to Friday unless the office's table says otherwise."""
        return day.weekday() < 5 and day not in self.days_off

    def spells(self, day: date) -> Iterator[Stretch]:
        """From when to when the desk is open on ``day``; nothing on a day off."""
        if day not in self.days_off:
            for spell in self.week.get(day.weekday(), ()):
                yield datetime.combine(day, spell.opens, self.zone), datetime.combine(day, spell.closes, self.zone)


def open_stretches(
    length: timedelta, start: datetime, calendar: OfficeCalendar, pauses: Sequence[Pause] = ()
) -> tuple[Stretch, ...]:
    """The open and unpaused stretches from ``start`` on that together are ``length``; the office must have hours."""
    left, found = length, list[Stretch]()
    day = start.astimezone(calendar.zone).date()
    while left > timedelta():
        for begin, end in _unpaused(calendar.spells(day), start, pauses):
            taken = min(left, end - begin)
            if taken > timedelta():
                found.append((begin, begin + taken))
                left -= taken
        day += timedelta(days=1)
    return tuple(found)


def week_of(shapes: Iterable[Mapping[str, Any]]) -> WeekHours:
    """Office hours out of the office's setting: ``days``, ``opens``, ``rest_from``, ``rest_to``, ``closes``."""
    week: dict[int, tuple[Spell, ...]] = {}
    for shape in shapes:
        opens, closes = _time(shape["opens"]), _time(shape["closes"])
        rest_from, rest_to = shape.get("rest_from"), shape.get("rest_to")
        whole = (Spell(opens, closes),)
        parted = (Spell(opens, _time(rest_from)), Spell(_time(rest_to), closes)) if rest_from and rest_to else whole
        for day in shape["days"]:
            week[int(day)] = (*week.get(int(day), ()), *parted)
    return {day: tuple(sorted(spells, key=lambda spell: spell.opens)) for day, spells in week.items()}


def _time(text: Any) -> time:
    return time.fromisoformat(str(text))


def _unpaused(spells: Iterable[Stretch], start: datetime, pauses: Sequence[Pause]) -> Iterator[Stretch]:
    for opens, closes in spells:
        begin = max(opens, start)
        for pause in pauses:
            if begin < pause.until and pause.since < closes:
                yield begin, max(begin, pause.since)
                begin = max(begin, pause.until)
        yield begin, max(begin, closes)
