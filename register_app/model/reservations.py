"""Numbers taken from a book before their complaints are written down: pads of blank forms for power cuts."""

from datetime import datetime

from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from register_app.model.columns import UtcMoment, word
from register_app.rules.pads import PadKind


class NumberPad(SQLModel, table=True):
    """A pad of numbered blank forms (blok cadangan): who took its numbers from which book, and when.

    ``given_back`` are the numbers that returned to the book unused; their paper is to be torn up.
    """

    __tablename__ = "number_pad"

    id: int | None = Field(default=None, primary_key=True)
    label: str = Field(index=True)
    kind: PadKind = Field(default=PadKind.ANY_CHANNEL, sa_type=word(PadKind))
    book: str
    year: int
    made_at: datetime = Field(sa_type=UtcMoment)
    made_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    given_back: list[str] = Field(default_factory=list, sa_type=JSON)


class NumberReservation(SQLModel, table=True):
    """A reserved number (nomor cadangan): out on a pad until it is keyed in as a complaint or cancelled.

    A cancelled one keeps its number.
    """

    __tablename__ = "number_reservation"
    # the few that are not back are asked for all day, the many others never
    __table_args__ = (
        Index(
            "ix_number_reservation_out",
            "pad_id",
            sqlite_where=text("complaint_id IS NULL AND cancelled_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    pad_id: int = Field(foreign_key="number_pad.id", ondelete="RESTRICT", index=True)
    book: str
    year: int
    sequence: int
    number: str = Field(unique=True)
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    cancelled_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    reason: str = ""
