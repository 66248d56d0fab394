"""Reserved numbers (nomor cadangan): pads that are not back, and what became of every number of a pad."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from register_app.forms.qr import SheetCode
from register_app.reading.board_settings import thresholds
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.reader import Reader
from register_app.reading.tables import (
    account,
    book_counter,
    complaint,
    number_pad,
    number_reservation,
    printed_sheet,
)
from register_app.rules.pads import NumberState, PadKind
from register_app.rules.thresholds import Level, Waiting


@dataclass(frozen=True, slots=True)
class PadOut:
    """A pad with numbers that are not back: how many, the first and the last of them, since when, made by whom."""

    label: str
    count: int
    first: str
    last: str
    since: datetime
    pad_id: int = 0
    made_by: str = ""
    days: int = 0
    level: Level = Level.CALM


@dataclass(frozen=True, slots=True)
class PadNumber:
    """A number of a pad and what became of it; a keyed-in one with its complaint, a cancelled one with the reason."""

    number: str
    state: NumberState
    at: datetime | None = None
    complaint_id: int | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad with all its numbers; ``can_give_back`` are the unused ones that may still return to the book.

    The sheets of a pad that is ``of_old_year`` are good only for what was received in that year.
    """

    pad_id: int
    label: str
    kind: PadKind
    made_at: datetime
    made_by: str
    prints: int
    numbers: tuple[PadNumber, ...]
    can_give_back: int
    days: int
    level: Level
    year: int
    of_old_year: bool

    def count(self, state: NumberState) -> int:
        """How many numbers are in this state."""
        return sum(number.state is state for number in self.numbers)

    @property
    def out(self) -> tuple[str, ...]:
        """The numbers whose sheets are not back."""
        return tuple(number.number for number in self.numbers if number.state is NumberState.OUT)


def pads_out(reader: Reader) -> tuple[PadOut, ...]:
    """Pads of which a number is neither keyed in nor cancelled, the longest out first."""
    r, p = number_reservation.c, number_pad.c
    by_pad = (
        select(
            *(r.pad_id, func.count().label("numbers")),
            *(func.min(r.id).label("first"), func.max(r.id).label("last")),
        )
        .where(r.complaint_id.is_(None), r.cancelled_at.is_(None))
        .group_by(r.pad_id)
        .subquery()
    )
    first, last = number_reservation.alias("first"), number_reservation.alias("last")
    query = (
        select(
            *(p.id, p.label, p.made_at, by_pad.c.numbers, account.c.display_name),
            *(first.c.number, last.c.number.label("last_number")),
        )
        .join(by_pad, by_pad.c.pad_id == p.id)
        .join(first, first.c.id == by_pad.c.first)
        .join(last, last.c.id == by_pad.c.last)
        .join(account, account.c.id == p.made_by)
        .order_by(p.made_at, p.id)
    )
    rows = reader.rows(query)
    return tuple(_pad_out(reader, row) for row in rows)


def pads(reader: Reader) -> tuple[Pad, ...]:
    """Every pad: first those with numbers still out, the longest out on top, then the others, the newest on top."""
    known = [_pad(reader, row) for row in reader.rows(_pads())]
    return (*(pad for pad in reversed(known) if pad.out), *(pad for pad in known if not pad.out))


def pad(reader: Reader, pad_id: int) -> Pad | None:
    """One pad."""
    row = reader.one(_pads().where(number_pad.c.id == pad_id))
    return _pad(reader, row) if row is not None else None


def pad_named(reader: Reader, text: str) -> int | None:
    """The newest pad of this name, else the one that has this number."""
    p, r = number_pad.c, number_reservation.c
    named = reader.one(select(p.id).where(p.label == text.strip()).order_by(p.id.desc()))
    numbered = named or reader.one(select(r.pad_id.label("id")).where(r.number == text.strip().upper()))
    return int(numbered.id) if numbered is not None else None


def number_out(reader: Reader, text: str) -> str:
    """The number of a sheet that is still out, by its code (``CDG:1:0151/PGD/BO/2026``) or its number; or empty."""
    code = SheetCode.read(text.strip().upper())
    r = number_reservation.c
    named = select(r.number).where(func.upper(r.number) == (code.number if code else text.strip().upper()))
    found = reader.one(named.where(r.complaint_id.is_(None), r.cancelled_at.is_(None)))
    return str(found.number) if found is not None else ""


def _pads() -> Any:
    p, s = number_pad.c, printed_sheet.c
    prints = select(func.count()).where(s.pad_id == p.id).correlate(number_pad).scalar_subquery()
    last = (
        select(book_counter.c.last)
        .where(book_counter.c.book == p.book, book_counter.c.year == p.year)
        .correlate(number_pad)
        .scalar_subquery()
    )
    return (
        select(*p, account.c.display_name, prints.label("prints"), last.label("last_given"))
        .join(account, account.c.id == p.made_by)
        .order_by(p.id.desc())
    )


def _pad_out(reader: Reader, row: Row[Any]) -> PadOut:
    days, level = _age(reader, row.made_at)
    return PadOut(
        label=row.label,
        count=row.numbers,
        first=row.number,
        last=row.last_number,
        since=reader.clock.local(row.made_at),
        pad_id=row.id,
        made_by=row.display_name,
        days=days,
        level=level,
    )


def _pad(reader: Reader, row: Row[Any]) -> Pad:
    r, c = number_reservation.c, complaint.c
    rows = reader.rows(
        select(
            r.number,
            r.sequence,
            r.complaint_id,
            r.cancelled_at,
            r.reason,
            c.received_at,
            subject_or_gist().label("subject"),
        )
        .outerjoin(complaint, c.id == r.complaint_id)
        .where(r.pad_id == row.id)
        .order_by(r.sequence)
    )
    numbers = [_number(reader, each) for each in rows]
    back = [PadNumber(number, NumberState.GIVEN_BACK) for number in row.given_back]
    days, level = _age(reader, row.made_at)
    is_out = Counter(each.state for each in numbers)[NumberState.OUT]
    return Pad(
        pad_id=row.id,
        label=row.label,
        kind=PadKind(row.kind),
        made_at=reader.clock.local(row.made_at),
        made_by=row.display_name,
        prints=row.prints,
        numbers=(*numbers, *back),
        can_give_back=_unused_end(rows, row.last_given),
        days=days if is_out else 0,
        level=level if is_out else Level.CALM,
        year=row.year,
        of_old_year=row.year < reader.clock.today().year,
    )


def _number(reader: Reader, row: Row[Any]) -> PadNumber:
    if row.complaint_id is not None:
        received = reader.clock.local(row.received_at)
        return PadNumber(row.number, NumberState.KEYED_IN, received, row.complaint_id, row.subject)
    if row.cancelled_at is not None:
        at = reader.clock.local(row.cancelled_at)
        return PadNumber(row.number, NumberState.CANCELLED, at, None, row.reason)
    return PadNumber(row.number, NumberState.OUT)


def _unused_end(rows: Sequence[Row[Any]], last_given: int | None) -> int:
    """How many numbers at the end are unused, when nothing was numbered behind them."""
    if not rows or rows[-1].sequence != last_given:
        return 0
    count = 0
    for row in reversed(rows):
        if row.complaint_id is not None or row.cancelled_at is not None:
            break
        count += 1
    return count


def _age(reader: Reader, since: datetime) -> tuple[int, Level]:
    days = (reader.clock.today() - reader.clock.local(since).date()).days
    level = Level.CALM if reader.clock.in_doubt else thresholds(reader)[Waiting.NUMBER].level(days)
    return days, level
