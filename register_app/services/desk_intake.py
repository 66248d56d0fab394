"""One press of *Simpan* at the desk: guest line, card, complaint, answer and the end of the draft, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.guests import VisitDraft
from register_app.model.people import PersonFields
from register_app.rules.channels import CardHandling, Confidentiality
from register_app.rules.statuses import Event
from register_app.services.drafts import finish
from register_app.services.intake import Kept, keep_complaint
from register_app.services.life import EventDraft, record_event
from register_app.services.visits import amend, arrive
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class AnswerNow:
    """An answer given while the guest still stands there; ``closes`` when that settles the matter."""

    text: str
    closes: bool = False


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Everything a walk-in form holds; ``visit_id`` names the guest line when it was written before."""

    visit: VisitDraft
    complaint: ComplaintDraft
    visit_id: int | None = None
    attachments: tuple[AttachmentDraft, ...] = ()
    answer: AnswerNow | None = None


def keep_walk_in(work: Work, walk_in: WalkIn, *, draft_id: int | None = None) -> Kept:
    """Keep a guest's complaint with the guest line it came of; an anonymous one leaves nobody's name in the book."""
    visit = _unnamed(walk_in.visit) if _is_anonymous(walk_in.complaint) else walk_in.visit
    visit_id = keep_guest(work, visit, visit_id=walk_in.visit_id)
    shown = walk_in.complaint.id_shown or visit.card is not CardHandling.NONE
    draft = walk_in.complaint.model_copy(update={"visit_id": visit_id, "id_shown": shown})
    empty = _empty_answer(walk_in.answer)
    try:
        kept = keep_filed(work, draft, walk_in.attachments, draft_id=draft_id)
    except RefusedError as refused:
        raise RefusedError([*refused.problems, *empty]) from refused
    if empty:
        raise RefusedError(empty)
    at = draft.received_at if draft.reserved_number else None
    return kept if walk_in.answer is None else _answer(work, kept, walk_in.answer, draft.handler, at)


def keep_guest(work: Work, visit: VisitDraft, *, visit_id: int | None = None, draft_id: int | None = None) -> int:
    """Keep a guest line, or write more into the one that stands already; gives its id."""
    if visit_id is None:
        visit_id = arrive(work, visit)
    else:
        amend(work, visit_id, visit)
    _end_draft(work, draft_id)
    return visit_id


def keep_filed(
    work: Work, complaint: ComplaintDraft, attachments: Sequence[AttachmentDraft] = (), *, draft_id: int | None = None
) -> Kept:
    """Keep a complaint that came on paper or from elsewhere, and end its draft."""
    kept = keep_complaint(work, complaint, attachments)
    _end_draft(work, draft_id)
    return kept


def _empty_answer(answer: AnswerNow | None) -> tuple[Problem, ...]:
    if answer is None or answer.text.strip():
        return ()
    text = _("Jawabannya masih kosong. Tulis singkat apa yang dijawab, atau pilih waktu yang disepakati.")
    return (Problem("answer", text),)


def _answer(work: Work, kept: Kept, answer: AnswerNow, by: str, at: datetime | None) -> Kept:
    """Given now, or ``at`` the hour of a sheet that was written by hand while the guest stood there."""
    actor = by or work.officer.name
    answered = EventDraft(Event.ANSWERED, at, actor, answer.text.strip(), {"how": "lisan"})
    status = record_event(work, kept.complaint_id, answered)
    if answer.closes:
        status = record_event(work, kept.complaint_id, EventDraft(Event.CLOSED, at, actor))
    return replace(kept, status=status)


def _end_draft(work: Work, draft_id: int | None) -> None:
    if draft_id is not None:
        finish(work, draft_id)


def _is_anonymous(complaint: ComplaintDraft) -> bool:
    return complaint.confidentiality is Confidentiality.ANONYMOUS


def _unnamed(visit: VisitDraft) -> VisitDraft:
    return visit.model_copy(update=dict.fromkeys(PersonFields.model_fields, ""))
