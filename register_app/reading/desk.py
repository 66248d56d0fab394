"""The desk today (Beranda): what is held, not opened, due, away with a leader, or only begun."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from register_app.reading.boxes import BoxState as BoxState
from register_app.reading.boxes import box_states
from register_app.reading.complaint_rows import current_handler, subject_or_gist
from register_app.reading.drafts import DraftRow as DraftRow
from register_app.reading.drafts import open_drafts
from register_app.reading.due import (
    DueState,
    days_late,
    due_state,
    end_of_office_day,
    start_of_office_day,
    waits_for_office,
)
from register_app.reading.guests import CardHeld as CardHeld
from register_app.reading.guests import cards_held
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.sheets import SheetOut as SheetOut
from register_app.reading.sheets import sheets_out
from register_app.reading.tables import complaint, complaint_event, position, sheet_return, visit
from register_app.rules.statuses import Event


@dataclass(frozen=True, slots=True)
class DueRow:
    """A complaint that is late or falls due today or tomorrow; ``handler`` by the short name of the position."""

    complaint_id: int
    number: str
    short_number: str
    subject: str
    handler: str
    due_at: datetime
    state: DueState
    days_late: int


@dataclass(frozen=True, slots=True)
class TodayCounts:
    """What this day has brought so far."""

    guests: int
    complaints: int
    answered_on_spot: int
    sheets_back: int


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the first page shows; ``last_backup`` stays None until backups exist."""

    cards: tuple[CardHeld, ...]
    boxes: tuple[BoxState, ...]
    due: tuple[DueRow, ...]
    sheets_out: tuple[SheetOut, ...]
    drafts: tuple[DraftRow, ...]
    counts: TodayCounts
    last_backup: None = None


def desk_today(reader: Reader) -> Desk:
    """Read the desk as it is at this moment."""
    return Desk(
        cards=cards_held(reader),
        boxes=box_states(reader, reader.clock.today()),
        due=due_soon(reader),
        sheets_out=sheets_out(reader),
        drafts=open_drafts(reader),
        counts=_counts(reader),
    )


def due_soon(reader: Reader) -> tuple[DueRow, ...]:
    """Open complaints that are late or fall due by the end of tomorrow, the most urgent first.

    The few open ones are found by status; going by the due date would read every finished complaint too. A clock in
    doubt makes nothing late.
    """
    if reader.clock.in_doubt:
        return ()
    c, short = complaint.c, _short_titles(reader)
    query = (
        select(
            *(c.id, c.number, c.sequence, c.status, c.status_at, c.due_at, c.due_step),
            *(subject_or_gist().label("subject"), current_handler().label("handler")),
        )
        .where(waits_for_office(), c.due_at.is_not(None))
        .where(func.coalesce(c.due_at, c.due_at) <= end_of_office_day(reader.clock, 1))
        .order_by(c.due_at, c.id)
    )
    return tuple(
        DueRow(
            complaint_id=row.id,
            number=row.number,
            short_number=short_number(row.sequence),
            subject=row.subject,
            handler=", ".join(short.get(title, title) for title in (row.handler or "").split(", ")),
            due_at=reader.clock.local(row.due_at),
            state=due_state(reader.clock, row.status, row.status_at, row.due_at, row.due_step),
            days_late=days_late(reader.clock, row.status, row.status_at, row.due_at, row.due_step),
        )
        for row in reader.rows(query)
    )


def _short_titles(reader: Reader) -> dict[str, str]:
    """Positions as the office calls them among itself."""
    p = position.c
    return {row.title: row.short or row.title for row in reader.rows(select(p.title, p.short))}


def _counts(reader: Reader) -> TodayCounts:
    start = start_of_office_day(reader.clock)
    end = end_of_office_day(reader.clock)

    def today(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
        return moment.between(start, end)

    e = complaint_event.c
    answered = (
        select(func.count(func.distinct(e.complaint_id)))
        .select_from(complaint_event)
        .join(complaint, complaint.c.id == e.complaint_id)
        .where(today(e.at), e.type == Event.ANSWERED, today(complaint.c.received_at), e.sequence == 2)
    )
    row = reader.one(
        select(
            select(func.count()).where(today(visit.c.arrived_at)).scalar_subquery().label("guests"),
            select(func.count()).where(today(complaint.c.received_at)).scalar_subquery().label("complaints"),
            answered.scalar_subquery().label("answered"),
            select(func.count()).where(today(sheet_return.c.at)).scalar_subquery().label("back"),
        )
    )
    assert row is not None
    return TodayCounts(row.guests, row.complaints, row.answered, row.back)
