"""Outgoing letters: the office's texts in all versions, and every letter as it was written; rows are only added."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from register_app.model.columns import APPEND_ONLY, UtcMoment, word
from register_app.rules.channels import Nature
from register_app.rules.letters import LetterKind, NumberWay


class LetterTemplate(SQLModel, table=True):
    """One version of a letter's text (naskah surat); the newest of each code holds, version 0 is the program's own.

    ``retired`` says that from this version on the text is not offered any more.
    """

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("code", "version"), APPEND_ONLY)

    id: int | None = Field(default=None, primary_key=True)
    code: str
    version: int
    kind: LetterKind = Field(sa_type=word(LetterKind))
    title: str
    subject: str
    body: str
    retired: bool = False
    recorded_at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class OutgoingLetter(SQLModel, table=True):
    """A letter as it was written (surat keluar): its words, who signs it and to whom it goes, as they were then.

    ``ordinal`` counts the letters of one kind in a case; ``book``, ``year`` and ``sequence`` are there where the number
    was drawn. ``named_reason`` says why a complainant whose identity is secret is named.
    """

    __tablename__ = "outgoing_letter"
    __table_args__ = (
        UniqueConstraint("complaint_id", "kind", "ordinal"),
        UniqueConstraint("book", "year", "sequence"),
        APPEND_ONLY,
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", ondelete="RESTRICT")
    kind: LetterKind = Field(sa_type=word(LetterKind))
    ordinal: int
    template_code: str
    template_version: int
    number_way: NumberWay = Field(sa_type=word(NumberWay))
    number: str = ""
    book: str | None = None
    year: int | None = None
    sequence: int | None = None
    written_on: date | None = None
    nature: Nature = Field(default=Nature.ORDINARY, sa_type=word(Nature))
    enclosures: str = ""
    subject: str
    addressee: list[str] = Field(default_factory=list, sa_type=JSON)
    body: str
    copies: list[str] = Field(default_factory=list, sa_type=JSON)
    initials: list[str] = Field(default_factory=list, sa_type=JSON)
    signer: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    named_reason: str = ""
    recorded_at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class OutgoingLetterNumber(SQLModel, table=True):
    """The number and date that a letter got after it was written, where its own place was left to the pen."""

    __tablename__ = "outgoing_letter_number"
    __table_args__ = APPEND_ONLY

    letter_id: int = Field(primary_key=True, foreign_key="outgoing_letter.id", ondelete="RESTRICT")
    number: str
    written_on: date | None = None
    recorded_at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
