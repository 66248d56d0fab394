"""Contact sheets of the matrix: pictures of eight pages, form by form, of every state its first pages and the last."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from register_app.forms.paint import paint
from register_app.forms.sheet import Document
from tests.paper.matrix import MatrixSheet

_COLUMNS, _PLACES = 4, 8
_WIDE, _GAP, _CAPTION = 480, 8, 18
_FIRST_PAGES = 2
_GREY = (128, 128, 128)


def draw_gallery(sheets: Sequence[MatrixSheet], folder: Path, *, every_paper: bool) -> int:
    """Write the pictures into ``folder``, of each form's usual paper or of every one; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = 0
    for form, of_form in groupby(sheets, key=lambda sheet: sheet.form):
        states = list(of_form)
        for paper in states[0].papers if every_paper else states[0].papers[:1]:
            pages = [page for sheet in states for page in _pages(sheet.name, sheet.on(paper))]
            for number, first in enumerate(range(0, len(pages), _PLACES), start=1):
                _side_by_side(pages[first : first + _PLACES]).save(folder / f"{form}-{paper}-{number}.png")
                drawn += 1
    return drawn


def _pages(name: str, document: Document) -> Iterator[Image.Image]:
    """The first pages of a document and its last, each under its name."""
    pdf = pypdfium2.PdfDocument(paint(document))
    shown = [*range(min(len(pdf), _FIRST_PAGES)), *([len(pdf) - 1] if len(pdf) > _FIRST_PAGES else [])]
    for number in shown:
        page = pdf[number]
        rendered = page.render(scale=_WIDE / page.get_width()).to_pil()
        named = Image.new("RGB", (_WIDE, rendered.height + _CAPTION), _GREY)
        ImageDraw.Draw(named).text((4, 3), f"{name}: {number + 1}/{len(pdf)}", fill="white")
        named.paste(rendered, (0, _CAPTION))
        yield named


def _side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    high = max(page.height for page in pages) + _GAP
    rows = -(-len(pages) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * (_WIDE + _GAP) + _GAP, rows * high + _GAP), _GREY)
    for place, page in enumerate(pages):
        sheet.paste(page, (_GAP + place % _COLUMNS * (_WIDE + _GAP), _GAP + place // _COLUMNS * high))
    return sheet
