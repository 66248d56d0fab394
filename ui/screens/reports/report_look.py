"""What the page reads of a period's whole report, in the database thread: its texts and its frozen copies."""

from __future__ import annotations

from dataclasses import dataclass

from register_app.reading.report_frozen import Frozen, frozen_reports
from register_app.reading.report_texts import SectionText, report_texts
from register_app.register import Register
from register_app.rules.periods import Period


@dataclass(frozen=True, slots=True)
class ReportLook:
    """A period's texts in the order of the paper, and its frozen reports, the newest first."""

    period: Period
    texts: tuple[SectionText, ...]
    frozen: tuple[Frozen, ...]
    zone: str


def look_at(register: Register, period: Period) -> ReportLook:
    """The report of a period as it stands."""
    texts = register.ask(report_texts, period.first, period.last)
    frozen = register.ask(frozen_reports, period.first, period.last)
    return ReportLook(period, texts, frozen, register.clock.zone_letters)
