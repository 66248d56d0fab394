"""A sheet of paper as data: marks in millimetres from the top left, pages of an exact size, and the boxes to tick."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum

CHOICE_BOX = 4.5
"""The smallest box (mm) that a scan of a ticked sheet is still read from without doubt."""


class Face(StrEnum):
    """The four cuts of the one typeface that every sheet uses."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"


class Align(StrEnum):
    """Which point of a text its x names."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the office: its code and its size in millimetres as it lies before the reader."""

    code: str
    width: float
    height: float

    @property
    def turned(self) -> "Paper":
        """The same paper lying on its side."""
        return Paper(self.code, self.height, self.width)


HALF_F4 = Paper("half-f4", 215, 165)
A5 = Paper("a5", 148, 210)
A4 = Paper("a4", 210, 297)
F4 = Paper("f4", 215, 330)
CARD = Paper("kartu", 102, 157)
PAPERS = {paper.code: paper for paper in (HALF_F4, A5, A4, F4, CARD)}


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline; ``stretch`` widens every space by so many millimetres (justified lines)."""

    x: float
    y: float
    text: str
    size: float
    face: Face = Face.REGULAR
    align: Align = Align.LEFT
    grey: float = 0.0
    stretch: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``dash`` is the pattern in points, empty for a solid one."""

    x: float
    y: float
    x2: float
    y2: float
    weight: float = 0.5
    grey: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with an outline (``weight`` in points, 0 for none) and perhaps a grey filling (0 black, 1 white)."""

    x: float
    y: float
    width: float
    height: float
    weight: float = 0.5
    fill: float | None = None


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick with a pen: its name on this layout (K0, H2, S1) and what stands beside it."""

    x: float
    y: float
    name: str
    beside: str
    side: float = CHOICE_BOX
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Square:
    """A solid corner square by which a scan of the sheet is straightened."""

    x: float
    y: float
    side: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG or JPEG bytes) as large as its frame allows, centred, its proportions kept.

    One that is ``ready`` is a JPEG that the register made itself: it goes into the file as it is.
    """

    x: float
    y: float
    width: float
    height: float
    data: bytes = field(repr=False)
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone inside ``side``: dark blocks of modules as (column, row, width, height)."""

    x: float
    y: float
    side: float
    text: str
    modules: int
    blocks: tuple[tuple[int, int, int, int], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Watermark:
    """A pale word across the whole page, centred on x, y and turned by so many degrees."""

    x: float
    y: float
    text: str
    size: float
    angle: float
    grey: float


@dataclass(frozen=True, slots=True)
class Moved:
    """Marks of another sheet, shifted."""

    dx: float
    dy: float
    marks: tuple["Mark", ...]


Mark = Text | Line | Rect | TickBox | Square | Picture | Code | Watermark | Moved


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet of paper."""

    paper: Paper
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PrintedBox:
    """Where a box to tick stood, and beside which words, so that a returned sheet can be read years later."""

    page: int
    name: str
    x: float
    y: float
    side: float
    beside: str


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where a corner square or a code stood."""

    page: int
    x: float
    y: float
    side: float


@dataclass(frozen=True, slots=True)
class Document:
    """A composed form, ready to be painted.

    From page ``alike_from`` on (0 for none) every page is laid out as that one and differs in its words alone.
    """

    form: str
    layout_version: str
    title: str
    pages: tuple[Page, ...]
    alike_from: int = 0

    @property
    def boxes(self) -> tuple[PrintedBox, ...]:
        """Every box to tick, page by page, in the order of the paper."""
        return tuple(
            PrintedBox(page, mark.name, round(x, 3), round(y, 3), mark.side, mark.beside)
            for page, mark, x, y in self._placed()
            if isinstance(mark, TickBox)
        )

    @property
    def squares(self) -> tuple[PrintedPlace, ...]:
        """Every corner square."""
        return tuple(
            PrintedPlace(page, round(x, 3), round(y, 3), mark.side)
            for page, mark, x, y in self._placed()
            if isinstance(mark, Square)
        )

    @property
    def codes(self) -> tuple[PrintedPlace, ...]:
        """Every QR code, quiet zone included."""
        return tuple(
            PrintedPlace(page, round(x, 3), round(y, 3), mark.side)
            for page, mark, x, y in self._placed()
            if isinstance(mark, Code)
        )

    def layout(self) -> dict[str, object]:
        """Return the layout as plain values, to be kept with the print as JSON."""
        return {
            "form": self.form,
            "version": self.layout_version,
            "pages": [[page.paper.width, page.paper.height] for page in self.pages],
            **({"alike_from": self.alike_from} if self.alike_from else {}),
            "boxes": [asdict(box) for box in self.boxes],
            "squares": [asdict(square) for square in self.squares],
            "codes": [asdict(one) for one in self.codes],
        }

    def _placed(self) -> Iterator[tuple[int, Mark, float, float]]:
        told = self.pages[: self.alike_from] if self.alike_from else self.pages
        for number, page in enumerate(told, start=1):
            for mark, dx, dy in flat(page.marks):
                yield number, mark, mark.x + dx, mark.y + dy


def flat(
    marks: tuple[Mark, ...], dx: float = 0.0, dy: float = 0.0
) -> Iterator[tuple[Text | Line | Rect | TickBox | Square | Picture | Code | Watermark, float, float]]:
    """Walk over all marks with the shift that each carries."""
    for mark in marks:
        if isinstance(mark, Moved):
            yield from flat(mark.marks, dx + mark.dx, dy + mark.dy)
        else:
            yield mark, dx, dy
