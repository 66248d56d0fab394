"""The complaints of a report, one by one: where each stands, and what was done about it; no person of a secret one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select

from register_app.reading.complaint_rows import AT_ONCE, ComplaintRow, rows_of
from register_app.reading.event_words import Telling, event_body
from register_app.reading.figures.by_status import GROUP_COLUMNS
from register_app.reading.reader import Reader
from register_app.reading.recap import complaints_behind
from register_app.reading.tables import complainant, complaint, complaint_event, reported_party
from register_app.rules.channels import Confidentiality
from register_app.rules.dates import short_date
from register_app.rules.figure_names import figure_name
from register_app.rules.report_persons import without_persons
from register_app.rules.statuses import EVENT_NAMES, STANDING_STILL, Event

_SILENT = STANDING_STILL | {Event.RECEIVED, Event.VERIFIED, Event.DISPOSED, Event.CANCELLED}
"""Events that are no follow-up: how a matter went through the house stays in the register."""


@dataclass(frozen=True, slots=True)
class ReportCase:
    """A complaint of the period; ``group`` is the status group's code, ``steps`` what was done, oldest first."""

    id: int
    number: str
    received_on: date
    channel: str
    complainant: str
    confidential: bool
    subject: str
    unit: str
    due_on: date | None
    group: str
    steps: tuple[str, ...]

    @property
    def status(self) -> str:
        """What the group is called."""
        return figure_name(self.group)


def report_cases(reader: Reader, first: date, last: date, as_of: date | None) -> tuple[ReportCase, ...]:
    """Everything that the period's tables count, in the order of the book."""
    groups = {
        one: group
        for group in GROUP_COLUMNS
        for one in complaints_behind(reader, "status", "channel", "", group, first, last, as_of)
    }
    rows = sorted(rows_of(reader, tuple(groups)), key=lambda row: (row.received_at, row.id))
    ids = tuple(row.id for row in rows)
    until = as_of or reader.clock.today()
    events, persons = _events(reader, ids, until), _persons(reader, ids)
    return tuple(_case(reader, row, groups[row.id], events.get(row.id, ()), persons[row.id]) for row in rows)


@dataclass(frozen=True, slots=True)
class _Persons:
    """Who is named in a complaint, and whether that may be read."""

    confidential: bool
    names: tuple[str, ...]


def _case(reader: Reader, row: ComplaintRow, group: str, events: Sequence[Row[Any]], persons: _Persons) -> ReportCase:
    subject = without_persons(row.subject, persons.names) if persons.confidential else row.subject
    return ReportCase(
        id=row.id,
        number=row.number,
        received_on=row.received_at.date(),
        channel=row.channel,
        complainant=row.complainant,
        confidential=persons.confidential,
        subject=subject,
        unit=row.unit,
        due_on=row.due_at.date() if row.due_at else None,
        group=group,
        steps=tuple(_step(reader, event, persons) for event in events),
    )


def _step(reader: Reader, event: Row[Any], persons: _Persons) -> str:
    """18-11-2026 Tindak lanjut: papan dipesan. What people wrote about a secret complaint stays in the register."""
    told = f"{short_date(reader.clock.local(event.at))} {EVENT_NAMES[event.type]()}"
    if persons.confidential:
        return told
    if event.type is Event.CLOSED:
        return f"{told}: {event.note}" if event.note else told
    body = event_body(event, Telling(reader.clock.local, identity_open=False))
    if body.startswith(EVENT_NAMES[event.type]()):
        return f"{short_date(reader.clock.local(event.at))} {body}"
    return f"{told}: {body}" if body else told


def _events(reader: Reader, ids: Sequence[int], until: date) -> Mapping[int, Sequence[Row[Any]]]:
    e = complaint_event.c
    found: dict[int, list[Row[Any]]] = {}
    for part in _parts(ids):
        query = (
            select(e.complaint_id, e.type, e.at, e.actor, e.note, e.facts)
            .where(e.complaint_id.in_(part), e.type.notin_(_SILENT))
            .order_by(e.complaint_id, e.sequence)
        )
        for event in reader.rows(query):
            if _day(reader, event.at) <= until:
                found.setdefault(event.complaint_id, []).append(event)
    return found


def _persons(reader: Reader, ids: Sequence[int]) -> Mapping[int, _Persons]:
    c = complaint.c
    found: dict[int, _Persons] = {}
    for part in _parts(ids):
        query = (
            select(c.id, c.confidentiality, complainant.c.name.label("who"), reported_party.c.name.label("about"))
            .outerjoin(complainant, complainant.c.complaint_id == c.id)
            .outerjoin(reported_party, reported_party.c.complaint_id == c.id)
            .where(c.id.in_(part))
        )
        for row in reader.rows(query):
            hidden = row.confidentiality is not Confidentiality.ORDINARY
            found[row.id] = _Persons(hidden, tuple(name for name in (row.who, row.about) if name))
    return found


def _parts(ids: Sequence[int]) -> Sequence[Sequence[int]]:
    return [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]


def _day(reader: Reader, moment: datetime) -> date:
    return reader.clock.local(moment).date()
