"""The same disposition sheets as a word processor's document: what an office merges when it has no register."""

import io
from pathlib import Path

import docx
import segno
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt

from register_app.forms.sheet import HALF_F4
from register_app.rules.dates import long_date
from tests.forms.samples import DISPOSITION

_MARGIN, _SIZE, _LOGO, _CODE = 12, 9.5, 14.5, 24


def write_word_sheets(path: Path, count: int) -> None:
    """One document, a page for each sheet: kop with logo, fields, ticks, signer and a code of its own."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(HALF_F4.width), Mm(HALF_F4.height)
    for edge in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, edge, Mm(_MARGIN))
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Sans", Pt(_SIZE)
    normal.paragraph_format.space_after = Pt(0)
    for place in range(1, count + 1):
        _sheet(document, f"{place:04}/PGD/BO/2026", last=place == count)
    document.save(str(path))


def _sheet(document: Document, number: str, *, last: bool) -> None:
    facts = DISPOSITION
    letterhead = facts.letterhead
    assert letterhead is not None
    head = document.add_paragraph()
    if letterhead.logo:
        head.add_run().add_picture(io.BytesIO(letterhead.logo), width=Mm(_LOGO))
    for line in (*(line.text for line in letterhead.lines), *letterhead.address, "LEMBAR DISPOSISI"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    fields = (
        ("Surat dari", facts.sender, "Diterima tgl", long_date(facts.received_on)),
        ("No. surat", facts.letter_number, "No. agenda", facts.agenda_number),
        ("Hal", facts.subject, "No. register", number),
    )
    grid = document.add_table(rows=0, cols=4, style="Table Grid")
    for row in fields:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    ticks = document.add_table(rows=0, cols=2, style="Table Grid")
    for place in range(max(len(facts.officials), len(facts.instructions))):
        row_cells = ticks.add_row().cells
        for cell, choices in zip(row_cells, (facts.officials, facts.instructions), strict=True):
            cell.text = f"\N{BALLOT BOX} {choices[place].label}" if place < len(choices) else ""
    foot = document.add_paragraph()
    foot.add_run().add_picture(io.BytesIO(_code(f"DSP:1:{number}")), width=Mm(_CODE))
    foot.add_run(f"{facts.signer.position}  {facts.signer.name}")
    if not last:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _code(text: str) -> bytes:
    out = io.BytesIO()
    segno.make(text, error="q").save(out, kind="png", scale=8)
    return out.getvalue()
