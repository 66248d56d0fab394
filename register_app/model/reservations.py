"""Numbers taken from a book before their complaints are written down: pads of blank forms for power cuts."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from register_app.model.columns import UtcMoment


class NumberReservation(SQLModel, table=True):
    """A reserved number (nomor cadangan): out on a pad until it is keyed in as a complaint or cancelled.

    A cancelled one keeps its number; ``label`` names the pad.
    """

    __tablename__ = "number_reservation"
    # the few that are not back are asked for all day, the many others never
    __table_args__ = (
        Index(
            "ix_number_reservation_out",
            "reserved_at",
            sqlite_where=text("complaint_id IS NULL AND cancelled_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    book: str
    year: int
    sequence: int
    number: str = Field(unique=True)
    label: str = ""
    reserved_at: datetime = Field(sa_type=UtcMoment)
    reserved_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    cancelled_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    reason: str = ""
