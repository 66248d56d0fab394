"""What the officer asks for: a report, a period, the day as of which it is counted, and what it is held against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register_app.i18n import _
from register_app.rules.periods import Period
from ui.screens.reports.kinds import Kind


class Against(StrEnum):
    """What a period is compared with."""

    NOTHING = "nothing"
    EARLIER = "earlier"
    YEAR_BEFORE = "year-before"


AGAINST_WORDS: Mapping[Against, Callable[[], str]] = {
    Against.NOTHING: lambda: _("tanpa pembanding"),
    Against.EARLIER: lambda: _("periode sebelumnya"),
    Against.YEAR_BEFORE: lambda: _("periode yang sama tahun lalu"),
}

_BEFORE: Mapping[Against, Callable[[Period], Period]] = {
    Against.EARLIER: Period.earlier,
    Against.YEAR_BEFORE: Period.year_before,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the register; without ``as_of`` it is counted as of now."""

    kind: Kind
    period: Period
    as_of: date | None = None
    against: Against = Against.NOTHING

    @property
    def before(self) -> Period | None:
        """The period that it is compared with."""
        return _BEFORE[self.against](self.period) if self.against in _BEFORE else None
