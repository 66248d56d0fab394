"""Invented facts for the SOP sheets: the nine steps of a statistics office beside one complaint, and beside a month."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.forms.facts_sop import SopCaseFacts, SopFacts, SopPeriodFacts, SopPeriodTable, SopStepsFacts
from register_app.profiles import load_profile
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.sop import SopEvent, SopHistory, measure, steps_of_channel
from register_app.rules.sop_figures import compare
from register_app.rules.statuses import Event, Status

BEGUN = datetime(2026, 11, 10, 9, 42, tzinfo=UTC)
BANTEN = load_profile("bps-banten")
NTT = load_profile("biro-organisasi-ntt")
_LIFE = (
    *((Event.RECEIVED, 0), (Event.DISPOSED, 31), (Event.FOLLOWED_UP, 8 * 1440), (Event.ANSWERED, 8 * 1440 + 95)),
    (Event.CLOSED, 9 * 1440),
)


def history(until: int = len(_LIFE)) -> SopHistory:
    """A complaint's life up to one of its events, each written down four minutes later."""
    events = tuple(
        SopEvent(event, BEGUN + timedelta(minutes=after), BEGUN + timedelta(minutes=after + 4))
        for event, after in _LIFE[:until]
    )
    status = Status.CLOSED if until == len(_LIFE) else Status.DISPOSED
    return SopHistory(events, status, sheet_printed=BEGUN + timedelta(minutes=5))


def sop(mark: PrintMark, signer: Signer, letterhead: Letterhead, until: int = len(_LIFE)) -> SopFacts:
    """The sheet of a complaint."""
    measures = measure(BANTEN.sop, history(until), BEGUN + timedelta(days=12), OfficeCalendar(UTC))
    case = SopCaseFacts(
        *("0147/PGD/BPS/2026", "Antrean pelayanan statistik tidak bergerak", "Kotak Saran", BEGUN, "Selesai"),
        *(BEGUN + timedelta(days=12), measures),
    )
    steps = (SopStepsFacts("Kotak Saran", BANTEN.sop),)
    signed = date(2026, 11, 22)
    return SopFacts(mark, BANTEN.sop_heading, steps, "Serang", signed, signer, case, letterhead)


def blank(mark: PrintMark, signer: Signer, letterhead: Letterhead) -> SopFacts:
    """The office's own table, one for every medium."""
    names = {channel.code: channel.short_name for channel in NTT.channels}
    tables = tuple(SopStepsFacts(name, steps_of_channel(NTT.sop, code)) for code, name in names.items())
    return replace(sop(mark, signer, letterhead), heading=NTT.sop_heading, tables=tables, case=None)


def period(mark: PrintMark, signer: Signer, letterhead: Letterhead) -> SopPeriodFacts:
    """November beside the SOP."""
    measured = {
        place: measure(BANTEN.sop, history(until), BEGUN + timedelta(days=12), OfficeCalendar(UTC))
        for place, until in enumerate((1, 2, 2, 3, 4, 5, 5), start=1)
    }
    figures = compare(BANTEN.sop, measured, datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
    tables = (SopPeriodTable("", figures),)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    as_of = BEGUN + timedelta(days=20)
    return SopPeriodFacts(
        *(mark, BANTEN.sop_heading, first, last, as_of, tables, "Serang", last, signer, letterhead),
        initials=("Kepala Bagian Umum",),
    )
