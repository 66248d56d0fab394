"""Codes on paper: which sheet this is, as a QR code that survives a pen stroke."""

from dataclasses import dataclass
from functools import lru_cache

from register_app.forms.sheet import Code

DISPOSITION, BPS_DISPOSITION, DISPOSITION_CARD, RECEIPT, PAD_SHEET = "DSP", "DSB", "DSK", "TTR", "CDG"
"""The kinds of sheets that carry a code."""

_QUIET = 4
_SMALLEST_MODULE = 0.6
"""Below this (mm) ordinary scanners begin to miss codes, so the level of repair gives way first."""

_LEVELS = ("q", "m", "l")


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What a sheet's code says: kind of sheet, step, page and register number, as in ``DSP:1:0147/PGD/BO/2026``.

    Text is in capitals, because the code's compact alphabet has no others; page 2 of step 1 says ``1.2``.
    """

    kind: str
    step: int
    number: str
    page: int = 1

    @property
    def text(self) -> str:
        """The text inside the code."""
        step = str(self.step) if self.page == 1 else f"{self.step}.{self.page}"
        return f"{self.kind}:{step}:{self.number}".upper()

    @classmethod
    def read(cls, text: str) -> "SheetCode | None":
        """Read a code's text back; None when it is not one of ours."""
        kind, first, rest = text.partition(":")
        place, second, number = rest.partition(":")
        step, _dot, page = place.partition(".")
        if not (first and second and kind and number and step.isdecimal() and (page or "1").isdecimal()):
            return None
        return cls(kind, int(step), number, int(page or "1"))


def code(x: float, y: float, side: float, text: str) -> Code:
    """Compose a QR code whose quiet zone lies inside ``side`` mm."""
    drawn = []
    for level in _LEVELS:
        drawn.append(_symbol(text, level))
        if side / drawn[-1][0] >= _SMALLEST_MODULE:
            break
    modules, blocks = min(drawn, key=lambda one: one[0])
    return Code(x, y, side, text, modules, blocks)


@lru_cache(maxsize=256)
def _symbol(text: str, level: str) -> tuple[int, tuple[tuple[int, int, int, int], ...]]:
    """Return the modules along one side, quiet zone included, and the dark blocks."""
    import segno  # with the first sheet that carries a code

    rows = [tuple(map(bool, row)) for row in segno.make(text, error=level, boost_error=False, micro=False).matrix]
    return len(rows) + 2 * _QUIET, _blocks(rows)


def _blocks(rows: list[tuple[bool, ...]]) -> tuple[tuple[int, int, int, int], ...]:
    """Join dark modules to runs, and equal runs below each other to blocks: a third of the marks."""
    done: list[tuple[int, int, int, int]] = []
    growing: dict[tuple[int, int], tuple[int, int]] = {}
    for number, row in enumerate([*rows, ()]):
        runs = _runs(row)
        for run in [run for run in growing if run not in runs]:
            top, high = growing.pop(run)
            done.append((run[0] + _QUIET, top + _QUIET, run[1], high))
        for run in runs:
            top, high = growing.get(run, (number, 0))
            growing[run] = (top, high + 1)
    return tuple(sorted(done))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """The dark runs of a row as (column, length)."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for column, dark in enumerate([*row, False]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            runs.append((start, column - start))
            start = None
    return runs
