"""Makes the encrypted SQLite engine, with every connection set so that a kept entry survives a power cut."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from register_app.store.refusals import OpeningError, Reason, of_trouble_in_use
from register_app.store.rows import driver_of, tell_driver

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file when two connections checkpoint at once."""

_READS = "register_read"
_FILE = "register_file"

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged entry must survive a power cut; NORMAL loses the last few
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what the office erases must be gone from the file
    "PRAGMA recursive_triggers = ON",  # so that INSERT OR REPLACE cannot slip past the guards of the history
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",  # sorting must not spill names into a temporary file
)


def make_engine(path: Path, key: bytes) -> Engine:
    """An engine on the register file at ``path``; every transaction it begins is a write (`BEGIN IMMEDIATE`).

    The file must exist (it may be empty): a missing one is never made in passing.
    """
    _require_fit_sqlite(path)
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, key),
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=4,
        pool_use_lifo=True,  # the same connection again, because its pages are already read and opened
        execution_options={_FILE: path},
        hide_parameters=True,  # an error message must not carry a person's name into the log
    )
    event.listen(engine, "begin", _begin)
    return engine


class Lender:
    """Lends connections of one engine and keeps the last for the next use, with its pages read and opened.

    Taking one out of SQLAlchemy's pool and giving it back costs as much as a small question to the register.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._path: Path = engine.get_execution_options().get(_FILE, Path())
        self._kept: deque[Connection] = deque()
        event.listen(engine, "engine_disposed", lambda _engine: self._let_go())

    @contextmanager
    def lend(self, *, reads: bool) -> Iterator[Connection]:
        """A connection whose write has begun; whatever `keep` did not keep when it comes back is undone.

        A disk that is full or fails is told as `OpeningError`.
        ``reads``: none has begun, and those that do are deferred, so that they never wait for a writer.
        """
        try:
            connection = self._kept.pop()
        except IndexError:
            connection = self._connected()
        try:
            if connection.get_execution_options().get(_READS) is not reads:
                connection.execution_options(**{_READS: reads})
            if not reads:
                tell_driver(connection, "BEGIN IMMEDIATE")  # past SQLAlchemy, which takes five times as long over it
            yield connection
            connection.rollback()
            driver_of(connection).rollback()
        except DBAPIError as error:
            connection.close()
            self._tell(error)
        except BaseException:
            connection.close()
            raise
        self._kept.append(connection)

    def _connected(self) -> Connection:
        try:
            return self._engine.connect()
        except DBAPIError as error:
            self._tell(error)

    def _tell(self, error: DBAPIError) -> NoReturn:
        """Raise a trouble of the machine in its own words; a fault of ours stays what it is."""
        trouble = of_trouble_in_use(str(error.orig), self._path)
        if trouble is None:
            raise error
        raise trouble from error

    def _let_go(self) -> None:
        while self._kept:
            connection = self._kept.pop()
            connection.detach()  # else the pool would keep the file open
            connection.close()


def keep(connection: Connection) -> None:
    """Commit what was written on a lent connection; after this no power cut takes it away."""
    if connection.in_transaction():
        connection.commit()
    elif driver_of(connection).in_transaction:
        tell_driver(connection, "COMMIT")  # so that a full disk is told as one


def reader(engine: Engine) -> Engine:
    """The same engine for reading: transactions begin deferred, so they never wait for a writer."""
    return engine.execution_options(**{_READS: True})


def _connect(path: Path, key: bytes) -> Any:
    """Open one connection; the key comes first, because SQLCipher reads the file with it."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # a windowed program has no place for its stderr
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")  # the file format stays, whatever a later library prefers
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise OpeningError(Reason.ENGINE_UNFIT, path, detail="SQLCipher")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    if driver_of(connection).in_transaction:  # begun by the lender: whatever SQLAlchemy does now belongs to it
        return
    reads = connection.get_execution_options().get(_READS, False)
    tell_driver(connection, "BEGIN" if reads else "BEGIN IMMEDIATE")


def _require_fit_sqlite(path: Path) -> None:
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise OpeningError(Reason.ENGINE_UNFIT, path, detail=f"SQLite {sqlcipher.sqlite_version}")
