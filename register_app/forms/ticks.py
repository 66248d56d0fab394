"""Columns of boxes to tick, and what of them goes on to a continuation sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder
from register_app.forms.drawing import BOX_TEXT_GAP, Drawing
from register_app.forms.facts import Choice
from register_app.forms.flow import Flow
from register_app.forms.sheet import Face
from register_app.forms.typeface import width
from register_app.forms.typeset import CAPITALS_CENTRE, SMALLEST_FIELD, down_to, fit, leading

_CLOSE = 0.9
"""Two lines beside one box stand closer than elsewhere."""

_BETWEEN_TEXTS = 1.2
"""What sets two of them below each other apart (mm)."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """A column of boxes: x of the boxes, right edge of their texts, first box, pitch, rows, side, size of the texts."""

    x: float
    right: float
    y: float
    pitch: float
    rows: int
    side: float
    size: float


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in a column: the letter of its boxes, its caption, its choices."""

    ticks: Ticks
    letter: str
    caption: str
    choices: tuple[Choice, ...]

    @property
    def named(self) -> list[tuple[str, Choice]]:
        """Every choice with the name of its box."""
        return [(f"{self.letter}{place}", choice) for place, choice in enumerate(self.choices)]

    def row_caption(self, row: int) -> str:
        """What heads the rest of a row's text on the continuation sheet: the caption and which row it is."""
        return f"{self.caption.rstrip(' :')} ({row + 1})"

    @property
    def further(self) -> list[tuple[str, Choice]]:
        """The choices for which the first sheet has no row."""
        return self.named[self.ticks.rows :]

    @property
    def size(self) -> float:
        """The size of its texts: a smaller one where two-line texts stand right below each other."""
        ticks = self.ticks
        room = ticks.right - ticks.x - ticks.side - BOX_TEXT_GAP
        long = [width(one_line(choice.label), ticks.size) > room for choice in self.choices]
        crowded = any(first and second for first, second in pairwise(long))
        return next(filter(self._apart, down_to(SMALLEST_FIELD, ticks.size)), SMALLEST_FIELD) if crowded else ticks.size

    def _apart(self, size: float) -> bool:
        """Whether two-line texts of this size right below each other are told apart."""
        return self.ticks.pitch - 2 * leading(size) * _CLOSE >= _BETWEEN_TEXTS


def draw_column(drawing: Drawing, column: Column, blanks: int) -> list[Remainder]:
    """Draw the rows of the first sheet, up to ``blanks`` dotted ones behind them; returns words that did not fit."""
    ticks = column.ticks
    last = min(len(column.choices) + blanks, ticks.rows)
    empty = [(f"{column.letter}{place}", Choice("")) for place in range(len(column.choices), last)]
    remainders = []
    size = column.size
    for row, (name, choice) in enumerate([*column.named, *empty][: ticks.rows]):
        rest = _tick(drawing, ticks, ticks.y + row * ticks.pitch, name, choice, size)
        remainders.append(Remainder(column.row_caption(row), rest))
    return remainders


def draw_further(flow: Flow, columns: Sequence[Column]) -> list[Remainder]:
    """Draw side by side, on the continuation sheet, the choices that found no row on the first."""
    remainders = []
    start = ends = flow.place
    for column in columns:
        flow.go(start)
        if not column.further:
            continue
        flow.drawing.text(column.ticks.x, flow.y + 3, column.caption, column.ticks.size, Face.BOLD)
        flow.skip(5.5)
        pitch = max(column.ticks.pitch, 2 * leading(SMALLEST_FIELD) * _CLOSE + _BETWEEN_TEXTS)
        for row, (name, choice) in enumerate(column.further, start=column.ticks.rows):
            flow.need(pitch)
            rest = _tick(flow.drawing, column.ticks, flow.y, name, choice, column.size)
            remainders.append(Remainder(column.row_caption(row), rest))
            flow.skip(pitch)
        ends = max(ends, flow.place)
    flow.go(ends)
    if ends != start:
        flow.skip(3)
    return remainders


def _tick(drawing: Drawing, ticks: Ticks, y: float, name: str, choice: Choice, size: float) -> str:
    """One box with its words, or with a dotted line for words to be written; returns what did not fit."""
    label = one_line(choice.label)
    drawing.box(ticks.x, y, name, label, ticks.side, ticked=choice.ticked)
    x = ticks.x + ticks.side + BOX_TEXT_GAP
    if not label:
        drawing.dots(x, ticks.right, y + ticks.side - 0.3)
        return ""
    long = width(label, ticks.size) > ticks.right - x
    sizes = down_to(SMALLEST_FIELD, size if long else ticks.size)
    fitted = fit(label, ticks.right - x, 2, sizes, balance=True)
    step = leading(fitted.size) * (_CLOSE if len(fitted.lines) > 1 else 1.0)
    first = y + ticks.side / 2 - step * (len(fitted.lines) - 1) / 2 + CAPITALS_CENTRE * fitted.size
    drawing.lines(x, first, fitted.lines, fitted.size, step=step)
    return fitted.rest
