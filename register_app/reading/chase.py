"""The chase list (daftar tagih): what is still waited for, official by official, the one waited for longest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, and_, func, select

from register_app.i18n import _
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.dispositions import GIVEN_BACK, mark_stands
from register_app.reading.due import RUNNING
from register_app.reading.naming import shown_name
from register_app.reading.reader import Reader
from register_app.reading.sheets import sheets_out
from register_app.reading.tables import (
    brought_by,
    complainant,
    complaint,
    complaint_event,
    disposition,
    disposition_receipt,
    disposition_recipient,
    position,
)
from register_app.rules.channels import Confidentiality


@dataclass(frozen=True, slots=True)
class Outstanding:
    """One thing that an official still owes; ``days_over`` counts from its deadline, 0 while in time or without one.

    ``complainant`` is already hidden where it must be.
    """

    complaint_id: int
    number: str
    subject: str
    complainant: str
    confidential: bool
    asked: str
    since: date
    days: int
    due_on: date | None
    days_over: int


@dataclass(frozen=True, slots=True)
class Chased:
    """An official (by position or unit) and what is waited for, the longest overdue first."""

    title: str
    items: tuple[Outstanding, ...]

    @property
    def over(self) -> int:
        """How many are past their deadline."""
        return sum(item.days_over > 0 for item in self.items)


@dataclass(frozen=True, slots=True)
class _Owed:
    """Who owes what of which complaint since when."""

    title: str
    complaint_id: int
    asked: str
    since: datetime
    due_on: date | None = None


def chase_list(reader: Reader) -> tuple[Chased, ...]:
    """Everybody of whom a sheet, an answer or the handling of an open complaint is waited for.

    Who has both the sheet and the task of one complaint is asked for the sheet.
    """
    titles = _titles(reader)
    owed: dict[tuple[str, int], _Owed] = {}
    for one in (*_sheets(reader), *_steps(reader), *_handling(reader)):
        title = titles.get(one.title, one.title)
        owed.setdefault((title, one.complaint_id), one)
    facts = _facts(reader, {complaint_id for _title, complaint_id in owed})
    items: dict[str, list[Outstanding]] = {}
    for (title, complaint_id), one in owed.items():
        items.setdefault(title, []).append(_outstanding(reader, one, facts[complaint_id]))
    return tuple(sorted((_chased(title, found) for title, found in items.items()), key=_longest_owing))


def _sheets(reader: Reader) -> Iterable[_Owed]:
    for sheet in sheets_out(reader):
        if sheet.to:
            yield _Owed(sheet.to, sheet.complaint_id, _("Arahan dan paraf pada lembar disposisi"), sheet.since)


def _steps(reader: Reader) -> Iterable[_Owed]:
    """Whoever the newest step of an open complaint went to, unless it was given back."""
    c, d, r = complaint.c, disposition.c, disposition_recipient.c
    newest = select(func.max(d.id)).where(d.complaint_id == c.id).correlate(complaint).scalar_subquery()
    back = (
        select(disposition_receipt.c.id)
        .where(disposition_receipt.c.recipient_id == r.id, mark_stands(GIVEN_BACK))
        .exists()
    )
    query = (
        select(c.id, r.title, complaint_event.c.at, d.due_on, d.instructions)
        .select_from(complaint)
        .join(disposition, and_(d.complaint_id == c.id, d.id == newest))
        .join(disposition_recipient, r.disposition_id == d.id)
        .join(complaint_event, brought_by(disposition))
        .where(c.status.in_(RUNNING), ~back)
    )
    for row in reader.rows(query):
        asked = "; ".join(row.instructions) or _("Tindak lanjut dan jawaban")
        yield _Owed(row.title, row.id, asked, reader.clock.local(row.at), row.due_on)


def _handling(reader: Reader) -> Iterable[_Owed]:
    """Whoever was named at the desk to handle a complaint that nobody has directed yet."""
    c = complaint.c
    directed = select(disposition.c.id).where(disposition.c.complaint_id == c.id).exists()
    query = select(c.id, c.handler, c.received_at).where(c.status.in_(RUNNING), c.handler != "", ~directed)
    for row in reader.rows(query):
        yield _Owed(row.handler.strip(), row.id, _("Penanganan dan jawaban"), reader.clock.local(row.received_at))


def _titles(reader: Reader) -> Mapping[str, str]:
    """Positions by what they are called in short."""
    p = position.c
    return {row.short: row.title for row in reader.rows(select(p.title, p.short)) if row.short}


def _facts(reader: Reader, ids: Iterable[int]) -> Mapping[int, Row[Any]]:
    c = complaint.c
    columns = (c.id, c.number, c.confidentiality, c.due_at, complainant.c.name, subject_or_gist().label("subject"))
    query = select(*columns).outerjoin(complainant, complainant.c.complaint_id == c.id).where(c.id.in_(sorted(ids)))
    return {row.id: row for row in reader.rows(query)}


def _outstanding(reader: Reader, owed: _Owed, row: Row[Any]) -> Outstanding:
    today = reader.clock.today()
    due = _due(reader, owed, row)
    over = 0 if due is None or reader.clock.in_doubt or due >= reader.clock.local(reader.clock.now()) else 1
    late_days = (today - due.date()).days if due is not None and over else 0
    return Outstanding(
        complaint_id=row.id,
        number=row.number,
        subject=row.subject,
        complainant=shown_name(row.confidentiality, row.name),
        confidential=row.confidentiality is not Confidentiality.ORDINARY,
        asked=owed.asked,
        since=owed.since.date(),
        days=(today - owed.since.date()).days,
        due_on=due.date() if due is not None else None,
        days_over=max(over, late_days),
    )


def _due(reader: Reader, owed: _Owed, row: Row[Any]) -> datetime | None:
    """The day that the step itself names, else the complaint's deadline (wall time)."""
    if owed.due_on is not None:
        return datetime.combine(owed.due_on, time.max, reader.clock.zone)
    return reader.local(row.due_at)


def _chased(title: str, items: Sequence[Outstanding]) -> Chased:
    return Chased(title, tuple(sorted(items, key=lambda item: (-item.days_over, -item.days, item.complaint_id))))


def _longest_owing(chased: Chased) -> tuple[int, int, str]:
    return -chased.items[0].days_over, -max(item.days for item in chased.items), chased.title
