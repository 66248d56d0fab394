"""Everything that leaves on paper or as a file: sheets, the register book, a workbook."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.disposition_sheet import disposition_sheet
from benchmarks.ratio import Comparison, Pace
from benchmarks.register_book import the_register_book
from benchmarks.word_processor import word_processor
from benchmarks.workbook import workbook


@dataclass(frozen=True, slots=True)
class PaperLoad:
    """How much is printed: lines of the register book, lines of a workbook, disposition sheets in one go."""

    book_lines: int = 2_000
    workbook_lines: int = 20_000
    sheets: int = 50


BUSY, LITTLE = PaperLoad(), PaperLoad(30, 100, 1)


def paper(folder: Path, often: Pace, ordinary: Pace, seldom: Pace, load: PaperLoad) -> list[Comparison]:
    """A sheet is measured often, what takes seconds seldom; without LibreOffice its line is missing."""
    merged = word_processor(folder, seldom, load.sheets)
    return [
        disposition_sheet(often),
        the_register_book(seldom, load.book_lines),
        workbook(ordinary, load.workbook_lines),
        *([merged] if merged else []),
    ]
