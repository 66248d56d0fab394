"""Whether something can happen to a complaint now: the table of moves, the window for reopening, one extension."""

from dataclasses import dataclass
from datetime import date, timedelta

from register_app.i18n import _
from register_app.rules.dates import weekday_date
from register_app.rules.statuses import Event, Status, status_after, why_not

DEFAULT_REOPEN_DAYS = 30
"""For how many days after its end a complaint can be opened again, where the office says nothing."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a complaint stands on a day at the office; ``since`` is the day on which it got its status."""

    status: Status
    since: date
    today: date
    reopen_days: int
    has_deadline: bool = True
    extended_until: date | None = None


def last_reopening_day(finished_on: date, reopen_days: int) -> date:
    """The last day on which a finished complaint can be opened again."""
    return finished_on + timedelta(days=reopen_days)


def reason_against(event: Event, standing: Standing) -> str:
    """Why ``event`` is not possible now and what to do instead; empty when it is."""
    if status_after(event, standing.status) is None:
        return why_not(event, standing.status)
    match event:
        case Event.REOPENED:
            return _too_late(standing)
        case Event.EXTENDED:
            return _not_again(standing)
    return ""


def _too_late(standing: Standing) -> str:
    last = last_reopening_day(standing.since, standing.reopen_days)
    if standing.today <= last:
        return ""
    text = _("Pengaduan ini hanya bisa dibuka kembali sampai {last}. Catat sebagai pengaduan baru.")
    return text.format(last=weekday_date(last))


def _not_again(standing: Standing) -> str:
    if not standing.has_deadline:
        return _("Pengaduan ini tidak mempunyai batas waktu, jadi tidak ada yang diperpanjang.")
    if standing.extended_until is None:
        return ""
    text = _("Batas waktu sudah diperpanjang sampai {until}, dan perpanjangan hanya satu kali.")
    return text.format(until=weekday_date(standing.extended_until))
