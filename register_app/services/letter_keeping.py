"""A letter and what it means for the case, in one transaction: the answer, or the forwarding, that goes with it."""

from dataclasses import dataclass
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.rules.letters import LetterKind
from register_app.rules.statuses import Event
from register_app.services.handling import NOTHING_MORE, AnswerDraft, Extras, add_files, note_answer, note_event
from register_app.services.letters import KeptLetter, LetterDraft, write_letter
from register_app.services.life import EventDraft
from register_app.services.work import Work

BY_LETTER = "surat"


@dataclass(frozen=True, slots=True)
class LetterMove:
    """What is recorded with a letter: a reply answers the case, a forwarding letter forwards it to ``agency``.

    ``note`` says for the history what was answered, or why the matter is not the office's.
    """

    note: str = ""
    agency: str = ""


def note_letter(
    work: Work,
    complaint_id: int,
    draft: LetterDraft,
    move: LetterMove | None = None,
    extras: Extras = NOTHING_MORE,
) -> KeptLetter:
    """Write a letter, and with ``move`` let the case go where the letter brings it; the status table says if it can."""
    kept = write_letter(work, complaint_id, draft)
    if move is None:
        add_files(work, complaint_id, extras)
    elif draft.kind is LetterKind.REPLY:
        answer = AnswerDraft(BY_LETTER, move.note, letter_number=kept.number, letter_date=draft.day)
        note_answer(work, complaint_id, answer, extras)
    else:
        _forward(work, complaint_id, draft, move, kept, extras)
    return kept


def _forward(
    work: Work, complaint_id: int, draft: LetterDraft, move: LetterMove, kept: KeptLetter, extras: Extras
) -> None:
    day = draft.day.isoformat() if draft.day else ""
    facts: dict[str, Any] = {"to_agency": move.agency.strip(), "letter_number": kept.number, "letter_date": day}
    facts = {name: value for name, value in facts.items() if value}
    try:
        note_event(work, complaint_id, EventDraft(Event.FORWARDED, note=move.note, facts=facts), extras)
    except RefusedError as error:
        names = {"to_agency": "agency"}
        raise RefusedError([Problem(names.get(p.field, p.field), p.text) for p in error.problems]) from error
