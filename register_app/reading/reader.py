"""What every query gets: a read-only session and the clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select
from sqlmodel import Session

from register_app.clock import Clock
from register_app.pace import Stage, tell


@dataclass(frozen=True, slots=True)
class Reader:
    """A look into the register; queries take it first and return frozen read models."""

    session: Session
    clock: Clock

    def rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """Every row of ``query`` as plain values; no table object comes with it."""
        tell(Stage.READING, 0)
        return self.session.connection().execute(query).all()

    def one(self, query: Select[Any]) -> Row[Any] | None:
        """The first row of ``query``, or None."""
        return self.session.connection().execute(query).first()

    def local(self, moment: datetime | None) -> datetime | None:
        """The moment as wall time at the office; None stays None."""
        return None if moment is None else self.clock.local(moment)
