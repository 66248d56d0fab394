"""A period report as a document that a word processor opens: real headings, tables with repeating heads, a picture."""

import io
from dataclasses import dataclass, field
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm, Pt

from register_app.exchange.docx_blocks import add_block, centred
from register_app.exchange.docx_file import file_of
from register_app.exchange.docx_page import DocumentPage, set_up, sign
from register_app.exchange.docx_text import write
from register_app.rules.report_blocks import (
    Annex,
    Cover,
    ReportBody,
    Signature,
)


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """What goes into the document: the report, who signs, the logo, whose it is and when it was made."""

    body: ReportBody
    signature: Signature
    office: str
    made_at: datetime
    logo: bytes | None = field(default=None, repr=False)
    practice: bool = False


def report_docx(report: ReportDocument) -> bytes:
    """The bytes of the document, the same for the same report."""
    document = Document()
    set_up(
        document,
        DocumentPage(
            name=report.body.name,
            office=report.office,
            foot=report.body.foot,
            made_at=report.made_at,
            practice=report.practice,
        ),
    )
    _cover(document, report.body.cover, report.logo)
    for block in report.body.blocks:
        add_block(document, block)
    sign(document, report.signature)
    for annex in report.body.annexes:
        _annex(document, annex)
    return file_of(document)


def _cover(document: Docx, cover: Cover, logo: bytes | None) -> None:
    centred(document, "", 11, before=60 if logo else 160)
    if logo:
        _picture(document, logo, 30)
    for words in cover.title:
        centred(document, words, 18, before=8, bold=True)
    centred(document, cover.period, 14, before=24, bold=True)
    if cover.days:
        centred(document, cover.days, 11.5)
    centred(document, "", 11, before=240)
    for place, words in enumerate(cover.office):
        centred(document, words, 15 if not place else 13, before=4, bold=True)
    last = centred(document, cover.place, 11, before=12)
    last.add_run().add_break(WD_BREAK.PAGE)


def _annex(document: Docx, annex: Annex) -> None:
    first = document.add_paragraph()
    first.paragraph_format.page_break_before = True
    write(first, annex.label, 11, bold=True)
    head = document.add_paragraph()
    head.paragraph_format.space_after = Pt(8)
    write(head, annex.title, 12, bold=True)
    for block in annex.blocks:
        add_block(document, block)


def _picture(document: Docx, data: bytes, wide: float) -> None:
    """A picture; one that cannot be read is left out, as on paper."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    try:
        paragraph.add_run().add_picture(io.BytesIO(data), width=Mm(wide))
    except UnrecognizedImageError:
        return
