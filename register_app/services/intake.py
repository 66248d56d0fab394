"""Intake: takes a complaint into the register with its number, people, deadline, search entry and trail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.complaint import Complaint, ComplaintDraft, ComplaintFields, Letter, OnlineCopy
from register_app.model.guests import Visit
from register_app.model.history import ComplaintEvent
from register_app.model.office import Category, Channel, SuggestionBox, Unit
from register_app.model.people import Complainant, ReportedParty
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import id_tail
from register_app.rules.names import name_key
from register_app.rules.phones import phone_digits
from register_app.rules.statuses import Event, Status
from register_app.services.attachments import attach
from register_app.services.books import COMPLAINT_BOOK, write_number
from register_app.services.deadlines import agree_time, due_now, start_deadlines
from register_app.services.intake_checks import blocking, settled, warnings_for
from register_app.services.trail import salted
from register_app.services.work import Change, Work
from register_app.store.search_index import index


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

    ``recorded_later`` says in the trail that an older book's entry was typed afterwards.
    """
    problems = blocking(work, draft)
    if problems:
        raise RefusedError(problems)
    draft = settled(draft)
    channel = work.session.exec(select(Channel).where(Channel.code == draft.channel_code)).one()
    warnings = warnings_for(work, draft, channel, attachments)
    complaint = _add_complaint(work, draft, channel, warnings)
    _add_people_and_papers(work, complaint, draft)
    _start_history(work, complaint, draft)
    for attachment in attachments:
        attach(work, attachment, complaint_id=complaint.id)
    _index(work, complaint, draft)
    work.note(
        "received",
        "complaint",
        complaint.id,
        Change.COMPLAINTS,
        number=complaint.number,
        channel=channel.code,
        recorded_later=recorded_later,
        content=salted(draft.model_dump_json()),
    )
    assert complaint.id is not None
    due = work.clock.local(complaint.due_at) if complaint.due_at else None
    return Kept(complaint.id, complaint.number, complaint.status, due, warnings)


def _add_complaint(work: Work, draft: ComplaintDraft, channel: Channel, warnings: Sequence[Problem]) -> Complaint:
    received_on = work.clock.local(draft.received_at).date()
    number = work.next_number(COMPLAINT_BOOK, received_on.year)
    complaint = Complaint(
        **draft.model_dump(include=set(ComplaintFields.model_fields)),
        book=number.book,
        year=number.year,
        sequence=number.sequence,
        number=write_number(work, number, received_on),
        category_id=_id_of(work, Category, draft.category),
        unit_id=_id_of(work, Unit, draft.unit),
        box_id=_id_of(work, SuggestionBox, draft.box),
        id_shown=draft.id_shown,
        status_at=draft.received_at,
        missing=",".join(problem.field for problem in warnings if problem.field in channel.requirements),
        recorded_at=work.now,
        recorded_by=work.officer.account_id,
    )
    work.session.add(complaint)
    work.session.flush()
    return complaint


def _id_of(work: Work, table: type[Category] | type[Unit] | type[SuggestionBox], name: str) -> int | None:
    if not name:
        return None
    return work.session.exec(select(col(table.id)).where(table.name == name)).first()


def _add_people_and_papers(work: Work, complaint: Complaint, draft: ComplaintDraft) -> None:
    assert complaint.id is not None
    person = draft.complainant
    if any(person.model_dump().values()):
        sealed = complaint.confidentiality is not Confidentiality.ORDINARY
        work.session.add(
            Complainant(
                **person.model_dump(),
                complaint_id=complaint.id,
                name_key="" if sealed else name_key(person.name),
                id_tail="" if sealed else id_tail(person.id_number),
                phone_digits="" if sealed else phone_digits(person.phone),
            )
        )
    if any(draft.reported_party.model_dump().values()):
        work.session.add(ReportedParty(**draft.reported_party.model_dump(), complaint_id=complaint.id))
    if draft.letter is not None:
        work.session.add(Letter(**draft.letter.model_dump(), complaint_id=complaint.id))
    if draft.online is not None:
        work.session.add(OnlineCopy(**draft.online.model_dump(), complaint_id=complaint.id))
    if draft.visit_id is not None:
        visit = work.session.get(Visit, draft.visit_id)
        if visit is not None:
            visit.complaint_id = complaint.id
            work.changes.add(Change.VISITS)


def _start_history(work: Work, complaint: Complaint, draft: ComplaintDraft) -> None:
    assert complaint.id is not None
    work.session.add(
        ComplaintEvent(
            complaint_id=complaint.id,
            sequence=1,
            type=Event.RECEIVED,
            at=complaint.received_at,
            recorded_at=work.now,
            recorded_by=work.officer.account_id,
            from_status=Status.RECEIVED,
            to_status=Status.RECEIVED,
            actor=work.officer.name,
        )
    )
    if draft.agreed_at is not None:
        agree_time(work, complaint, draft.agreed_at)
    start_deadlines(work, complaint, Event.RECEIVED, complaint.received_at)
    work.session.flush()
    complaint.due_at = due_now(work, complaint)


def _index(work: Work, complaint: Complaint, draft: ComplaintDraft) -> None:
    open_name = draft.complainant.name if draft.confidentiality is Confidentiality.ORDINARY else ""
    tracking = draft.online.tracking_id if draft.online and draft.online.tracking_id else ""
    letter = draft.letter.number if draft.letter else ""
    assert complaint.id is not None
    index(
        work.session.connection(),
        complaint.id,
        number=f"{complaint.number} {tracking} {letter}".strip(),
        subject=complaint.subject,
        summary=complaint.summary,
        names=f"{open_name} {draft.reported_party.name}".strip(),
        places=complaint.event_place,
    )


def holds_evidence(attachments: Sequence[AttachmentDraft]) -> int:
    """How many of the files handed in are evidence."""
    return sum(attachment.purpose is Purpose.EVIDENCE for attachment in attachments)
