"""Forms that somebody has begun and not kept yet (draf)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from register_app.reading.reader import Reader
from register_app.reading.tables import account, draft_picture, journaled_draft


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in a list; ``discarded_at`` of one that was put away."""

    draft_id: int
    form: str
    title: str
    saved_at: datetime
    officer: str
    discarded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DraftPictureFact:
    """A picture that belongs to a draft; ``slot`` says where on the form it stands."""

    slot: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DraftContent:
    """What stands in a draft and where the cursor was."""

    draft_id: int
    form: str
    title: str
    content: dict[str, Any]
    focus: str
    saved_at: datetime
    pictures: tuple[DraftPictureFact, ...]


def open_drafts(reader: Reader) -> tuple[DraftRow, ...]:
    """Drafts that wait to be finished, newest first."""
    return _drafts(reader, _rows().where(journaled_draft.c.discarded_at.is_(None)))


def discarded_drafts(reader: Reader) -> tuple[DraftRow, ...]:
    """Drafts that were put away and can still be brought back, newest first."""
    return _drafts(reader, _rows().where(journaled_draft.c.discarded_at.is_not(None)))


def draft_titled(reader: Reader, form: str, title: str) -> int | None:
    """The newest draft of a form that waits under this title; None when there is none."""
    d = journaled_draft.c
    query = select(d.id).where(d.form == form, d.title == title, d.discarded_at.is_(None)).order_by(d.id.desc())
    row = reader.one(query.limit(1))
    return row.id if row else None


def draft_content(reader: Reader, draft_id: int) -> DraftContent | None:
    """Everything in a draft; None when it is gone."""
    d = journaled_draft.c
    row = reader.one(select(d.id, d.form, d.title, d.content, d.focus, d.saved_at).where(d.id == draft_id))
    if row is None:
        return None
    columns = draft_picture.c
    pictures = reader.rows(
        select(columns.slot, columns.name, columns.content).where(columns.draft_id == draft_id).order_by(columns.id)
    )
    return DraftContent(
        draft_id=row.id,
        form=row.form,
        title=row.title,
        content=row.content,
        focus=row.focus,
        saved_at=reader.clock.local(row.saved_at),
        pictures=tuple(DraftPictureFact(p.slot, p.name, p.content) for p in pictures),
    )


def _rows() -> Select[Any]:
    d = journaled_draft.c
    return (
        select(d.id, d.form, d.title, d.saved_at, d.discarded_at, account.c.display_name)
        .join(account, account.c.id == d.account_id)
        .order_by(d.saved_at.desc(), d.id.desc())
    )


def _drafts(reader: Reader, query: Select[Any]) -> tuple[DraftRow, ...]:
    return tuple(
        DraftRow(
            row.id,
            row.form,
            row.title,
            reader.clock.local(row.saved_at),
            row.display_name,
            reader.local(row.discarded_at),
        )
        for row in reader.rows(query)
    )
