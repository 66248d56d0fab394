"""Suggestion boxes (kotak saran): how each stands today, one opening with its slips, and the days nobody opened it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, Select, func, select

from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.naming import short_number, shown_name
from register_app.reading.reader import Reader
from register_app.reading.tables import (
    account,
    attachment,
    box_opening,
    box_slip,
    complainant,
    complaint,
    holiday,
    suggestion_box,
)
from register_app.rules.channels import SlipMark


@dataclass(frozen=True, slots=True)
class BoxState:
    """How a box stands on a day: not opened, opened with slips to record, or closed again."""

    box_id: int
    name: str
    place: str
    opened_at: datetime | None = None
    counted: int | None = None
    opening_id: int | None = None
    recorded: int = 0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One line of the box book."""

    opening_id: int
    number: str
    box: str
    opened_at: datetime
    officer_one: str
    officer_two: str
    counted: int
    recorded: int
    closed: bool
    handed_over_at: datetime | None
    handed_over_to: str
    copies: int


@dataclass(frozen=True, slots=True)
class SlipFact:
    """A slip of an opening; a position without a slip yet is not among them."""

    slip_id: int
    position: int
    mark: SlipMark
    complaint_id: int | None
    number: str
    short_number: str
    subject: str
    name: str
    note: str
    duplicate_of: str
    scan_id: int | None


@dataclass(frozen=True, slots=True)
class OpeningFile:
    """Everything about one opening."""

    opening_id: int
    number: str
    box_id: int
    box: str
    place: str
    channel_code: str
    opened_at: datetime
    officer_one: str
    officer_two: str
    counted: int
    condition: str
    note: str
    closed_at: datetime | None
    handed_over_at: datetime | None
    handed_over_to: str
    copies: int
    recorded_by: str
    previous_at: datetime | None
    previous_count: int | None
    slips: tuple[SlipFact, ...]

    @property
    def unrecorded(self) -> tuple[int, ...]:
        """Positions of slips that were counted and not recorded yet."""
        done = {slip.position for slip in self.slips}
        return tuple(position for position in range(1, self.counted + 1) if position not in done)


@dataclass(frozen=True, slots=True)
class BoxDay:
    """A day of a box's calendar; ``state``: *opened*, *nihil*, *missed*, *off* (nobody works), *future* (and today)."""

    day: date
    state: str
    opening_id: int | None = None
    counted: int | None = None


def box_states(reader: Reader, day: date) -> tuple[BoxState, ...]:
    """Every box in use with its last opening of ``day``."""
    start, end = _day(reader, day), _day(reader, day + timedelta(days=1))
    o, b = box_opening.c, suggestion_box.c
    last = (
        select(func.max(o.id))
        .where(o.box_id == b.id, o.opened_at >= start, o.opened_at < end)
        .correlate(suggestion_box)
        .scalar_subquery()
    )
    query = (
        select(b.id, b.name, b.place, o.opened_at, o.counted, o.id.label("opening_id"), o.closed_at, _recorded())
        .select_from(suggestion_box)
        .outerjoin(box_opening, o.id == last)
        .where(b.retired_at.is_(None))
        .order_by(b.position)
    )
    return tuple(
        BoxState(
            box_id=row.id,
            name=row.name,
            place=row.place,
            opened_at=reader.local(row.opened_at),
            counted=row.counted,
            opening_id=row.opening_id,
            recorded=row.recorded,
            closed=row.closed_at is not None,
        )
        for row in reader.rows(query)
    )


def openings(reader: Reader, day_from: date, day_to: date) -> tuple[OpeningRow, ...]:
    """The box book of these days (both included), newest first."""
    o = box_opening.c
    query = (
        select(*_opening_columns(), _recorded())
        .join(suggestion_box, suggestion_box.c.id == o.box_id)
        .where(o.opened_at >= _day(reader, day_from), o.opened_at < _day(reader, day_to + timedelta(days=1)))
        .order_by(o.opened_at.desc(), o.id.desc())
    )
    return tuple(
        OpeningRow(
            opening_id=row.id,
            number=row.number,
            box=row.box,
            opened_at=reader.clock.local(row.opened_at),
            officer_one=row.officer_one,
            officer_two=row.officer_two,
            counted=row.counted,
            recorded=row.recorded,
            closed=row.closed_at is not None,
            handed_over_at=reader.local(row.handed_over_at),
            handed_over_to=row.handed_over_to,
            copies=row.copies,
        )
        for row in reader.rows(query)
    )


