"""What each figure of a recap means: one definition each, as a sentence and as a function over histories."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from register_app.i18n import _
from register_app.rules.statuses import FINISHED, Event, Status

GONE = frozenset({Status.FORWARDED, Status.ARCHIVED})
"""Bukan wewenang/arsip in the monthly flow."""

JUDGED = frozenset({Status.CLOSED, Status.FORWARDED})
"""Ends of which it is counted whether they came in time."""


SPEED_LIMITS: Mapping[str, int] = {"verified": 3, "followed_up": 5, "closed": 5}
"""Working days within which a step counts as quick (SP4N-LAPOR!)."""


@dataclass(frozen=True, slots=True)
class Move:
    """One event of a history: when, what, the status after it, and of an end the deadline that it was judged by."""

    at: datetime
    event: Event
    status: Status
    judged_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What counting needs of one complaint: where it came in, and its whole history in order."""

    id: int
    channel: str
    category: str
    unit: str
    received_at: datetime
    due_at: datetime | None
    moves: tuple[Move, ...]

    def status_at(self, moment: datetime) -> Status | None:
        """Status at ``moment``; None before it was received."""
        if self.received_at > moment:
            return None
        happened = [move.status for move in self.moves if move.at <= moment]
        return happened[-1] if happened else Status.RECEIVED

    def open_before(self, moment: datetime) -> bool:
        """True when it had been received before ``moment`` and somebody still waited for the office then."""
        happened = [move.status for move in self.moves if move.at < moment]
        return self.received_at < moment and (happened[-1] if happened else Status.RECEIVED) not in FINISHED

    def reopened_within(self, first: datetime, last: datetime) -> bool:
        """True when it was opened again in the period."""
        return any(move.event is Event.REOPENED and first <= move.at <= last for move in self.moves)

    def handled_by(self, moment: datetime) -> bool:
        """Penanganan: at least one follow-up, answer or closing by then."""
        return any(
            move.at <= moment and move.event in (Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED) for move in self.moves
        )

    def finished_on_time(self, moment: datetime) -> bool:
        """True when its last closing or forwarding by ``moment`` lay within its deadline."""
        ends = [move for move in self.moves if move.at <= moment and move.status in JUDGED]
        due = (ends[-1].judged_by or self.due_at) if ends else None
        return bool(ends) and (due is None or ends[-1].at <= due)


@dataclass(frozen=True, slots=True)
class Flow:
    """One line of the monthly flow, as the ids that each figure counts: every figure can show its list."""

    carried_over: tuple[int, ...] = ()
    received: tuple[int, ...] = ()
    finished: tuple[int, ...] = ()
    in_progress: tuple[int, ...] = ()
    postponed: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    on_time: tuple[int, ...] = ()
    forwarded: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """Jumlah: what was left over and what came in."""
        return len(self.carried_over) + len(self.received)

    @property
    def remaining(self) -> int:
        """Sisa akhir: in progress or postponed at the end."""
        return len(self.in_progress) + len(self.postponed)

    @property
    def percent_finished(self) -> int:
        """Selesai of jumlah without tunda and bukan wewenang/arsip."""
        return percent(len(self.finished), self.total - len(self.postponed) - len(self.gone))

    @property
    def percent_on_time(self) -> int:
        """Closed or forwarded within the deadline, of those closed or forwarded."""
        return percent(len(self.on_time), len(self.finished) + len(self.forwarded))

    @property
    def cross_foots(self) -> bool:
        """True when the parts make up the whole."""
        parts = (self.finished, self.in_progress, self.postponed, self.gone)
        return self.total == sum(len(part) for part in parts)


def flow_of(cases: tuple[CaseFacts, ...], first: datetime, last: datetime) -> Flow:
    """The flow of ``cases`` through the period from ``first`` to ``last``, both included, without cancelled entries."""
    counted = [case for case in cases if case.status_at(last) not in (None, Status.CANCELLED)]
    carried = [c for c in counted if c.received_at < first and (c.open_before(first) or c.reopened_within(first, last))]
    received = [case for case in counted if case.received_at >= first]
    states = [(case, case.status_at(last)) for case in (*carried, *received)]
    ended = [case for case, state in states if state in (Status.CLOSED, Status.FORWARDED)]
    return Flow(
        carried_over=_ids(carried),
        received=_ids(received),
        finished=_ids(c for c, s in states if s is Status.CLOSED),
        in_progress=_ids(c for c, s in states if s not in FINISHED and s is not Status.POSTPONED),
        postponed=_ids(c for c, s in states if s is Status.POSTPONED),
        gone=_ids(c for c, s in states if s in GONE),
        on_time=_ids(case for case in ended if case.finished_on_time(last)),
        forwarded=_ids(c for c, s in states if s is Status.FORWARDED),
    )


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


DEFINITIONS: Mapping[str, Callable[[], str]] = {
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
    "matrix": lambda: _("Aduan dihitung menurut tanggal diterima; aduan yang dibatalkan tidak dihitung."),
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
    "month": lambda: _("Bulan penerimaan."),
    "result": lambda: _("Hasil penanganan: cara jawaban terakhir disampaikan, menurut jumlah aduan yang selesai."),
    "note": lambda: _("Keterangan ditulis dari angka di baris yang sama."),
}
"""The sentence under every other recap: what came in in the period, as it stood at the moment."""


def definition(column: str, recap: str = "") -> str:
    """What a figure means in a recap; a channel's column is defined by the matrix."""
    known = DEFINITIONS if recap == "bulanan" else INTAKE_DEFINITIONS
    found = known.get(column) or DEFINITIONS.get(column) or DEFINITIONS["matrix"]
    return found()


def _ids(cases: Iterable[CaseFacts]) -> tuple[int, ...]:
    return tuple(case.id for case in cases)
