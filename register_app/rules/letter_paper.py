"""A letter in plain words, line by line, for whoever sets it without the paper's own measures."""

from dataclasses import dataclass, field

from register_app.rules.letter_blocks import LetterBlock


@dataclass(frozen=True, slots=True)
class KopWords:
    """One line of a letterhead: size in points."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Everything that stands on a letter; ``head`` are label and value of number, nature, enclosures and subject.

    ``width`` and ``height`` are the paper in millimetres; ``kop`` is empty for a letter without letterhead.
    """

    title: str
    office: str
    width: float
    height: float
    place: str
    head: tuple[tuple[str, str], ...]
    addressee: tuple[str, ...]
    blocks: tuple[LetterBlock, ...]
    position: tuple[str, ...]
    name: str
    below: tuple[str, ...]
    initials: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    kop: tuple[KopWords, ...] = ()
    address: tuple[str, ...] = ()
    logo: bytes | None = field(default=None, repr=False)
    beside_logo: bool = False
    foot: str = ""
    across: str = ""
