"""A period report as a document that a word processor opens: real headings, tables with repeating heads, a picture."""

import io
from dataclasses import dataclass, field
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.image.exceptions import UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from register_app.exchange.docx_blocks import add_block, centred
from register_app.exchange.docx_file import FACE, dress, file_of
from register_app.exchange.docx_table import add_initials
from register_app.exchange.docx_text import add_field, plain, write
from register_app.i18n import _
from register_app.rules.report_blocks import (
    Annex,
    Cover,
    ReportBody,
    Signature,
)

_PAGE = (210, 297)
_MARGINS = {"left_margin": 30, "right_margin": 25, "top_margin": 25, "bottom_margin": 22}


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
    _set_up(document, report)
    _cover(document, report.body.cover, report.logo)
    for block in report.body.blocks:
        add_block(document, block)
    _sign(document, report.signature)
    for annex in report.body.annexes:
        _annex(document, annex)
    return file_of(document)


def _set_up(document: Docx, report: ReportDocument) -> None:
    dress(document, 11)
    head = document.styles["Heading 1"]
    head.font.name, head.font.size, head.font.bold = FACE, Pt(12), True
    head.font.color.rgb = RGBColor(0, 0, 0)
    head_fonts = head.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        head_fonts.attrib.pop(qn(kind), None)
    head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(16), Pt(6)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_PAGE[0]), Mm(_PAGE[1])
    for name, wide in _MARGINS.items():
        setattr(section, name, Mm(wide))
    _foot(document, report)
    told = document.core_properties
    told.title, told.author, told.comments = plain(report.body.name), plain(report.office), ""
    told.created = told.modified = report.made_at.replace(tzinfo=None)
    told.language = "id-ID"


def _foot(document: Docx, report: ReportDocument) -> None:
    section = document.sections[0]
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    words = _("{name} · Halaman {page} dari {pages}").format(name=report.body.foot, page="\0", pages="\0")
    before, between, _after = words.split("\0")
    write(foot, before, 8)
    add_field(foot, "PAGE", 8)
    write(foot, between, 8)
    add_field(foot, "NUMPAGES", 8)
    if report.practice:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(head, _("LATIHAN"), 14, bold=True)


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


def _sign(document: Docx, signature: Signature) -> None:
    """Initials at the left, the signature at the right, in a table without lines that stays on one page."""
    for last in (document.paragraphs[-1], document.add_paragraph()):
        last.paragraph_format.keep_with_next = True
    frame = document.add_table(rows=1, cols=2)
    frame.alignment = WD_TABLE_ALIGNMENT.CENTER
    left, right = frame.rows[0].cells
    left.width, right.width = Mm(83), Mm(72)
    if signature.initials:
        add_initials(left, signature.initials)
    first = right.paragraphs[0]
    write(first, "\n".join((signature.place, *signature.position)), 11)
    write(first, "\n\n\n\n\n", 11)
    write(first, signature.name, 11, bold=True, underline=True)
    if signature.below:
        write(first, "\n" + "\n".join(signature.below), 11)


def _picture(document: Docx, data: bytes, wide: float) -> None:
    """A picture; one that cannot be read is left out, as on paper."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    try:
        paragraph.add_run().add_picture(io.BytesIO(data), width=Mm(wide))
    except UnrecognizedImageError:
        return
