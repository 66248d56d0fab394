"""A complaint (pengaduan): the fields every channel shares, and what letters and online copies add."""

import datetime as dt

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from register_app.model.columns import Draft, UtcMoment, word
from register_app.model.people import ComplainantDraft, ReportedPartyDraft
from register_app.rules.channels import Confidentiality, ReportKind
from register_app.rules.deadlines import Step
from register_app.rules.statuses import Status


class LetterFields(SQLModel):
    """What a complaint by letter adds (surat): its own number and date, and its way through the office of Sekda."""

    number: str = ""
    date: dt.date | None = None
    addressed_to: str = ""
    copies_to: str = ""
    received_by_sekda: dt.date | None = None
    agenda_number: str = ""
    sekda_agenda_number: str = ""
    sekda_disposed_on: dt.date | None = None
    sekda_note: str = ""


class OnlineFields(SQLModel):
    """What a copy of an online report adds (SP4N-LAPOR!, WBS, e-mail, …)."""

    tracking_id: str | None = Field(default=None, unique=True)
    source: str = ""
    anonymous: bool = False
    secret: bool = False
    category: str = ""
    agency: str = ""
    log: str = ""


class LetterDraft(LetterFields, Draft):
    """A letter as typed."""


class Letter(LetterFields, table=True):
    """A letter as kept."""

    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")


class OnlineDraft(OnlineFields, Draft):
    """An online copy as typed or pasted."""


class OnlineCopy(OnlineFields, table=True):
    """An online copy as kept; the tracking ID is text and unique."""

    __tablename__ = "online_copy"
    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")


class ComplaintFields(SQLModel):
    """What every complaint says. Only channel, time received and the matter (subject or summary) are compulsory."""

    channel_code: str
    received_at: dt.datetime = Field(sa_type=UtcMoment)
    kind: ReportKind = Field(default=ReportKind.COMPLAINT, sa_type=word(ReportKind))
    subject: str = ""
    summary: str = ""
    supervisory: bool | None = None
    confidentiality: Confidentiality = Field(default=Confidentiality.ORDINARY, sa_type=word(Confidentiality))
    event_date: dt.date | None = None
    event_place: str = ""
    category_other: str = ""
    wish: str = ""
    handler: str = ""
    agreed_at: dt.datetime | None = Field(default=None, sa_type=UtcMoment)


class ComplaintDraft(ComplaintFields, Draft):
    """A complaint as a form or an import fills it: lists by name, people and papers as own drafts.

    ``reserved_number`` stands on the sheet of a pad from which it is keyed in; without one the book gives the next.
    """

    category: str = ""
    unit: str = ""
    box: str = ""
    complainant: ComplainantDraft = Field(default_factory=ComplainantDraft)
    reported_party: ReportedPartyDraft = Field(default_factory=ReportedPartyDraft)
    letter: LetterDraft | None = None
    online: OnlineDraft | None = None
    id_shown: bool = False
    id_copy: bool = False
    visit_id: int | None = None
    evidence_count: int = 0
    reserved_number: str = ""


def _index_where_known(column: str, *order: str) -> Index:
    """An index that a complaint enters when the column is filled: most come without, and every entry costs a page."""
    return Index(f"ix_complaint_{column}", column, *order, sqlite_where=text(f"{column} IS NOT NULL"))


LIFE = "julianday(status_at) - julianday(received_at)"
"""Days between the receipt and the last move."""

LONG_LIVES = (32, 366)
"""Lives of at least so many days have an index of their own: what was open in an old month is found through them."""


def _index_of_lives(days: int) -> Index:
    """The few complaints that took so long."""
    return Index(f"ix_complaint_life_{days}", "received_at", "status_at", sqlite_where=text(f"{LIFE} >= {days}"))


class Complaint(ComplaintFields, table=True):
    """A complaint as kept, with its number, status and current deadline."""

    # what a list is narrowed by stands in the index before what it is sorted by, so that a page is read in its order
    __table_args__ = (
        UniqueConstraint("book", "year", "sequence"),
        Index("ix_complaint_received_at", "received_at", "channel_code"),
        _index_where_known("category_id", "received_at"),
        _index_where_known("unit_id", "received_at"),
        Index("ix_complaint_status", "status", "received_at", "due_at", "status_at", "due_step"),
        *(_index_of_lives(days) for days in LONG_LIVES),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_code: str = Field(foreign_key="channel.code", ondelete="RESTRICT")
    received_at: dt.datetime = Field(sa_type=UtcMoment)
    book: str
    year: int
    sequence: int
    number: str = Field(unique=True)
    category_id: int | None = Field(default=None, foreign_key="category.id", ondelete="RESTRICT")
    unit_id: int | None = Field(default=None, foreign_key="unit.id", ondelete="RESTRICT")
    box_id: int | None = Field(default=None, foreign_key="suggestion_box.id", ondelete="RESTRICT")
    id_shown: bool = False
    status: Status = Field(default=Status.RECEIVED, sa_type=word(Status))
    status_at: dt.datetime = Field(sa_type=UtcMoment)
    before_pause: Status | None = Field(default=None, sa_type=word(Status))
    due_at: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    due_step: Step | None = Field(default=None, sa_type=word(Step))
    missing: str = ""
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    version: int = 1
