"""``python -m benchmarks``: measures everything and prints one table; ``--quick`` only shows that it runs."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.board import board
from benchmarks.durable_save import durable_save
from benchmarks.paper import BUSY, LITTLE, paper
from benchmarks.programs import PROJECT
from benchmarks.ratio import FEWEST_ROUNDS, Pace, Verdict
from benchmarks.recaps import recaps
from benchmarks.table import table_of
from benchmarks.windows import windows
from benchmarks.word_processor import ABSENT

_COMPLAINTS, _FEW_COMPLAINTS = 2_000, 60
_LARGE_REGISTER, _LITTLE_REGISTER = 1_000_000, 2_000
_FEW, _MANY = 200, 1_000_000
_SELDOM = Pace(FEWEST_ROUNDS, warm_ups=1)
_SLOW = Pace(7, warm_ups=1)
_OFTEN = Pace(200)
"""What takes a millisecond or two is measured more often than a program's start, what takes seconds seldom."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print the table, and give 1 when a limit is missed."""
    options = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    options.add_argument("--quick", action="store_true", help="once, on a small register: the figures mean nothing")
    options.add_argument("--folder", type=Path, default=PROJECT / "build", help="where to write: the disk in question")
    options.add_argument("--rounds", type=int, default=FEWEST_ROUNDS, help="rounds for each window")
    given = options.parse_args(words)
    once = Pace(1, warm_ups=0)
    pace = once if given.quick else Pace(max(given.rounds, FEWEST_ROUNDS))
    often, seldom = (once, once) if given.quick else (_OFTEN, _SLOW)
    with _fresh(given.folder) as one, _fresh(given.folder) as other, _fresh(given.folder) as third:
        comparisons = [
            *windows(one, pace, _FEW_COMPLAINTS if given.quick else _COMPLAINTS),
            board(given.folder / "registers", pace, _LITTLE_REGISTER if given.quick else _LARGE_REGISTER),
            durable_save(other, often),
            *paper(third, often, pace, seldom, LITTLE if given.quick else BUSY),
            *recaps(given.folder / "registers", pace, once if given.quick else _SELDOM, _FEW if given.quick else _MANY),
        ]
    print(table_of(comparisons))
    if shutil.which("soffice") is None:
        print(ABSENT)
    return 1 if not given.quick and any(each.verdict is Verdict.MISS for each in comparisons) else 0


@contextmanager
def _fresh(folder: Path) -> Iterator[Path]:
    """A new folder on the disk that is measured: the system's own for such things may lie in memory."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=folder) as path:
        yield Path(path)


if __name__ == "__main__":
    sys.exit(main())
