"""Text and tables that run over as many pages as they need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from register_app.forms.drawing import Drawing
from register_app.forms.sheet import Align, Face, Paper
from register_app.forms.typeset import justified, wrap
from register_app.pace import Stage, tell

_ENDLESS = 100_000.0
_SPARE = 0.2
"""Against rounding, where something has just room (mm)."""

HeadPage = Callable[[Drawing], float]
"""Draws the head of a continuation page and returns where its content may begin."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in the run of pages."""

    page: int
    y: float


class Flow:
    """A column of content with one page at hand; whatever does not fit goes to the next page."""

    def __init__(self, paper: Paper, left: float, right: float, top: float, bottom: float, head: HeadPage) -> None:
        self.paper = paper
        self.left = left
        self.right = right
        self.bottom = bottom
        self.y = top
        self.pages = [Drawing(paper)]
        self._head = head
        self._tops = [top]
        self._page = 0

    @property
    def drawing(self) -> Drawing:
        """The page at hand."""
        return self.pages[self._page]

    @property
    def width(self) -> float:
        """Width of the column."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is left of the page at hand."""
        return self.bottom - self.y

    @property
    def fresh(self) -> bool:
        """Whether nothing stands yet on the page at hand."""
        return self.y <= self._tops[self._page]

    @property
    def full_page(self) -> float:
        """What a continuation page offers."""
        return self.bottom - (self._tops[1] if len(self._tops) > 1 else self._tops[0])

    @property
    def place(self) -> Place:
        """Where the flow stands."""
        return Place(self._page, self.y)

    def go(self, place: Place) -> None:
        """Return to a place, for a second column beside the first."""
        self._page, self.y = place.page, place.y

    def turn(self) -> None:
        """Go on at the top of the next page."""
        self._page += 1
        tell(Stage.COMPOSING, self._page)
        if self._page == len(self.pages):
            drawing = Drawing(self.paper)
            self.pages.append(drawing)
            self._tops.append(self._head(drawing))
        self.y = self._tops[self._page]

    def need(self, height: float) -> None:
        """Turn the page unless so much is still free."""
        if height > self.room and not self.fresh:
            self.turn()

    def roll(self) -> "Flow":
        """A sheet without an end, as wide as this one, on which nothing stands yet: to measure on."""
        paper = Paper("", self.paper.width, _ENDLESS)
        return Flow(paper, self.left, self.right, 0.0, _ENDLESS, lambda _drawing: 0.0)

    def high(self, end: "Callable[[Flow], float]") -> float:
        """How high the end of a sheet is; ``end`` draws it and returns where it stops."""
        return end(self.roll()) + _SPARE

    def skip(self, height: float) -> None:
        """Leave white."""
        self.y += height

    def paragraph(
        self, text: str, size: float, step: float, *, indent: float = 0.0, face: Face = Face.REGULAR, keep: int = 2
    ) -> None:
        """Running text, justified; its first ``keep`` lines stay together."""
        lines = justified(text, self.width, size, face, first_indent=indent)
        self.need(step * min(keep, len(lines)))
        for place, line in enumerate(lines):
            self._next(step, len(lines) - place)
            self.drawing.text(self.left + line.indent, self.y, line.text, size, face, stretch=line.stretch)

    def lines(
        self,
        lines: Sequence[str],
        size: float,
        step: float,
        *,
        face: Face = Face.REGULAR,
        align: Align = Align.LEFT,
        inset: float = 0.0,
    ) -> None:
        """Ready lines below each other."""
        x = {Align.LEFT: self.left + inset, Align.CENTRE: (self.left + self.right) / 2, Align.RIGHT: self.right}[align]
        for place, line in enumerate(lines):
            self._next(step, len(lines) - place)
            self.drawing.text(x, self.y, line, size, face, align)

    def _next(self, step: float, left: int) -> None:
        """Go to the next line of a text that has so many left; its last two stay together."""
        self.need(2 * step if left == 2 else step)
        self.y += step

    def note(self, text: str, size: float = 8.5, step: float = 3.7, *, face: Face = Face.REGULAR) -> None:
        """A note, flush left."""
        self.lines(wrap(text, self.width, size, face), size, step, face=face)

    def field(
        self,
        label: str,
        value: str,
        xs: tuple[float, float, float],
        size: float,
        step: float,
        face: Face = Face.REGULAR,
    ) -> None:
        """A label, its colon and a value of as many lines as it takes; ``xs`` are measured from the left edge."""
        at_label, at_colon, at_value = xs
        lines = wrap(value, self.width - at_value, size, face) or [""]
        for number, line in enumerate(lines):
            self._next(step, len(lines) - number)
            if number == 0:
                self.drawing.text(self.left + at_label, self.y, label, size)
                self.drawing.text(self.left + at_colon, self.y, ":", size)
            self.drawing.text(self.left + at_value, self.y, line, size, face)
