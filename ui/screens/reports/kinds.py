"""The reports that stand: what each is called, and which periods it is made for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from register_app.i18n import _
from register_app.rules.periods import Period, PeriodUnit, period_of

MONTHLY, SOP, REPORT = "bulanan", "sop-bulanan", "laporan"

ANY = tuple(PeriodUnit)
WHOLE_MONTHS = (PeriodUnit.QUARTER, PeriodUnit.MONTH, PeriodUnit.HALF_YEAR, PeriodUnit.YEAR)
WHOLE_YEAR = (PeriodUnit.YEAR, PeriodUnit.HALF_YEAR, PeriodUnit.QUARTER)


@dataclass(frozen=True, slots=True)
class Kind:
    """A report: what the list says of it, its heading, its periods (its usual first).

    ``roomy`` columns are for wide screens alone, ``spare`` ones too while figures are compared. ``slim`` tables leave
    room for the bars beside them; a ``paper_only`` report is seen when it is printed, one ``as_it_is`` tells how things
    stand now and not how they stood on a day.
    """

    name: str
    title: Callable[[], str]
    detail: Callable[[], str]
    heading: Callable[[], str]
    units: tuple[PeriodUnit, ...] = ANY
    roomy: frozenset[str] = frozenset()
    spare: frozenset[str] = frozenset()
    slim: bool = False
    paper_only: bool = False
    as_it_is: bool = False

    def heading_of(self, period: Period) -> str:
        """Pengaduan menurut unit, Oktober 2026."""
        return f"{self.heading()}, {period.words}"

    def period_of(self, day: date, unit: PeriodUnit | None, usual: PeriodUnit) -> Period:
        """The period of a day in the unit that was chosen, else in the office's usual one, else in the report's own."""
        wanted = unit if unit in self.units else usual if usual in self.units else self.units[0]
        return period_of(day, wanted or usual)


_ALL = (
    Kind(
        MONTHLY,
        lambda: _("Rekap bulanan"),
        lambda: _("per media, kategori, dan unit"),
        lambda: _("Rekap pengaduan"),
        (PeriodUnit.MONTH,),
        spare=frozenset({"total"}),
    ),
    Kind(
        "media-per-bulan",
        lambda: _("Media per bulan"),
        lambda: _("satu tabel per media"),
        lambda: _("Pengaduan tiap media per bulan"),
        WHOLE_MONTHS,
    ),
    Kind(
        "matriks",
        lambda: _("Matriks"),
        lambda: _("bulan dan media"),
        lambda: _("Pengaduan menurut bulan dan media"),
        (PeriodUnit.YEAR,),
        slim=True,
    ),
    Kind(
        "evaluasi",
        lambda: _("Evaluasi"),
        lambda: _("penyelesaian per bulan"),
        lambda: _("Evaluasi penyelesaian pengaduan"),
        WHOLE_YEAR,
    ),
    Kind(
        "unit",
        lambda: _("Perangkat daerah/unit"),
        lambda: _("semua unit, juga yang nihil"),
        lambda: _("Pengaduan menurut unit"),
        roomy=frozenset({"postponed", "archived"}),
    ),
    Kind(
        "sp4n",
        lambda: _("SP4N"),
        lambda: _("baris status kantor dan unit"),
        lambda: _("Status pengaduan menurut SP4N"),
        roomy=frozenset({"last_seen"}),
    ),
    Kind(
        "kecepatan",
        lambda: _("Kecepatan"),
        lambda: _("verifikasi, tindak lanjut, selesai"),
        lambda: _("Kecepatan penanganan pengaduan"),
    ),
    Kind(
        "status",
        lambda: _("Status"),
        lambda: _("enam status SP4N"),
        lambda: _("Pengaduan menurut status"),
    ),
    Kind(
        REPORT,
        lambda: _("Laporan periode"),
        lambda: _("sampul sampai lampiran"),
        lambda: _("Laporan periode"),
        paper_only=True,
    ),
    Kind(
        SOP,
        lambda: _("SOP bulanan"),
        lambda: _("waktu nyata dan waktu baku"),
        lambda: _("Waktu nyata dibandingkan dengan SOP"),
        (PeriodUnit.MONTH,),
        paper_only=True,
    ),
    Kind(
        "buku-register",
        lambda: _("Buku register"),
        lambda: _("semua nomor, juga yang batal"),
        lambda: _("Buku register"),
        paper_only=True,
        as_it_is=True,
    ),
    Kind(
        "agenda",
        lambda: _("Agenda surat masuk"),
        lambda: _("pengaduan lewat surat"),
        lambda: _("Agenda surat masuk"),
        paper_only=True,
        as_it_is=True,
    ),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
"""Every report by its name."""


def offered(first: Iterable[str], counted: Iterable[str], printable: Iterable[str]) -> tuple[Kind, ...]:
    """The reports in the office's order: those its own report begins with, then the others.

    A report is offered when the register counts it or, for one that is made on paper alone, when it can be printed.
    """
    known, papers = set(counted), set(printable)
    order = dict.fromkeys([*first, *KINDS])
    listed = (KINDS[name] for name in order if name in KINDS)
    return tuple(kind for kind in listed if kind.name in (papers if kind.paper_only else known))
