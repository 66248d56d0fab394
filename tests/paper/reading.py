"""What stands on a composed document, page by page: texts with their boxes, as an eye would find them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from register_app.forms.sheet import HALF_F4, Align, Document, Page, Text, flat
from register_app.forms.typeface import MM_PER_POINT, width
from tests.paper.matrix import MatrixSheet

LYING = {"bulanan", "sop", "sop-bulanan", "sp4n", "buku-register", "buku-tamu", "agenda", "buku-kotak"}
"""Forms that print on the paper turned; half an F4 lies by nature."""

_CAPITAL = 0.62
_TOUCH, _OVERLAP = 0.1, 0.6
_LEFT_OF_POINT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """A line of text and the box of its letters (mm from the top left)."""

    top: float
    left: float
    right: float
    bottom: float
    text: str


def texts_of(page: Page) -> Iterator[Placed]:
    """Every line of text on a page; the pale word of practice is none."""
    for mark, dx, dy in flat(page.marks):
        if isinstance(mark, Text) and mark.text.strip():
            wide = width(mark.text, mark.size, mark.face) + mark.stretch * mark.text.count(" ")
            left, base = mark.x + dx - wide * _LEFT_OF_POINT[mark.align], mark.y + dy
            yield Placed(base - mark.size * MM_PER_POINT * _CAPITAL, left, left + wide, base, mark.text)


@dataclass(frozen=True)
class DrawnSheet:
    """A sheet of the matrix on one of its papers."""

    sheet: MatrixSheet
    paper: str
    document: Document

    @property
    def name(self) -> str:
        """How it is called when something is wrong with it."""
        return f"{self.sheet.name} {self.paper}"

    @property
    def lies(self) -> bool:
        """Whether its paper lies on its side."""
        return self.sheet.form in LYING or self.paper == HALF_F4.code

    @cached_property
    def pages(self) -> tuple[tuple[Placed, ...], ...]:
        """The lines of text of every page, from top to bottom."""
        return tuple(tuple(sorted(texts_of(page))) for page in self.document.pages)

    @cached_property
    def words(self) -> str:
        """All text, page by page in the order in which it was drawn."""
        return " ".join(each.text for page in self.document.pages for each in texts_of(page))


def collisions(placed: Sequence[Placed]) -> list[tuple[str, str]]:
    """Lines of text of a page that stand on each other."""
    found = []
    for at, upper in enumerate(placed):
        for lower in placed[at + 1 :]:
            if lower.top >= upper.bottom - _TOUCH:
                break
            if min(upper.right, lower.right) - max(upper.left, lower.left) > _OVERLAP:
                found.append((upper.text, lower.text))
    return found
