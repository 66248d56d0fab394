"""Drafts: every form is journaled as it is typed, so that neither a power cut nor a wrong key loses a letter."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import DraftPicture, JournaledDraft
from register_app.services.work import Change, Work

KEPT_FOR = timedelta(days=30)
"""How long a discarded draft can be brought back."""


def journal(
    work: Work,
    form: str,
    content: dict[str, Any],
    *,
    draft_id: int | None = None,
    title: str = "",
    focus: str = "",
) -> int:
    """Keep what stands in a form now; gives the draft's id for the next time.

    A draft that was finished meanwhile stays finished: a late call writes nothing.
    """
    if draft_id is None:
        return _begin(work, form, content, title, focus)
    draft = work.session.get(JournaledDraft, draft_id)
    if draft is not None:
        draft.content, draft.title, draft.focus, draft.saved_at = dict(content), title, focus, work.now
    return draft_id


def add_picture(work: Work, draft_id: int, slot: str, name: str, content: bytes) -> None:
    """Keep a picture with a draft; one that stood in the same place gives way."""
    draft = _draft_of(work, draft_id)
    remove_picture(work, draft_id, slot)
    work.session.add(DraftPicture(draft_id=draft_id, slot=slot, name=name, content=content))
    draft.saved_at = work.now


def remove_picture(work: Work, draft_id: int, slot: str) -> None:
    """Take the picture at ``slot`` out of a draft."""
    work.session.exec(
        delete(DraftPicture).where(col(DraftPicture.draft_id) == draft_id, col(DraftPicture.slot) == slot)
    )


def discard(work: Work, draft_id: int) -> None:
    """Put a draft away; it can be brought back for 30 days."""
    _draft_of(work, draft_id).discarded_at = work.now
    work.changes.add(Change.DRAFTS)


def bring_back(work: Work, draft_id: int) -> None:
    """Take a discarded draft out again."""
    _draft_of(work, draft_id).discarded_at = None
    work.changes.add(Change.DRAFTS)


def finish(work: Work, draft_id: int) -> None:
    """Remove a draft whose form is being kept, inside that save's own transaction."""
    _remove(work, [draft_id])


def clear_old(work: Work) -> int:
    """Remove drafts that were discarded more than 30 days ago; gives how many."""
    old = work.session.exec(
        select(JournaledDraft.id).where(col(JournaledDraft.discarded_at) < work.now - KEPT_FOR)
    ).all()
    _remove(work, [draft_id for draft_id in old if draft_id is not None])
    return len(old)


def _begin(work: Work, form: str, content: dict[str, Any], title: str, focus: str) -> int:
    draft = JournaledDraft(
        form=form,
        title=title,
        content=dict(content),
        focus=focus,
        started_at=work.now,
        saved_at=work.now,
        account_id=work.officer.account_id,
    )
    work.session.add(draft)
    work.session.flush()
    work.changes.add(Change.DRAFTS)
    assert draft.id is not None
    return draft.id


def _remove(work: Work, draft_ids: list[int]) -> None:
    if not draft_ids:
        return
    work.session.exec(delete(DraftPicture).where(col(DraftPicture.draft_id).in_(draft_ids)))
    work.session.exec(delete(JournaledDraft).where(col(JournaledDraft.id).in_(draft_ids)))
    work.changes.add(Change.DRAFTS)


def _draft_of(work: Work, draft_id: int) -> JournaledDraft:
    draft = work.session.get(JournaledDraft, draft_id)
    if draft is None:
        raise RefusedError([Problem("draft", _("Draf ini sudah tidak ada. Isiannya sudah disimpan atau dihapus."))])
    return draft
