"""The text of a letter taken apart as it stands on paper: running text, points of a list, lines with a colon."""

import re
from dataclasses import dataclass

_POINT = re.compile(r"\s*(\d{1,2}[.)]|[a-z][.)]|[-•–])\s+(.+)")
_PAIR = re.compile(r"\s*(\S.{0,34}?)\s+:(?:\s+(.*)|\s*)$")


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text; ``apart`` where a blank line stands before it."""

    text: str
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list: ``1.``, ``a.`` or a dash, and its words."""

    mark: str
    text: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Lines of a label, a colon and a value, which stand below each other with their colons in line."""

    lines: tuple[tuple[str, str], ...]
    apart: bool = True


LetterBlock = Passage | Point | Pairs


def letter_blocks(body: str) -> tuple[LetterBlock, ...]:
    """The body, line by line; a colon with a blank before it makes a line of a label and a value."""
    blocks: list[LetterBlock] = []
    apart = False
    for line in body.splitlines():
        if not line.strip():
            apart = bool(blocks)
            continue
        pair, point, last = _PAIR.fullmatch(line), _POINT.fullmatch(line), blocks[-1] if blocks else None
        if pair and isinstance(last, Pairs) and not apart:
            blocks[-1] = Pairs((*last.lines, (pair[1], (pair[2] or "").strip())), last.apart)
        elif pair:
            blocks.append(Pairs(((pair[1], (pair[2] or "").strip()),), apart))
        elif point:
            blocks.append(Point(point[1], point[2].strip(), apart))
        else:
            blocks.append(Passage(line.strip(), apart))
        apart = False
    return tuple(blocks)
