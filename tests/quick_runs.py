"""What makes a run of three thousand tests short: statements compiled once, and objects that stay left alone."""

import gc

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Engine
from sqlalchemy.util import LRUCache

_STATEMENTS = 5_000


def share_compiled_statements() -> None:
    """Compile a statement once for all registers of the run; an office has one, a run of tests opens a thousand.

    SQLAlchemy keeps what it compiled for each engine and dialect; here every dialect counts as the same.
    """
    shared: LRUCache[object, object] = LRUCache(_STATEMENTS)
    of_all = property(lambda _engine: shared, lambda _engine, _own: None)
    setattr(Engine, "_compiled_cache", of_all)  # noqa: B010 - there is no public way to do it for every engine
    setattr(SQLiteDialect_pysqlite, "__eq__", lambda one, other: type(one) is type(other))  # noqa: B010 - see above
    setattr(SQLiteDialect_pysqlite, "__hash__", lambda one: hash(type(one)))  # noqa: B010 - see above


def leave_alone_what_stays() -> None:
    """Modules and collected tests stay to the end; no collection of garbage need look at them."""
    gc.collect()
    gc.freeze()
