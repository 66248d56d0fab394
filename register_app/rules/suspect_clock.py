"""Says when the computer's clock cannot be right: before the register was made, behind its last entry, far ahead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from register_app.i18n import _
from register_app.rules.dates import hour, long_date

TOLERANCE = timedelta(minutes=10)
"""Clocks that set themselves step back a little; that is no reason to ask."""

LONGEST_SILENCE = timedelta(days=183)
"""After half a year without a single entry a jump ahead is likelier than an idle office."""


class DoubtReason(StrEnum):
    """Why the clock is in doubt."""

    BEFORE_REGISTER = "before_register"
    MOVED_BACK = "moved_back"
    JUMPED_AHEAD = "jumped_ahead"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """What the clock shows, and the moment that speaks against it."""

    reason: DoubtReason
    shown: datetime
    known: datetime


def doubt_about(shown: datetime, last_entry: datetime, made_at: datetime) -> ClockDoubt | None:
    """The doubt about a clock that shows ``shown``; None when it fits what the register holds."""
    if shown < last_entry - TOLERANCE:
        if shown < made_at:
            return ClockDoubt(DoubtReason.BEFORE_REGISTER, shown, made_at)
        return ClockDoubt(DoubtReason.MOVED_BACK, shown, last_entry)
    if shown > last_entry + LONGEST_SILENCE:
        return ClockDoubt(DoubtReason.JUMPED_AHEAD, shown, last_entry)
    return None


def doubt_sentence(doubt: ClockDoubt, zone: tzinfo, letters: str = "") -> str:
    """What the officer is told: what the clock shows, and what it disagrees with."""
    shown, known = (moment.astimezone(zone) for moment in (doubt.shown, doubt.known))
    return _SENTENCES[doubt.reason]().format(
        shown=f"{long_date(shown.date())}, {hour(shown, letters)}",
        known=f"{long_date(known.date())}, {hour(known, letters)}",
    )


_SENTENCES: Mapping[DoubtReason, Callable[[], str]] = {
    DoubtReason.BEFORE_REGISTER: lambda: _("Jam komputer menunjukkan {shown}, padahal register ini dibuat {known}."),
    DoubtReason.MOVED_BACK: lambda: _("Jam komputer menunjukkan {shown}, sedangkan catatan terakhir {known}."),
    DoubtReason.JUMPED_AHEAD: lambda: _(
        "Jam komputer menunjukkan {shown}, lebih dari setengah tahun sesudah catatan terakhir, {known}."
    ),
}
