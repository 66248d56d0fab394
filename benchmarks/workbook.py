"""A month's list of complaints as a workbook, against the same lines as plain CSV."""

import csv
import io
import random
from datetime import UTC, date, datetime, timedelta

from benchmarks.ratio import Comparison, Pace, in_turn
from benchmarks.stopwatch import timed
from register_app.exchange.sheets_out import OutCell, OutTable, SheetOut
from register_app.exchange.sheets_out_xlsx import as_xlsx

LIMIT = 5.0

_HEADS = ("No.", "No. Register", "Tgl. Terima", "Media", "Pelapor", "Pokok Pengaduan", "Unit", "Batas Waktu", "Status")
_FIRST_DAY = date(2026, 1, 1)
_SEED = 2026


def workbook(pace: Pace, lines: int) -> Comparison:
    """Numbers and days are real ones; persons and matters differ from line to line."""
    table = OutTable("Daftar pengaduan", _HEADS, _lines(lines), words=frozenset(range(1, len(_HEADS))))
    sheet = SheetOut(("Rekapitulasi", "Tahun 2026"), (table,), (), datetime(2026, 11, 18, tzinfo=UTC))
    measure = f"XLSX of {lines:,} lines : CSV of the same"
    return Comparison(measure, *in_turn(timed(lambda: as_xlsx(sheet)), timed(lambda: _csv(table)), pace), "ms", LIMIT)


def _csv(table: OutTable) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.heads)
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8-sig")


def _lines(count: int) -> tuple[tuple[OutCell, ...], ...]:
    dice = random.Random(_SEED)
    return tuple(_line(dice, place) for place in range(1, count + 1))


def _line(dice: random.Random, place: int) -> tuple[OutCell, ...]:
    received = _FIRST_DAY + timedelta(days=place % 320)
    return (
        place,
        f"{place:05}/PGD/BO/2026",
        received,
        dice.choice(("Tatap Muka", "Surat", "SP4N-LAPOR!", "Kotak Saran/Pengaduan")),
        f"{dice.choice(('Maria', 'Yohanes', 'Paulus'))} {dice.choice(('Nahak', 'Seran', 'Tae'))} {place % 977}",
        f"Rekomendasi analisis jabatan terlambat sejak dua minggu, permohonan ke-{place}",
        f"Dinas Contoh Nomor {dice.randrange(40)}",
        received + timedelta(days=7) if place % 3 else None,
        dice.choice(("selesai", "diproses", "ditelaah")),
    )