def opening_file(reader: Reader, opening_id: int) -> OpeningFile | None:
    """One opening with its slips in order; None when there is no such opening."""
    o, b = box_opening.c, suggestion_box.c
    row = reader.one(
        select(*_opening_columns(), o.box_id, o.condition, o.note, b.place, b.channel_code, account.c.display_name)
        .join(suggestion_box, b.id == o.box_id)
        .join(account, account.c.id == o.recorded_by)
        .where(o.id == opening_id)
    )
    if row is None:
        return None
    previous = reader.one(
        select(o.opened_at, o.counted)
        .where(o.box_id == row.box_id, o.opened_at < row.opened_at)
        .order_by(o.opened_at.desc())
        .limit(1)
    )
    return OpeningFile(
        opening_id=row.id,
        number=row.number,
        box_id=row.box_id,
        box=row.box,
        place=row.place,
        channel_code=row.channel_code,
        opened_at=reader.clock.local(row.opened_at),
        officer_one=row.officer_one,
        officer_two=row.officer_two,
        counted=row.counted,
        condition=row.condition,
        note=row.note,
        closed_at=reader.local(row.closed_at),
        handed_over_at=reader.local(row.handed_over_at),
        handed_over_to=row.handed_over_to,
        copies=row.copies,
        recorded_by=row.display_name,
        previous_at=reader.local(previous.opened_at) if previous else None,
        previous_count=previous.counted if previous else None,
        slips=tuple(_slip(slip) for slip in reader.rows(_slips(opening_id))),
    )


def opening_id_of(reader: Reader, number: str) -> int | None:
    """Id of the opening with this number, or None."""
    row = reader.one(select(box_opening.c.id).where(box_opening.c.number == number.strip()))
    return row.id if row else None


def box_calendar(reader: Reader, box_id: int, year: int, month: int) -> tuple[BoxDay, ...]:
    """Every day of a month: was the box opened, and on which working days was it forgotten?"""
    first = date(year, month, 1)
    last = first.replace(day=monthrange(year, month)[1])
    o, h = box_opening.c, holiday.c
    opened = reader.rows(
        select(o.id, o.opened_at, o.counted)
        .where(o.box_id == box_id, o.opened_at >= _day(reader, first))
        .where(o.opened_at < _day(reader, last + timedelta(days=1)))
        .order_by(o.opened_at)
    )
    by_day = {reader.clock.local(row.opened_at).date(): row for row in opened}
    free = {row.day for row in reader.rows(select(h.day).where(h.day >= first, h.day <= last))}
    box = reader.one(select(suggestion_box.c.since).where(suggestion_box.c.id == box_id))
    since = box.since if box and box.since else date.min
    days = (first + timedelta(days=n) for n in range(last.day))
    return tuple(_box_day(day, by_day.get(day), reader.clock.today(), off=day in free or day < since) for day in days)


def _box_day(day: date, opening: Row[Any] | None, today: date, *, off: bool) -> BoxDay:
    if opening is not None:
        return BoxDay(day, "opened" if opening.counted else "nihil", opening.id, opening.counted)
    if off or day.weekday() >= 5:
        return BoxDay(day, "off")
    return BoxDay(day, "missed" if day < today else "future")


def _opening_columns() -> Iterator[Any]:
    o = box_opening.c
    yield from (o.id, o.number, o.opened_at, o.officer_one, o.officer_two, o.counted)
    yield from (o.closed_at, o.handed_over_at, o.handed_over_to, o.copies, suggestion_box.c.name.label("box"))


def _recorded() -> Any:
    """How many slips of an opening have been recorded."""
    slips = select(func.count()).where(box_slip.c.opening_id == box_opening.c.id)
    return slips.correlate(box_opening).scalar_subquery().label("recorded")


def _slips(opening_id: int) -> Select[Any]:
    s, twin = box_slip.c, complaint.alias("twin")
    scan = (
        select(func.min(attachment.c.id))
        .where((attachment.c.slip_id == s.id) | (attachment.c.complaint_id == s.complaint_id))
        .correlate(box_slip)
        .scalar_subquery()
    )
    return (
        select(
            *(s.id, s.position, s.mark, s.complaint_id, s.note, complaint.c.number, complaint.c.sequence),
            *(complaint.c.confidentiality, complainant.c.name, twin.c.number.label("twin_number")),
            *(subject_or_gist().label("subject"), scan.label("scan_id")),
        )
        .select_from(box_slip)
        .outerjoin(complaint, complaint.c.id == s.complaint_id)
        .outerjoin(complainant, complainant.c.complaint_id == complaint.c.id)
        .outerjoin(twin, twin.c.id == s.duplicate_of_id)
        .where(s.opening_id == opening_id)
        .order_by(s.position)
    )


def _slip(row: Row[Any]) -> SlipFact:
    return SlipFact(
        slip_id=row.id,
        position=row.position,
        mark=row.mark,
        complaint_id=row.complaint_id,
        number=row.number or "",
        short_number=short_number(row.sequence) if row.sequence else "",
        subject=row.subject or "",
        name=shown_name(row.confidentiality, row.name) if row.confidentiality else "",
        note=row.note,
        duplicate_of=row.twin_number or "",
        scan_id=row.scan_id,
    )


def _day(reader: Reader, day: date) -> datetime:
    return reader.clock.at_office(datetime.combine(day, time()))
