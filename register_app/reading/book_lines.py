"""What the lines of the office's books share: their days, whom a matter went to, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from register_app.errors import Problem, RefusedError
from register_app.forms.facts_books import BookCover
from register_app.i18n import _
from register_app.reading.paper import SheetOrder
from register_app.reading.reader import Reader
from register_app.reading.tables import brought_by, complaint, complaint_event, disposition, disposition_recipient
from register_app.rules.dates import long_date
from register_app.rules.identity import id_tail
from register_app.rules.statuses import EVENT_NAMES, Event


@dataclass(frozen=True, slots=True)
class Directed:
    """To whom the newest disposition of the office went, and when."""

    to: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a complaint last, in the office's words; ``cancelled`` is the reason of a cancelled number."""

    words: str = ""
    cancelled: str = ""


def cover_of(order: SheetOrder) -> BookCover:
    """The head of a book; refused without its days, with days turned round, or as of a moment that is over."""
    first, last = order.subject.first, order.subject.last
    if first is None or last is None:
        raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
    if first > last:
        text = _("Periode terbalik: {first} sesudah {last}. Tukar kedua tanggalnya.")
        raise RefusedError([Problem("from", text.format(first=long_date(first), last=long_date(last)))])
    if order.subject.as_of is not None:
        text = _("Buku ditulis menurut keadaan sekarang, tidak per tanggal. Kosongkan pilihan per tanggal.")
        raise RefusedError([Problem("as_of", text)])
    return BookCover(order.office.name, first, last)


def within(reader: Reader, column: ColumnElement[Any], cover: BookCover) -> ColumnElement[bool]:
    """The condition that a moment lies in the days of a book."""
    start = reader.clock.at_office(datetime.combine(cover.first, time()))
    end = reader.clock.at_office(datetime.combine(cover.last + timedelta(days=1), time()))
    return (column >= start) & (column < end)


def directed(reader: Reader, which: ColumnElement[bool]) -> Mapping[int, Directed]:
    """Complaint → its newest disposition inside the office."""
    d, e = disposition.c, complaint_event.c
    names = (
        select(func.group_concat(disposition_recipient.c.title, "; "))
        .where(disposition_recipient.c.disposition_id == d.id)
        .correlate(disposition)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(d.complaint_id, e.at, names.label("names"))
        .join(complaint, complaint.c.id == d.complaint_id)
        .join(complaint_event, brought_by(disposition))
        .where(which, d.external.is_(False))
        .order_by(d.id)
    )
    return {row.complaint_id: Directed(row.names or "", reader.clock.local(row.at).date()) for row in rows}


def outcomes(reader: Reader, which: ColumnElement[bool]) -> Mapping[int, Outcome]:
    """Complaint → what came of it; what was said later stands in the place of what was said before."""
    e = complaint_event.c
    rows = reader.rows(
        select(e.complaint_id, e.type, e.note, e.facts)
        .join(complaint, complaint.c.id == e.complaint_id)
        .where(which, e.type.in_([*_WORTH_TELLING, Event.CANCELLED]))
        .order_by(e.complaint_id, e.sequence)
    )
    found: dict[int, Outcome] = {}
    for row in rows:
        if row.type is Event.CANCELLED:
            found[row.complaint_id] = Outcome(cancelled=row.note)
        elif words := _told(row):
            found[row.complaint_id] = Outcome(words)
    return found


def card(id_type: str, id_number: str) -> tuple[str, ...]:
    """KTP and the last four of its number; nothing where nothing was shown."""
    tail = id_tail(id_number or "")
    return (id_type, f"*{tail}") if tail else ()


_WORTH_TELLING = (Event.FOLLOWED_UP, Event.ANSWERED, Event.FORWARDED, Event.ARCHIVED)


def _told(row: Row[Any]) -> str:
    facts = row.facts or {}
    letter = str(facts.get("letter_number", ""))
    if row.type is Event.FORWARDED:
        agency = _("Diteruskan ke {agency}").format(agency=facts.get("to_agency", ""))
        return ", ".join(part for part in (agency, letter) if part)
    if letter:
        answer = _("Surat jawaban {number}").format(number=letter)
        return ". ".join(part for part in (answer, row.note) if part)
    return str(row.note) or (EVENT_NAMES[row.type]() if row.type is Event.ANSWERED else "")
