"""The letterhead of a document for a word processor: the logo in a cell of its own, lines beside it, rules below."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from register_app.exchange.docx_text import narrow_margins, rule_below, write
from register_app.rules.letter_paper import KopWords

_LOGO = 18.0


@dataclass(frozen=True, slots=True)
class KopPaper:
    """What a letterhead shows; ``beside_logo`` sets its lines flush left beside the logo."""

    lines: tuple[KopWords, ...]
    address: tuple[str, ...] = ()
    logo: bytes | None = field(default=None, repr=False)
    beside_logo: bool = False


def add_kop(document: Docx, kop: KopPaper, room: float) -> None:
    """The logo in a cell of its own, the lines beside it, a thick and a thin rule below."""
    wide = _LOGO + 4 if kop.logo else 0.0
    cells = frame(document, (wide, room - wide) if wide else (room,))
    words = cells[-1]
    if kop.logo:
        _logo(cells[0], kop.logo)
    aligned = WD_ALIGN_PARAGRAPH.LEFT if kop.beside_logo else WD_ALIGN_PARAGRAPH.CENTER
    lines = (*kop.lines, *(KopWords(line, 8.5) for line in kop.address))
    for place, line in enumerate(lines):
        paragraph = tight(words.paragraphs[0] if not place else words.add_paragraph())
        paragraph.alignment = aligned
        write(paragraph, line.text, line.size, bold=line.bold, italic=line.italic)
    ruled = tight(document.add_paragraph())
    ruled.paragraph_format.line_spacing = Pt(4)
    rule_below(ruled)


def frame(document: Docx, widths: Sequence[float]) -> tuple[_Cell, ...]:
    """The cells of a table without lines, as wide as said (mm), whose text begins at the margin."""
    table = document.add_table(rows=1, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    narrow_margins(table, 0.0)
    for column, cell, wide in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = Mm(wide)
    cells: tuple[_Cell, ...] = table.rows[0].cells
    return cells


def _logo(cell: _Cell, logo: bytes) -> None:
    """A logo that is no picture is left out, as on paper."""
    try:
        tight(cell.paragraphs[0]).add_run().add_picture(io.BytesIO(logo), width=Mm(_LOGO))
    except UnrecognizedImageError:
        return


def tight(paragraph: Paragraph) -> Paragraph:
    """No room above and below but what is asked for."""
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(0), Pt(0), 1.08
    return paragraph
