"""An invented report with every kind of block."""

from datetime import date

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.forms.report_facts import ReportFacts
from register_app.rules.report_blocks import (
    Annex,
    BarGroup,
    Bars,
    Block,
    Cover,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Items,
    Paragraph,
    ReportBody,
)

TABLE = Grid(
    "Tabel 1\u00a0 Jumlah Pengaduan Menurut Media, Triwulan III Tahun 2026",
    (
        GridColumn("No.", 11),
        GridColumn("Media Pengaduan", 60, words=True),
        GridColumn("Juli", 19, group="Bulan"),
        GridColumn("Agustus", 19, group="Bulan"),
        GridColumn("September", 19, group="Bulan"),
        GridColumn("Jumlah", 16),
    ),
    (
        GridRow(("1", "Tatap Muka", "11", "13", "9", "33")),
        GridRow(("2", "Kotak Saran/Pengaduan", "3", "4", "2", "9")),
        GridRow(("Jumlah", "14", "17", "11", "42"), total=True),
    ),
    "Sumber: register pengaduan.",
)
EMPTY = Grid("Tabel 2\u00a0 Kosong", (GridColumn("No.", 11), GridColumn("Pokok", 60, words=True)), ())
CHART = Bars(
    "Gambar 1\u00a0 Pengaduan Diterima dan Selesai per Bulan",
    ("Diterima", "Selesai"),
    (BarGroup("Juli", (14, 12)), BarGroup("Agustus", (17, 17)), BarGroup("September", (None, None))),
)
COVER = Cover(
    ("LAPORAN", "PENGELOLAAN PENGADUAN MASYARAKAT"),
    "TRIWULAN III TAHUN 2026",
    "(Juli - September 2026)",
    ("BIRO ORGANISASI", "SEKRETARIAT DAERAH", "PEMERINTAH PROVINSI NUSA TENGGARA TIMUR"),
    "Kupang, Oktober 2026",
)


def listed(cases: int, subject: str) -> Grid:
    """A dense list of so many complaints."""
    columns = (GridColumn("No.", 9), GridColumn("Pengaduan", 70, words=True), GridColumn("Keadaan", 24, words=True))
    rows = tuple(GridRow((str(place), f"{place:04}/PGD\n{subject}", "Selesai")) for place in range(1, cases + 1))
    return Grid("", columns, rows, dense=True)


def body(*blocks: Block, cases: int = 3, subject: str = "Papan standar pelayanan tidak terpasang") -> ReportBody:
    """A report with the given blocks, or with one of each kind."""
    ordinary: tuple[Block, ...] = (
        Heading("I.", "LATAR BELAKANG"),
        Paragraph("Laporan ini menyajikan penerimaan dan penanganan pengaduan. " * 4),
        Items(("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peraturan yang lain")),
        Heading("II.", "HASIL PENGELOLAAN PENGADUAN"),
        TABLE,
        CHART,
        EMPTY,
    )
    annex = Annex("LAMPIRAN", "DAFTAR PENGADUAN", (listed(cases, subject),))
    name = "Laporan Pengelolaan Pengaduan Masyarakat Triwulan III Tahun 2026"
    return ReportBody(name, "Laporan Triwulan III 2026", COVER, blocks or ordinary, (annex,))


def report(mark: PrintMark, signer: Signer, letterhead: Letterhead) -> ReportFacts:
    """An ordinary quarter."""
    initials = ("Kepala Bagian Tatalaksana", "Kepala Subbagian Tata Usaha")
    return ReportFacts(mark, body(), "Kupang", date(2026, 10, 2), signer, letterhead, initials)
