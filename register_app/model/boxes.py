"""Openings of a suggestion box (pembukaan kotak saran): counted first, then slip after slip, Nihil when empty."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from register_app.model.columns import Draft, UtcMoment, word
from register_app.rules.channels import SlipMark


class OpeningFields(SQLModel):
    """What is said of an opening: when, by which two officers, how many slips were counted."""

    opened_at: datetime = Field(sa_type=UtcMoment)
    officer_one: str = ""
    officer_two: str = ""
    counted: int
    condition: str = ""
    note: str = ""


class OpeningDraft(OpeningFields, Draft):
    """An opening as typed; the box by name."""

    box: str


class BoxOpening(OpeningFields, table=True):
    """An opening as kept; ``closed_at`` is set when the box is locked again, handover when the slips go on.

    Of a box that was empty, or comes from an older book, no other hour was written: it is closed as it was opened.
    """

    __tablename__ = "box_opening"
    id: int | None = Field(default=None, primary_key=True)
    box_id: int = Field(foreign_key="suggestion_box.id", ondelete="RESTRICT", index=True)
    opened_at: datetime = Field(sa_type=UtcMoment, index=True)
    book: str
    year: int
    sequence: int
    number: str = Field(unique=True)
    closed_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    handed_over_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    handed_over_to: str = ""
    copies: int = 0
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class BoxSlip(SQLModel, table=True):
    """A slip of an opening: read into a complaint, or marked unreadable or as a duplicate of another complaint."""

    __tablename__ = "box_slip"
    __table_args__ = (UniqueConstraint("opening_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    opening_id: int = Field(foreign_key="box_opening.id", ondelete="RESTRICT", index=True)
    position: int
    mark: SlipMark = Field(default=SlipMark.READABLE, sa_type=word(SlipMark))
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    duplicate_of_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT")
    note: str = ""
