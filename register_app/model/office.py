"""The office itself: everything that it may change is data in these tables; rows are retired, never deleted."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from register_app.model.columns import IN_KEY_ORDER, UtcMoment, word
from register_app.rules.channels import ChannelKind
from register_app.rules.deadlines import StartEvent, Step, TimeUnit
from register_app.rules.tenures import TenureKind


class Setting(SQLModel, table=True):
    """One setting of the office as JSON, such as its name, letterhead, numbering or paper (pengaturan)."""

    key: str = Field(primary_key=True)
    value: Any = Field(sa_type=JSON)


class OfficeLogo(SQLModel, table=True):
    """The logo of a letterhead (kop), kept as the picture's bytes."""

    __tablename__ = "office_logo"
    key: str = Field(primary_key=True)
    content: bytes


class Channel(SQLModel, table=True):
    """A way by which complaints arrive (media pengaduan); its kind shapes the intake."""

    code: str = Field(primary_key=True)
    name: str
    short_name: str
    kind: ChannelKind = Field(sa_type=word(ChannelKind))
    position: int
    in_recap: bool = True
    requirements: list[str] = Field(default_factory=list, sa_type=JSON)
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class DeadlinePolicy(SQLModel, table=True):
    """A deadline rule of the office, for a channel and optionally a class of complaint."""

    __tablename__ = "deadline_policy"
    id: int | None = Field(default=None, primary_key=True)
    channel_code: str = Field(foreign_key="channel.code", index=True)
    complaint_class: str = ""
    step: Step = Field(sa_type=word(Step))
    amount: int
    unit: TimeUnit = Field(sa_type=word(TimeUnit))
    start: StartEvent = Field(sa_type=word(StartEvent))
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Category(SQLModel, table=True):
    """A subject list entry of the office (kategori)."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    position: int
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Unit(SQLModel, table=True):
    """A part of the office or of the government that handles complaints (unit kerja, perangkat daerah)."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    position: int
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Position(SQLModel, table=True):
    """An office that a person can hold (jabatan), with its level in the chain of dispositions."""

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(unique=True)
    short: str = ""
    level: str
    unit_id: int | None = Field(default=None, foreign_key="unit.id", ondelete="RESTRICT")
    rank_order: int
    directs: bool = False
    receives: bool = True
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Official(SQLModel, table=True):
    """A person who can hold a position (pejabat): name with titles, NIP, rank."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    nip: str = ""
    rank: str = ""
    plain: bool = False


class Tenure(SQLModel, table=True):
    """That a person held a position from a date to a date, or signed for it: definitive, Plt., Plh., a.n. or u.b.

    ``basis`` is the decree or order (dasar); who signs a.n. does so from a position of their own, who signs u.b. also
    through the one between.
    """

    id: int | None = Field(default=None, primary_key=True)
    official_id: int = Field(foreign_key="official.id", ondelete="RESTRICT", index=True)
    position_id: int = Field(foreign_key="position.id", ondelete="RESTRICT", index=True)
    kind: TenureKind = Field(default=TenureKind.DEFINITIVE, sa_type=word(TenureKind))
    since: date
    until: date | None = None
    basis: str = ""
    own_position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="RESTRICT")
    through_position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="RESTRICT")


class Instruction(SQLModel, table=True):
    """An instruction that a disposition sheet offers to tick (dengan hormat harap)."""

    id: int | None = Field(default=None, primary_key=True)
    form: str
    text: str
    position: int
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class SuggestionBox(SQLModel, table=True):
    """A suggestion box (kotak saran) and where it hangs."""

    __tablename__ = "suggestion_box"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    place: str = ""
    channel_code: str = Field(foreign_key="channel.code")
    position: int
    since: date | None = None
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class SopStep(SQLModel, table=True):
    """A step of the office's standard procedure (SOP): standard time, output, and the moments between which it lies.

    ``channel_code`` is empty for a step that holds for every channel; ``begins`` and ``ends`` are words of `SopMoment`.
    """

    __tablename__ = "sop_step"
    position: int = Field(primary_key=True)
    channel_code: str = ""
    activity: str
    actor: str
    needs: str = ""
    amount: int | None = None
    unit: str = ""
    output: str = ""
    begins: str = ""
    ends: str = ""
    remark: str = ""


class Holiday(SQLModel, table=True):
    """A day that is not a working day (hari libur): national, cuti bersama or regional; estimates are marked."""

    day: date = Field(primary_key=True)
    name: str
    kind: str
    estimate: bool = False


class Account(SQLModel, table=True):
    """Somebody who works at the register; retired, never deleted."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    display_name: str
    role: str
    role_title: str = ""
    official_id: int | None = Field(default=None, foreign_key="official.id", ondelete="RESTRICT")
    retired_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class BookCounter(SQLModel, table=True):
    """The last number that a book gave in a year (buku); numbers come from here, never from a maximum."""

    __tablename__ = "book_counter"
    __table_args__ = IN_KEY_ORDER
    book: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    last: int = 0
