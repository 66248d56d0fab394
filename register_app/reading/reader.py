"""What every query gets: a read-only session and the clock."""

from dataclasses import dataclass

from sqlmodel import Session

from register_app.clock import Clock


@dataclass(frozen=True, slots=True)
class Reader:
    """A look into the register; queries take it first and return frozen read models."""

    session: Session
    clock: Clock
