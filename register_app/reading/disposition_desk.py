"""The page of dispositions: sheets with a leader, complaints that still need one, and steps that wait further down."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.dispositions import TAKEN_OVER, mark_stands
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.sheets import TRAVELLING, SheetOut, sheets_out
from register_app.reading.tables import (
    brought_by,
    channel,
    complaint,
    complaint_event,
    disposition,
    disposition_receipt,
    disposition_recipient,
    printed_sheet,
)
from register_app.rules.statuses import Status

MOST = 500
"""So many lines of each list are shown; more than that is no list to work from."""


@dataclass(frozen=True, slots=True)
class NeedsSheet:
    """A verified complaint for which no sheet was printed and no step recorded."""

    complaint_id: int
    number: str
    short_number: str
    subject: str
    channel: str
    verified_at: datetime
    days: int
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class WaitingStep:
    """A step that went down and of which nothing was recorded since; ``taken`` says that the paper arrived."""

    complaint_id: int
    step_id: int
    number: str
    short_number: str
    subject: str
    giver: str
    to: str
    since: datetime
    days: int
    due_on: date | None
    taken: bool


@dataclass(frozen=True, slots=True)
class DispositionDesk:
    """The three lists, the longest waiting first."""

    sheets_out: tuple[SheetOut, ...]
    need_sheet: tuple[NeedsSheet, ...]
    below: tuple[WaitingStep, ...]


def disposition_desk(reader: Reader) -> DispositionDesk:
    """Everything that is on its way as a disposition."""
    return DispositionDesk(
        sheets_out=sheets_out(reader),
        need_sheet=tuple(_needs_sheet(reader, row) for row in reader.rows(_unsent())),
        below=tuple(_waiting(reader, row) for row in reader.rows(_below())),
    )


def _unsent() -> Select[Any]:
    c, s = complaint.c, printed_sheet.c
    printed = select(s.id).where(s.complaint_id == c.id, s.form.in_(TRAVELLING)).exists()
    disposed = select(disposition.c.id).where(disposition.c.complaint_id == c.id).exists()
    return (
        select(
            c.id, c.number, c.sequence, subject_or_gist().label("subject"), c.status_at, c.due_at, channel.c.short_name
        )
        .join(channel, channel.c.code == c.channel_code)
        .where(c.status == Status.VERIFIED, ~printed, ~disposed)
        .order_by(c.status_at, c.id)
        .limit(MOST)
    )


def _below() -> Select[Any]:
    """The newest step of each complaint that was disposed and not yet worked on."""
    c, d, r = complaint.c, disposition.c, disposition_recipient.c
    newest = select(func.max(d.id)).where(d.complaint_id == c.id).correlate(complaint).scalar_subquery()
    taken = (
        select(disposition_receipt.c.id)
        .join(disposition_recipient, r.id == disposition_receipt.c.recipient_id)
        .where(r.disposition_id == d.id, mark_stands(TAKEN_OVER))
        .correlate(disposition)
        .exists()
    )
    to = select(func.group_concat(r.title, ", ")).where(r.disposition_id == d.id).correlate(disposition)
    return (
        select(
            *(c.id, c.number, c.sequence, subject_or_gist().label("subject"), d.id.label("step_id"), d.from_title),
            *(to.scalar_subquery().label("to"), complaint_event.c.at, d.due_on, taken.label("taken")),
        )
        .join(disposition, and_(d.complaint_id == c.id, d.id == newest))
        .join(complaint_event, brought_by(disposition))
        .where(c.status == Status.DISPOSED)
        .order_by(complaint_event.c.at, c.id)
        .limit(MOST)
    )


def _needs_sheet(reader: Reader, row: Row[Any]) -> NeedsSheet:
    at = reader.clock.local(row.status_at)
    return NeedsSheet(
        complaint_id=row.id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        channel=row.short_name,
        verified_at=at,
        days=(reader.clock.today() - at.date()).days,
        due_at=reader.local(row.due_at),
    )


def _waiting(reader: Reader, row: Row[Any]) -> WaitingStep:
    at = reader.clock.local(row.at)
    return WaitingStep(
        complaint_id=row.id,
        step_id=row.step_id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        giver=row.from_title,
        to=row.to or "",
        since=at,
        days=(reader.clock.today() - at.date()).days,
        due_on=row.due_on,
        taken=bool(row.taken),
    )
