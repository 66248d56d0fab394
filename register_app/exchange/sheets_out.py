"""A report as tables on their way into a file: titles, tables of figures and words, what stands below."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from register_app.rules.dates import short_date

OutCell = int | Decimal | date | str | None
"""A figure, a day or words; None is blank."""


@dataclass(frozen=True, slots=True)
class OutTable:
    """One table; ``strong`` are the places of the rows that sum up, ``words`` those of columns that are read."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[OutCell, ...], ...]
    strong: frozenset[int] = frozenset()
    words: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SheetOut:
    """A report; ``zero`` is how it writes nought, ``made_at`` when it was made; a ``wide`` one lies on its side.

    ``signed`` are the lines of its signature, one of them the ``signer``'s name.
    """

    titles: tuple[str, ...]
    tables: tuple[OutTable, ...]
    notes: tuple[str, ...]
    made_at: datetime
    zero: str = "-"
    letterhead: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    signer: str = ""
    foot: str = ""
    wide: bool = False


def written(cell: OutCell, zero: str, decimal_comma: str = ",") -> str:
    """A cell as words: nought by the form's habit, averages with one decimal, days as tables write them."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, str):
        return cell
    if not cell:
        return zero
    return f"{cell:.1f}".replace(".", decimal_comma) if isinstance(cell, Decimal) else str(cell)
