"""One piece of work on the register: a transaction with its officer, its numbers, its trail and its changes."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from register_app.clock import Clock
from register_app.model.office import BookCounter
from register_app.rules.numbering import RegisterNumber
from register_app.services.trail import add_entry


class Change(StrEnum):
    """Kinds of things that a piece of work changed; every visible screen of that kind reads again."""

    COMPLAINTS = "complaints"
    VISITS = "visits"
    BOXES = "boxes"
    DISPOSITIONS = "dispositions"
    DRAFTS = "drafts"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Officer:
    """Who is at the desk: account id, name to show and role."""

    account_id: int
    name: str
    role: str = ""
    role_title: str = ""


@dataclass(slots=True)
class Work:
    """What a service gets: it adds rows to ``session``; nothing is kept unless the caller commits."""

    session: Session
    clock: Clock
    officer: Officer
    changes: set[Change] = field(default_factory=set)
    committed: bool = False

    @property
    def now(self) -> datetime:
        """The present moment (UTC)."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Today at the office."""
        return self.clock.today()

    def next_number(self, book: str, year: int) -> RegisterNumber:
        """Take the next number of ``book``; a piece of work that is not committed gives it back."""
        counter = self.session.get(BookCounter, (book, year))
        if counter is None:
            counter = BookCounter(book=book, year=year)
            self.session.add(counter)
        counter.last += 1
        self.session.flush()
        return RegisterNumber(book, year, counter.last)

    def note(self, action: str, subject: str, subject_id: int | None, change: Change, **facts: Any) -> None:
        """Write the trail entry of what was just done; ``facts`` carry no personal data, only words and numbers."""
        self.changes.add(change)
        self.session.flush()
        add_entry(self.session, self.clock.now(), self.officer.account_id, action, subject, subject_id, facts)

    def commit(self) -> None:
        """Keep everything; after this no power cut takes it away."""
        self.session.commit()
        self.committed = True
