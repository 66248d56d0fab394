"""The register book of a busy year, composed and painted, against the same marks drawn on a raw canvas."""

from dataclasses import replace

from benchmarks.ratio import Comparison, Pace, in_turn
from benchmarks.raw_canvas import RawSheet
from benchmarks.stopwatch import timed
from register_app.forms import book_register
from register_app.forms.facts_books import RegisterBookFacts
from register_app.forms.paint import paint
from register_app.forms.sheet import F4
from tests.forms.book_samples import register_book
from tests.forms.samples import MARK

LIMIT = 2.0


def the_register_book(pace: Pace, lines: int) -> Comparison:
    """Every line has its own person, matter and answer, as in life, so that nothing is saved by repetition."""
    facts = _book(lines)
    raw = RawSheet(book_register.compose(facts, F4))
    ours = timed(lambda: paint(book_register.compose(facts, F4)))
    measure = f"register book of {lines:,} lines : same marks, raw canvas"
    return Comparison(measure, *in_turn(ours, timed(raw.draw), pace), "ms", LIMIT)


def _book(lines: int) -> RegisterBookFacts:
    book = register_book(MARK, lines)
    told = tuple(
        replace(
            line,
            complainant=(f"Agustina P. Nahak {place}", f"Kel. Oesapa RT {place % 40:03}, Kota Kupang", f"0813-{place}"),
            subject=f"{line.subject} di loket {place % 9}, permohonan ke-{place}",
            result=f"{line.result} nomor {place}" if line.result else "",
        )
        for place, line in enumerate(book.lines)
    )
    return replace(book, lines=told)
