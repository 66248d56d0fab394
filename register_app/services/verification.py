"""Verification (telaah): what kind of report it is, whether it has supervisory content, which category it has."""

from dataclasses import dataclass
from datetime import datetime

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.rules.channels import ReportKind
from register_app.rules.classes import class_of
from register_app.rules.statuses import Event, Status
from register_app.services.deadlines import has_rule_of_its_own, start_deadlines
from register_app.services.life import EventDraft, advance, changed_to, complaint_of, name_of
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found; ``supervisory`` None: nobody can say yet; an empty category or unit keeps the old one."""

    kind: ReportKind
    supervisory: bool | None = None
    category: str = ""
    unit: str = ""
    note: str = ""
    at: datetime | None = None
    actor: str = ""


def verify(work: Work, complaint_id: int, verdict: Verdict) -> Status:
    """Keep the classification and move the complaint; a class of its own gets its own deadline from the receipt on."""
    complaint = complaint_of(work, complaint_id)
    category_id, unit_id = _named(work, verdict)
    before = class_of(complaint.kind, supervisory=complaint.supervisory)
    facts = {"kind": verdict.kind.value, "supervisory": verdict.supervisory, **_named_facts(work, complaint, verdict)}
    complaint.kind, complaint.supervisory = verdict.kind, verdict.supervisory
    complaint.category_id = category_id or complaint.category_id
    complaint.unit_id = unit_id or complaint.unit_id
    if class_of(complaint.kind, supervisory=complaint.supervisory) is not before:
        _restart_deadlines(work, complaint)
    advance(work, complaint, EventDraft(Event.VERIFIED, verdict.at, verdict.actor, verdict.note.strip(), facts))
    return complaint.status


def _named(work: Work, verdict: Verdict) -> tuple[int | None, int | None]:
    """Ids of the category and the unit; RefusedError when the office does not know a name."""
    category, unit = work.rules.categories.get(verdict.category), work.rules.units.get(verdict.unit)
    problems = []
    if verdict.category and category is None:
        problems.append(Problem("category", _("Kategori ini tidak ada dalam daftar kantor. Pilih dari daftarnya.")))
    if verdict.unit and unit is None:
        problems.append(Problem("unit", _("Unit ini tidak ada dalam daftar kantor. Pilih dari daftarnya.")))
    if problems:
        raise RefusedError(problems)
    return category, unit


def _named_facts(work: Work, complaint: Complaint, verdict: Verdict) -> dict[str, str]:
    """Category and unit as from now on, and where that is a change, as they were until now."""
    return {
        **changed_to("category", verdict.category, name_of(work.rules.categories, complaint.category_id)),
        **changed_to("unit", verdict.unit, name_of(work.rules.units, complaint.unit_id)),
    }


def _restart_deadlines(work: Work, complaint: Complaint) -> None:
    """Where the office gives this class another time, it counts from the receipt."""
    if has_rule_of_its_own(work, complaint):
        start_deadlines(work, complaint, Event.RECEIVED, complaint.received_at)
