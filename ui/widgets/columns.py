"""A column of a table, described in one line: what it is called, what it shows, how it sorts, how wide it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ui.widgets.chips_paint import Chip

Row = TypeVar("Row")
Kind = Literal["text", "strong", "muted", "figure"]
Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """``title`` is a callable, so that it follows the language; ``width`` counts letters, 0 takes what is left.

    ``second`` adds a muted second line, ``chip`` replaces the words, ``sort`` makes the head clickable.
    A ``figure`` is right-aligned, dotted underneath and can be opened; ``tip`` defines it in the tooltip.
    """

    name: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    second: Callable[[Row], str] | None = None
    chip: Callable[[Row], Chip | None] | None = None
    sort: Callable[[Row], Any] | None = None
    width: int = 0
    align: Align = "left"
    kind: Kind = "text"
    tip: Callable[[Row], str] | None = None
