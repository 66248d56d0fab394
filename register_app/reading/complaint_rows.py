"""One complaint as a line of a list, the same line in the register, in search answers and behind every figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from register_app.reading.due import DueState, days_late, due_state
from register_app.reading.naming import short_number, shown_name
from register_app.reading.reader import Reader
from register_app.reading.tables import (
    category,
    channel,
    complainant,
    complaint,
    disposition,
    disposition_recipient,
    unit,
)
from register_app.rules.statuses import Status

GIST_LENGTH = 120
"""So much of the story stands for a subject that nobody wrote."""

AT_ONCE = 500
"""So many ids go into one statement."""


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """A line of the register; ``complainant`` is already *anonim* or *dirahasiakan* where it must be."""

    id: int
    number: str
    short_number: str
    subject: str
    received_at: datetime
    channel: str
    channel_code: str
    complainant: str
    status: Status
    due_at: datetime | None
    due_state: DueState
    days: int
    category: str
    unit: str
    handler: str
    incomplete: bool


def rows_of(reader: Reader, ids: Sequence[int]) -> tuple[ComplaintRow, ...]:
    """The lines of these complaints, in the order asked for."""
    found = {row.id: row for part in _parts(ids) for row in reader.rows(_lines().where(complaint.c.id.in_(part)))}
    return tuple(_complaint_row(reader, found[one]) for one in ids if one in found)


def subject_or_gist() -> ColumnElement[str]:
    """The subject, or the beginning of the story when it has none."""
    gist = func.substr(func.trim(complaint.c.summary), 1, GIST_LENGTH)
    return func.coalesce(func.nullif(func.trim(complaint.c.subject), ""), gist)


def current_handler() -> ColumnElement[str]:
    """Who works on it: those to whom the newest disposition went, else the handler named at intake."""
    newest = (
        select(func.max(disposition.c.id))
        .where(disposition.c.complaint_id == complaint.c.id)
        .correlate(complaint)
        .scalar_subquery()
    )
    recipients = (
        select(func.group_concat(disposition_recipient.c.title, ", "))
        .where(disposition_recipient.c.disposition_id == newest)
        .scalar_subquery()
    )
    return func.coalesce(recipients, complaint.c.handler)


def _parts(ids: Sequence[int]) -> Sequence[Sequence[int]]:
    return [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]


def _lines() -> Any:
    c = complaint.c
    return (
        select(
            *(c.id, c.number, c.sequence, c.received_at, c.channel_code, c.confidentiality, c.missing),
            *(c.status, c.status_at, c.due_at, c.due_step),
            *(subject_or_gist().label("subject"), current_handler().label("handler")),
            *(channel.c.short_name.label("channel"), complainant.c.name.label("complainant")),
            *(category.c.name.label("category"), unit.c.name.label("unit")),
        )
        .select_from(complaint)
        .join(channel, channel.c.code == c.channel_code)
        .outerjoin(complainant, complainant.c.complaint_id == c.id)
        .outerjoin(category, category.c.id == c.category_id)
        .outerjoin(unit, unit.c.id == c.unit_id)
    )


def _complaint_row(reader: Reader, row: Row[Any]) -> ComplaintRow:
    clock, deadline = reader.clock, (row.status, row.status_at, row.due_at, row.due_step)
    return ComplaintRow(
        id=row.id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        received_at=clock.local(row.received_at),
        channel=row.channel,
        channel_code=row.channel_code,
        complainant=shown_name(row.confidentiality, row.complainant),
        status=row.status,
        due_at=reader.local(row.due_at),
        due_state=due_state(clock, *deadline),
        days=days_late(clock, *deadline),
        category=row.category or "",
        unit=row.unit or "",
        handler=row.handler or "",
        incomplete=bool(row.missing),
    )
