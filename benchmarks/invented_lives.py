"""Invented lives of complaints: what happens to one, in which order and after how many minutes."""

import random
from dataclasses import dataclass

from register_app.rules.statuses import Event, Status, status_after

MINUTES_A_DAY = 24 * 60
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of a life: what, so many minutes after the receipt, from which status to which."""

    event: Event
    after: int
    before: Status
    status: Status


Life = tuple[Moment, ...]

_WAITS: dict[Event, tuple[int, int]] = {
    Event.RECEIVED: (0, 0),
    Event.VERIFIED: (_HOUR, 26 * _HOUR),
    Event.DISPOSED: (_HOUR, 20 * _HOUR),
    Event.FOLLOWED_UP: (4 * _HOUR, 48 * _HOUR),
    Event.ANSWERED: (4 * _HOUR, 72 * _HOUR),
    Event.CLOSED: (1, 20 * _HOUR),
    Event.POSTPONED: (_HOUR, 10 * _HOUR),
    Event.RESUMED: (20 * _HOUR, 240 * _HOUR),
    Event.FORWARDED: (4 * _HOUR, 48 * _HOUR),
    Event.ARCHIVED: (4 * _HOUR, 96 * _HOUR),
    Event.REOPENED: (24 * _HOUR, 240 * _HOUR),
    Event.CANCELLED: (5, 60),
}
"""Shortest and longest wait before an event, in minutes."""

_V, _D, _F, _A, _C = Event.VERIFIED, Event.DISPOSED, Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED
_WHOLE = (_V, _D, _F, _A, _C)
_WAYS: tuple[tuple[tuple[Event, ...], int], ...] = (
    (_WHOLE, 620),
    ((_V, _A, _C), 200),
    ((_D, _A, _C), 80),
    ((_V, _D, Event.POSTPONED, Event.RESUMED, _F, _A, _C), 25),
    ((*_WHOLE, Event.REOPENED, _A, _C), 10),
    ((_V, Event.FORWARDED), 40),
    ((_V, Event.ARCHIVED), 20),
    ((Event.CANCELLED,), 5),
)
"""How a complaint goes its way, and how many of a thousand."""

_UNFINISHED = ((), (_V,), (_D,), (_V, _D), (_V, _D, _F))
"""Ways that end with somebody still waiting."""


def whole_lives(dice: random.Random, count: int) -> tuple[Life, ...]:
    """Lives of complaints that go from desk to desk."""
    ways, shares = zip(*_WAYS, strict=True)
    return tuple(_life(dice, way) for way in dice.choices(ways, shares, k=count))


def lives_on_the_spot(dice: random.Random, count: int) -> tuple[Life, ...]:
    """Lives of complaints that are answered while the visitor waits; one in ten takes longer than it should."""
    return tuple(
        _on_the_spot(dice.randint(4, 12) if dice.random() < 0.9 else dice.randint(16, 40)) for _ in range(count)
    )


def forgotten_lives(dice: random.Random, count: int) -> tuple[Life, ...]:
    """Lives of complaints that somebody left lying."""
    return tuple(_life(dice, dice.choice(_UNFINISHED)) for _ in range(count))


def _life(dice: random.Random, way: tuple[Event, ...]) -> Life:
    moments, after, status, before_pause = [], 0, Status.RECEIVED, None
    for event in (Event.RECEIVED, *way):
        after += dice.randint(*_WAITS[event])
        target = status_after(event, status, before_pause) or Status.RECEIVED
        before_pause = status if event is Event.POSTPONED else before_pause
        moments.append(Moment(event, after, status, target))
        status = target
    return tuple(moments)


def _on_the_spot(minutes: int) -> Life:
    return (
        Moment(Event.RECEIVED, 0, Status.RECEIVED, Status.RECEIVED),
        Moment(Event.ANSWERED, minutes, Status.RECEIVED, Status.ANSWERED),
        Moment(Event.CLOSED, minutes + 1, Status.ANSWERED, Status.CLOSED),
    )
