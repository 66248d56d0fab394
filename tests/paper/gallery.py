"""Contact sheets of the matrix: a picture per form and paper, a row per state, its first pages and the last."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from register_app.forms.paint import paint
from register_app.forms.sheet import Document
from tests.paper.matrix import MatrixSheet

_COLUMNS, _WIDE, _GAP, _CAPTION = 3, 620, 10, 22
_GREY = (128, 128, 128)


def draw_gallery(sheets: Sequence[MatrixSheet], folder: Path) -> int:
    """Write the pictures into ``folder``; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = 0
    for form, of_form in groupby(sheets, key=lambda sheet: sheet.form):
        states = list(of_form)
        for paper in states[0].papers:
            rows = [_row(sheet.name, sheet.on(paper)) for sheet in states]
            _below_each_other(rows).save(folder / f"{form}-{paper}.png")
            drawn += 1
    return drawn


def _row(name: str, document: Document) -> Image.Image:
    """The first pages of a document and its last, under its name."""
    pdf = pypdfium2.PdfDocument(paint(document))
    shown = [*range(min(len(pdf), _COLUMNS - 1)), *([len(pdf) - 1] if len(pdf) >= _COLUMNS else [])]
    pages = [_page(pdf, number) for number in shown]
    row = Image.new("RGB", (_COLUMNS * (_WIDE + _GAP) + _GAP, max(page.height for page in pages) + _CAPTION), _GREY)
    ImageDraw.Draw(row).text((_GAP, 5), f"{name}: {len(pdf)}", fill="white")
    for place, page in enumerate(pages):
        row.paste(page, (_GAP + place * (_WIDE + _GAP), _CAPTION))
    return row


def _page(pdf: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page = pdf[number]
    rendered: Image.Image = page.render(scale=_WIDE / page.get_width()).to_pil()
    return rendered.convert("RGB")


def _below_each_other(rows: Sequence[Image.Image]) -> Image.Image:
    sheet = Image.new("RGB", (rows[0].width, sum(row.height + _GAP for row in rows)), _GREY)
    top = 0
    for row in rows:
        sheet.paste(row, (0, top))
        top += row.height + _GAP
    return sheet
