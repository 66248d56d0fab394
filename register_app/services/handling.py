"""Handling: what the desk records about a case, with its files and the end of its draft, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import col, select

from register_app.model.attachments import AttachmentDraft
from register_app.model.dispositions import DispositionDraft, DispositionRecipient
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER
from register_app.rules.statuses import Event, Status
from register_app.services.attachments import attach
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.dispositions import dispose, give_back, take_back, take_over
from register_app.services.drafts import finish
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.life import EventDraft, complaint_of, record_event
from register_app.services.verification import Verdict, verify
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class Extras:
    """What comes with an entry: files handed in, and the draft that ends with it."""

    files: tuple[AttachmentDraft, ...] = ()
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """When and how the complainant was told of the answer; both may be unknown."""

    at: datetime | None = None
    how: str = ""

    def facts(self) -> dict[str, Any]:
        """As an event keeps it."""
        found = {"told_at": self.at.isoformat() if self.at else "", "told_how": self.how}
        return {key: words for key, words in found.items() if words}


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer as typed; ``closes`` ends the case with it, ``rating`` (1 to 5) is then the complainant's."""

    how: str
    note: str = ""
    actor: str = ""
    at: datetime | None = None
    closes: bool = False
    rating: int | None = None
    letter_number: str = ""
    letter_date: date | None = None
    told: Told = Told()

    def facts(self) -> dict[str, Any]:
        """As the event keeps it."""
        day = self.letter_date.isoformat() if self.letter_date else ""
        found = {"how": self.how, "letter_number": self.letter_number, "letter_date": day}
        return {**{key: words for key, words in found.items() if words}, **self.told.facts()}


@dataclass(frozen=True, slots=True)
class ReturnedStep:
    """A step as it came back on paper, and who took the paper over from there."""

    step: DispositionDraft
    received_by: str = ""
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """That a recipient took a step over (``taken``) or gave it back; ``name`` is whoever took or brought the paper."""

    recipient_id: int
    taken: bool
    name: str = ""
    at: datetime | None = None


NOTHING_MORE = Extras()


def note_event(work: Work, complaint_id: int, draft: EventDraft, extras: Extras = NOTHING_MORE) -> Status:
    """Record one event with its files."""
    status = record_event(work, complaint_id, draft)
    _add(work, complaint_id, extras)
    return status


def note_verdict(work: Work, complaint_id: int, verdict: Verdict, extras: Extras = NOTHING_MORE) -> Status:
    """Record a verification with its files."""
    status = verify(work, complaint_id, verdict)
    _add(work, complaint_id, extras)
    return status


def note_answer(work: Work, complaint_id: int, draft: AnswerDraft, extras: Extras = NOTHING_MORE) -> Status:
    """Record an answer and, when it ends the case, the closing with what the complainant thought of it."""
    record_event(work, complaint_id, EventDraft(Event.ANSWERED, draft.at, draft.actor, draft.note, draft.facts()))
    if draft.closes:
        rating = {} if draft.rating is None else {"rating": draft.rating}
        record_event(work, complaint_id, EventDraft(Event.CLOSED, draft.at, facts=rating))
    _add(work, complaint_id, extras)
    return complaint_of(work, complaint_id).status


def note_returned_step(work: Work, complaint_id: int, returned: ReturnedStep, extras: Extras = NOTHING_MORE) -> int:
    """Record what came back on a disposition sheet, its scans, and who received it; gives the step's id."""
    step_id = dispose(work, complaint_id, returned.step)
    if returned.received_by.strip():
        for recipient_id in _recipients(work, step_id):
            take_over(work, recipient_id, returned.received_by, returned.received_at)
    for file in extras.files:
        attach(work, file, complaint_id=complaint_id, disposition_id=step_id)
    _add(work, complaint_id, Extras(draft_id=extras.draft_id))
    return step_id


def note_receipt(work: Work, complaint_id: int, receipt: ReceiptDraft, extras: Extras = NOTHING_MORE) -> None:
    """Record who took a step over, or that it was given back."""
    if receipt.taken:
        take_over(work, receipt.recipient_id, receipt.name, receipt.at)
    else:
        give_back(work, receipt.recipient_id, receipt.at, receipt.name)
    _add(work, complaint_id, extras)


def undo_receipt(work: Work, _complaint_id: int, receipt: ReceiptDraft) -> None:
    """Take such a mark back; both lines stay written."""
    take_back(work, receipt.recipient_id, TAKEN_OVER if receipt.taken else GIVEN_BACK)


def note_extension(work: Work, complaint_id: int, draft: ExtensionDraft, extras: Extras = NOTHING_MORE) -> Status:
    """Record an extension with the paper that approved it."""
    status = extend(work, complaint_id, draft)
    _add(work, complaint_id, extras)
    return status


def note_correction(work: Work, complaint_id: int, draft: CorrectionDraft, extras: Extras = NOTHING_MORE) -> Status:
    """Record a correction."""
    status = correct(work, complaint_id, draft)
    _add(work, complaint_id, extras)
    return status


def add_files(work: Work, complaint_id: int, extras: Extras) -> None:
    """Keep files that came later; the case stays where it is."""
    complaint_of(work, complaint_id)
    _add(work, complaint_id, extras)


def _recipients(work: Work, step_id: int) -> Sequence[int]:
    ids = select(DispositionRecipient.id).where(col(DispositionRecipient.disposition_id) == step_id)
    return [each for each in work.session.exec(ids) if each is not None]


def _add(work: Work, complaint_id: int, extras: Extras) -> None:
    for file in extras.files:
        attach(work, file, complaint_id=complaint_id)
    if extras.draft_id is not None:
        finish(work, extras.draft_id)
