"""Small pieces of a word-processor document: runs of plain text, fields, shades and borders."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold."""


def plain(text: str) -> str:
    """Text from people as a document can hold it: what it cannot is shown by its code."""
    return _FORBIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text.replace("\r\n", "\n"))


def write(
    paragraph: Paragraph,
    text: str,
    size: float,
    *,
    bold: bool = False,
    underline: bool = False,
    italic: bool = False,
) -> None:
    """Add text to a paragraph; its line ends stay line ends."""
    run = paragraph.add_run(plain(text))
    run.font.size = Pt(size)
    run.bold, run.italic = bold, italic or None
    run.underline = underline or None


def add_field(paragraph: Paragraph, instruction: str, size: float) -> None:
    """A field that the word processor fills in (PAGE, NUMPAGES)."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        run._r.append(_field_part(kind, instruction))


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a grey."""
    properties = cell._tc.get_or_add_tcPr()
    properties.append(_element("w:shd", val="clear", color="auto", fill=colour))


def narrow_margins(table: Any, millimetres: float) -> None:
    """How much is free at either side of every cell's text."""
    twips = str(round(Mm(millimetres).twips))
    margins = OxmlElement("w:tblCellMar")
    margins.extend(_element(f"w:{side}", w=twips, type="dxa") for side in ("left", "right"))
    table._tbl.tblPr.append(margins)


def rule_below(paragraph: Paragraph) -> None:
    """The thick and the thin rule of a letterhead, below a paragraph."""
    borders = OxmlElement("w:pBdr")
    borders.append(_element("w:bottom", val="thickThinSmallGap", sz="24", space="1", color="000000"))
    paragraph._p.get_or_add_pPr().append(borders)


def repeat_row(row: Any) -> None:
    """Repeat a table's row on every page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def keep_row_whole(row: Any) -> None:
    """Do not part a row over two pages."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))


def _field_part(kind: str, instruction: str) -> Any:
    if kind:
        return _element("w:fldChar", fldCharType=kind)
    part = OxmlElement("w:instrText")
    part.set(qn("xml:space"), "preserve")
    part.text = instruction
    return part


def _element(tag: str, **values: str) -> Any:
    element = OxmlElement(tag)
    for name, value in values.items():
        element.set(qn(f"w:{name}"), value)
    return element
