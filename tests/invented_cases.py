"""Invented histories of complaints for counting: random, yet such as the table of moves allows."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from register_app.rules.histories import CaseFacts, Move
from register_app.rules.statuses import STANDING_STILL, Event, Status, possible_events, status_after

CHANNELS = ("tatap-muka", "kotak-saran", "surat", "sp4n-lapor")
CATEGORIES = ("Umum", "Pelayanan masyarakat", "")
UNITS = ("Bagian Tatalaksana", "Subbagian Tata Usaha", "")

OCTOBER = datetime(2026, 9, 30, 16, tzinfo=UTC)
"""The first of October at the office (WITA)."""

_HOURS = st.sampled_from((0, 1, 7, 20, 24, 30, 55, 24 * 3, 24 * 5, 24 * 7, 24 * 17, 24 * 40))
_HOUR_OF_DAY = st.sampled_from((0, 0, 1, 9, 15, 23))
_MORE_MOVES = st.integers(0, 3)

_V, _D, _F, _A, _C = Event.VERIFIED, Event.DISPOSED, Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED
_WAYS: tuple[tuple[Event, ...], ...] = (
    (),
    (_V, _D, _F, _A, _C),
    (_A, _C, Event.REOPENED),
    (_F, _C, Event.REOPENED, _A, _C),
    (_V, Event.CORRECTED, Event.CORRECTED, _D),
    (Event.POSTPONED, Event.RESUMED, _F),
    (_V, Event.FORWARDED),
)
"""How lives begin; they go on by chance."""


@st.composite
def cases(draw: st.DrawFn, id_: int = 1) -> CaseFacts:
    """One complaint, received from two months before October to a month after."""
    received = OCTOBER + timedelta(days=draw(st.integers(-61, 61)), hours=draw(_HOUR_OF_DAY))
    life = _Life(received, draw(st.sampled_from(CATEGORIES)), draw(st.sampled_from(UNITS)))
    for event in draw(st.sampled_from(_WAYS)):
        life.go_on(draw, event)
    for _step in range(draw(_MORE_MOVES)):
        choices = [event for event in possible_events(life.status) if event is not Event.EXTENDED]
        if choices:
            life.go_on(draw, draw(st.sampled_from(choices)))
    channel, due = draw(st.sampled_from(CHANNELS)), draw(st.sampled_from((None, received + timedelta(days=7))))
    return CaseFacts(id_, channel, life.names["category"], life.names["unit"], life.received, due, tuple(life.moves))


def many_cases(most: int = 14) -> st.SearchStrategy[tuple[CaseFacts, ...]]:
    """Complaints with ids from 1 on; sometimes none."""
    return st.one_of(st.just(0), *(st.integers(most // 2, most) for _ in range(4))).flatmap(
        lambda count: st.tuples(*(cases(id_ + 1) for id_ in range(count)))
    )


@dataclass(slots=True)
class _Life:
    """A history as it grows."""

    received: datetime
    category: str
    unit: str
    at: datetime = field(init=False)
    status: Status = Status.RECEIVED
    before_pause: Status | None = None
    moves: list[Move] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = {"category": self.category, "unit": self.unit}
        self.at = self.received
        self.moves.append(Move(self.at, Event.RECEIVED, Status.RECEIVED))

    def go_on(self, draw: st.DrawFn, event: Event) -> None:
        """One more event, some hours later; a correction may lie between the older ones."""
        target = status_after(event, self.status, self.before_pause) or self.status
        later = self.at + timedelta(hours=draw(_HOURS))
        judged = draw(st.sampled_from((None, later - timedelta(hours=1), later)))
        facts = self._facts(draw, event)
        self.moves.append(
            Move(later, event, target, judged if event in (Event.CLOSED, Event.FORWARDED) else None, facts)
        )
        if event in STANDING_STILL:
            return
        self.before_pause = self.status if event is Event.POSTPONED else self.before_pause
        self.at, self.status = later, target

    def _facts(self, draw: st.DrawFn, event: Event) -> dict[str, Any]:
        match event:
            case Event.ANSWERED:
                return draw(st.sampled_from(({}, {"how": "surat"}, {"how": "lisan"})))
            case Event.CLOSED:
                return draw(st.sampled_from(({}, {"rating": 2}, {"rating": 5})))
            case Event.CORRECTED:
                what = draw(st.sampled_from(("received_at", "category", "unit")))
                if what == "received_at":
                    return self._redated(draw)
                old, new = self.names[what], draw(st.sampled_from(CATEGORIES if what == "category" else UNITS))
                self.names[what] = new
                return {"field": what, "old": old, "new": new}
            case Event.VERIFIED | Event.DISPOSED:
                return self._classified(draw)
            case _:
                return {}

    def _redated(self, draw: st.DrawFn) -> dict[str, Any]:
        """It was received earlier than was written down."""
        old, self.received = self.received, self.received - timedelta(hours=draw(_HOURS))
        return {"field": "received_at", "old": old.isoformat(), "new": self.received.isoformat()}

    def _classified(self, draw: st.DrawFn) -> dict[str, Any]:
        facts = {}
        for what, names in (("category", CATEGORIES), ("unit", UNITS)):
            new = draw(st.sampled_from(names)) or self.names[what]
            if new != self.names[what]:
                facts[f"{what}_before"] = self.names[what]
            facts[what] = self.names[what] = new
        return facts
