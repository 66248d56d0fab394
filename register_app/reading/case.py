"""One case, one page: everything that the office knows about a complaint, in one look."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Table, select

from register_app.model.attachments import Purpose
from register_app.reading.attachments import AttachmentFact as AttachmentFact
from register_app.reading.attachments import attachment_content as attachment_content
from register_app.reading.attachments import attachment_thumbnail as attachment_thumbnail
from register_app.reading.attachments import attachments_of
from register_app.reading.complaint_rows import current_handler
from register_app.reading.dispositions import StepFact as StepFact
from register_app.reading.dispositions import steps_of
from register_app.reading.due import DueState, days_late, due_state
from register_app.reading.guests import CardHeld, cards_held
from register_app.reading.naming import short_number, shown_name
from register_app.reading.office import reopen_days
from register_app.reading.reader import Reader
from register_app.reading.sheets import SheetOut, sheets_out_of
from register_app.reading.strip import DeadlineFact as DeadlineFact
from register_app.reading.strip import deadline_fact
from register_app.reading.tables import (
    account,
    box_opening,
    box_slip,
    category,
    channel,
    complainant,
    complaint,
    letter,
    online_copy,
    reported_party,
    suggestion_box,
    unit,
    visit,
)
from register_app.reading.timeline import TimelineEntry as TimelineEntry
from register_app.reading.timeline import events_of, timeline
from register_app.rules.channels import ChannelKind, Confidentiality, ReportKind
from register_app.rules.completeness import REQUIREMENTS, FiveWOneH, five_w_one_h
from register_app.rules.identity import mask
from register_app.rules.moves import Standing, reason_against
from register_app.rules.statuses import Event, Status

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class PersonFact:
    """The complainant as the page may show him: number masked; of a sealed one nothing but the word for it.

    ``has_identity`` says that there is something to open with a reason.
    """

    name: str
    id_type: str = ""
    id_masked: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    sex: str = ""
    organisation: str = ""
    has_identity: bool = False


@dataclass(frozen=True, slots=True)
class ReportedFact:
    """Whom the complaint is about."""

    name: str
    position: str
    unit: str


@dataclass(frozen=True, slots=True)
class LetterFact:
    """What a letter says of itself."""

    number: str
    date: dt.date | None
    addressed_to: str
    copies_to: str
    received_by_sekda: dt.date | None
    agenda_number: str
    sekda_agenda_number: str
    sekda_disposed_on: dt.date | None
    sekda_note: str


@dataclass(frozen=True, slots=True)
class OnlineFact:
    """What an online copy says of itself."""

    tracking_id: str | None
    source: str
    anonymous: bool
    secret: bool
    category: str
    agency: str
    log: str


@dataclass(frozen=True, slots=True)
class BoxFact:
    """Out of which opening a slip came."""

    box: str
    opening_id: int | None
    opening_number: str
    position: int | None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A complaint with all that belongs to it; moments are office wall time."""

    id: int
    number: str
    short_number: str
    version: int
    subject: str
    summary: str
    kind: ReportKind
    channel_code: str
    channel: str
    channel_kind: ChannelKind
    received_at: dt.datetime
    recorded_at: dt.datetime
    recorded_by: str
    status: Status
    status_at: dt.datetime
    possible: tuple[Event, ...]
    impossible: Mapping[Event, str]
    due_at: dt.datetime | None
    due_state: DueState
    days: int
    deadline: DeadlineFact | None
    supervisory: bool | None
    confidentiality: Confidentiality
    event_date: dt.date | None
    event_place: str
    wish: str
    category: str
    category_other: str
    unit: str
    handler: str
    agreed_at: dt.datetime | None
    id_shown: bool
    missing: tuple[str, ...]
    meter: FiveWOneH
    complainant: PersonFact
    reported: ReportedFact | None
    letter: LetterFact | None
    online: OnlineFact | None
    box: BoxFact | None
    visit_ids: tuple[int, ...]
    cards: tuple[CardHeld, ...]
    steps: tuple[StepFact, ...]
    sheets_out: tuple[SheetOut, ...]
    attachments: tuple[AttachmentFact, ...]
    identity_pictures: tuple[AttachmentFact, ...]
    timeline: tuple[TimelineEntry, ...]


def case_file(reader: Reader, complaint_id: int) -> CaseFile | None:
    """Everything about one complaint; None when there is no such complaint."""
    row = reader.one(_head(complaint_id))
    if row is None:
        return None
    clock, events, steps = reader.clock, events_of(reader, complaint_id), steps_of(reader, complaint_id)
    files = attachments_of(reader, complaint_id)
    papers = tuple(file for file in files if file.purpose is not Purpose.ID_CARD)
    visits = tuple(found.id for found in reader.rows(select(visit.c.id).where(visit.c.complaint_id == complaint_id)))
    standing = (row.status, row.status_at, row.due_at, row.due_step)
    impossible = _impossible(reader, row, events)
    return CaseFile(
        **{name: getattr(row, name) for name in _PLAIN},
        short_number=short_number(row.sequence),
        received_at=clock.local(row.received_at),
        recorded_at=clock.local(row.recorded_at),
        status_at=clock.local(row.status_at),
        possible=tuple(event for event in Event if event is not Event.RECEIVED and event not in impossible),
        impossible=impossible,
        due_at=reader.local(row.due_at),
        due_state=due_state(clock, *standing),
        days=days_late(clock, *standing),
        deadline=deadline_fact(reader, complaint_id, row.due_at, events),
        agreed_at=reader.local(row.agreed_at),
        category=row.category or "",
        unit=row.unit or "",
        handler=row.handler or "",
        missing=tuple(REQUIREMENTS[code][1]() for code in row.missing.split(",") if code in REQUIREMENTS),
        meter=_meter(row, papers),
        complainant=_person(row),
        reported=_fact(ReportedFact, row, "reported"),
        letter=_fact(LetterFact, row, "letter"),
        online=_fact(OnlineFact, row, "online"),
        box=_box(row),
        visit_ids=visits,
        cards=tuple(card for card in cards_held(reader) if card.visit_id in visits),
        steps=steps,
        sheets_out=sheets_out_of(reader, complaint_id),
        attachments=papers,
        identity_pictures=tuple(file for file in files if file.purpose is Purpose.ID_CARD),
        timeline=timeline(reader, complaint_id, events, steps, papers, identity_open=_is_open(row)),
    )


