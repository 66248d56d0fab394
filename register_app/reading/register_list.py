"""The register as a list: filtered, sorted and read page by page, newest first unless asked otherwise."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select

from register_app.clock import Clock
from register_app.reading.complaint_rows import ComplaintRow as ComplaintRow
from register_app.reading.complaint_rows import rows_of
from register_app.reading.due import DueState as DueState
from register_app.reading.due import due_condition, waits_for_office
from register_app.reading.finding import find as find
from register_app.reading.finding import fits
from register_app.reading.reader import Reader
from register_app.reading.tables import category, channel, complainant, complaint, unit
from register_app.rules.channels import Confidentiality
from register_app.rules.statuses import Status


@dataclass(frozen=True, slots=True)
class Filter:
    """Which complaints to list; what is left empty does not narrow. Both dates are included.

    ``urgent`` keeps those that are late or fall due by the end of tomorrow; ``ids`` those behind a figure.
    """

    year: int | None = None
    received_from: date | None = None
    received_to: date | None = None
    channel: str = ""
    status: Status | None = None
    due: DueState | None = None
    category: str = ""
    unit: str = ""
    text: str = ""
    incomplete: bool = False
    urgent: bool = False
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list and how many there are in all."""

    rows: tuple[ComplaintRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Urgent:
    """How many of a list are late, and how many fall due today."""

    late: int
    today: int


_OPEN_NAME = case((complaint.c.confidentiality == Confidentiality.ORDINARY, func.lower(complainant.c.name)), else_="")
"""The name as it is read, whatever the capitals; a sealed one stands in no order that would tell of it."""

SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "received": (complaint.c.received_at, complaint.c.id),
    "number": (complaint.c.book, complaint.c.year, complaint.c.sequence),
    "due": (case((waits_for_office(), 0), else_=1), complaint.c.due_at, complaint.c.id),
    "status": (complaint.c.status, complaint.c.id),
    "subject": (complaint.c.subject, complaint.c.id),
    "complainant": (_OPEN_NAME, complaint.c.id),
    "channel": (channel.c.position, complaint.c.id),
    "category": (category.c.name, complaint.c.id),
    "unit": (unit.c.name, complaint.c.id),
    "handler": (complaint.c.handler, complaint.c.id),
}
"""What a list can be sorted by; a minus before the word turns it round."""

SOON = (DueState.LATE, DueState.TODAY, DueState.TOMORROW)
"""Deadlines that a desk looks at first."""

_JOINED = {
    "complainant": (complainant, complainant.c.complaint_id == complaint.c.id),
    "channel": (channel, channel.c.code == complaint.c.channel_code),
    "category": (category, category.c.id == complaint.c.category_id),
    "unit": (unit, unit.c.id == complaint.c.unit_id),
}


def complaints(reader: Reader, wanted: Filter, sort: str = "-received", limit: int = 200, offset: int = 0) -> Page:
    """One page of the register; an unknown sort word raises KeyError."""
    conditions = tuple(_conditions(reader.clock, wanted))
    total = reader.one(select(func.count()).select_from(complaint).where(*conditions))
    ids = _most_urgent if sort.removeprefix("-") == "due" else _sorted_ids
    return Page(rows_of(reader, ids(reader, conditions, sort, limit, offset)), total[0] if total else 0)


def urgent_among(reader: Reader, wanted: Filter) -> Urgent:
    """What of a list must be done first."""
    conditions = tuple(_conditions(reader.clock, wanted))

    def count(state: DueState) -> int:
        row = reader.one(
            select(func.count()).select_from(complaint).where(due_condition(reader.clock, state), *conditions)
        )
        return row[0] if row else 0

    return Urgent(count(DueState.LATE), count(DueState.TODAY))


def years(reader: Reader) -> tuple[int, ...]:
    """Every year that the register holds complaints of, the newest first."""
    received = complaint.c.received_at
    ends = (select(received).order_by(order).limit(1).scalar_subquery() for order in (received.asc(), received.desc()))
    row = reader.one(select(*ends))
    if row is None or row[0] is None:
        return (reader.clock.today().year,)
    first, last = (reader.clock.local(moment).year for moment in row)
    return tuple(range(max(last, reader.clock.today().year), first - 1, -1))


def _sorted_ids(
    reader: Reader, conditions: Sequence[ColumnElement[bool]], sort: str, limit: int, offset: int
) -> list[int]:
    page = _sorted(select(complaint.c.id).where(*conditions), sort).limit(limit).offset(offset)
    return [row.id for row in reader.rows(page)]


def _most_urgent(
    reader: Reader, conditions: Sequence[ColumnElement[bool]], sort: str, limit: int, offset: int
) -> list[int]:
    """First those that somebody waits for, by their deadline; behind them the others, newest first.

    In two statements, because the few that are open are found by status and the many others by date.
    """
    c, running = complaint.c, waits_for_office()
    due = c.due_at.desc() if sort.startswith("-") else c.due_at.asc()
    first = select(c.id).where(running, *conditions).order_by(c.due_at.is_(None), due, c.id)
    ids = [row.id for row in reader.rows(first.limit(limit).offset(offset))]
    if len(ids) == limit:
        return ids
    count = reader.one(select(func.count()).select_from(complaint).where(running, *conditions))
    passed = max(0, offset - (count[0] if count else 0))
    others = select(c.id).where(~running, *conditions).order_by(c.received_at.desc(), c.id.desc())
    return ids + [row.id for row in reader.rows(others.limit(limit - len(ids)).offset(passed))]


def _sorted(query: Select[Any], sort: str) -> Select[Any]:
    word = sort.removeprefix("-")
    if word in _JOINED:
        query = query.outerjoin(*_JOINED[word])
    downwards = sort.startswith("-")
    return query.order_by(*(column.desc() if downwards else column.asc() for column in SORTS[word]))


def _conditions(clock: Clock, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    c = complaint.c
    yield from _period(clock, wanted)
    if wanted.channel:
        yield c.channel_code == wanted.channel
    if wanted.status is not None:
        yield c.status == wanted.status
    if wanted.due is not None:
        yield due_condition(clock, wanted.due)
    if wanted.category:
        yield c.category_id == select(category.c.id).where(category.c.name == wanted.category).scalar_subquery()
    if wanted.unit:
        yield c.unit_id == select(unit.c.id).where(unit.c.name == wanted.unit).scalar_subquery()
    if wanted.incomplete:
        yield c.missing != ""
    if wanted.urgent:
        yield or_(*(due_condition(clock, state) for state in SOON))
    if wanted.ids is not None:
        yield c.id.in_(_listed(wanted.ids))
    if wanted.text.strip():
        yield fits(wanted.text)


def _listed(ids: tuple[int, ...]) -> Select[Any]:
    """The ids as one value: a figure of a year can stand for more complaints than a statement takes parameters."""
    return select(func.json_each(json.dumps(ids)).table_valued("value").c.value)


def _period(clock: Clock, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """The year of the book is the year of receipt at the office, so both narrow by the same indexed column."""
    if wanted.year is not None:
        yield complaint.c.received_at >= _midnight(clock, date(wanted.year, 1, 1))
        yield complaint.c.received_at < _midnight(clock, date(wanted.year + 1, 1, 1))
    if wanted.received_from is not None:
        yield complaint.c.received_at >= _midnight(clock, wanted.received_from)
    if wanted.received_to is not None:
        yield complaint.c.received_at < _midnight(clock, wanted.received_to + timedelta(days=1))


def _midnight(clock: Clock, day: date) -> datetime:
    return clock.at_office(datetime.combine(day, time()))
