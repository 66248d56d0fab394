"""History: what happened to a complaint, the deadlines it ran, and the trail of who did what; rows are only added."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from register_app.model.columns import APPEND_ONLY, IN_KEY_ORDER, UtcMoment, word
from register_app.rules.deadlines import DeadlineChange, StartEvent, Step, TimeUnit
from register_app.rules.statuses import Event, Status

IDENTITY_OPENED = "identity_opened"
"""What the trail calls a look at a whole identity number."""

JUDGED_BY = "judged_by"
"""The fact of a closing or forwarding that says which deadline it was judged by (ISO)."""


CLOCK_IN_DOUBT = "clock_in_doubt"
"""The fact of an entry that was written while the computer's clock seemed wrong and nobody had vouched for it."""


class ComplaintEvent(SQLModel, table=True):
    """One thing that happened to a complaint (riwayat): when it was, and when and by whom it was entered.

    The order of ``sequence`` is that of the moves. *Extended* and *corrected* move nothing (their two statuses are the
    one of their moment) and may be entered between older moves, so they are left out where a status is replayed.

    ``facts`` by which a complaint is read as it was at an earlier moment, walking back from what it says now:
    *verified* and *disposed* carry ``category`` and ``unit``, the names as from then on, and where that was a change
    ``category_before`` and ``unit_before``, the names until then (empty: none). *Corrected* carries ``field``, ``old``
    and ``new`` as text (`rules.corrections`): names for ``category`` and ``unit``, ISO in UTC for ``received_at``,
    ``berkadar``, ``tidak-berkadar`` or nothing for ``supervisory``.
    """

    __tablename__ = "complaint_event"
    # a recap asks of each complaint when something happened, and of a month what was closed in it
    # the events of a complaint lie side by side in one tree, so that a save writes one page and a recap reads one
    __table_args__ = (
        Index("ix_complaint_event_closed", "at", "complaint_id", "sequence", sqlite_where=text("type = 'closed'")),
        Index("ix_complaint_event_corrected", "at", "complaint_id", sqlite_where=text("type = 'corrected'")),
        {**APPEND_ONLY, **IN_KEY_ORDER},
    )

    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")
    sequence: int = Field(primary_key=True)
    type: Event = Field(sa_type=word(Event))
    at: datetime = Field(sa_type=UtcMoment)
    recorded_at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    from_status: Status = Field(sa_type=word(Status))
    to_status: Status = Field(sa_type=word(Status))
    actor: str = ""
    note: str = ""
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class Deadline(SQLModel, table=True):
    """A deadline that a complaint ran or runs (batas waktu), with the rule it came from, so that it can explain itself.

    A change (pause, extension, agreed time, days off) is a new row that supersedes the old one, which stays.
    ``place`` counts those of a complaint, ``supersedes`` names the place of the old one.
    ``days_off`` names the days off between start and end as the office's table knew them then (ISO day: name).
    """

    __table_args__ = (
        ForeignKeyConstraint(
            ("complaint_id", "supersedes"), ("deadline.complaint_id", "deadline.place"), ondelete="RESTRICT"
        ),
        {**APPEND_ONLY, **IN_KEY_ORDER},
    )

    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")
    place: int = Field(primary_key=True)
    step: Step = Field(sa_type=word(Step))
    amount: int
    unit: TimeUnit = Field(sa_type=word(TimeUnit))
    start: StartEvent = Field(sa_type=word(StartEvent))
    started_at: datetime = Field(sa_type=UtcMoment)
    due_at: datetime = Field(sa_type=UtcMoment)
    supersedes: int | None = None
    change: DeadlineChange = Field(default=DeadlineChange.BEGUN, sa_type=word(DeadlineChange))
    reason: str = ""
    approved_by: str = ""
    days_off: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    recorded_at: datetime = Field(sa_type=UtcMoment)


class TrailEntry(SQLModel, table=True):
    """One link of the trail (jejak): who did what to which thing, chained; personal data only as salted digests."""

    __tablename__ = "trail_entry"
    # of all that is done to a thing only the looks at an identity are asked for by thing
    __table_args__ = (
        Index("ix_trail_entry_identity", "subject_id", sqlite_where=text(f"action = '{IDENTITY_OPENED}'")),
        APPEND_ONLY,
    )

    sequence: int = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcMoment)
    account_id: int | None = Field(default=None, foreign_key="account.id", ondelete="RESTRICT")
    action: str
    subject_kind: str
    subject_id: int | None = None
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    previous: str
    digest: str
