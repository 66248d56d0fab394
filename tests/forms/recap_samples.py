"""Invented figures for the recap forms: a quarter of four channels, a year of months, forty units."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.forms.recap_facts import RecapFacts, RecapLine, RecapTable, RecapValue
from register_app.rules.dates import MONTHS
from register_app.rules.periods import Period, PeriodUnit, period_of

GROUPS = ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived")
UNIT_NAMES = (
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Pekerjaan Umum dan Perumahan Rakyat",
    "Badan Kepegawaian Daerah",
    "RSUD Prof. Dr. W. Z. Johannes Kupang",
    "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
    "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
    *(f"Dinas Contoh Nomor {place}" for place in range(7, 41)),
)
OFFICIAL = Signer(
    "Kepala Dinas Komunikasi dan Informatika",
    "BENYAMIN A. NAHAKLAY, S.T., M.T.",
    "Pembina Tingkat I (IV/b)",
    "197003051997031006",
)


COUNTED = datetime(2026, 11, 2, 8, 0, tzinfo=timezone(timedelta(hours=8)))
"""Senin, 2 November 2026, 08.00 WITA: the moment as of which all are counted."""


def summed(label: str, lines: Sequence[RecapLine], more: Mapping[str, RecapValue] | None = None) -> RecapLine:
    """The line of totals: whole numbers added up, the rest as given."""
    keys = lines[0].values if lines else ()
    return RecapLine(label, {**{key: sum(line.number(key) for line in lines) for key in keys}, **(more or {})})


def _unit(place: int, name: str) -> RecapLine:
    counts = max(0, 40 - 3 * place)
    parts = {
        "finished": counts * 3 // 4,
        "in_progress": counts - counts * 3 // 4,
        "not_followed_up": 0,
        "not_verified": 0,
    }
    percent: dict[str, RecapValue] = {"percent_followed_up": 100 if counts else 0}
    days: dict[str, RecapValue] = {
        key: Decimal("3.25") if counts else None for key in ("rtl", "rhp", "rv", "closing_days")
    }
    spans: dict[str, RecapValue] = {
        "verified_within": counts,
        "verified_over": 0,
        "followed_up_within": parts["finished"],
        "followed_up_over": parts["in_progress"],
        "closed_within": parts["finished"],
        "closed_over": 0,
    }
    seen: dict[str, RecapValue] = {"last_seen": "2026-10-30T09:42" if counts else None}
    whole: dict[str, RecapValue] = {"total": counts, "grand_total": counts, "postponed": 0, "archived": 0}
    return RecapLine(name, {**parts, **whole, **percent, **days, **spans, **seen})


UNITS = tuple(_unit(place, name) for place, name in enumerate(UNIT_NAMES))
_AVERAGES: dict[str, RecapValue] = {
    "percent_followed_up": 94,
    "rtl": Decimal("7.1"),
    "rhp": Decimal("4.9"),
    "rv": Decimal("6.9"),
    "closing_days": Decimal("9.5"),
    "last_seen": "2026-10-31T15:00",
}
UNIT_TABLE = RecapTable("", "Perangkat Daerah", UNITS, summed("Seluruh unit", UNITS, _AVERAGES))
UP_TO_OCTOBER = Period(date(2026, 1, 1), date(2026, 10, 31))

_STATUS_COUNTS = (7, 6, 35, 173, 4, 9)
_STATUS_NAMES = ("Belum Terverifikasi", "Belum Ditindaklanjuti", "Proses", "Selesai", "Tunda", "Arsip")
_STATUS_LINES = tuple(
    RecapLine(name, {"complaints": count, "share": round(100 * count / 234)})
    for name, count in zip(_STATUS_NAMES, _STATUS_COUNTS, strict=True)
)
_STATUS = RecapTable(
    "",
    "Status",
    _STATUS_LINES,
    RecapLine("Jumlah", {"complaints": 234, "share": 100, "total": 221, "grand_total": 234}),
)


def _channel(name: str, counts: Sequence[int]) -> RecapLine:
    values: dict[str, RecapValue] = dict(zip(GROUPS, counts, strict=True))
    total = sum(counts[:4])
    return RecapLine(name, {**values, "total": total, "grand_total": sum(counts), "percent_followed_up": 94})


_CHANNEL_LINES = (
    _channel("Tatap Muka", (1, 0, 5, 43, 0, 1)),
    _channel("Kotak Saran/Pengaduan", (2, 1, 10, 30, 1, 2)),
    _channel("SP4N-LAPOR!", (4, 5, 20, 100, 3, 6)),
)
_CHANNELS = RecapTable(
    "Menurut media", "Media", _CHANNEL_LINES, summed("Jumlah", _CHANNEL_LINES, {"percent_followed_up": 94})
)
QUARTER = period_of(date(2026, 10, 1), PeriodUnit.QUARTER)


def _month(name: str, received: int | None, handled: int = 0) -> RecapLine:
    note: RecapValue = None if received is None else "" if received else "Nihil"
    return RecapLine(name, {"received": received, "handled": None if received is None else handled, "note": note})


def _per_channel(channel: str, months: Sequence[RecapLine]) -> RecapTable:
    return RecapTable(channel, "Bulan", tuple(months), summed("Jumlah", months, {"note": ""}))


_PER_CHANNEL = (
    _per_channel("Tatap Muka", (_month("Oktober", 14, 13), _month("November", 0), _month("Desember", None))),
    _per_channel(
        "Kotak Saran/Pengaduan", (_month("Oktober", 5, 5), _month("November", 2, 1), _month("Desember", None))
    ),
    _per_channel("Surat", (_month("Oktober", 0), _month("November", 0), _month("Desember", None))),
)


def _evaluated(place: int, name: str) -> RecapLine:
    busy = place == 1
    return RecapLine(
        name,
        {
            "received": 2 if busy else 0,
            "total": 2 if busy else 0,
            "finished": 2 if busy else 0,
            "percent_finished": 100 if busy else 0,
            "result": "2 dijawab melalui SP4N-LAPOR!" if busy else "",
            "note": "",
        },
        frozenset() if busy else frozenset({"percent_finished"}),
    )


_YEAR = tuple(_evaluated(place, name) for place, name in enumerate(MONTHS["id"]))
_EVALUATION = RecapTable("", "Waktu penerimaan", _YEAR, summed("Jumlah", ()))


def recaps(mark: PrintMark, signer: Signer, bureau: Letterhead, statistics: Letterhead) -> dict[str, RecapFacts]:
    """An ordinary sheet of each recap."""
    provincial = RecapFacts(
        replace(mark, printed_at=COUNTED + timedelta(minutes=3)),
        UP_TO_OCTOBER,
        COUNTED,
        (UNIT_TABLE,),
        ("Total tidak termasuk arsip dan tunda.", "% tindak lanjut = (selesai + proses) : total; 0 bila total 0."),
        "Provinsi Nusa Tenggara Timur",
        "0",
        "Kupang",
        COUNTED.date(),
        OFFICIAL,
        bureau,
        initials=("Sekretaris Dinas", "Kepala Bidang Informasi dan Komunikasi Publik", "Analis Publikasi"),
    )
    quarterly = replace(provincial, period=QUARTER, whole="")
    yearly = replace(provincial, period=period_of(date(2023, 1, 1), PeriodUnit.YEAR), whole="BPS Provinsi Banten")
    return {
        **dict.fromkeys(("unit", "sp4n", "kecepatan"), provincial),
        "status": replace(quarterly, tables=(_STATUS, _CHANNELS)),
        "media-per-bulan": replace(quarterly, tables=_PER_CHANNEL, zero="Nihil"),
        "evaluasi": replace(yearly, tables=(_EVALUATION,), zero="-", letterhead=statistics, signer=signer, initials=()),
    }
