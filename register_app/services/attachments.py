"""Attachments: checked by content, kept in the register; identity pictures are watermarked and removed in time."""

import hashlib
from datetime import date, timedelta
from typing import Any

from sqlmodel import col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from register_app.capture.kinds import PICTURES, checked
from register_app.capture.pictures import Pictures, watermark_text
from register_app.capture.policy import IdPictureRule
from register_app.model.attachments import Attachment, AttachmentContent, AttachmentDraft, Purpose
from register_app.model.complaint import Complaint
from register_app.model.guests import Visit
from register_app.model.office import Setting
from register_app.rules.dates import long_date
from register_app.services.work import Change, Work

THUMBNAIL = (320, 240)


def attach(
    work: Work,
    draft: AttachmentDraft,
    *,
    complaint_id: int | None = None,
    visit_id: int | None = None,
    slip_id: int | None = None,
    disposition_id: int | None = None,
) -> int | None:
    """Keep one file; RefusedError when its content is not on the list.

    An identity picture is kept only where the office's policy is *simpan*; otherwise None comes back.
    """
    kind = checked(draft.content)
    if draft.purpose is Purpose.ID_CARD and _identity(work)["policy"] != IdPictureRule.KEEP:
        return None
    content = _prepared(work, draft, complaint_id)
    row = Attachment(
        complaint_id=complaint_id,
        visit_id=visit_id,
        slip_id=slip_id,
        disposition_id=disposition_id,
        purpose=draft.purpose,
        name=draft.name,
        media_type="image/jpeg" if content is not draft.content else kind.media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        added_at=work.now,
        added_by=work.officer.account_id,
    )
    work.session.add(row)
    work.session.flush()
    assert row.id is not None
    small = Pictures().thumbnail(content, *THUMBNAIL) if kind in PICTURES else None
    work.session.add(AttachmentContent(attachment_id=row.id, content=content, thumbnail=small))
    work.note("attached", "attachment", row.id, Change.COMPLAINTS, purpose=draft.purpose.value, sha256=row.sha256)
    return row.id


def start_retention(work: Work, complaint: Complaint, closed_on: date | None) -> None:
    """When a complaint closes, say until when its identity pictures may stay; while it is open they stay."""
    days = timedelta(days=int(_identity(work)["keep_days"]))
    for row in work.session.exec(_identity_pictures(complaint.id)):
        row.delete_after = closed_on + days if closed_on else None


def remove_expired_pictures(work: Work) -> int:
    """Remove every identity picture whose time is over; its line stays. Gives their number."""
    over = or_(col(Attachment.delete_after) < work.today, col(Attachment.visit_id).in_(_visits_long_ago(work)))
    due = work.session.exec(
        select(Attachment).where(over, Attachment.purpose == Purpose.ID_CARD, col(Attachment.removed_at).is_(None))
    ).all()
    for row in due:
        content = work.session.get(AttachmentContent, row.id)
        if content is not None:
            work.session.delete(content)
        row.removed_at = work.now
        work.note("picture_removed", "attachment", row.id, Change.COMPLAINTS, sha256=row.sha256)
    return len(due)


def _prepared(work: Work, draft: AttachmentDraft, complaint_id: int | None) -> bytes:
    if draft.purpose is not Purpose.ID_CARD:
        return draft.content
    pictures = Pictures(about="id_picture")
    return pictures.watermark(pictures.normalise(draft.content), _watermark(work, complaint_id))


def _watermark(work: Work, complaint_id: int | None) -> str:
    complaint = work.session.get(Complaint, complaint_id) if complaint_id else None
    office = work.session.get(Setting, "office")
    return watermark_text(
        number=complaint.number if complaint else "-",
        date=long_date(work.today),
        office=str(office.value["name"]) if office else "",
    )


def _identity(work: Work) -> dict[str, Any]:
    setting = work.session.get(Setting, "identity")
    return dict(setting.value) if setting else {"policy": IdPictureRule.LOOK_ONLY, "keep_days": 0}


def _visits_long_ago(work: Work) -> SelectOfScalar[int | None]:
    """Visits of which no complaint came, longer ago than a picture may stay."""
    limit = work.now - timedelta(days=int(_identity(work)["keep_days"]))
    return select(col(Visit.id)).where(col(Visit.complaint_id).is_(None), Visit.arrived_at < limit)


def _identity_pictures(complaint_id: int | None) -> SelectOfScalar[Attachment]:
    """Those of the complaint and of the visit from which it came."""
    visits = select(Visit.id).where(Visit.complaint_id == complaint_id)
    return select(Attachment).where(
        or_(col(Attachment.complaint_id) == complaint_id, col(Attachment.visit_id).in_(visits)),
        Attachment.purpose == Purpose.ID_CARD,
        col(Attachment.removed_at).is_(None),
    )
