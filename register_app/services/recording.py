"""Records a file of entries as if each had been typed: complaints with history, box openings, guests."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from register_app.capture.kinds import problem_with
from register_app.errors import Problem, RefusedError
from register_app.exchange.entries import ComplaintEntry, Entry, OpeningEntry, RefusedEntry, VisitEntry
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.boxes import BoxOpening
from register_app.model.complaint import ComplaintDraft
from register_app.rules.channels import CardHandling
from register_app.services.box_history import tie_slips
from register_app.services.boxes import open_box
from register_app.services.doubles import FIELD as DOUBLED
from register_app.services.doubles import Doubles
from register_app.services.happenings import happen, unknown_officials
from register_app.services.intake import keep_complaint
from register_app.services.intake_checks import odd_numbers, settled
from register_app.services.life import complaint_of
from register_app.services.visits import arrive
from register_app.services.work import Work

_FILE_NAMES = {"counted": "count"}

ReadFile = Callable[[str], bytes]
"""Gives the bytes of an attachment named in the file; raises RefusedError when it is not there."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of one entry: kept with its number, status, deadline (office wall time) and warnings, or refused."""

    number: str = ""
    status: str = ""
    due_at: datetime | None = None
    warnings: tuple[Problem, ...] = ()
    refused: tuple[Problem, ...] = ()

    @property
    def doubled(self) -> bool:
        """Whether the same stands in the register, or further up in the file."""
        return any(each.field == DOUBLED for each in self.warnings)


def record_entries(work: Work, entries: Sequence[Entry], read_file: ReadFile) -> tuple[Recorded, ...]:
    """Try every entry in its own savepoint and say what became of each; the caller decides whether to commit."""
    doubles = Doubles(work)
    return tuple(_try(work, entry, read_file, doubles) for entry in entries)


def _try(work: Work, entry: Entry, read_file: ReadFile, doubles: Doubles) -> Recorded:
    if isinstance(entry, RefusedEntry):
        return Recorded(refused=entry.problems)
    try:
        with work.session.begin_nested():
            return _record(work, entry, read_file, doubles)
    except RefusedError as error:
        return Recorded(refused=error.problems)


def _record(
    work: Work, entry: ComplaintEntry | OpeningEntry | VisitEntry, read_file: ReadFile, doubles: Doubles
) -> Recorded:
    match entry:
        case OpeningEntry(draft):
            with _named_as_in("box_opening."):
                opening = work.session.get(BoxOpening, open_box(work, draft))
            assert opening is not None
            tie_slips(work, opening.box_id, opening.opened_at)
            status = "nihil" if opening.counted == 0 else "dibuka"
            return Recorded(opening.number, status, warnings=doubles.opening(draft, opening.number))
        case VisitEntry(draft):
            with _named_as_in("visit."):
                visit = str(arrive(work, draft))
            status = "dititipkan" if draft.card is CardHandling.HELD else "tercatat"
            return Recorded(visit, status, warnings=doubles.visit(draft, visit))
        case ComplaintEntry():
            return _record_complaint(work, entry, read_file, doubles)


def _record_complaint(work: Work, entry: ComplaintEntry, read_file: ReadFile, doubles: Doubles) -> Recorded:
    files = [_attachment(name, read_file(name)) for name in entry.attachments]
    kept = keep_complaint(work, entry.draft, files, recorded_later=bool(entry.events))
    complaint = complaint_of(work, kept.complaint_id)  # held through its whole history, so that it is read once
    warnings = [*kept.warnings, *_of_the_person(work, entry.draft)]
    for place, event in enumerate(entry.events):
        where = f"events[{place}]."
        with _named_as_in(where):
            happen(work, complaint, event)
        warnings += [Problem(where + each.field, each.text) for each in unknown_officials(work, event)]
    if complaint.box_id is not None:
        tie_slips(work, complaint.box_id, complaint.received_at)
    due = work.clock.local(complaint.due_at) if complaint.due_at else None
    twice = doubles.complaint(entry.draft, kept.number)  # last, because only now nothing can refuse the entry
    return Recorded(complaint.number, complaint.status.value, due, (*twice, *warnings))


def _of_the_person(work: Work, draft: ComplaintDraft) -> tuple[Problem, ...]:
    """What looks wrong in the complainant, or that nothing of an anonymous one was kept."""
    kept = settled(draft).complainant
    if any(draft.complainant.model_dump().values()) and not any(kept.model_dump().values()):
        text = _("Pelapor ini anonim, jadi identitasnya tidak disimpan. Pakai rahasia bila identitasnya perlu ada.")
        return (Problem("complainant", text),)
    return odd_numbers(kept, work.today)


def _attachment(name: str, content: bytes) -> AttachmentDraft:
    problem = problem_with(content)
    if problem is not None:
        raise RefusedError([Problem("attachments", f"{name}: {problem.text}")])
    return AttachmentDraft(name=Path(name).name, content=content)


@contextmanager
def _named_as_in(where: str) -> Iterator[None]:
    """Let a refusal name the field as the file calls it."""
    try:
        yield
    except RefusedError as error:
        named = [Problem(where + _FILE_NAMES.get(p.field, p.field), p.text) for p in error.problems]
        raise RefusedError(named) from error
