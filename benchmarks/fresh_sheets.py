"""Run on its own: a program that starts, prints so many disposition sheets of ready facts into one file and ends."""

import pickle
import sys
from dataclasses import replace
from pathlib import Path

from register_app.forms import disposition
from register_app.forms.facts import DispositionFacts
from register_app.forms.paint import paint
from register_app.forms.sheet import HALF_F4


def print_sheets(facts: DispositionFacts, count: int) -> bytes:
    """The PDF, each sheet with a number and a code of its own."""
    composed = [
        disposition.compose(replace(facts, register_number=f"{place:04}/PGD/BO/2026"), HALF_F4)
        for place in range(1, count + 1)
    ]
    return paint(replace(composed[0], pages=tuple(page for document in composed for page in document.pages)))


if __name__ == "__main__":
    given, number, target = sys.argv[1:]
    facts = pickle.loads(Path(given).read_bytes())
    Path(target).write_bytes(print_sheets(facts, int(number)))
