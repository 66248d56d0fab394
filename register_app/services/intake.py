"""Intake: takes a complaint into the register with its number, people, deadline, search entry and trail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from register_app.errors import Problem, RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.columns import said
from register_app.model.complaint import (
    Complaint,
    ComplaintDraft,
    ComplaintFields,
    Letter,
    LetterFields,
    OnlineCopy,
    OnlineFields,
)
from register_app.model.guests import Visit
from register_app.model.history import ComplaintEvent
from register_app.model.people import Complainant, PersonFields, ReportedParty, ReportedPartyFields
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import id_tail
from register_app.rules.names import name_key
from register_app.rules.phones import phone_digits
from register_app.rules.statuses import Event, Status
from register_app.services.attachments import attach
from register_app.services.books import COMPLAINT_BOOK, write_number
from register_app.services.deadlines import Start, first_due, first_starts, keep_starts
from register_app.services.intake_checks import blocking, settled, warnings_for
from register_app.services.reservations import key_in, number_of, out
from register_app.services.trail import salted
from register_app.services.work import Change, Work
from register_app.store.search_index import Entry, PersonKeys, enter


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept: the number given, where it stands, when it is due (office wall time), and what to mend gently."""

    complaint_id: int
    number: str
    status: Status
    due_at: datetime | None
    warnings: tuple[Problem, ...] = ()


def keep_complaint(
    work: Work, draft: ComplaintDraft, attachments: Sequence[AttachmentDraft] = (), *, recorded_later: bool = False
) -> Kept:
    """Keep one complaint; RefusedError when channel, time or matter is missing or something named does not exist.

    ``recorded_later`` says in the trail that it was written down before: an older book's entry, as a pad's always.
    """
    problems = blocking(work, draft)
    if problems:
        raise RefusedError(problems)
    draft = settled(draft)
    requirements = work.rules.channels[draft.channel_code].requirements
    warnings = warnings_for(work, draft, requirements, attachments)
    missing = [problem.field for problem in warnings if problem.field in requirements]
    starts = first_starts(work, draft)
    due, now = first_due(starts), work.now
    complaint_id, number = _add_complaint(work, draft, due, missing, now)
    keys = person_keys(draft.complainant, draft.confidentiality)
    _add_people_and_papers(work, complaint_id, draft, keys)
    _add_receipt(work, complaint_id, draft, now)
    keep_starts(work, complaint_id, starts)
    for attachment in attachments:
        attach(work, attachment, complaint_id=complaint_id)
    _enter(work, complaint_id, number, draft, keys)
    work.note(
        "received",
        "complaint",
        complaint_id,
        Change.COMPLAINTS,
        number=number,
        channel=draft.channel_code,
        recorded_later=recorded_later or bool(draft.reserved_number),
        content=salted(draft.model_dump_json()),
    )
    return Kept(complaint_id, number, Status.RECEIVED, work.clock.local(due.due_at) if due else None, warnings)


def _add_complaint(
    work: Work, draft: ComplaintDraft, due: Start | None, missing: Sequence[str], now: datetime
) -> tuple[int, str]:
    received_on = work.clock.local(draft.received_at).date()
    reserved = out(work, draft.reserved_number) if draft.reserved_number else None
    number = number_of(reserved) if reserved else work.next_number(COMPLAINT_BOOK, received_on.year)
    written = reserved.number if reserved else write_number(work, number, received_on)
    complaint_id = work.put(
        Complaint,
        **said(ComplaintFields, draft),
        book=number.book,
        year=number.year,
        sequence=number.sequence,
        number=written,
        category_id=work.rules.categories.get(draft.category),
        unit_id=work.rules.units.get(draft.unit),
        box_id=work.rules.boxes.get(draft.box),
        id_shown=draft.id_shown,
        status_at=draft.received_at,
        due_at=due.due_at if due else None,
        due_step=due.rule.step if due else None,
        missing=",".join(missing),
        recorded_at=now,
        recorded_by=work.officer.account_id,
    )
    if reserved is not None:
        key_in(work, reserved, complaint_id)
    return complaint_id, written


def _add_people_and_papers(work: Work, complaint_id: int, draft: ComplaintDraft, keys: PersonKeys) -> None:
    person = said(PersonFields, draft.complainant)
    if any(person.values()):
        work.put(Complainant, complaint_id=complaint_id, **person, name_key=keys.name, phone_digits=keys.phone)
    party = said(ReportedPartyFields, draft.reported_party)
    if any(party.values()):
        work.put(ReportedParty, complaint_id=complaint_id, **party)
    if draft.letter is not None:
        work.put(Letter, complaint_id=complaint_id, **said(LetterFields, draft.letter))
    if draft.online is not None:
        work.put(OnlineCopy, complaint_id=complaint_id, **said(OnlineFields, draft.online))
    if draft.visit_id is not None:
        visit = work.session.get(Visit, draft.visit_id)
        if visit is not None:
            visit.complaint_id = complaint_id
            work.changes.add(Change.VISITS)


def person_keys(person: PersonFields, confidentiality: Confidentiality) -> PersonKeys:
    """By what a complainant who comes again is found; nobody is whose identity is not open to all at the desk."""
    if confidentiality is not Confidentiality.ORDINARY:
        return PersonKeys()
    return PersonKeys(name_key(person.name), id_tail(person.id_number), phone_digits(person.phone))


def _add_receipt(work: Work, complaint_id: int, draft: ComplaintDraft, now: datetime) -> None:
    """The first line of the history."""
    work.put(
        ComplaintEvent,
        complaint_id=complaint_id,
        sequence=1,
        type=Event.RECEIVED,
        at=draft.received_at,
        recorded_at=now,
        recorded_by=work.officer.account_id,
        from_status=Status.RECEIVED,
        to_status=Status.RECEIVED,
        actor=work.officer.name,
    )


def _enter(work: Work, complaint_id: int, number: str, draft: ComplaintDraft, keys: PersonKeys) -> None:
    open_name = draft.complainant.name if draft.confidentiality is Confidentiality.ORDINARY else ""
    tracking = draft.online.tracking_id if draft.online and draft.online.tracking_id else ""
    letter = draft.letter.number if draft.letter else ""
    entry = Entry(
        number=f"{number} {tracking} {letter}".strip(),
        subject=draft.subject,
        summary=draft.summary,
        names=f"{open_name} {draft.reported_party.name}".strip(),
        places=draft.event_place,
        person=keys,
    )
    enter(work.connection, complaint_id, entry)


def holds_evidence(attachments: Sequence[AttachmentDraft]) -> int:
    """How many of the files handed in are evidence."""
    return sum(attachment.purpose is Purpose.EVIDENCE for attachment in attachments)
