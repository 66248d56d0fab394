"""Eyes for the tests: what stands on a printed page, where, and what its codes say."""

from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import zxingcpp
from PIL import Image

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import Offset
from register_app.forms.paint import paint
from register_app.forms.sheet import Document

MM = 25.4 / 72


@dataclass(frozen=True)
class Found:
    """Where a text was found: page, left edge and baseline region in millimetres from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Print:
    """One painted document, read back."""

    def __init__(self, document: Document, offset: Offset = Offset()) -> None:  # noqa: B008  # frozen
        self.document = document
        self.data = paint(document, offset)
        self._pdf = pypdfium2.PdfDocument(self.data)

    @property
    def pages(self) -> int:
        """How many pages came out."""
        return len(self._pdf)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page in millimetres."""
        return [(round(page.get_width() * MM, 2), round(page.get_height() * MM, 2)) for page in self._pdf]

    @cached_property
    def texts(self) -> list[str]:
        """The text of every page, its line ends as spaces."""
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in self._pdf]

    @property
    def text(self) -> str:
        """All text."""
        return " ".join(self.texts)

    def find(self, words: str) -> Found:
        """Where the words stand first; the box is that of the glyphs."""
        for number, page in enumerate(self._pdf):
            textpage = page.get_textpage()
            place = textpage.search(words).get_next()
            if place is not None:
                return self._box(number, page.get_height(), textpage, place)
        raise AssertionError(f"{words!r} is not on the paper")

    def picture(self, page: int = 0, dpi: int = 150) -> Image.Image:
        """The page as a grey scan would show it."""
        rendered: Image.Image = self._pdf[page].render(scale=dpi / 72, grayscale=True).to_pil()
        return rendered.convert("L")

    def codes(self, page: int = 0) -> list[str]:
        """What the codes of a page say."""
        return [found.text for found in zxingcpp.read_barcodes(self.picture(page, 200))]

    def _box(self, page: int, height: float, textpage: pypdfium2.PdfTextPage, place: tuple[int, int]) -> Found:
        boxes = [textpage.get_charbox(index) for index in range(place[0], sum(place))]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
        return Found(page, left * MM, (height - top) * MM, right * MM, (height - bottom) * MM)


def printed(form: str, facts: object, paper: str = "") -> Print:
    """Compose, paint and read back."""
    return Print(FORMS[form].compose(facts, paper))


def ink(picture: Image.Image, dpi: int, x: float, y: float, side: float) -> float:
    """Share of dark points inside a square given in millimetres."""
    per_mm = dpi / 25.4
    left, top = round(x * per_mm), round(y * per_mm)
    square = picture.crop((left, top, round((x + side) * per_mm), round((y + side) * per_mm)))
    dark = sum(square.histogram()[:128])
    return dark / (square.width * square.height)
