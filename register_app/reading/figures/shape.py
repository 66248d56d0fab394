"""What a recap looks like: tables of rows, each figure by the name of its column."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

Value = int | Decimal | str | None
"""A count, a percentage, an average, words; None is not known: a month ahead, or nothing to average."""

TOTALS = ""
"""The code of the line of totals."""

NONE = "-"
"""The code of the row of complaints without a category or unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a label, its code for asking what stands behind it, its figures; ``wholes`` divide the percentages."""

    label: str
    values: Mapping[str, Value]
    code: str = ""
    wholes: Mapping[str, int] = field(default_factory=dict)

    def count(self, figure: str) -> int:
        """A figure that counts; 0 where there is none."""
        value = self.values.get(figure)
        return value if isinstance(value, int) else 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a recap: columns by name, rows, and the line of totals, which some forms print first."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Row
    title: str = ""
    head: str = ""
    totals_first: bool = False


@dataclass(frozen=True, slots=True)
class Recap:
    """A recap of a period as of a moment (office wall time); the first table is the recap's own."""

    name: str
    title: str
    first: date
    last: date
    as_of: datetime
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    cross_foots: bool

    @property
    def main(self) -> Table:
        """The table that gives the recap its name."""
        return self.tables[0]


def divisible(row: Row, figure: str) -> bool:
    """Whether a percentage or an average has something to divide by; without, paper and screen show a dash."""
    return row.wholes.get(figure, 1) > 0
