"""Sheets that travel: printed, gone to a leader, and back or not yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from register_app.reading.board_settings import thresholds
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.due import RUNNING
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.signers import stands_for
from register_app.reading.tables import complaint, disposition, printed_sheet, sheet_return
from register_app.rules.thresholds import Level, Threshold, Waiting

TRAVELLING = ("disposisi", "disposisi-bps", "disposisi-kartu")
"""Forms that go to a leader and have to come back."""


@dataclass(frozen=True, slots=True)
class SheetOut:
    """A sheet with a leader: the first print of its step, whichever copy comes back.

    ``level`` says how much it presses, as the office decided.
    """

    sheet_id: int
    complaint_id: int
    number: str
    short_number: str
    subject: str
    to: str
    since: datetime
    days: int
    level: Level = Level.CALM


def sheets_out(reader: Reader) -> tuple[SheetOut, ...]:
    """Sheets of open complaints that are not back, the longest away first."""
    limit = thresholds(reader)[Waiting.SHEET]
    return tuple(_sheet_out(reader, row, limit) for row in reader.rows(_out()))


def sheets_out_of(reader: Reader, complaint_id: int) -> tuple[SheetOut, ...]:
    """Sheets of one complaint that are not back."""
    limit = thresholds(reader)[Waiting.SHEET]
    return tuple(_sheet_out(reader, row, limit) for row in reader.rows(_out().where(complaint.c.id == complaint_id)))


def _out() -> Select[Any]:
    """One row for each complaint, form and step of which no print has come back, and whose step is not recorded yet."""
    s, again = printed_sheet.c, printed_sheet.alias("again")
    back = (
        select(sheet_return.c.sheet_id)
        .join(again, again.c.id == sheet_return.c.sheet_id)
        .where(again.c.complaint_id == s.complaint_id, again.c.form == s.form, again.c.step == s.step)
        .exists()
    )
    recorded = (
        select(func.count()).where(disposition.c.complaint_id == complaint.c.id).correlate(complaint).scalar_subquery()
    )
    c = complaint.c
    return (
        select(
            *(func.min(s.id).label("id"), s.complaint_id, s.signer, func.min(s.printed_at).label("printed_at")),
            *(c.number, c.sequence, subject_or_gist().label("subject")),
        )
        .select_from(complaint)
        .join(printed_sheet, s.complaint_id == c.id)
        .where(c.status.in_(RUNNING), s.form.in_(TRAVELLING), ~back, recorded < s.step)
        .group_by(s.complaint_id, s.form, s.step)
        .order_by(func.min(s.printed_at), func.min(s.id))
    )


def _sheet_out(reader: Reader, row: Row[Any], limit: Threshold) -> SheetOut:
    since = reader.clock.local(row.printed_at)
    days = (reader.clock.today() - since.date()).days
    return SheetOut(
        sheet_id=row.id,
        complaint_id=row.complaint_id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        to=stands_for(row.signer),
        since=since,
        days=days,
        level=Level.CALM if reader.clock.in_doubt else limit.level(days),
    )
