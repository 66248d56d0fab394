"""Column types that every table shares."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, ClassVar

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

APPEND_ONLY: dict[str, Any] = {"info": {"append_only": True}}
"""Table argument of the history: rows are added, never changed or removed; the first migration guards it."""

IN_KEY_ORDER: dict[str, Any] = {"sqlite_with_rowid": False}
"""Table argument: the rows lie in the order of their key, in one tree instead of a tree and its index."""


class UtcMoment(TypeDecorator[datetime]):
    """A moment, aware and in UTC; a moment without zone is refused because its meaning is unknown."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], str | None]:
        """Store UTC, written as SQLite keeps it in one step: an entry holds a dozen moments."""
        return _written

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give it back aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_WITHOUT_ZONE = len("2026-11-22 09:30:00.000000")


@lru_cache(maxsize=64)  # an entry writes two moments a dozen times
def _written(value: datetime | None) -> str | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment needs its zone")
    if value.tzinfo is not UTC:
        value = value.astimezone(UTC)
    return value.isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


class EnumWord(TypeDecorator[StrEnum]):
    """An enum kept as its word, so that plain SQL and other programs read what the office reads."""

    impl = String
    cache_ok = True
    kind: ClassVar[type[StrEnum]]

    def bind_processor(self, dialect: Dialect) -> Callable[[StrEnum | str | None], str | None]:
        """Store the word; a word outside the family raises ValueError."""
        words: dict[str, str] = {each: each.value for each in self.kind}

        def stored(value: StrEnum | str | None) -> str | None:
            if value is None:
                return None
            return words[value] if value in words else self.kind(value).value

        return stored

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Give the member back."""
        return None if value is None else self.kind(value)


def word(kind: type[StrEnum]) -> type[EnumWord]:
    """Column type that keeps ``kind`` as its words."""
    return type(f"{kind.__name__}Word", (EnumWord,), {"kind": kind, "cache_ok": True})


class Draft(SQLModel):
    """What a form or an import fills: validated, and a field that does not exist is refused by name."""

    model_config = {"extra": "forbid"}


def said(fields: type[SQLModel], draft: SQLModel) -> dict[str, Any]:
    """What ``draft`` says in the fields that it shares with its table, for a new row."""
    names, read = _fields_of(fields)
    return dict(zip(names, read(draft), strict=True))


@lru_cache(maxsize=64)
def _fields_of(fields: type[SQLModel]) -> tuple[tuple[str, ...], Callable[[SQLModel], tuple[Any, ...]]]:
    """The names of a family of fields and how to read them all at once; every family has two or more."""
    names = tuple(fields.model_fields)
    return names, attrgetter(*names)
