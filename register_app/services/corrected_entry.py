"""A kept entry under correction: what a field says, what it says from now on, and everything that follows from it."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import SQLModel, col, select

from register_app.model.attachments import Attachment, Purpose
from register_app.model.complaint import Complaint, Letter, OnlineCopy
from register_app.model.people import Complainant, ReportedParty
from register_app.rules.channels import Confidentiality, ReportKind
from register_app.rules.completeness import Gathered, missing_from
from register_app.rules.corrections import Content, Correctable, Shape
from register_app.rules.statuses import Event, Status
from register_app.services.deadlines import stamp_due, start_deadlines
from register_app.services.intake import person_keys
from register_app.services.work import Work
from register_app.store.search_index import Entry, PersonKeys, index

PARTS: dict[str, type[Complainant] | type[ReportedParty] | type[Letter]] = {
    "complainant": Complainant,
    "reported_party": ReportedParty,
    "letter": Letter,
}

LISTED = {Shape.CATEGORY: "category_id", Shape.UNIT: "unit_id"}

MOVES_DEADLINES = frozenset({"received_at", "kind", "supervisory"})
"""The start of the clock, and what makes a class of its own."""


def value_of(work: Work, complaint: Complaint, field: Correctable) -> str:
    """What the entry says in this field, as text."""
    if field.part:
        row = work.session.get(PARTS[field.part], complaint.id)
        return _text(getattr(row, field.name)) if row is not None else ""
    if field.shape in LISTED:
        wanted = getattr(complaint, LISTED[field.shape])
        return next((name for name, id_ in _names(work, field).items() if id_ == wanted), "")
    if field.code == "supervisory":
        return "" if complaint.supervisory is None else _content(supervisory=complaint.supervisory)
    return _text(getattr(complaint, field.name))


def write(work: Work, complaint: Complaint, field: Correctable, value: str) -> None:
    """Let the entry say ``value``."""
    if field.part:
        row = _part(work, complaint, field.part)
        setattr(row, field.name, _typed(field, value))
        work.session.add(row)
    elif field.shape in LISTED:
        setattr(complaint, LISTED[field.shape], _names(work, field).get(value))
    elif field.code == "supervisory":
        complaint.supervisory = value == Content.SUPERVISORY if value else None
    else:
        setattr(complaint, field.name, _typed(field, value))
    if field.code == "received_at" and complaint.status is Status.RECEIVED:
        complaint.status_at = complaint.received_at
    work.flush()


def follow(work: Work, complaint: Complaint, field: Correctable) -> None:
    """Bring along what is derived from the entry: deadlines, keys of a returning visitor, what is missing, the search.

    The number stays, and so does an end that somebody agreed or approved.
    """
    if field.code in MOVES_DEADLINES:
        start_deadlines(work, complaint, Event.RECEIVED, complaint.received_at)
        stamp_due(work, complaint)
    person = work.session.get(Complainant, complaint.id)
    if person is not None:
        keys = person_keys(person, complaint.confidentiality)
        person.name_key, person.phone_digits = keys.name, keys.phone
    complaint.missing = _missing(work, complaint, person)
    work.flush()
    _index(work, complaint, person)


def _names(work: Work, field: Correctable) -> dict[str, int]:
    return dict(work.rules.categories if field.shape is Shape.CATEGORY else work.rules.units)


def _content(*, supervisory: bool) -> str:
    return Content.SUPERVISORY.value if supervisory else Content.ORDINARY.value


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
    return str(value)


def _typed(field: Correctable, value: str) -> object:
    match field.shape:
        case Shape.DAY:
            return date.fromisoformat(value) if value else None
        case Shape.MOMENT:
            return datetime.fromisoformat(value)
        case Shape.CHOICE if field.code == "kind":
            return ReportKind(value)
        case Shape.CHOICE if field.code == "confidentiality":
            return Confidentiality(value)
    return value


def _part(work: Work, complaint: Complaint, name: str) -> SQLModel:
    assert complaint.id is not None
    return work.session.get(PARTS[name], complaint.id) or PARTS[name](complaint_id=complaint.id)


def _missing(work: Work, complaint: Complaint, person: Complainant | None) -> str:
    """What the standard asks of the channel and the entry does not have, as at intake."""
    asked = work.rules.channels[complaint.channel_code].requirements
    files = select(col(Attachment.purpose)).where(Attachment.complaint_id == complaint.id)
    purposes = set(work.session.exec(files))
    had = set(complaint.missing.split(","))
    gathered = Gathered(
        name=bool(person and person.name.strip()),
        address=bool(person and person.address.strip()),
        phone=bool(person and person.phone.strip()),
        id_shown=complaint.id_shown or bool(person and person.id_number.strip()),
        id_copy=Purpose.ID_CARD in purposes or not had & {"id_copy_or_phone"},
        institution=bool(person and person.organisation.strip()),
        evidence=Purpose.EVIDENCE in purposes or "evidence" not in had,
    )
    missing = [code for code, _text in missing_from(gathered, asked)]
    if complaint.confidentiality is Confidentiality.ANONYMOUS:
        missing = [code for code in missing if code == "evidence"]
    return ",".join(missing)


def _index(work: Work, complaint: Complaint, person: Complainant | None) -> None:
    """The search entry, written as intake writes it: nobody is found by a name that is not open."""
    assert complaint.id is not None
    party = work.session.get(ReportedParty, complaint.id)
    online, letter = work.session.get(OnlineCopy, complaint.id), work.session.get(Letter, complaint.id)
    is_open = person is not None and complaint.confidentiality is Confidentiality.ORDINARY
    names = (person.name if person is not None and is_open else "", party.name if party is not None else "")
    also = (online.tracking_id if online is not None else "", letter.number if letter is not None else "")
    entry = Entry(
        number=" ".join(filter(None, (complaint.number, *also))),
        subject=complaint.subject,
        summary=complaint.summary,
        names=" ".join(filter(None, names)),
        places=complaint.event_place,
        person=person_keys(person, complaint.confidentiality) if person is not None else PersonKeys(),
    )
    index(work.connection, complaint.id, entry)
