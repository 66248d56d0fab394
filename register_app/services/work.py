"""One piece of work on the register: a transaction with its officer, its numbers, its trail and its changes."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session, SQLModel

from register_app.clock import Clock
from register_app.model.history import CLOCK_IN_DOUBT
from register_app.rules.numbering import RegisterNumber
from register_app.services.office_rules import OfficeRules, read_rules
from register_app.services.trail import add_entry
from register_app.store import rows
from register_app.store.engine import keep

_NEXT_NUMBER = (
    "INSERT INTO book_counter (book, year, last) VALUES (?, ?, 1)"
    " ON CONFLICT (book, year) DO UPDATE SET last = last + 1 RETURNING last"
)


class Change(StrEnum):
    """Kinds of things that a piece of work changed; every visible screen of that kind reads again.

    OFFICE is how the office works: what is asked of the officer may be something else, so screens are made anew.
    """

    COMPLAINTS = "complaints"
    VISITS = "visits"
    BOXES = "boxes"
    DISPOSITIONS = "dispositions"
    DRAFTS = "drafts"
    SETTINGS = "settings"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Officer:
    """Who is at the desk: account id, name to show and role."""

    account_id: int
    name: str
    role: str = ""
    role_title: str = ""


@dataclass(slots=True)
class Work:
    """What a service gets: it adds and changes rows; nothing is kept unless the caller commits.

    ``known_rules`` are the office's rules as somebody read them before, if nothing has changed since.
    """

    connection: Connection
    clock: Clock
    officer: Officer
    known_rules: OfficeRules | None = None
    changes: set[Change] = field(default_factory=set)
    committed: bool = False
    _session: Session | None = None

    @property
    def session(self) -> Session:
        """For reading and changing what is there already; made when it is first needed, because many never do."""
        if self._session is None:
            self._session = Session(self.connection, expire_on_commit=False)
        return self._session

    @property
    def rules(self) -> OfficeRules:
        """The office's lists and rules."""
        if self.known_rules is None:
            self.known_rules = read_rules(self.session)
        return self.known_rules

    @property
    def now(self) -> datetime:
        """The present moment (UTC)."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Today at the office."""
        return self.clock.today()

    def put(self, model: type[SQLModel], **values: Any) -> int:
        """Add one row and give its id; fields left out take their declared default."""
        self.flush()
        return rows.put(self.connection, model, **values)

    def next_number(self, book: str, year: int) -> RegisterNumber:
        """Take the next number of ``book``; a piece of work that is not committed gives it back."""
        taken = rows.first(self.connection, _NEXT_NUMBER, book, year)
        assert taken is not None
        return RegisterNumber(book, year, taken[0])

    def note(self, action: str, subject: str, subject_id: int | None, change: Change, **facts: Any) -> None:
        """Write the trail entry of what was just done; ``facts`` carry no personal data, only words and numbers."""
        self.changes.add(change)
        if change is Change.SETTINGS:
            self.known_rules = None
        if self.clock.in_doubt:
            facts[CLOCK_IN_DOUBT] = True
        self.flush()
        add_entry(self.connection, self.now, self.officer.account_id, action, subject, subject_id, facts)

    def flush(self) -> None:
        """Write down what was changed in the session, so that it stands before whatever comes next."""
        if self._session is not None:
            self._session.flush()

    def commit(self) -> None:
        """Keep everything; after this no power cut takes it away."""
        self.flush()
        keep(self.connection)
        self.committed = True
