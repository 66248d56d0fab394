"""Links between complaints (pengaduan terkait): what an officer decided about two of them; rows are only added."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from register_app.model.columns import APPEND_ONLY, UtcMoment, word
from register_app.rules.links import LinkKind


class ComplaintLink(SQLModel, table=True):
    """One decision about two complaints, the lower id first: of a pair the newest counts, and none is ever removed.

    ``clues`` are words of the office (nama, hp, kata …), never what the person is called.
    """

    __tablename__ = "complaint_link"
    __table_args__ = APPEND_ONLY

    id: int | None = Field(default=None, primary_key=True)
    first_id: int = Field(foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    second_id: int = Field(foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    kind: LinkKind = Field(sa_type=word(LinkKind))
    clues: list[str] = Field(default_factory=list, sa_type=JSON)
    note: str = ""
    decided_at: datetime = Field(sa_type=UtcMoment)
    decided_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
