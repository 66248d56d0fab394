"""Remembers where the officer has been, so that stepping back is always possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ui.shell.places import Place

LONGEST = 50


@dataclass(frozen=True, slots=True)
class Stop:
    """One place with what it was opened with."""

    place: Place
    arguments: Mapping[str, Any] = field(default_factory=dict)
    instead_of: Place | None = field(default=None, compare=False)
    """The page that gave its place to this one: a form that was kept, to its print."""


class Route:
    """The places behind the officer and the one in sight; it never runs empty: home is always behind."""

    def __init__(self, home: Place) -> None:
        self._home = Stop(home)
        self._stops = [self._home]

    @property
    def here(self) -> Stop:
        """Where the officer is."""
        return self._stops[-1]

    @property
    def before(self) -> Stop:
        """Where a step back leads."""
        return self._stops[-2] if len(self._stops) > 1 else self._home

    def go(self, stop: Stop) -> None:
        """Move on; opening home again starts the way anew, opening the same thing again is no step."""
        if stop.place == self._home.place:
            self._stops = [stop]
        elif stop != self.here:
            self._stops = [*self._stops, stop][-LONGEST:]

    def replace(self, stop: Stop) -> None:
        """Move on without a way back to the page in sight."""
        self.step_back()
        self.go(stop)

    def step_back(self) -> None:
        """Forget the page in sight."""
        self._stops = self._stops[:-1] or [self._home]
