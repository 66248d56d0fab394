"""What reports for a word processor share: page, typeface, headings, foot, and the signature that is never alone."""

from dataclasses import dataclass
from datetime import datetime

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from register_app.exchange.docx_blocks import WIDTH
from register_app.exchange.docx_file import FACE, dress
from register_app.exchange.docx_table import add_initials
from register_app.exchange.docx_text import add_field, plain, write
from register_app.i18n import _
from register_app.rules.report_blocks import Signature

_A4 = (210.0, 297.0)

_LEFT, _BOTTOM = 30.0, 22.0


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What a document is called, whose it is, what its foot says; ``size`` and ``top`` margin in millimetres."""

    name: str
    office: str
    foot: str
    made_at: datetime
    practice: bool = False
    size: tuple[float, float] = _A4
    top: float = 25.0


def set_up(document: Docx, page: DocumentPage) -> None:
    """Lay out the page and its foot; the text is as wide on every paper."""
    dress(document, 11)
    _dress_headings(document)
    section = document.sections[0]
    wide, high = page.size
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(wide - _LEFT - WIDTH)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(_BOTTOM)
    _foot(document, page)
    told = document.core_properties
    told.title, told.author, told.comments = plain(page.name), plain(page.office), ""
    told.created = told.modified = page.made_at.replace(tzinfo=None)
    told.language = "id-ID"


def _dress_headings(document: Docx) -> None:
    head = document.styles["Heading 1"]
    head.font.name, head.font.size, head.font.bold = FACE, Pt(12), True
    head.font.color.rgb = RGBColor(0, 0, 0)
    head_fonts = head.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        head_fonts.attrib.pop(qn(kind), None)
    head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(16), Pt(6)


def _foot(document: Docx, page: DocumentPage) -> None:
    section = document.sections[0]
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    words = _("{name} · Halaman {page} dari {pages}").format(name=page.foot, page="\0", pages="\0")
    before, between, _after = words.split("\0")
    write(foot, before, 8)
    add_field(foot, "PAGE", 8)
    write(foot, between, 8)
    add_field(foot, "NUMPAGES", 8)
    if page.practice:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(head, _("LATIHAN"), 14, bold=True)


def sign(document: Docx, signature: Signature) -> None:
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
