"""Finding a complaint by whatever the officer remembers: its number, last digits, a name, an identity tail, words."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, column, literal_column, or_, select, table

from register_app.reading.complaint_rows import ComplaintRow, rows_of
from register_app.reading.reader import Reader
from register_app.reading.tables import book_counter, complainant, complaint, online_copy, starts_with
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import id_tail
from register_app.rules.phones import phone_digits
from register_app.store.search_index import query_text

SEARCH = table("complaint_search", column("rowid"))
"""The full-text index; its rowid is the complaint's id."""

SHORTEST_TAIL = 4
SHORTEST_TRACKING = 5
SHORTEST_PHONE = 8


def find(reader: Reader, text: str, limit: int = 20) -> tuple[ComplaintRow, ...]:
    """What fits ``text`` best: first an exact number, then digits, then words; newest first within each.

    A secret or anonymous complainant is never found by name, identity or phone.
    """
    ids: dict[int, None] = {}
    for query in _queries(text.strip()):
        if len(ids) >= limit:
            break
        ids.update(dict.fromkeys(row.id for row in reader.rows(query.limit(limit))))
    return rows_of(reader, list(ids)[:limit])


def fits(text: str) -> ColumnElement[bool]:
    """The condition that a complaint fits ``text`` in any of the ways in which `find` looks."""
    return or_(*(complaint.c.id.in_(query) for query in _queries(text.strip())))


def _queries(text: str) -> Iterator[Select[Any]]:
    """One statement for each way to look, the surest first; each gives complaint ids."""
    digits = "".join(filter(str.isdigit, text))
    newest = complaint.c.id.desc()
    ordinary = complaint.c.confidentiality == Confidentiality.ORDINARY
    by_id, people = select(complaint.c.id), select(complaint.c.id).join(complainant).where(ordinary)
    yield by_id.where(complaint.c.number == text.upper()).order_by(newest)
    if digits == text and len(digits) <= SHORTEST_TRACKING:
        yield _of_any_year(int(digits or 0)).order_by(newest)
    if digits == text and len(digits) >= SHORTEST_TAIL:
        tail = (complainant.c.id_tail == id_tail(digits)) & complainant.c.id_number.endswith(digits)
        yield people.where(tail).order_by(newest)
    if digits == text and len(digits) >= SHORTEST_TRACKING:
        yield by_id.join(online_copy).where(starts_with(online_copy.c.tracking_id, digits)).order_by(newest)
        yield by_id.join(online_copy).where(online_copy.c.tracking_id.endswith(digits)).order_by(newest)
    if len(digits) >= SHORTEST_PHONE and not any(map(str.isalpha, text)):
        yield people.where(starts_with(complainant.c.phone_digits, phone_digits(text))).order_by(newest)
    if words := query_text(text):
        matches = literal_column("complaint_search").op("MATCH")(words)
        yield select(SEARCH.c.rowid.label("id")).where(matches).order_by(SEARCH.c.rowid.desc())


def _of_any_year(sequence: int) -> Select[Any]:
    """Complaints with this running number: year by year through the index of the book, never through every line."""
    c, b = complaint.c, book_counter.c
    same = (c.book == b.book) & (c.year == b.year) & (c.sequence == sequence)
    return select(c.id).select_from(book_counter).join(complaint, same).where(b.last >= sequence)
