"""A page of a PDF becomes a picture in a child process, and a bad PDF a sentence."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from register_app.capture.process import Limits
from register_app.errors import RefusedError
from tests.capture import cards
from ui.capture.pdf_page import page_picture


def pdf(*, password: str | None = None) -> bytes:
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=(609, 935), encrypt=password)
    for ink in (0.0, 1.0):
        canvas.setFillColorRGB(ink, 0, 0)
        canvas.rect(0, 0, 609, 935, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


def test_each_page_is_a_picture_of_its_own() -> None:
    black, red = cards.opened(page_picture(pdf())), cards.opened(page_picture(pdf(), 1))
    assert red.size == (1303, 2000)
    assert black.getpixel((600, 900)) == (0, 0, 0)
    red_pixel = red.getpixel((600, 900))
    assert isinstance(red_pixel, tuple)
    assert red_pixel[0] > 240


@pytest.mark.parametrize(
    ("content", "page", "words"),
    [
        (b"%PDF-1.7 nothing more", 0, "rusak"),
        (pdf(), 2, "rusak"),
        (pdf(password="rahasia"), 0, "dikunci sandi"),
        (b"MZ" + bytes(99), 0, "program"),
    ],
    ids=["broken", "no such page", "locked", "no pdf"],
)
def test_what_cannot_be_drawn_is_told(content: bytes, page: int, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        page_picture(content, page)


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(RefusedError, match="dengan aman"):
        page_picture(pdf(), limits=Limits(seconds=0.001))
