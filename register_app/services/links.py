"""Links between complaints: an officer decides, a later decision stands above the earlier one, nothing is removed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from register_app.errors import Problem, RefusedError
from register_app.flows.box_opening import SlipOrder
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import Complaint
from register_app.model.links import ComplaintLink
from register_app.rules.channels import Confidentiality
from register_app.rules.links import Clue, LinkKind, may_be
from register_app.services.box_desk import SlipDone, keep_next_slip
from register_app.services.intake import Kept
from register_app.services.work import Change, Work

Keep = Callable[[Work, int | None], Kept | None]
"""What keeps a form: called with the work and the draft that ends with it."""


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """What was decided about another complaint, and by which clues."""

    other_id: int
    kind: LinkKind
    clues: tuple[Clue, ...] = ()
    note: str = ""


def link(work: Work, complaint_id: int, draft: LinkDraft) -> int:
    """Keep a decision about two complaints; gives its id. RefusedError when it cannot be.

    No link tells who a complainant is whose name is secret or who gave none.
    """
    here, there = _complaint(work, complaint_id), _complaint(work, draft.other_id)
    _check(here, there, draft)
    first, second = sorted((complaint_id, draft.other_id))
    link_id = work.put(
        ComplaintLink,
        first_id=first,
        second_id=second,
        kind=draft.kind,
        clues=[clue.value for clue in draft.clues],
        note=draft.note.strip(),
        decided_at=work.now,
        decided_by=work.officer.account_id,
    )
    numbers = [one.number for one in sorted((here, there), key=lambda each: each.id or 0)]
    work.note("linked", "complaint", complaint_id, Change.COMPLAINTS, numbers=numbers, kind=draft.kind.value)
    return link_id


def keep_with_links(work: Work, draft_id: int | None, keep: Keep, links: Sequence[LinkDraft]) -> Kept | None:
    """Keep a form, and what was decided while it was typed, all or nothing."""
    kept = keep(work, draft_id)
    if kept is not None:
        link_kept(work, kept.complaint_id, links)
    return kept


def keep_linked_slip(
    work: Work,
    opening: int | OpeningDraft,
    order: SlipOrder,
    links: Sequence[LinkDraft],
    *,
    attachments: Sequence[AttachmentDraft] = (),
    draft_id: int | None = None,
) -> SlipDone:
    """Keep a slip out of a box, and what was decided while it was read."""
    done = keep_next_slip(work, opening, order, attachments=attachments, draft_id=draft_id)
    if done.kept is not None:
        link_kept(work, done.kept.complaint_id, links)
    return done


def link_kept(work: Work, complaint_id: int, links: Sequence[LinkDraft]) -> None:
    """Keep the decisions of a form that has just become a complaint.

    One that has become impossible meanwhile (the complainant wishes to be secret now) is left out: it was a hint only.
    """
    here = _complaint(work, complaint_id)
    for draft in links:
        there = work.session.get(Complaint, draft.other_id)
        if there is not None and not _problems(here, there, draft):
            link(work, complaint_id, draft)


def _check(here: Complaint, there: Complaint, draft: LinkDraft) -> None:
    problems = _problems(here, there, draft)
    if problems:
        raise RefusedError(problems)


def _problems(here: Complaint, there: Complaint, draft: LinkDraft) -> list[Problem]:
    if here.id == there.id:
        text = _("Pengaduan tidak bisa dikaitkan dengan dirinya sendiri. Pilih nomor yang lain.")
        return [Problem("other", text)]
    here_open, there_open = (each.confidentiality is Confidentiality.ORDINARY for each in (here, there))
    if not may_be(draft.kind, here_open=here_open, there_open=there_open):
        text = _("Pelapor salah satunya dirahasiakan atau anonim, jadi orangnya tidak boleh disamakan. Pilih pokoknya.")
        return [Problem("kind", text)]
    return []


def _complaint(work: Work, complaint_id: int) -> Complaint:
    found = work.session.get(Complaint, complaint_id)
    if found is None:
        text = _("Pengaduan yang dikaitkan tidak ada di register. Cari lagi dengan nomornya.")
        raise RefusedError([Problem("other", text)])
    return found
