"""The register: opens the file, wires the parts, and is passed down by constructor."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from register_app.clock import Clock
from register_app.reading.reader import Reader
from register_app.services.office_rules import OfficeRules
from register_app.services.work import Change, Officer, Work
from register_app.store.engine import Lender

P = ParamSpec("P")
T = TypeVar("T")

Listener = Callable[[frozenset[Change]], None]


class Register:
    """An open register. Services are performed, queries are asked; both from the one thread that owns the database."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self.clock = clock
        self._lender = Lender(engine)
        self._listeners: list[Listener] = []
        self._rules: OfficeRules | None = None

    def on_change(self, listener: Listener) -> None:
        """Call ``listener`` with the kinds of things changed after every commit."""
        self._listeners.append(listener)

    @contextmanager
    def write(self, by: Officer) -> Iterator[Work]:
        """One transaction (`BEGIN IMMEDIATE`); leaving without ``work.commit()`` discards everything."""
        with self._lender.lend(reads=False) as connection:
            work = self._work(connection, by)
            yield work
        if work.committed:
            self._announce(work)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A consistent look that never waits for a writer."""
        with self._lender.lend(reads=True) as connection, Session(connection) as session:
            yield Reader(session, self.clock)

    def perform(self, by: Officer, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do one thing the office does, and keep it."""
        with self._lender.lend(reads=False) as connection:
            work = self._work(connection, by)
            result = service(work, *args, **kwargs)
            work.commit()
        self._announce(work)
        return result

    def ask(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Answer one question of a screen or a form."""
        with self.read() as reader:
            return query(reader, *args, **kwargs)

    def _work(self, connection: Connection, by: Officer) -> Work:
        return Work(connection, self.clock, by, self._rules)

    def _announce(self, work: Work) -> None:
        self._rules = None if Change.SETTINGS in work.changes else work.known_rules
        if work.changes:
            for listener in self._listeners:
                listener(frozenset(work.changes))
