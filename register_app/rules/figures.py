"""What each figure of a recap means: one definition each, as a sentence and as a function over histories."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from register_app.i18n import _
from register_app.rules.histories import CaseFacts
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.statuses import FINISHED, GROUPS, Event, Group, Status

GONE = frozenset({Status.FORWARDED, Status.ARCHIVED})
"""Bukan wewenang/arsip in the monthly flow."""

JUDGED = frozenset({Status.CLOSED, Status.FORWARDED})
"""Ends of which it is counted whether they came in time."""


_ASIDE = (Group.POSTPONED, Group.ARCHIVED)

SPEED_LIMITS: Mapping[str, int] = {"verified": 3, "followed_up": 5, "closed": 5}
"""Working days within which a step counts as quick (SP4N-LAPOR!)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one complaint stands in the flow of a period: come in or left over, where at its end, and ended in time."""

    fresh: bool
    status: Status
    on_time: bool


def standing(case: CaseFacts, first: datetime, last: datetime, as_of: datetime) -> Standing | None:
    """Its place in the flow through ``first`` to ``last`` as of a moment; None when it is not of this period."""
    case, end = case.as_known(as_of), min(last, as_of)
    status = case.status_at(end)
    if status is None or case.cancelled_by(as_of):
        return None
    fresh = case.received_at >= first
    if not fresh and not case.open_before(first) and not case.reopened_within(first, end):
        return None
    return Standing(fresh, status, status in JUDGED and case.finished_on_time(end))


FLOW: Mapping[str, Callable[[Standing], bool]] = {
    "carried_over": lambda case: not case.fresh,
    "received": lambda case: case.fresh,
    "total": lambda _case: True,
    "finished": lambda case: case.status is Status.CLOSED,
    "in_progress": lambda case: case.status not in FINISHED and case.status is not Status.POSTPONED,
    "postponed": lambda case: case.status is Status.POSTPONED,
    "gone": lambda case: case.status in GONE,
    "remaining": lambda case: case.status not in FINISHED,
    "open": lambda case: case.status not in FINISHED,
    "percent_finished": lambda case: case.status is Status.CLOSED,
    "percent_on_time": lambda case: case.on_time,
}
"""Which complaints of the monthly flow (bulanan) stand behind each figure."""

FLOW_WHOLES: Mapping[str, Callable[[Standing], bool]] = {
    "percent_finished": lambda case: case.status is not Status.POSTPONED and case.status not in GONE,
    "percent_on_time": lambda case: case.status in JUDGED,
}
"""Of which complaints a percentage of the flow is a part."""


def came_in(case: CaseFacts, first: datetime, last: datetime, as_of: datetime) -> bool:
    """Masuk: received in the period, and not cancelled by the moment; what was received later does not exist yet."""
    return first <= case.as_known(as_of).received_at <= min(last, as_of) and not case.cancelled_by(as_of)


def closed_within(case: CaseFacts, first: datetime, last: datetime, as_of: datetime) -> bool:
    """Closed in the period and so at its end, whenever it was received."""
    end = min(last, as_of)
    closed = case.last(Event.CLOSED, end)
    return closed is not None and closed >= first and case.status_at(end) is Status.CLOSED


INTAKE: Mapping[str, Callable[[CaseFacts, datetime], bool]] = {
    "received": lambda _case, _moment: True,
    "complaints": lambda _case, _moment: True,
    "grand_total": lambda _case, _moment: True,
    "handled": lambda case, moment: case.handled_by(moment),
    "total": lambda case, moment: _group(case, moment) not in _ASIDE,
    "not_verified": lambda case, moment: _group(case, moment) is Group.NOT_VERIFIED,
    "not_followed_up": lambda case, moment: _group(case, moment) is Group.NOT_FOLLOWED_UP,
    "in_progress": lambda case, moment: _group(case, moment) is Group.IN_PROGRESS,
    "finished": lambda case, moment: _group(case, moment) is Group.FINISHED,
    "postponed": lambda case, moment: _group(case, moment) is Group.POSTPONED,
    "archived": lambda case, moment: _group(case, moment) is Group.ARCHIVED,
    "percent_followed_up": lambda case, moment: _group(case, moment) in (Group.IN_PROGRESS, Group.FINISHED),
    "percent_finished": lambda case, moment: _group(case, moment) is Group.FINISHED,
}
"""Which complaints that came in stand behind each figure, as of a moment; both percentages are of the total."""

Span = tuple[datetime, datetime]


def verification(case: CaseFacts, moment: datetime) -> Span | None:
    """From the receipt to the verification."""
    return _span(case.as_known(moment).received_at, case.first(Event.VERIFIED, moment))


def follow_up(case: CaseFacts, moment: datetime) -> Span | None:
    """From the first disposition before it (else the verification, else the receipt) to the first follow-up."""
    end = case.first(Event.FOLLOWED_UP, moment)
    starts = (case.first(event, moment) for event in (Event.DISPOSED, Event.VERIFIED))
    earlier = (start for start in starts if start is not None and end is not None and start <= end)
    return _span(next(earlier, case.as_known(moment).received_at), end)


def closing(case: CaseFacts, moment: datetime) -> Span | None:
    """From the receipt to the last closing of what is closed."""
    ended = case.last(Event.CLOSED, moment) if case.status_at(moment) is Status.CLOSED else None
    return _span(case.as_known(moment).received_at, ended)


def answer(case: CaseFacts, moment: datetime) -> Span | None:
    """From the receipt to the first answer."""
    return _span(case.as_known(moment).received_at, case.first(Event.ANSWERED, moment))


STEPS: Mapping[str, Callable[[CaseFacts, datetime], Span | None]] = {
    "verified": verification,
    "followed_up": follow_up,
    "closed": closing,
}
"""The steps whose speed is counted, and from when to when."""


def seconds_in(span: Span) -> int:
    """Whole seconds; what was corrected into the past took none."""
    return max(0, int(span[1].timestamp()) - int(span[0].timestamp()))


def working_days_in(span: Span, calendar: OfficeCalendar) -> int:
    """Working days after the day of the start, up to the day of the end."""
    first, last = (moment.astimezone(calendar.zone).date() for moment in span)
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(calendar.is_working_day(day) for day in days)


def _group(case: CaseFacts, moment: datetime) -> Group | None:
    return GROUPS.get(case.status_at(moment) or Status.CANCELLED)


def _span(start: datetime, end: datetime | None) -> Span | None:
    return None if end is None else (start, end)


def percent(part: int, whole: int) -> int:
    """Half-up to an integer; 0 when there is nothing to divide."""
    if whole <= 0:
        return 0
    return int((Decimal(part) * 100 / Decimal(whole)).to_integral_value(ROUND_HALF_UP))


def mean_days(seconds: int, count: int) -> Decimal:
    """Average in days of 24 hours, one decimal, half-up; 0 when there is nothing to average."""
    return _mean(seconds, count * 86_400)


def mean_rating(points: int, count: int) -> Decimal:
    """Average of ratings, one decimal, half-up; 0 when nobody rated."""
    return _mean(points, count)


def _mean(whole: int, parts: int) -> Decimal:
    if parts <= 0:
        return Decimal("0.0")
    return (Decimal(whole) / Decimal(parts)).quantize(Decimal("0.1"), ROUND_HALF_UP)


FLOW_DEFINITIONS: Mapping[str, Callable[[], str]] = {
    "carried_over": lambda: _(
        "Sisa bulan lalu: diterima sebelum bulan ini dan belum selesai pada awal bulan, atau dibuka kembali bulan ini."
    ),
    "received": lambda: _("Masuk: tanggal diterima dalam bulan ini; entri batal tidak dihitung."),
    "total": lambda: _("Jumlah = sisa bulan lalu + masuk."),
    "finished": lambda: _("Selesai: berstatus selesai pada akhir bulan."),
    "in_progress": lambda: _("Proses: belum selesai dan tidak ditunda pada akhir bulan."),
    "postponed": lambda: _("Tunda: menunggu pelapor pada akhir bulan."),
    "gone": lambda: _("Bukan wewenang/arsip: diteruskan ke instansi lain atau diarsipkan."),
    "remaining": lambda: _("Sisa akhir bulan = proses + tunda."),
    "open": lambda: _("Proses, tunda: belum selesai pada akhir bulan."),
    "percent_finished": lambda: _("Selesai (%) = selesai : (jumlah - tunda - bukan wewenang/arsip)."),
    "percent_on_time": lambda: _(
        "Tepat waktu (%) = selesai atau diteruskan dalam batas waktu : (selesai + diteruskan)."
    ),
    "rounding": lambda: _("Pembulatan ke bilangan bulat terdekat."),
}
"""The sentence under the monthly recap, and in its tooltips."""

INTAKE_DEFINITIONS: Mapping[str, Callable[[], str]] = {
    "received": lambda: _("Masuk: tanggal diterima dalam periode; entri batal tidak dihitung."),
    "complaints": lambda: _("Jumlah aduan yang masuk dalam periode menurut statusnya; entri batal tidak dihitung."),
    "share": lambda: _("Bagian dari semua aduan yang masuk dalam periode."),
    "handled": lambda: _("Penanganan: sudah ada paling sedikit satu tindak lanjut, jawaban atau penyelesaian."),
    "total": lambda: _("Total = masuk - tunda - arsip."),
    "grand_total": lambda: _("Total keseluruhan = total + tunda + arsip."),
    "finished": lambda: _("Selesai: selesai, atau diteruskan ke instansi yang berwenang."),
    "in_progress": lambda: _("Proses: sudah ditindaklanjuti atau dijawab, belum selesai."),
    "not_followed_up": lambda: _("Belum ditindaklanjuti: sudah ditelaah atau didisposisi."),
    "not_verified": lambda: _("Belum terverifikasi: diterima, belum ditelaah."),
    "postponed": lambda: _("Tunda: menunggu pelapor."),
    "archived": lambda: _("Arsip: diarsipkan dengan alasan."),
    "percent_followed_up": lambda: _("% tindak lanjut (%TL) = (proses + selesai) : total; 0 bila totalnya 0."),
    "percent_finished": lambda: _("Penyelesaian (%) = selesai : total aduan bulan itu; 0 bila totalnya 0."),
    "closed_in_period": lambda: _(
        "Ditutup dalam periode: diselesaikan dalam periode dan masih selesai pada akhirnya, kapan pun masuknya."
    ),
    "rtl": lambda: _(
        "RTL: rata-rata hari (24 jam) dari disposisi pertama sampai tindak lanjut pertama; tanpa disposisi dari "
        "telaah, tanpa telaah dari penerimaan; dihitung per aduan, bukan per unit."
    ),
    "rv": lambda: _("RV: rata-rata hari (24 jam) dari penerimaan sampai telaah."),
    "rhp": lambda: _("RHP: rata-rata penilaian pelapor (1-5); 0 bila tidak ada penilaian."),
    "closing_days": lambda: _("Rata-rata penyelesaian: hari (24 jam) dari penerimaan sampai selesai."),
    "last_seen": lambda: _("Terakhir dilihat: tindak lanjut, jawaban atau penyelesaian terakhir atas aduan unit itu."),
    "verified_within": lambda: _("Verifikasi: dari penerimaan sampai telaah, dalam {days} hari kerja.").format(
        days=SPEED_LIMITS["verified"]
    ),
    "followed_up_within": lambda: _(
        "Tindak lanjut: dari disposisi (atau telaah, atau penerimaan) sampai tindak lanjut pertama, "
        "dalam {days} hari kerja."
    ).format(days=SPEED_LIMITS["followed_up"]),
    "closed_within": lambda: _("Penyelesaian: dari penerimaan sampai selesai, dalam {days} hari kerja.").format(
        days=SPEED_LIMITS["closed"]
    ),
    "verified_over": lambda: _("Verifikasi yang lebih lama dari {days} hari kerja.").format(
        days=SPEED_LIMITS["verified"]
    ),
    "followed_up_over": lambda: _("Tindak lanjut pertama yang lebih lama dari {days} hari kerja.").format(
        days=SPEED_LIMITS["followed_up"]
    ),
    "closed_over": lambda: _("Penyelesaian yang lebih lama dari {days} hari kerja.").format(
        days=SPEED_LIMITS["closed"]
    ),
    "matrix": lambda: _("Aduan dihitung menurut tanggal diterima; aduan yang dibatalkan tidak dihitung."),
    "month": lambda: _("Bulan penerimaan."),
    "result": lambda: _("Hasil penanganan: cara jawaban terakhir disampaikan, menurut jumlah aduan yang selesai."),
    "note": lambda: _("Keterangan ditulis dari angka di baris yang sama."),
}
"""The sentence under every other recap: what came in in the period, as it stood at the moment."""


def definition(column: str, recap: str = "") -> str:
    """What a figure means in a recap; a channel's column is defined by the matrix."""
    known = FLOW_DEFINITIONS if recap == "bulanan" else INTAKE_DEFINITIONS
    found = known.get(column) or FLOW_DEFINITIONS.get(column) or INTAKE_DEFINITIONS["matrix"]
    return found()
