"""What the recap forms say: the same tables as on the screen, and who signs below them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.rules.periods import Period

RecapValue = int | Decimal | str | None
"""A count, a percentage, an average, words; None is a month ahead or nothing to average."""


@dataclass(frozen=True, slots=True)
class RecapLine:
    """One line of a recap; ``undivided`` are the percentages that have nothing to divide by."""

    label: str
    values: Mapping[str, RecapValue]
    undivided: frozenset[str] = frozenset()

    def number(self, figure: str) -> int:
        """A count; 0 where there is none."""
        value = self.values.get(figure)
        return value if isinstance(value, int) else 0


@dataclass(frozen=True, slots=True)
class RecapTable:
    """One table of a recap; ``head`` is what its lines are called."""

    title: str
    head: str
    lines: tuple[RecapLine, ...]
    totals: RecapLine


@dataclass(frozen=True, slots=True)
class RecapFacts:
    """A recap of a period as of a moment (office wall time).

    ``whole`` names the office or province as one line, ``zero`` is how this form writes nought, ``definitions`` stand
    below the tables, ``nothing`` says that every figure is nought, ``initials`` are the positions of *Paraf Hierarki*,
    highest first.
    """

    mark: PrintMark
    period: Period
    as_of: datetime
    tables: tuple[RecapTable, ...]
    definitions: tuple[str, ...]
    whole: str
    zero: str
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    notes: tuple[str, ...] = ()
    nothing: bool = False
    initials: tuple[str, ...] = ()
