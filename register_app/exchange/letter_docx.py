"""A letter as a document that a word processor opens: letterhead, head in line by tabs, text, signature, copies."""

from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from register_app.exchange.docx_file import dress, file_of
from register_app.exchange.docx_kop import KopPaper, add_kop, frame, tight
from register_app.exchange.docx_table import add_initials
from register_app.exchange.docx_text import add_field, plain, write
from register_app.i18n import _
from register_app.rules.letter_blocks import LetterBlock, Pairs, Passage, Point
from register_app.rules.letter_paper import LetterWords

_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 25, 12, 25
"""Margins in millimetres; without a letterhead the text begins lower."""

_TOP_WITHOUT_KOP = 25
_SIZE, _LINE, _INDENT = 11.0, 1.15, 11.0
_COLON, _VALUE = 20.0, 23.0
_APART, _CLOSE = 7.0, 2.0
"""Points between passages, with and without a blank line before."""

_HANG = 8.5
"""The lines behind *Yth.* stand below the name."""

_SIGNATURE = 0.5
_NAME_FITS = 30
"""Letters of a name that stand on one line beside the table of initials."""

_MM_PER_LETTER = 1.95
"""About the width of a letter of a label; colons stand in line behind the longest label."""


def letter_docx(letter: LetterWords, made_at: datetime) -> bytes:
    """The bytes of the document, the same for the same letter."""
    document = Document()
    _set_up(document, letter, made_at)
    room = letter.width - _LEFT - _RIGHT
    if letter.kop:
        add_kop(document, KopPaper(letter.kop, letter.address, letter.logo, beside_logo=letter.beside_logo), room)
    _head(document, letter, room)
    _addressee(document, letter.addressee)
    for block in letter.blocks:
        _block(document, block)
    _sign(document, letter, room)
    _copies(document, letter.copies)
    return file_of(document)


def _set_up(document: Docx, letter: LetterWords, made_at: datetime) -> None:
    dress(document, _SIZE)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(letter.width), Mm(letter.height)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.top_margin, section.bottom_margin = Mm(_TOP if letter.kop else _TOP_WITHOUT_KOP), Mm(_BOTTOM)
    section.footer_distance = Mm(9)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = (
        _("{name} · Halaman {page} dari {pages}").format(name=letter.foot, page="\0", pages="\0").split("\0")
    )
    write(foot, before, 7.5)
    add_field(foot, "PAGE", 7.5)
    write(foot, between, 7.5)
    add_field(foot, "NUMPAGES", 7.5)
    write(foot, after, 7.5)
    if letter.across:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(head, letter.across, 14, bold=True)
    told = document.core_properties
    told.title, told.author, told.comments = plain(letter.title), plain(letter.office), ""
    told.created = told.modified = made_at.replace(tzinfo=None)
    told.language = "id-ID"


def _head(document: Docx, letter: LetterWords, room: float) -> None:
    """Label, colon and value in line; place and date at the right end of the first line."""
    for number, (label, value) in enumerate(letter.head):
        paragraph = tight(document.add_paragraph())
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(_VALUE), Mm(-_VALUE)
        shape.space_before = Pt(20) if not number else Pt(0)
        for stop in (_COLON, _VALUE):
            shape.tab_stops.add_tab_stop(Mm(stop))
        write(paragraph, f"{label}\t:\t", _SIZE)
        write(paragraph, value, _SIZE, bold=number == len(letter.head) - 1)
        if not number:
            shape.tab_stops.add_tab_stop(Mm(room), WD_TAB_ALIGNMENT.RIGHT)
            write(paragraph, f"\t{letter.place}", _SIZE)


def _addressee(document: Docx, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        paragraph = tight(document.add_paragraph())
        shape = paragraph.paragraph_format
        shape.space_before, shape.right_indent = Pt(14 if not number else 0), Mm(55)
        shape.left_indent = Mm(_HANG) if lines[0].startswith("Yth. ") else Mm(0)
        behind = line.removeprefix("Yth. ")
        if behind != line:
            shape.first_line_indent = Mm(-_HANG)
            shape.tab_stops.add_tab_stop(Mm(_HANG))
        write(paragraph, line if behind == line else f"Yth.\t{behind}", _SIZE)
    document.paragraphs[-1].paragraph_format.space_after = Pt(10)


def _block(document: Docx, block: LetterBlock) -> None:
    match block:
        case Passage():
            paragraph = _text(document, block.text, apart=block.apart)
            paragraph.paragraph_format.first_line_indent = Mm(_INDENT)
        case Point():
            paragraph = _text(document, f"{block.mark}\t{block.text}", apart=block.apart)
            shape = paragraph.paragraph_format
            shape.left_indent, shape.first_line_indent = Mm(_INDENT + 6), Mm(-6)
            shape.tab_stops.add_tab_stop(Mm(_INDENT + 6))
        case Pairs():
            _pairs(document, block)


def _pairs(document: Docx, pairs: Pairs) -> None:
    colon = _INDENT + max(len(label) for label, _value in pairs.lines) * _MM_PER_LETTER + 3
    for number, (label, value) in enumerate(pairs.lines):
        paragraph = tight(document.add_paragraph())
        shape = paragraph.paragraph_format
        shape.space_before = Pt(0 if number else _APART if pairs.apart else _CLOSE)
        shape.left_indent, shape.first_line_indent = Mm(colon + 3), Mm(_INDENT - colon - 3)
        for stop in (colon, colon + 3):
            shape.tab_stops.add_tab_stop(Mm(stop))
        write(paragraph, f"{label}\t:\t{value}", _SIZE)


def _text(document: Docx, text: str, *, apart: bool) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after = Pt(_APART if apart else _CLOSE), Pt(0)
    shape.line_spacing, shape.widow_control = _LINE, True
    write(paragraph, text, _SIZE)
    return paragraph


def _sign(document: Docx, letter: LetterWords, room: float) -> None:
    """Initials at the left, the signature at the right, in a table without lines that stays with the last passage."""
    for last in (document.paragraphs[-1], tight(document.add_paragraph())):
        last.paragraph_format.keep_with_next = True
    left, right = frame(document, (room * _SIGNATURE, room * (1 - _SIGNATURE)))
    if letter.initials:
        tight(left.paragraphs[0]).paragraph_format.line_spacing = Pt(1)
        add_initials(left, letter.initials)
    words = tight(right.paragraphs[0])
    write(words, "\n".join(letter.position) + "\n\n\n\n\n", _SIZE)
    size = _SIZE if len(letter.name) <= _NAME_FITS else _SIZE - 1
    write(words, letter.name, size, bold=True, underline=True)
    if letter.below:
        write(words, "\n" + "\n".join(letter.below), _SIZE)


def _copies(document: Docx, copies: Sequence[str]) -> None:
    if not copies:
        return
    head = tight(document.add_paragraph())
    head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(14), True
    write(head, _("Tembusan:"), 10)
    for number, copy in enumerate(copies, start=1):
        paragraph = tight(document.add_paragraph())
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent, shape.right_indent = Mm(6), Mm(-6), Mm(60)
        shape.tab_stops.add_tab_stop(Mm(6))
        write(paragraph, f"{number}.\t{copy}" if len(copies) > 1 else copy, 10)
