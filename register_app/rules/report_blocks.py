"""Reports and case files as data before they are paper: blocks in their order, the same for PDF and for DOCX."""

from dataclasses import dataclass, field
from enum import StrEnum

EMPTY = "-"
"""What stands in a cell that counts nothing."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section, with its number."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A numbered list."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: its head, its share of the width, whether it holds words, and the head above several columns."""

    head: str
    share: float
    words: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A line of a table; the line of totals joins its first two cells."""

    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption above and its note below; without rows it says *Nihil*."""

    caption: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    note: str = ""
    dense: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one month, one for each series; None for a month ahead."""

    label: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A quiet chart: its caption below, the names of its series, its groups of bars."""

    caption: str
    series: tuple[str, ...]
    groups: tuple[BarGroup, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The head of a part of a case file, over the whole width."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands behind it."""

    label: str
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with their values below each other; an empty value prints as a dash."""

    lines: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small type."""

    text: str


class CellLook(StrEnum):
    """How a day of the strip looks."""

    PLAIN = "plain"
    PALE = "pale"
    ADDED = "added"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of a deadline: its weekday and day, and what it counted as (a number, or a word)."""

    day: str
    counted: str
    look: CellLook = CellLook.PLAIN


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a deadline beside each other, from its start to its end."""

    cells: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture made harmless before (JPEG), its width and height in pixels, and what it is called.

    ``whole`` pictures are pages to be read and take the width of the paper; the others stand two beside each other.
    """

    caption: str
    data: bytes = field(repr=False)
    size: tuple[int, int]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures with their captions, as many to a page as can still be read."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Room to write by pen."""

    count: int


Block = Heading | Paragraph | Items | Grid | Bars | Band | Fields | Note | Days | Photos | WritingLines


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page."""

    title: tuple[str, ...]
    period: str
    days: str
    office: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex (lampiran), which begins on a page of its own."""

    label: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ReportBody:
    """A whole report without its letterhead and signature; ``foot`` stands at the foot of every page."""

    name: str
    foot: str
    cover: Cover
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, line by line, and the positions that initial before (paraf hierarki), highest first."""

    place: str
    position: tuple[str, ...]
    name: str
    below: tuple[str, ...]
    initials: tuple[str, ...] = ()
