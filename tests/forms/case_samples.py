"""An invented case file and an invented report on what was done, with every kind of block."""

import io
from datetime import date

from PIL import Image, ImageDraw

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.forms.facts_case import CaseFileFacts, FollowUpFacts
from register_app.rules.report_blocks import (
    Band,
    Block,
    CellLook,
    DayCell,
    Days,
    Field,
    Fields,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Note,
    Paragraph,
    Photo,
    Photos,
    WritingLines,
)

NUMBER = "0147/PGD/BO/2026"
STORY = Grid(
    "",
    (GridColumn("Waktu", 21), GridColumn("Peristiwa", 36, words=True), GridColumn("Uraian", 108, words=True)),
    (
        GridRow(("10-11-2026\n09.30", "Diterima", "Lampiran: papan.jpg.")),
        GridRow(("11-11-2026\n08.00", "Disposisi", "Kepala Biro kepada Kabag Tatalaksana.")),
    ),
    dense=True,
)
STRIP = Days(
    (
        DayCell("Sel 10-11", "mulai"),
        *(DayCell(f"Rab {day}-11", str(day - 10)) for day in range(11, 14)),
        DayCell("Sab 14-11", "libur", CellLook.PALE),
        DayCell("Sen 16-11", "4", CellLook.ADDED),
        DayCell("Sel 17-11", "5", CellLook.LAST),
    )
)


def picture(wide: int, tall: int) -> bytes:
    """A JPEG of that many pixels, as the register would have made it."""
    drawn = Image.new("RGB", (wide, tall), (206, 212, 196))
    ImageDraw.Draw(drawn).ellipse((wide // 4, tall // 4, wide // 2, tall // 2), fill=(96, 120, 140))
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=80)
    return out.getvalue()


def photos(count: int, *, whole: bool = False) -> Photos:
    """So many pictures, lying, or standing where they are pages to be read."""
    wide, tall = (300, 420) if whole else (400, 300)
    data = picture(wide, tall)
    return Photos(
        tuple(
            Photo(f"Gambar {place}\u00a0 papan-{place}.jpg", data, (wide, tall), whole) for place in range(1, count + 1)
        )
    )


def case_file(mark: PrintMark, letterhead: Letterhead, *more: Block, text: str = "Papan roboh.") -> CaseFileFacts:
    """A case file with one of each kind of block, and what is added."""
    lines = (Field("Nomor register", NUMBER, strong=True), Field("Uraian", text), Field("Harapan", ""))
    parts = (Band("Pengaduan"), Fields(lines), Band("Batas waktu"), STRIP, Note("Libur: Sab 14-11."))
    blocks = (*parts, Band("Riwayat"), STORY, Band("Gambar"), photos(3), *more)
    return CaseFileFacts(mark, NUMBER, blocks, letterhead)


def follow_up(mark: PrintMark, signer: Signer, letterhead: Letterhead, text: str = "Papan roboh.") -> FollowUpFacts:
    """A report of a case that is over."""
    blocks = (
        Heading("A.", "Dasar"),
        Fields((Field("Nomor register", NUMBER, strong=True), Field("Pelapor", "Maria Tae"))),
        Heading("B.", "Uraian Masalah"),
        Paragraph(text),
        Heading("C.", "Langkah yang Dilakukan"),
        STORY,
        Heading("F.", "Kesimpulan dan Saran"),
        Paragraph("Pengaduan ini selesai ditangani dalam 6 (enam) hari sejak diterima."),
        WritingLines(3),
    )
    return FollowUpFacts(
        mark=mark,
        register_number=NUMBER,
        finished=True,
        blocks=blocks,
        city="Kupang",
        signed_on=date(2026, 11, 18),
        signer=signer,
        letterhead=letterhead,
        pictures=(Band("Lampiran: gambar"), photos(1)),
        initials=("Kepala Bagian Tatalaksana",),
    )
