"""Pauses (tunda): the spells in which the office waited for the complainant and no deadline ran."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from register_app.rules.statuses import Event


@dataclass(frozen=True, slots=True)
class Pause:
    """A spell of waiting, from the moment it was noted to the moment the work went on."""

    since: datetime
    until: datetime

    def days(self, zone: tzinfo) -> tuple[date, date]:
        """The office's days on which it began and ended."""
        return self.since.astimezone(zone).date(), self.until.astimezone(zone).date()


def pauses_in(happened: Iterable[tuple[Event, datetime]], now: datetime) -> tuple[Pause, ...]:
    """The pauses of a history, oldest first; one that has not ended yet lasts until ``now``."""
    found: list[Pause] = []
    since: datetime | None = None
    for event, at in happened:
        if event is Event.POSTPONED:
            since = since or at
        elif since is not None and event in _ENDS_WAITING:
            found.append(Pause(since, at))
            since = None
    if since is not None:
        found.append(Pause(since, max(since, now)))
    return tuple(found)


def minutes_lost(pauses: Sequence[Pause], start: datetime, due: datetime) -> timedelta:
    """By how much pauses between ``start`` and ``due`` put ``due`` off, on a clock that runs day and night."""
    lost = timedelta()
    for pause in pauses:
        if pause.since < due + lost:
            lost += max(timedelta(), pause.until - max(pause.since, start))
    return lost


_ENDS_WAITING = frozenset({Event.RESUMED, Event.FORWARDED, Event.ARCHIVED, Event.CANCELLED, Event.REOPENED})
