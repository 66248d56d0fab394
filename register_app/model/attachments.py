"""Attachments and drafts: what people hand in, and what officers have typed but not kept yet."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from register_app.model.columns import UtcMoment, word


class Purpose(StrEnum):
    """Why a file is in the register."""

    ID_CARD = "identitas"
    EVIDENCE = "bukti"
    SCAN = "pindaian"
    SHEET = "lembar kembali"


class AttachmentDraft(SQLModel):
    """A file as handed in, before it is kept."""

    name: str
    content: bytes
    purpose: Purpose = Purpose.EVIDENCE
    watermark: bool = False


class Attachment(SQLModel, table=True):
    """A file of a complaint, visit, slip or disposition (lampiran); its bytes live in a table of their own."""

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    visit_id: int | None = Field(default=None, foreign_key="visit.id", ondelete="RESTRICT", index=True)
    slip_id: int | None = Field(default=None, foreign_key="box_slip.id", ondelete="RESTRICT", index=True)
    disposition_id: int | None = Field(default=None, foreign_key="disposition.id", ondelete="RESTRICT", index=True)
    purpose: Purpose = Field(sa_type=word(Purpose))
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime = Field(sa_type=UtcMoment)
    added_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    delete_after: date | None = None
    removed_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class AttachmentContent(SQLModel, table=True):
    """The bytes of an attachment and its small picture; the row goes when the picture's time is over."""

    __tablename__ = "attachment_content"
    attachment_id: int = Field(primary_key=True, foreign_key="attachment.id", ondelete="RESTRICT")
    content: bytes
    thumbnail: bytes | None = None


class JournaledDraft(SQLModel, table=True):
    """A form as typed so far (draf): what stands in it and where the cursor was; a discarded one waits 30 days."""

    __tablename__ = "journaled_draft"
    id: int | None = Field(default=None, primary_key=True)
    form: str
    title: str = ""
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    focus: str = ""
    started_at: datetime = Field(sa_type=UtcMoment)
    saved_at: datetime = Field(sa_type=UtcMoment)
    account_id: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    discarded_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class DraftPicture(SQLModel, table=True):
    """A picture or file that belongs to a form not kept yet."""

    __tablename__ = "draft_picture"
    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="journaled_draft.id", ondelete="CASCADE", index=True)
    slot: str
    name: str
    content: bytes
