"""The drawing hand: puts marks on the page at hand and remembers them in order."""

from collections.abc import Iterable, Sequence

from register_app.forms.sheet import Align, Face, Line, Mark, Page, Paper, Picture, Rect, Square, Text, TickBox
from register_app.forms.typeface import width
from register_app.forms.typeset import CAPITALS_CENTRE, Fitted, leading

FRAME = 0.75
"""Weight (points) of an outer frame."""

GRID = 0.5
"""Weight (points) of a line inside the frame."""

NAME_RULE = 0.6
DOTS = (0.6, 2.0)
DOTS_GREY = 0.25
BOX_TEXT_GAP = 2.0


class Drawing:
    """The marks of one page while it is being drawn."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._marks: list[Mark] = []

    def page(self) -> Page:
        """Everything drawn so far, as a page."""
        return Page(self.paper, tuple(self._marks))

    def add(self, *marks: Mark) -> None:
        """Put ready-made marks on top."""
        self._marks += marks

    def beneath(self, mark: Mark) -> None:
        """Put a mark under everything drawn so far."""
        self._marks.insert(0, mark)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        face: Face = Face.REGULAR,
        align: Align = Align.LEFT,
        *,
        grey: float = 0.0,
        stretch: float = 0.0,
    ) -> None:
        """Write one line; an empty one leaves no mark."""
        if text:
            self._marks.append(Text(x, y, text, size, face, align, grey, stretch))

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        size: float,
        face: Face = Face.REGULAR,
        align: Align = Align.LEFT,
        *,
        step: float = 0.0,
    ) -> float:
        """Write lines below each other, the first on ``y``; returns the baseline after the last."""
        step = step or leading(size)
        for line in lines:
            self.text(x, y, line, size, face, align)
            y += step
        return y

    def centred_in_row(
        self, x: float, top: float, height: float, fitted: Fitted, face: Face = Face.REGULAR, align: Align = Align.LEFT
    ) -> None:
        """Write one or more lines so that they stand in the middle of a row."""
        step = leading(fitted.size)
        middle = top + height / 2 - step * (len(fitted.lines) - 1) / 2
        self.lines(x, middle + CAPITALS_CENTRE * fitted.size, fitted.lines, fitted.size, face, align)

    def line(self, x: float, y: float, x2: float, y2: float, weight: float = GRID) -> None:
        """Rule a line."""
        self._marks.append(Line(x, y, x2, y2, weight))

    def across(self, left: float, right: float, ys: Sequence[float], weight: float = GRID) -> None:
        """Rule level lines between two edges."""
        self._marks += [Line(left, y, right, y, weight) for y in ys]

    def frame(self, x: float, y: float, right: float, bottom: float, weight: float = FRAME) -> None:
        """Draw an outer frame."""
        self._marks.append(Rect(x, y, right - x, bottom - y, weight))

    def shade(self, x: float, y: float, wide: float, high: float, fill: float) -> None:
        """Fill an area with grey, without an outline."""
        self._marks.append(Rect(x, y, wide, high, 0, fill))

    def dots(self, x: float, x2: float, y: float) -> None:
        """A dotted line to write on."""
        self._marks.append(Line(x, y, x2, y, NAME_RULE, DOTS_GREY, DOTS))

    def underlined(self, x: float, y: float, text: str, size: float, face: Face, align: Align) -> None:
        """Write a name or a title and rule it."""
        if not text:
            return
        wide = width(text, size, face)
        left = {Align.LEFT: x, Align.CENTRE: x - wide / 2, Align.RIGHT: x - wide}[align]
        self.text(x, y, text, size, face, align)
        self.line(left, y + 0.7, left + wide, y + 0.7, NAME_RULE)

    def box(self, x: float, y: float, name: str, beside: str, side: float, *, ticked: bool = False) -> None:
        """A box to tick."""
        self._marks.append(TickBox(x, y, name, beside, side, ticked))

    def square(self, x: float, y: float, side: float) -> None:
        """A solid corner square."""
        self._marks.append(Square(x, y, side))

    def picture(self, x: float, y: float, wide: float, high: float, data: bytes) -> None:
        """A picture within its frame."""
        self._marks.append(Picture(x, y, wide, high, data))
