"""Period reports: the office's texts, and reports as they were frozen; rows are only added, the newest text holds."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlmodel import Field, SQLModel

from register_app.model.columns import APPEND_ONLY, UtcMoment, word
from register_app.rules.report_sections import Section


class ReportText(SQLModel, table=True):
    """What the office wrote in a section of a period's report (naskah laporan)."""

    __tablename__ = "report_text"
    __table_args__ = (Index("ix_report_text_section", "section", "last_day"), APPEND_ONLY)

    id: int | None = Field(default=None, primary_key=True)
    first_day: date
    last_day: date
    section: Section = Field(sa_type=word(Section))
    text: str
    recorded_at: datetime = Field(sa_type=UtcMoment)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class FrozenReport(SQLModel, table=True):
    """A report as it was frozen (laporan beku): its figures, its PDF, and the SHA-256 of the PDF in hex."""

    __tablename__ = "frozen_report"
    __table_args__ = (Index("ix_frozen_report_period", "first_day", "last_day"), APPEND_ONLY)

    id: int | None = Field(default=None, primary_key=True)
    first_day: date
    last_day: date
    as_of: datetime = Field(sa_type=UtcMoment)
    figures: dict[str, Any] = Field(sa_type=JSON)
    fingerprint: str
    pages: int
    frozen_at: datetime = Field(sa_type=UtcMoment)
    frozen_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    pdf: bytes
