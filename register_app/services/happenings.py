"""What a file says happened to a complaint, done through the very services that the desk uses."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, or_, select

from register_app.errors import Problem, RefusedError
from register_app.exchange.events import EventEntry
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.dispositions import DispositionRecipient
from register_app.model.office import Official, Position
from register_app.rules.statuses import Event
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.dispositions import dispose, give_back, take_over
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.life import EventDraft, record_event
from register_app.services.verification import Verdict, verify
from register_app.services.work import Work


def happen(work: Work, complaint: Complaint, event: EventEntry) -> None:
    """Let one event of the file happen; RefusedError names its fields as the file calls them."""
    _DONE.get(event.type, _plainly)(work, complaint, event)


def unknown_officials(work: Work, event: EventEntry) -> tuple[Problem, ...]:
    """Whom a disposition names and no list of the office knows: kept as written, as a pen would, and pointed out.

    Older books name officials who are not there any more, and leaders write other names than the printed ones.
    """
    step = event.disposition
    if step is None:
        return ()
    named = [("from", step.from_title), *((f"to[{place}]", title) for place, title in enumerate(step.to))]
    return tuple(
        Problem(field, _unknown(work, title)) for field, title in named if title.strip() and not _known(work, title)
    )


def _known(work: Work, title: str) -> bool:
    name = title.strip()
    position = select(Position.id).where(or_(Position.title == name, Position.short == name))
    person = select(Official.id).where(Official.name == name)
    return name in work.rules.units or any(work.session.exec(each).first() for each in (position, person))


def _unknown(work: Work, title: str) -> str:
    from rapidfuzz import process  # compiled; loaded only when a name is not in the office's list

    names = [*work.rules.units, *work.session.exec(select(Position.title)), *work.session.exec(select(Position.short))]
    near = [match[0] for match in process.extract(title, names, limit=2, score_cutoff=70)]
    sentence = _("{name} tidak ada dalam daftar pejabat dan unit, jadi dicatat seperti tertulis.").format(name=title)
    hint = _("Mungkin maksudnya: {names}.").format(names="; ".join(near)) if near else ""
    return f"{sentence} {hint or _('Tambahkan di Pengaturan bila memang ada.')}"


def _plainly(work: Work, complaint: Complaint, event: EventEntry) -> None:
    draft = EventDraft(event.type, event.at, event.actor, event.note, dict(event.facts))
    record_event(work, _id(complaint), draft)


def _verified(work: Work, complaint: Complaint, event: EventEntry) -> None:
    """What the event does not say stays as the entry has it."""
    facts = event.facts
    if not facts:
        _plainly(work, complaint, event)
        return
    verdict = Verdict(
        kind=facts.get("kind", complaint.kind),
        supervisory=facts.get("supervisory", complaint.supervisory),
        category=str(facts.get("category", "")),
        unit=str(facts.get("unit", "")),
        note=event.note,
        at=event.at,
        actor=event.actor,
    )
    verify(work, _id(complaint), verdict)


def _disposed(work: Work, complaint: Complaint, event: EventEntry) -> None:
    """The step, and the marks of whoever received the paper and gave it back."""
    assert event.disposition is not None
    step_id = dispose(work, _id(complaint), event.disposition)
    marks = _marks(event)
    if not marks.received and not marks.returned:
        return
    wanted = select(DispositionRecipient.id).where(DispositionRecipient.disposition_id == step_id)
    for recipient_id in work.session.exec(wanted.order_by(col(DispositionRecipient.id))).all():
        assert recipient_id is not None
        if marks.received:
            with _at_is("received_at"):
                take_over(work, recipient_id, marks.received_by, marks.received_at)
        if marks.returned:
            with _at_is("returned_at"):
                give_back(work, recipient_id, marks.returned_at, marks.returned_by)


def _extended(work: Work, complaint: Complaint, event: EventEntry) -> None:
    until, approved_by = event.facts.get("until"), str(event.facts.get("approved_by", ""))
    extend(work, _id(complaint), ExtensionDraft(until, event.note, approved_by, event.at))


def _corrected(work: Work, complaint: Complaint, event: EventEntry) -> None:
    field, value = str(event.facts.get("field", "")), str(event.facts.get("value", ""))
    correct(work, _id(complaint), CorrectionDraft(field, value, event.note, event.at))


@dataclass(frozen=True, slots=True)
class _Marks:
    """Who received a step's paper and who brought it back, as far as the file says it."""

    received: bool
    received_by: str
    received_at: datetime | None
    returned: bool
    returned_by: str
    returned_at: datetime | None


def _marks(event: EventEntry) -> _Marks:
    facts: Mapping[str, Any] = event.facts
    return _Marks(
        received=bool({"received_by", "received_at"} & set(facts)),
        received_by=str(facts.get("received_by", "")),
        received_at=facts.get("received_at", event.at),
        returned=bool({"returned_by", "returned_at"} & set(facts)),
        returned_by=str(facts.get("returned_by", "")),
        returned_at=facts.get("returned_at", event.at),
    )


@contextmanager
def _at_is(name: str) -> Iterator[None]:
    """Let a refused time be called as the file calls it."""
    try:
        yield
    except RefusedError as error:
        raise RefusedError([Problem(name if p.field == "at" else p.field, p.text) for p in error.problems]) from error


def _id(complaint: Complaint) -> int:
    assert complaint.id is not None
    return complaint.id


_DONE: Mapping[Event, Callable[[Work, Complaint, EventEntry], None]] = {
    Event.VERIFIED: _verified,
    Event.DISPOSED: _disposed,
    Event.EXTENDED: _extended,
    Event.CORRECTED: _corrected,
}
"""Events that are more than a note; all others are recorded plainly."""
