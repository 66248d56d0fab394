"""Files of a case: what they are called and how large they are, and their bytes when somebody opens one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select

from register_app.model.attachments import Purpose
from register_app.reading.reader import Reader
from register_app.reading.tables import account, attachment, file_content, visit


@dataclass(frozen=True, slots=True)
class AttachmentFact:
    """A file as a list shows it; ``removed_at`` says that its time was over and the picture is gone."""

    id: int
    name: str
    media_type: str
    size: int
    purpose: Purpose
    added_at: datetime
    officer: str
    visit_id: int | None
    disposition_id: int | None
    removed_at: datetime | None


def attachments_of(reader: Reader, complaint_id: int) -> tuple[AttachmentFact, ...]:
    """Every file of a complaint and of the visits that led to it, oldest first."""
    a = attachment.c
    visits = select(visit.c.id).where(visit.c.complaint_id == complaint_id)
    rows = reader.rows(
        select(
            *(a.id, a.name, a.media_type, a.size, a.purpose, a.added_at, a.visit_id, a.disposition_id, a.removed_at),
            account.c.display_name,
        )
        .join(account, account.c.id == a.added_by)
        .where(or_(a.complaint_id == complaint_id, a.visit_id.in_(visits)))
        .order_by(a.id)
    )
    return tuple(_fact(reader, row) for row in rows)


def attachment_content(reader: Reader, attachment_id: int) -> bytes | None:
    """The bytes of a file; None when it was removed."""
    c = file_content.c
    row = reader.one(select(c.content).where(c.attachment_id == attachment_id))
    return row.content if row else None


def attachment_thumbnail(reader: Reader, attachment_id: int) -> bytes | None:
    """The small picture of a file; None when there is none."""
    c = file_content.c
    row = reader.one(select(c.thumbnail).where(c.attachment_id == attachment_id))
    return row.thumbnail if row else None


def _fact(reader: Reader, row: Row[Any]) -> AttachmentFact:
    return AttachmentFact(
        id=row.id,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        purpose=row.purpose,
        added_at=reader.clock.local(row.added_at),
        officer=row.display_name,
        visit_id=row.visit_id,
        disposition_id=row.disposition_id,
        removed_at=reader.local(row.removed_at),
    )
