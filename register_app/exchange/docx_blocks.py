"""Blocks in a word-processor document: headings, text, lists, tables, labels with values, pictures."""

import io
from collections.abc import Callable, Mapping, Sequence

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from register_app.exchange.docx_table import add_grid
from register_app.exchange.docx_text import keep_row_whole, narrow_margins, plain, write
from register_app.exchange.report_chart import bars_png
from register_app.rules.report_blocks import (
    Band,
    Bars,
    Block,
    Fields,
    Grid,
    Heading,
    Items,
    Note,
    Paragraph,
    Photo,
    Photos,
    WritingLines,
)

WIDTH = 155.0
"""Width of the text in millimetres."""

_LABEL, _VALUE = 44.0, 47.0
_PHOTO_APART, _TALLEST = 6.0, 74.0
_PAGE_TALLEST = 225.0


def add_block(document: Docx, block: Block) -> None:
    """Put a block at the end of the document."""
    _ADDS[type(block)](document, block)


def _heading(document: Docx, block: Heading) -> None:
    document.add_heading(plain(f"{block.number}  {block.text}"), level=1)


def _paragraph(document: Docx, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.space_after, shape.line_spacing = Mm(10), Pt(4), 1.3
    shape.keep_with_next = block.text.endswith(":")
    write(paragraph, block.text, 11)


def _items(document: Docx, block: Items) -> None:
    for number, words in enumerate(block.lines, start=1):
        paragraph = document.add_paragraph()
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(7), Mm(-7)
        shape.space_after, shape.line_spacing = Pt(2), 1.3
        shape.tab_stops.add_tab_stop(Mm(7))
        write(paragraph, f"{number}.\t{words}", 11)


def _grid(document: Docx, grid: Grid) -> None:
    if grid.caption:
        caption = centred(document, grid.caption, 10, before=10, bold=True)
        caption.paragraph_format.space_after = Pt(4)
        caption.paragraph_format.keep_with_next = True
    add_grid(document, grid, WIDTH)
    note = document.add_paragraph()
    note.paragraph_format.space_before, note.paragraph_format.space_after = Pt(2), Pt(8)
    write(note, grid.note, 8.5)


def _bars(document: Docx, bars: Bars) -> None:
    picture = document.add_paragraph()
    picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
    picture.paragraph_format.keep_with_next = True
    picture.add_run().add_picture(io.BytesIO(bars_png(bars)), width=Mm(WIDTH))
    centred(document, bars.caption, 10, bold=True)


def _band(document: Docx, band: Band) -> None:
    document.add_heading(plain(band.text), level=1)


def _fields(document: Docx, fields: Fields) -> None:
    """Label, colon and value in line by tabs, long values hanging behind the colon."""
    for line in fields.lines:
        paragraph = document.add_paragraph()
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent, shape.space_after = Mm(_VALUE), Mm(-_VALUE), Pt(2)
        for stop in (_LABEL, _VALUE):
            shape.tab_stops.add_tab_stop(Mm(stop))
        write(paragraph, f"{line.label}\t:\t", 10.5)
        write(paragraph, line.value.strip() or "-", 10.5, bold=line.strong)


def _note(document: Docx, note: Note) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    write(paragraph, note.text, 8.5)


def _writing_lines(document: Docx, lines: WritingLines) -> None:
    """Dots to the right margin; whoever types writes over them."""
    for _line in range(lines.count):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(6)
        write(paragraph, "." * 120, 10.5)


def _photos(document: Docx, photos: Photos) -> None:
    """Two beside each other in a table without lines whose rows stay whole; pages to be read one by one."""
    pairs: list[list[Photo]] = []
    for photo in photos.photos:
        alone = photo.whole or not pairs or len(pairs[-1]) == 2 or pairs[-1][0].whole
        pairs.append([photo]) if alone else pairs[-1].append(photo)
    for pair in pairs:
        _photo_row(document, pair)


def _photo_row(document: Docx, row: Sequence[Photo]) -> None:
    across = 1 if row[0].whole else 2
    table = document.add_table(rows=1, cols=across)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    narrow_margins(table, _PHOTO_APART / 2)
    keep_row_whole(table.rows[0])
    room = WIDTH / across
    for column in table.columns:
        column.width = Mm(room)
    for cell, photo in zip(table.rows[0].cells, row, strict=False):
        _photo(cell, photo, room - _PHOTO_APART)


def _photo(cell: _Cell, photo: Photo, room: float) -> None:
    cell.width = Mm(room + _PHOTO_APART)
    wide, tall = photo.size
    factor = min(room / max(wide, 1), (_PAGE_TALLEST if photo.whole else _TALLEST) / max(tall, 1))
    picture, caption = cell.paragraphs[0], cell.add_paragraph()
    for paragraph in (picture, caption):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    picture.paragraph_format.space_after = caption.paragraph_format.space_after = Pt(3)
    picture.add_run().add_picture(io.BytesIO(photo.data), width=Mm(wide * factor))
    write(caption, photo.caption, 8.5)


def centred(document: Docx, text: str, size: float, *, before: float = 0, bold: bool = False) -> DocxParagraph:
    """A line in the middle."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(2)
    write(paragraph, text, size, bold=bold)
    return paragraph


_ADDS: Mapping[type, Callable[..., None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Grid: _grid,
    Bars: _bars,
    Band: _band,
    Fields: _fields,
    Note: _note,
    Photos: _photos,
    WritingLines: _writing_lines,
}