def _is_open(row: Row[Any]) -> bool:
    """Whether the complainant's identity stands open to all at the desk."""
    return bool(row.confidentiality is Confidentiality.ORDINARY)


def _impossible(reader: Reader, row: Row[Any], events: Sequence[Row[Any]]) -> dict[Event, str]:
    """What cannot happen today, each with its reason."""
    extended = [event.facts["until"] for event in events if event.type is Event.EXTENDED]
    standing = Standing(
        status=row.status,
        since=reader.clock.local(row.status_at).date(),
        today=reader.clock.today(),
        reopen_days=reopen_days(reader),
        has_deadline=row.due_at is not None,
        extended_until=reader.clock.local(dt.datetime.fromisoformat(extended[-1])).date() if extended else None,
    )
    reasons = {event: reason_against(event, standing) for event in Event if event is not Event.RECEIVED}
    return {event: reason for event, reason in reasons.items() if reason}


def complaint_id_of(reader: Reader, number: str) -> int | None:
    """Id of the complaint with this number, or None."""
    row = reader.one(select(complaint.c.id).where(complaint.c.number == number.strip()))
    return row.id if row else None


_PLAIN = (
    *("id", "number", "version", "subject", "summary", "kind", "channel_code", "channel", "channel_kind"),
    *("recorded_by", "status", "supervisory", "confidentiality", "event_date", "event_place", "wish"),
    *("category_other", "id_shown"),
)
"""What the page takes from the row as it is."""

_PARTS: dict[str, Table] = {
    "person": complainant,
    "reported": reported_party,
    "letter": letter,
    "online": online_copy,
}
"""Tables with at most one row for a complaint, each under a prefix of its own."""


def _head(complaint_id: int) -> Any:
    c = complaint.c
    query = (
        select(*_head_columns())
        .select_from(complaint)
        .join(channel, channel.c.code == c.channel_code)
        .join(account, account.c.id == c.recorded_by)
        .outerjoin(category, category.c.id == c.category_id)
        .outerjoin(unit, unit.c.id == c.unit_id)
        .outerjoin(suggestion_box, suggestion_box.c.id == c.box_id)
        .outerjoin(box_slip, box_slip.c.complaint_id == c.id)
        .outerjoin(box_opening, box_opening.c.id == box_slip.c.opening_id)
    )
    for table in _PARTS.values():
        query = query.outerjoin(table, table.c.complaint_id == c.id)
    return query.where(c.id == complaint_id).limit(1)


def _head_columns() -> Iterator[ColumnElement[Any]]:
    c = complaint.c
    yield from (c.id, c.number, c.sequence, c.version, c.subject, c.summary, c.kind, c.channel_code, c.received_at)
    yield from (c.recorded_at, c.status, c.status_at, c.due_at, c.due_step, c.supervisory, c.confidentiality)
    yield from (c.event_date, c.event_place, c.wish, c.category_other, c.agreed_at, c.id_shown, c.missing)
    yield from (channel.c.name.label("channel"), channel.c.kind.label("channel_kind"))
    yield from (category.c.name.label("category"), unit.c.name.label("unit"), current_handler().label("handler"))
    yield account.c.display_name.label("recorded_by")
    yield from (suggestion_box.c.name.label("box"), box_slip.c.opening_id, box_slip.c.position)
    yield box_opening.c.number.label("opening_number")
    for prefix, table in _PARTS.items():
        yield from (column.label(f"{prefix}_{column.name}") for column in table.c)


def _fact(kind: type[Fact], row: Row[Any], prefix: str) -> Fact | None:
    """The part of the row under ``prefix``, or None when there is no such part."""
    if getattr(row, f"{prefix}_complaint_id") is None:
        return None
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # every Fact is a dataclass
    return kind(**{name: getattr(row, f"{prefix}_{name}") for name in names})


def _person(row: Row[Any]) -> PersonFact:
    name = shown_name(row.confidentiality, row.person_name)
    there = row.person_complaint_id is not None
    if not _is_open(row) or not there:
        return PersonFact(name, has_identity=there)
    return PersonFact(
        name=name,
        id_type=row.person_id_type,
        id_masked=mask(row.person_id_number),
        address=row.person_address,
        phone=row.person_phone,
        email=row.person_email,
        sex=row.person_sex,
        organisation=row.person_organisation,
        has_identity=bool(row.person_id_number),
    )


def _box(row: Row[Any]) -> BoxFact | None:
    if row.box is None:
        return None
    return BoxFact(row.box, row.opening_id, row.opening_number or "", row.position)


def _meter(row: Row[Any], papers: tuple[AttachmentFact, ...]) -> FiveWOneH:
    return five_w_one_h(
        subject=row.subject,
        summary=row.summary,
        place=row.event_place,
        has_event_date=row.event_date is not None,
        who=row.reported_name or "",
        attachments=sum(file.purpose is Purpose.EVIDENCE for file in papers),
    )
