"""Putting half sheets two on one F4, with the line to cut or tear along, and several sheets into one file."""

from collections.abc import Sequence

from register_app.forms.marks import cut_line
from register_app.forms.sheet import A4, F4, HALF_F4, Document, Mark, Moved, Page, Paper
from register_app.i18n import _


def two_per_f4(documents: Sequence[Document]) -> Document:
    """Lay half-F4 sheets in pairs on F4; an odd last one takes the upper half.

    Each half keeps its own squares and code, so its layout is remembered from its own document, not from this one.
    A pad is laid so that, once the pile is cut, the upper half of it put on the lower one stands in order.
    """
    halves = [page for document in documents for page in document.pages]
    if len(documents) == 1 and documents[0].alike_from:
        halves = _for_one_cut(halves)
    if any(page.paper != HALF_F4 for page in halves):
        raise ValueError("only half-F4 sheets are laid in pairs")
    pairs = [halves[place : place + 2] for place in range(0, len(halves), 2)]
    words = _("gunting di sini")
    return _joined(documents, tuple(_pair(F4, pair, words) for pair in pairs))


def one_after_another(documents: Sequence[Document]) -> Document:
    """Several sheets as one file, page after page, each on its own paper."""
    return _joined(documents, tuple(page for document in documents for page in document.pages))


def stacked(paper: Paper, upper: Sequence[Page], lower: Sequence[Page]) -> tuple[Page, ...]:
    """Lay the pages of two copies above each other: page 1 over page 1, page 2 over page 2."""
    return tuple(_pair(paper, pair, _("sobek di sini")) for pair in zip(upper, lower, strict=True))


def half_of(paper: Paper) -> Paper:
    """The paper of half a sheet."""
    return HALF_F4 if paper == F4 else Paper(f"half-{paper.code}", paper.width, paper.height / 2)


def _joined(documents: Sequence[Document], pages: tuple[Page, ...]) -> Document:
    first, others = documents[0], len(documents) - 1
    title = _("{title} dan {count} lembar lain").format(title=first.title, count=others) if others else first.title
    return Document(first.form, first.layout_version, title, pages)


def _for_one_cut(halves: Sequence[Page]) -> list[Page]:
    """The first half of the pages above, the second below them."""
    middle = (len(halves) + 1) // 2
    laid = [half for pair in zip(halves[:middle], halves[middle:], strict=False) for half in pair]
    return laid if len(halves) % 2 == 0 else [*laid, halves[middle - 1]]


def _pair(paper: Paper, pair: Sequence[Page], words: str) -> Page:
    half = paper.height / 2
    marks: list[Mark] = [*pair[0].marks, *cut_line(paper, half, words)]
    if len(pair) > 1:
        marks.append(Moved(0, half, pair[1].marks))
    return Page(paper, tuple(marks))


HALF_A4 = half_of(A4)
