"""A report as DOCX: an ordinary document with real tables, whose heads repeat on every page."""

import io
import zipfile

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from register_app.exchange.sheets_out import OutTable, SheetOut, written

FACE = "Arial"
_A4 = (210.0, 297.0)
_MARGIN, _TITLE, _BODY, _TABLE, _NOTE = 20.0, 12.5, 11.0, 9.5, 8.5
_LABEL, _WORDS, _SIGNATURE = 3.0, 2.2, 0.55
"""Width of a name and of words as so many figures; where the signature begins."""

_HEAD_FILL, _TOTAL_FILL = "EBEBEB", "F5F5F5"
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside: the file depends on the facts alone."""

_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32)], "\N{REPLACEMENT CHARACTER}")
"""Signs that no document may hold are shown as missing."""


def as_docx(sheet: SheetOut) -> bytes:
    """Write the document; the same report gives the same bytes."""
    document = docx.Document()
    _set_up(document, sheet)
    for place, line in enumerate(sheet.letterhead, start=1):
        kop = _line(document, line, bold=True, centred=True, after=0)
        if place == len(sheet.letterhead):
            _rule_below(kop)
    for title in sheet.titles:
        _line(document, title.upper(), size=_TITLE, bold=True, centred=True)
    for table in sheet.tables:
        if table.caption:
            _line(document, table.caption, bold=True).paragraph_format.keep_with_next = True
        _table(document, table, sheet)
    if sheet.notes:
        _line(document, " ".join(sheet.notes), size=_NOTE)
    _sign(document, sheet)
    _line(document, sheet.foot, size=_NOTE)
    out = io.BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _set_up(document: Document, sheet: SheetOut) -> None:
    section = document.sections[0]
    narrow, high = _A4
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(high), Mm(narrow)) if sheet.wide else (Mm(narrow), Mm(high))
    for edge in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, edge, Mm(_MARGIN))
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(_BODY)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _plain(" ".join(sheet.titles)), "", ""
    properties.created = properties.modified = sheet.made_at.replace(tzinfo=None)


def _line(
    document: Document, text: str, *, size: float = _BODY, bold: bool = False, centred: bool = False, after: float = 4
) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(after)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(_plain(text))
    run.bold, run.font.size = bold, Pt(size)
    return paragraph


def _table(document: Document, table: OutTable, sheet: SheetOut) -> None:
    drawn = document.add_table(rows=0, cols=len(table.heads), style="Table Grid")
    drawn.autofit = False
    widths = _widths(table, _text_width(sheet))
    for column, wide in zip(drawn.columns, widths, strict=True):
        column.width = wide
    head = drawn.add_row()
    _mark_row(head, "w:tblHeader")
    for cell, words in zip(head.cells, table.heads, strict=True):
        _fill(cell, words, bold=True, centred=True)
        _shade(cell, _HEAD_FILL)
    for place, values in enumerate(table.rows):
        row = drawn.add_row()
        _mark_row(row, "w:cantSplit")
        for column_at, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
            figure = column_at > 0 and column_at not in table.words
            _fill(cell, written(value, sheet.zero), bold=place in table.strong, centred=figure)
            if place in table.strong:
                _shade(cell, _TOTAL_FILL)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _widths(table: OutTable, room: float) -> list[Length]:
    """Names and words take more of the width than figures."""
    shares = [_LABEL if column == 0 else _WORDS if column in table.words else 1.0 for column in range(len(table.heads))]
    return [Mm(room * share / sum(shares)) for share in shares]


def _fill(cell: _Cell, text: str, *, bold: bool, centred: bool) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(_plain(text))
    run.bold, run.font.size = bold, Pt(_TABLE)


def _shade(cell: _Cell, fill: str) -> None:
    mark = OxmlElement("w:shd")
    mark.set(qn("w:val"), "clear")
    mark.set(qn("w:fill"), fill)
    cell._tc.get_or_add_tcPr().append(mark)


def _mark_row(row: _Row, name: str) -> None:
    """Repeat a row on every page, or keep it whole; the library has no word for either."""
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _rule_below(paragraph: Paragraph) -> None:
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "thickThinSmallGap"), ("sz", "18"), ("space", "4"), ("color", "auto")):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)
    paragraph.paragraph_format.space_after = Pt(10)


def _sign(document: Document, sheet: SheetOut) -> None:
    """Place, date and signer at the right, kept together; the name is bold."""
    for line in sheet.signed:
        paragraph = _line(document, line, after=0)
        paragraph.paragraph_format.left_indent = Mm(_text_width(sheet) * _SIGNATURE)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.runs[0].bold = line == sheet.signer


def _text_width(sheet: SheetOut) -> float:
    return _A4[1 if sheet.wide else 0] - 2 * _MARGIN


def _plain(text: str) -> str:
    return text.translate(_CONTROL)


def _timeless(content: bytes) -> bytes:
    """The same parts with one date for all, so that the bytes depend on nothing but the report."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in parts.infolist():
            kept.writestr(zipfile.ZipInfo(part.filename, _SAME_MOMENT), parts.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()
