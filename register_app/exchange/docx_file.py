"""A word-processor document as a file: the office's typeface, and the same bytes for the same document."""

import io
import zipfile
from typing import Any

from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Pt

FACE = "Arial"
_STAMP = (1980, 1, 1, 0, 0, 0)
"""What every part inside the file says of its age, so that the same document is the same file."""


def dress(document: Docx, size: float) -> None:
    """Set the whole document in the office's typeface."""
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(size)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FACE)


def file_of(document: Docx) -> bytes:
    """The bytes of the document: the same parts in the same order, all of the same age."""
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in packed.infolist():
            again.writestr(zipfile.ZipInfo(part.filename, _STAMP), packed.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()
