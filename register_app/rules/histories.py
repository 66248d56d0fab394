"""A complaint's whole history as counting sees it, and what it says of any past moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from register_app.rules.statuses import FINISHED, STANDING_STILL, Event, Status

HANDLING = frozenset({Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED})
"""Any of these is penanganan."""

ENDS = frozenset({Event.CLOSED, Event.FORWARDED})
"""Ends of which it is counted whether they came in time."""


@dataclass(frozen=True, slots=True)
class Move:
    """One event of a history: when, what, the status after it, what it says, and the deadline an end was judged by."""

    at: datetime
    event: Event
    status: Status
    judged_by: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    def former(self, what: str) -> str | None:
        """The category or unit until then, if this changed it."""
        if self.event is Event.CORRECTED:
            return str(self.facts["old"]) if self.facts.get("field") == what else None
        return self.facts.get(f"{what}_before")


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What counting needs of one complaint: what it says now, and its whole history in the order of the moves."""

    id: int
    channel: str
    category: str
    unit: str
    received_at: datetime
    due_at: datetime | None
    moves: tuple[Move, ...]

    def as_known(self, moment: datetime) -> "CaseFacts":
        """The complaint with the date of receipt that it said at ``moment``, before later corrections."""
        undone = (move.former("received_at") for move in self.moves if move.at > moment)
        said = next((former for former in undone if former is not None), None)
        return self if said is None else replace(self, received_at=datetime.fromisoformat(said))

    def status_at(self, moment: datetime) -> Status | None:
        """Status at ``moment``; None before it was received."""
        return self._status([move for move in self.moves if move.at <= moment]) if self.received_at <= moment else None

    def open_before(self, moment: datetime) -> bool:
        """True when it had been received before ``moment`` and somebody still waited for the office then."""
        before = [move for move in self.moves if move.at < moment]
        return self.received_at < moment and self._status(before) not in FINISHED

    def cancelled_by(self, moment: datetime) -> bool:
        """True when the entry had been cancelled by then: it counts nowhere."""
        return self.status_at(moment) is Status.CANCELLED

    def reopened_within(self, first: datetime, last: datetime) -> bool:
        """True when it was opened again in the period."""
        return any(move.event is Event.REOPENED and first <= move.at <= last for move in self.moves)

    def handled_by(self, moment: datetime) -> bool:
        """Penanganan: at least one follow-up, answer or closing by then."""
        return any(move.at <= moment and move.event in HANDLING for move in self.moves)

    def finished_on_time(self, moment: datetime) -> bool:
        """True when its last closing or forwarding by ``moment`` lay within its deadline."""
        ends = [move for move in self.moves if move.at <= moment and move.event in ENDS]
        due = (ends[-1].judged_by or self.due_at) if ends else None
        return bool(ends) and (due is None or ends[-1].at <= due)

    def named_at(self, what: str, moment: datetime) -> str:
        """The ``category`` or ``unit`` as of ``moment``, walked back from what the complaint says now."""
        undone = (move.former(what) for move in self.moves if move.at > moment)
        now = self.category if what == "category" else self.unit
        return next((former for former in undone if former is not None), now)

    def first(self, event: Event, moment: datetime) -> datetime | None:
        """When it first happened, by ``moment``."""
        return min((move.at for move in self._of(event, moment)), default=None)

    def last(self, event: Event, moment: datetime) -> datetime | None:
        """When it last happened, by ``moment``."""
        return max((move.at for move in self._of(event, moment)), default=None)

    def said(self, event: Event, fact: str, moment: datetime) -> Any:
        """What the last such event by ``moment`` that speaks of it says; None when none does."""
        found = [move.facts[fact] for move in self._of(event, moment) if move.facts.get(fact) is not None]
        return found[-1] if found else None

    def _of(self, event: Event, moment: datetime) -> list[Move]:
        return [move for move in self.moves if move.event is event and move.at <= moment]

    @staticmethod
    def _status(happened: list[Move]) -> Status:
        moved = [move.status for move in happened if move.event not in STANDING_STILL]
        return moved[-1] if moved else Status.RECEIVED
