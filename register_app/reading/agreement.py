"""Says whether the tables of a recap tell the same story, and if not, which figure disagrees."""

from collections.abc import Iterator
from dataclasses import dataclass

from register_app.reading.recap import FLOW_COLUMNS, MATRIX, Recap, Row, Table

_PERCENT = "percent_"
_FLOW_PARTS = {
    "total": ("carried_over", "received"),
    "remaining": ("in_progress", "postponed"),
}
_HANDLED = ("finished", "in_progress", "postponed", "gone")
_SHARE_PARTS = ("finished", "open", "gone")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure (or the row it stands in) with the two values that ought to be one."""

    figure: str
    first: int
    second: int


def disagreement_in(recap: Recap) -> Disagreement | None:
    """The first figure that disagrees, in the order of the paper; None when everything cross-foots."""
    return next((pair for pair in _pairs(recap) if pair.first != pair.second), None)


def _pairs(recap: Recap) -> Iterator[Disagreement]:
    for table in recap.tables:
        yield from _columns(table)
        for row in (*table.rows, table.totals):
            yield from _row(recap, table, row)
    if recap.name != MATRIX:
        received = recap.main.totals.values["received"] or 0
        for table in recap.tables[1:]:
            yield Disagreement("received", received, table.totals.values["received"] or 0)


def _columns(table: Table) -> Iterator[Disagreement]:
    """Every total is the sum of its rows."""
    for figure in table.columns:
        if not figure.startswith(_PERCENT):
            yield Disagreement(figure, sum(row.values[figure] or 0 for row in table.rows), _of(table.totals, figure))


def _row(recap: Recap, table: Table, row: Row) -> Iterator[Disagreement]:
    """The parts of a row make up its whole."""
    if recap.name == MATRIX:
        parts = tuple(figure for figure in table.columns if figure != "total")
        yield Disagreement(row.label, _sum(row, parts), _of(row, "total"))
    elif table.columns == FLOW_COLUMNS:
        for whole, parts in _FLOW_PARTS.items():
            yield Disagreement(row.label, _sum(row, parts), _of(row, whole))
        yield Disagreement(row.label, _sum(row, _HANDLED), _of(row, "total"))
    else:
        yield Disagreement(row.label, _sum(row, _SHARE_PARTS), _of(row, "received"))


def _sum(row: Row, figures: tuple[str, ...]) -> int:
    return sum(_of(row, figure) for figure in figures)


def _of(row: Row, figure: str) -> int:
    return row.values[figure] or 0
