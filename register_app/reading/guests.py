"""The guest book (buku tamu): its lines, the cards in the drawer, and visitors who have come before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Row, Select, or_, select, union

from register_app.reading.finding import SEARCH, searched
from register_app.reading.naming import short_number, shown_name
from register_app.reading.reader import Reader
from register_app.reading.tables import account, card_custody, complainant, complaint, starts_with, visit
from register_app.rules.channels import CardHandling, Confidentiality
from register_app.rules.identity import id_tail, mask
from register_app.rules.name_likeness import like_names
from register_app.rules.names import key_forms, key_words
from register_app.rules.phones import phone_digits
from register_app.store.search_index import any_of, id_tail_query, name_query, phone_query

LOOKED_AT = 200
"""So many of the newest matching lines are looked at to tell people apart."""

SHORTEST_NAME = 2
BEGINS_ALIKE = 4
NEAR_NAME = 75
"""Points of a hundred from which a name with a slip of the pen is taken for the same."""

SHORTEST_TAIL = 4
SHORTEST_PHONE = 8


@dataclass(frozen=True, slots=True)
class GuestRow:
    """One line of the guest book; the identity number masked, the name too when the matter is secret."""

    visit_id: int
    arrived_at: datetime
    left_at: datetime | None
    name: str
    organisation: str
    purpose: str
    meets: str
    id_type: str
    id_masked: str
    card: CardHandling
    card_slot: str
    custody_id: int | None
    card_returned_at: datetime | None
    complaint_id: int | None
    number: str
    short_number: str
    officer: str


@dataclass(frozen=True, slots=True)
class CardHeld:
    """A card in the drawer that has not been handed back."""

    custody_id: int
    visit_id: int
    slot: str
    name: str
    since: datetime
    purpose: str


@dataclass(frozen=True, slots=True)
class KnownVisitor:
    """Somebody who has been here before, as written down the last time; ``id_number`` is whole, to be filled in."""

    name: str
    id_type: str
    id_number: str
    address: str
    phone: str
    organisation: str
    sex: str
    times: int
    last_seen: datetime


def guest_book(reader: Reader, day_from: date, day_to: date) -> tuple[GuestRow, ...]:
    """The lines of these days (both included), newest first."""
    clock = reader.clock
    start = clock.at_office(datetime.combine(day_from, time()))
    end = clock.at_office(datetime.combine(day_to + timedelta(days=1), time()))
    query = (
        select(
            *(visit.c.id, visit.c.arrived_at, visit.c.left_at, visit.c.name, visit.c.organisation, visit.c.purpose),
            *(visit.c.meets, visit.c.id_type, visit.c.id_number, visit.c.card, visit.c.complaint_id),
            *(card_custody.c.id.label("custody_id"), card_custody.c.slot, card_custody.c.returned_at),
            *(complaint.c.number, complaint.c.sequence, complaint.c.confidentiality, account.c.display_name),
        )
        .select_from(visit)
        .outerjoin(card_custody, card_custody.c.visit_id == visit.c.id)
        .outerjoin(complaint, complaint.c.id == visit.c.complaint_id)
        .join(account, account.c.id == visit.c.recorded_by)
        .where(visit.c.arrived_at >= start, visit.c.arrived_at < end)
        .order_by(visit.c.arrived_at.desc(), visit.c.id.desc())
    )
    return tuple(_guest_row(reader, row) for row in reader.rows(query))


def cards_held(reader: Reader) -> tuple[CardHeld, ...]:
    """Every card in the drawer, the one waiting longest first."""
    query = (
        select(
            *(card_custody.c.id, card_custody.c.visit_id, card_custody.c.slot, card_custody.c.taken_at),
            *(visit.c.name, visit.c.purpose, complaint.c.confidentiality),
        )
        .select_from(card_custody)
        .join(visit, visit.c.id == card_custody.c.visit_id)
        .outerjoin(complaint, complaint.c.id == visit.c.complaint_id)
        .where(card_custody.c.returned_at.is_(None))
        .order_by(card_custody.c.taken_at, card_custody.c.id)
    )
    return tuple(
        CardHeld(row.id, row.visit_id, row.slot, _name(row), reader.clock.local(row.taken_at), row.purpose)
        for row in reader.rows(query)
    )


def free_slot(reader: Reader) -> str:
    """The lowest slot number of the drawer that holds no card."""
    held = select(card_custody.c.slot).where(card_custody.c.returned_at.is_(None))
    slots = {row.slot for row in reader.rows(held)}
    return next(str(number) for number in count(1) if str(number) not in slots)


def known_visitors(reader: Reader, text: str, limit: int = 5) -> tuple[KnownVisitor, ...]:
    """People of earlier visits and complaints found by identity number or its tail, name or phone; newest first.

    A whole name that nobody was written by is looked for once more with a slip of the pen in it.
    Nobody is found through a complaint whose identity is secret or that is anonymous.
    """
    rows = _rows_of(reader, _keys_like(text))
    if not rows and len(key_words(text)) > 1:
        near = _rows_of(reader, _name_near(text))
        rows = [row for row in near if like_names(text, row.name).score >= NEAR_NAME]
    people: dict[tuple[str, str], list[Row[Any]]] = {}
    for row in sorted(rows, key=lambda row: row.seen, reverse=True):
        who = (row.id_number, "") if row.id_number else (row.name_key, row.phone_digits)
        people.setdefault(who, []).append(row)
    return tuple(_known(reader, times) for times in list(people.values())[:limit])


def _guest_row(reader: Reader, row: Row[Any]) -> GuestRow:
    local = reader.local
    return GuestRow(
        visit_id=row.id,
        arrived_at=reader.clock.local(row.arrived_at),
        left_at=local(row.left_at),
        name=_name(row),
        organisation=row.organisation,
        purpose=row.purpose,
        meets=row.meets,
        id_type=row.id_type,
        id_masked=mask(row.id_number),
        card=row.card,
        card_slot=row.slot or "",
        custody_id=row.custody_id,
        card_returned_at=local(row.returned_at),
        complaint_id=row.complaint_id,
        number=row.number or "",
        short_number=short_number(row.sequence) if row.sequence else "",
        officer=row.display_name,
    )


def _name(row: Row[Any]) -> str:
    return shown_name(row.confidentiality or Confidentiality.ORDINARY, row.name)


@dataclass(frozen=True, slots=True)
class _Sought:
    """Who is looked for: guests by the keys of a visit, complainants as the ids of their complaints."""

    guests: ColumnElement[bool]
    complaints: Select[Any] | CompoundSelect[Any]


def _rows_of(reader: Reader, sought: _Sought | None) -> list[Row[Any]]:
    return [row for wanted in _statements(sought) for row in reader.rows(wanted)] if sought is not None else []


def _statements(sought: _Sought) -> tuple[Select[Any], ...]:
    """The statements that look for people like that in visits and in complaints that came without a visit."""
    ordinary = or_(complaint.c.confidentiality.is_(None), complaint.c.confidentiality == Confidentiality.ORDINARY)
    visits = (
        select(*_person(visit.c), visit.c.arrived_at.label("seen"))
        .outerjoin(complaint, complaint.c.id == visit.c.complaint_id)
        .where(visit.c.id.in_(_newest_guests(sought.guests)), ordinary)
    )
    came_by = select(visit.c.id).where(visit.c.complaint_id == complainant.c.complaint_id).exists()
    others = (
        select(*_person(complainant.c), complaint.c.received_at.label("seen"))
        .join(complaint, complaint.c.id == complainant.c.complaint_id)
        .where(complainant.c.complaint_id.in_(sought.complaints))
        .where(complaint.c.confidentiality == Confidentiality.ORDINARY, ~came_by)
    )
    return visits, others


def _newest_guests(condition: ColumnElement[bool]) -> Select[Any]:
    """The newest lines that fit, read from the index of the key alone: the sum keeps SQLite from walking the table."""
    return select(visit.c.id).where(condition).order_by((visit.c.id + 0).desc()).limit(LOOKED_AT)


def _newest_complaints(query: str) -> Select[Any]:
    return searched(query).order_by(SEARCH.c.rowid.desc()).limit(LOOKED_AT)


def _person(c: Any) -> tuple[ColumnElement[Any], ...]:
    return (
        *(c.name, c.id_type, c.id_number, c.address, c.phone, c.organisation, c.sex),
        *(c.name_key, c.phone_digits),
    )


def _keys_like(text: str) -> _Sought | None:
    """Who has this number (identity or its tail, phone) or whose name begins like this; None when it is too short."""
    number = "".join(text.split())
    if not any(map(str.isdigit, number)):
        keys = {" ".join(words) for words in key_forms(text)}
        return _named(sorted(key for key in keys if len(key) >= SHORTEST_NAME))
    return _numbered(number) if len(number) >= SHORTEST_TAIL else None


def _named(keys: Sequence[str]) -> _Sought | None:
    if not keys:
        return None
    guests = or_(*(starts_with(visit.c.name_key, key) for key in keys))
    return _Sought(guests, _newest_complaints(any_of(*map(name_query, keys))))


def _numbered(number: str) -> _Sought:
    tail, phone = id_tail(number), phone_digits(number)
    guests = (visit.c.id_tail == tail) & visit.c.id_number.endswith(number, autoescape=True)
    complaints = (
        select(complainant.c.complaint_id)
        .where(complainant.c.complaint_id.in_(searched(id_tail_query(tail))))
        .where(complainant.c.id_number.endswith(number, autoescape=True))
    )
    if len(phone) < SHORTEST_PHONE:
        return _Sought(guests, complaints)
    by_phone = select(_newest_complaints(phone_query(phone)).subquery().c.id)
    return _Sought(or_(guests, starts_with(visit.c.phone_digits, phone)), union(complaints, by_phone))


def _name_near(text: str) -> _Sought | None:
    """Whose name begins like this one; which of them are near enough is told by their words."""
    beginning = key_words(text)[0][:BEGINS_ALIKE]
    digits = any(map(str.isdigit, text))
    return _named([beginning]) if len(beginning) >= SHORTEST_NAME and not digits else None


def _known(reader: Reader, times: list[Row[Any]]) -> KnownVisitor:
    last = times[0]
    return KnownVisitor(
        name=last.name,
        id_type=last.id_type,
        id_number=last.id_number,
        address=last.address,
        phone=last.phone,
        organisation=last.organisation,
        sex=last.sex,
        times=len(times),
        last_seen=reader.clock.local(last.seen),
    )
