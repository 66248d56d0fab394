"""The rows of a long table as the XML of a document: cell by cell through the library they would take minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from register_app.exchange.docx_text import plain

_SPACING = '<w:spacing w:before="40" w:after="40"/>'


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell stands: width (mm), text size (points), words at the left or figures in the middle, joined columns."""

    width: float
    size: float
    words: bool = False
    from_top: bool = False
    bold: bool = False
    joined: int = 1
    fill: str = ""


def row_element(cells: Sequence[tuple[str, CellLook]], *, keep_whole: bool, keep_with_next: bool) -> Any:
    """A row for ``table._tbl.append``; ``keep_whole`` does not part it over two pages."""
    whole = "<w:trPr><w:cantSplit/></w:trPr>" if keep_whole else ""
    inside = "".join(_cell(text, look, keep_with_next=keep_with_next) for text, look in cells)
    return parse_xml(f"<w:tr {nsdecls('w')}>{whole}{inside}</w:tr>")


def _cell(text: str, look: CellLook, *, keep_with_next: bool) -> str:
    span = f'<w:gridSpan w:val="{look.joined}"/>' if look.joined > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(Mm(look.width).twips)}" w:type="dxa"/>{span}{shade}'
        f'<w:vAlign w:val="{"top" if look.from_top else "center"}"/></w:tcPr>'
        f"<w:p><w:pPr>{'<w:keepNext/>' if keep_with_next else ''}{_SPACING}"
        f'<w:jc w:val="{"left" if look.words else "center"}"/></w:pPr>{_run(text, look)}</w:p></w:tc>'
    )


def _run(text: str, look: CellLook) -> str:
    if not text:
        return ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in plain(text).split("\n"))
    return f'<w:r><w:rPr>{"<w:b/>" if look.bold else ""}<w:sz w:val="{round(look.size * 2)}"/></w:rPr>{lines}</w:r>'
