"""An invented register and an invented recap, with their columns as a screen would describe them."""

from dataclasses import dataclass

from ui.widgets.chips_paint import (
    Chip,
    in_time_chip,
    late_chip,
    later_chip,
    missed_chip,
    status_chip,
    stopped_chip,
    today_chip,
    tomorrow_chip,
)
from ui.widgets.columns import Column
from ui.widgets.table_view import TableView


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One invented line of the register."""

    number: str
    subject: str
    detail: str
    status: str
    deadline: Chip


@dataclass(frozen=True, slots=True)
class RecapLine:
    """One invented line of a recap."""

    channel: str
    figures: tuple[str, str, str]
    total: bool = False


CASES = (
    CaseLine(
        "0297",
        "Toilet ruang tunggu terkunci siang hari",
        "31 Okt · SP4N · anonim",
        "diproses",
        late_chip("Lewat 2 hari"),
    ),
    CaseLine("0311", "Formulir lama masih dibagikan", "10 Nov · Tatap muka", "ditelaah", today_chip("Hari ini 10.30")),
    CaseLine(
        "0300", "Papan standar <b>pelayanan</b>", "3 Nov · Surat · Paulus N.", "didisposisi", tomorrow_chip("Besok")
    ),
    CaseLine("0306", "Berkas izin belum kembali", "6 Nov · SP4N · dirahasiakan", "tunda", stopped_chip("Berhenti")),
    CaseLine("0309", "Petugas loket dua tidak di tempat", "9 Nov · Tatap muka", "selesai", in_time_chip("Tepat waktu")),
    CaseLine("0296", "Lampu parkir kantor padam", "30 Okt · Tatap muka", "dijawab", missed_chip("Selesai lewat")),
    CaseLine("0310", "Usul loket khusus lansia", "10 Nov · SP4N", "diterima", later_chip("18 Nov")),
)
RECAP = (
    RecapLine("Tatap muka", ("14", "13", "-")),
    RecapLine("Kotak saran", ("2", "1", "1")),
    RecapLine("Jumlah", ("16", "14", "1"), total=True),
)


def case_columns() -> list[Column[CaseLine]]:
    """The columns of the register, as a screen would describe them."""
    return [
        Column("number", lambda: "Nomor", lambda c: c.number, width=6, kind="strong", sort=lambda c: c.number),
        Column(
            "subject",
            lambda: "Pokok pengaduan",
            lambda c: c.subject,
            second=lambda c: c.detail,
            sort=lambda c: c.subject,
        ),
        Column(
            "status", lambda: "Status", lambda c: c.status, chip=lambda c: status_chip(c.status, c.status), width=11
        ),
        Column("deadline", lambda: "Batas waktu", lambda c: c.deadline.text, chip=lambda c: c.deadline, width=14),
    ]


def recap_columns() -> list[Column[RecapLine]]:
    """The columns of a recap: a word and three figures."""
    return [
        Column("channel", lambda: "Media", lambda r: r.channel),
        Column(
            "in", lambda: "Masuk", lambda r: r.figures[0], kind="figure", width=8, tip=lambda r: "Diterima bulan ini"
        ),
        Column("done", lambda: "Selesai", lambda r: r.figures[1], kind="figure", width=8),
        Column("held", lambda: "Tunda", lambda r: r.figures[2], kind="figure", width=8),
    ]


def case_table() -> TableView:
    """The register's table, sorted and with one row chosen."""
    table = TableView(case_columns(), name="cases", accessible_name="Register pengaduan")
    table.set_rows(CASES)
    table.show_order("number", descending=False)
    table.choose(lambda case: case.number == "0300")
    return table


def recap_table() -> TableView:
    """A recap whose figures open."""
    table = TableView(
        recap_columns(), name="recap", accessible_name="Rekap", is_total=lambda r: r.total, cells=True, fit_height=True
    )
    table.set_rows(RECAP)
    return table
