"""One press at an opened box: the opening with its first slip, or a slip and the end of its draft, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from register_app.flows.box_opening import HandOverOrder, SlipOrder
from register_app.model.attachments import AttachmentDraft
from register_app.model.boxes import OpeningDraft
from register_app.services.boxes import close_box, keep_slip, open_box
from register_app.services.drafts import finish
from register_app.services.intake import Kept
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class SlipDone:
    """A slip as kept: the opening it lies in, and the complaint that was read from it, None for a marked slip."""

    opening_id: int
    position: int
    kept: Kept | None


def keep_next_slip(
    work: Work,
    opening: int | OpeningDraft,
    order: SlipOrder,
    *,
    attachments: Sequence[AttachmentDraft] = (),
    draft_id: int | None = None,
) -> SlipDone:
    """Keep a slip; with the first one the opening itself is written into the box book."""
    opening_id = opening if isinstance(opening, int) else open_box(work, opening)
    done = keep_slip(
        work,
        opening_id,
        order.position,
        order.draft,
        mark=order.mark,
        duplicate_of=order.duplicate_of,
        note=order.note,
        attachments=attachments,
    )
    _end_draft(work, draft_id)
    return SlipDone(opening_id, order.position, done.kept)


def keep_empty_box(work: Work, opening: OpeningDraft, *, draft_id: int | None = None) -> int:
    """Write a *Nihil* opening, which is closed at once; gives its id."""
    opening_id = open_box(work, opening)
    _end_draft(work, draft_id)
    return opening_id


def hand_over(work: Work, opening_id: int, order: HandOverOrder, *, draft_id: int | None = None) -> int:
    """Lock the box again and write to whom the slips went; gives the opening's id."""
    close_box(
        work,
        opening_id,
        condition=order.condition,
        handed_over_to=order.to,
        handed_over_at=order.at,
        copies=order.copies,
    )
    _end_draft(work, draft_id)
    return opening_id


def _end_draft(work: Work, draft_id: int | None) -> None:
    if draft_id is not None:
        finish(work, draft_id)
