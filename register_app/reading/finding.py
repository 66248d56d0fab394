"""Finding a complaint by whatever the officer remembers: its number, last digits, a name, an identity tail, words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, column, literal_column, select, table, union

from register_app.reading.complaint_rows import ComplaintRow, rows_of
from register_app.reading.reader import Reader
from register_app.reading.tables import book_counter, complainant, complaint, online_copy, starts_with
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import id_tail
from register_app.rules.phones import phone_digits
from register_app.store.search_index import id_tail_query, phone_query, query_text

SEARCH = table("complaint_search", column("rowid"))
"""The full-text index; its rowid is the complaint's id."""

LONGEST_SEQUENCE = 7
SHORTEST_TAIL = 4
SHORTEST_TRACKING = 5
SHORTEST_PHONE = 8
SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to look: a statement that gives complaint ids, and its order (newest first)."""

    query: Select[Any]
    newest: ColumnElement[Any]


def searched(query: str) -> Select[Any]:
    """Ids of the complaints in the full-text index that fit a query of its own language."""
    return select(SEARCH.c.rowid.label("id")).where(literal_column("complaint_search").op("MATCH")(query))


def find(reader: Reader, text: str, limit: int = 20) -> tuple[ComplaintRow, ...]:
    """What fits ``text`` best: first an exact number, then digits, then words; newest first within each.

    A secret or anonymous complainant is never found by name, identity or phone.
    """
    ids: dict[int, None] = {}
    for way in _ways(text.strip()):
        if len(ids) >= limit:
            break
        ids.update(dict.fromkeys(row.id for row in reader.rows(way.query.order_by(way.newest).limit(limit))))
    return rows_of(reader, list(ids)[:limit])


def fits(text: str) -> ColumnElement[bool]:
    """The condition that a complaint fits ``text`` in any of the ways in which `find` looks."""
    return complaint.c.id.in_(union(*(way.query for way in _ways(text.strip()))))


def _ways(text: str) -> Iterator[_Way]:
    """Every way to look for ``text``, the surest first."""
    digits = "".join(filter(str.isdecimal, text))
    yield _Way(select(complaint.c.id).where(complaint.c.number == text.upper()), complaint.c.id.desc())
    if digits and digits == text:
        yield from _by_digits(digits)
    if len(digits) >= SHORTEST_PHONE and not any(map(str.isalpha, text)):
        yield _of_person(phone_query(phone_digits(text)))
    words = query_text(text)
    if words and len(text) >= SHORTEST_WORD:
        yield _Way(searched(words), SEARCH.c.rowid.desc())


def _by_digits(digits: str) -> Iterator[_Way]:
    if len(digits) <= LONGEST_SEQUENCE:
        yield _of_any_year(int(digits))
    if len(digits) >= SHORTEST_TAIL:
        yield _of_person(id_tail_query(id_tail(digits)), complainant.c.id_number.endswith(digits))
    if len(digits) >= SHORTEST_TRACKING:
        yield _of_tracking_id(starts_with(online_copy.c.tracking_id, digits))
        yield _of_tracking_id(online_copy.c.tracking_id.endswith(digits))


def _of_any_year(sequence: int) -> _Way:
    """Complaints with this running number: year by year through the index of the book, never through every line.

    The sum keeps SQLite from asking it the other way round.
    """
    c, b = complaint.c, book_counter.c
    same = (c.book == b.book + "") & (c.year == b.year + 0) & (c.sequence == sequence)
    query = select(c.id).select_from(book_counter).join(complaint, same).where(b.last >= sequence)
    return _Way(query, _by_its_own_index(c.id))


def _of_person(keys: str, *conditions: ColumnElement[bool]) -> _Way:
    query = (
        select(complainant.c.complaint_id.label("id"))
        .join(complaint, complaint.c.id == complainant.c.complaint_id)
        .where(complainant.c.complaint_id.in_(searched(keys)), *conditions)
        .where(complaint.c.confidentiality == Confidentiality.ORDINARY)
    )
    return _Way(query, _by_its_own_index(complainant.c.complaint_id))


def _of_tracking_id(condition: ColumnElement[bool]) -> _Way:
    query = select(online_copy.c.complaint_id.label("id")).where(condition)
    return _Way(query, _by_its_own_index(online_copy.c.complaint_id))


def _by_its_own_index(id_: ColumnElement[int]) -> ColumnElement[int]:
    """Newest first, in words that keep SQLite from walking the whole table backwards just to spare itself a sort."""
    return (id_ + 0).desc()
