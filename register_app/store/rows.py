"""Adds and looks at single rows through the driver: all that a model declares, without the price of an object."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Column, Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

_DIALECT = sqlite.dialect(paramstyle="qmark")

Stored = Callable[[Any], Any]
"""How a column's type writes a value into the file."""


class _Insert(NamedTuple):
    """A statement: the values given come first, in their order (and written how), then what the others default to."""

    sql: str
    written: tuple[tuple[int, Stored], ...]
    defaults: tuple[Any, ...]


def put(connection: Connection, model: type[SQLModel], **values: Any) -> int:
    """Add one row in the transaction of ``connection`` and give its id; fields left out take their declared default.

    The columns keep their meaning: a moment without zone is refused, a word outside its family too.
    """
    insert = _insert_of(model, tuple(values))
    row = list(values.values())
    for place, stored in insert.written:
        row[place] = stored(row[place])
    row += insert.defaults
    return int(run(connection, insert.sql, row).lastrowid)


def first(connection: Connection, sql: str, *values: Any) -> tuple[Any, ...] | None:
    """The first row of a statement, as the file holds it, or None."""
    row: tuple[Any, ...] | None = run(connection, sql, values).fetchone()
    return row


def run(connection: Connection, sql: str, values: Any = ()) -> Any:
    """Run one statement in the transaction of ``connection``, which begins with it, and give the driver's cursor."""
    driver = driver_of(connection)
    if not driver.in_transaction:
        connection.begin()
    return _told(driver, sql, values)


def driver_of(connection: Connection) -> Any:
    """The connection of SQLCipher behind one of SQLAlchemy."""
    driver = connection.connection.dbapi_connection
    assert driver is not None
    return driver


def tell_driver(connection: Connection, sql: str, values: Any = ()) -> Any:
    """Run one statement outside any order of transactions; errors are raised as SQLAlchemy raises them."""
    return _told(driver_of(connection), sql, values)


def _told(driver: Any, sql: str, values: Any) -> Any:
    try:
        return driver.execute(sql, values)
    except sqlcipher.Error as error:
        raise DBAPIError.instance(sql, values, error, sqlcipher.Error, hide_parameters=True) from error


@lru_cache(maxsize=256)
def _insert_of(model: type[SQLModel], given: tuple[str, ...]) -> _Insert:
    """The statement for one set of fields, made once."""
    table = model.metadata.tables[str(model.__tablename__)]
    unknown = set(given) - set(table.columns.keys())
    if unknown:
        raise TypeError(f"{table.name} has no {', '.join(sorted(unknown))}")
    asked = [table.columns[name] for name in given]
    others = [each for each in table.columns if each.key not in given and each is not table.autoincrement_column]
    names = ", ".join(_DIALECT.identifier_preparer.format_column(each) for each in (*asked, *others))
    marks = ", ".join("?" * (len(asked) + len(others)))
    written = tuple((place, stored) for place, each in enumerate(asked) if (stored := _stored(each)) is not None)
    sql = f"INSERT INTO {_DIALECT.identifier_preparer.format_table(table)} ({names}) VALUES ({marks})"
    return _Insert(sql, written, tuple(_default(model, each) for each in others))


def _default(model: type[SQLModel], column: Column[Any]) -> Any:
    """What the column holds when nothing is given: a word, a number or an empty list, which JSON turns into text."""
    field, stored = model.model_fields[column.key], _stored(column)
    if field.is_required():
        raise TypeError(f"{column.table.name} needs {column.key}")
    value = field.get_default(call_default_factory=True)
    return value if stored is None else stored(value)


def _stored(column: Column[Any]) -> Stored | None:
    return column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
