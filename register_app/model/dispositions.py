"""Dispositions: a tree of steps, each from one official to one or more others, and the sheets that travelled."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from register_app.model.columns import APPEND_ONLY, Draft, UtcMoment, word
from register_app.rules.channels import Nature


class DispositionFields(SQLModel):
    """What an official directed: urgency, note, date of the paraf, due date."""

    from_title: str
    nature: Nature = Field(default=Nature.ORDINARY, sa_type=word(Nature))
    note: str = ""
    initialled_on: date | None = None
    due_on: date | None = None
    agenda_number: str = ""
    external: bool = False


class DispositionDraft(DispositionFields, Draft):
    """A step as typed: recipients and instructions as the office words them; ``parent_id`` is the step it continues."""

    to: list[str] = Field(default_factory=list)
    instructions: list[str] = Field(default_factory=list)
    at: datetime | None = None
    parent_id: int | None = None
    sheet_id: int | None = None


class Disposition(DispositionFields, table=True):
    """A step as kept (langkah disposisi); a later step never overwrites it."""

    __table_args__ = (
        ForeignKeyConstraint(
            ("complaint_id", "event_sequence"),
            ("complaint_event.complaint_id", "complaint_event.sequence"),
            ondelete="RESTRICT",
        ),
        APPEND_ONLY,
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    event_sequence: int
    parent_id: int | None = Field(default=None, foreign_key="disposition.id", ondelete="RESTRICT", index=True)
    sheet_id: int | None = Field(default=None, foreign_key="printed_sheet.id", ondelete="RESTRICT")
    instructions: list[str] = Field(default_factory=list, sa_type=JSON)


class DispositionRecipient(SQLModel, table=True):
    """One official or unit to whom a step goes (diteruskan kepada)."""

    __tablename__ = "disposition_recipient"
    __table_args__ = APPEND_ONLY

    id: int | None = Field(default=None, primary_key=True)
    disposition_id: int = Field(foreign_key="disposition.id", ondelete="RESTRICT", index=True)
    title: str
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="RESTRICT")
    unit_id: int | None = Field(default=None, foreign_key="unit.id", ondelete="RESTRICT")


class DispositionReceipt(SQLModel, table=True):
    """That a recipient took a step over, or gave it back (diterima oleh, dikembalikan)."""

    __tablename__ = "disposition_receipt"
    __table_args__ = APPEND_ONLY

    id: int | None = Field(default=None, primary_key=True)
    recipient_id: int = Field(foreign_key="disposition_recipient.id", ondelete="RESTRICT", index=True)
    kind: str
    name: str = ""
    at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class PrintedSheet(SQLModel, table=True):
    """One print of a form: its layout version, what stood beside each box, who signed: readable years later.

    ``fingerprint`` tells whether a sheet of a period or a visit was printed before; one of a complaint or an opening
    is known by that.
    """

    __tablename__ = "printed_sheet"
    __table_args__ = APPEND_ONLY

    id: int | None = Field(default=None, primary_key=True)
    form: str
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    opening_id: int | None = Field(default=None, foreign_key="box_opening.id", ondelete="RESTRICT", index=True)
    pad_id: int | None = Field(default=None, foreign_key="number_pad.id", ondelete="RESTRICT", index=True)
    step: int = 1
    copy_number: int = 0
    paper: str
    layout_version: int
    boxes: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    signer: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    code: str = Field(default="", index=True)
    fingerprint: str = Field(default="", index=True)
    printed_at: datetime = Field(sa_type=UtcMoment)
    printed_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class SheetReturn(SQLModel, table=True):
    """That a sheet which travelled came back to the desk (lembar kembali)."""

    __tablename__ = "sheet_return"
    __table_args__ = APPEND_ONLY

    sheet_id: int = Field(primary_key=True, foreign_key="printed_sheet.id", ondelete="RESTRICT")
    at: datetime = Field(sa_type=UtcMoment, index=True)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
