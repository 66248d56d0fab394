"""Says whether the tables of a recap tell the same story, and if not, which figure disagrees."""

from collections.abc import Iterator
from dataclasses import dataclass

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.figures.shape import Recap, Row, Table
from register_app.rules.figure_names import disagreement, figure_kind

_MATRIX = "matriks"

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("total", ("carried_over", "received")),
    ("remaining", ("in_progress", "postponed")),
    ("total", ("finished", "in_progress", "postponed", "gone")),
    ("received", ("finished", "open", "gone")),
    ("total", ("not_verified", "not_followed_up", "in_progress", "finished")),
    ("grand_total", ("total", "postponed", "archived")),
)
"""A whole and the figures that make it up, wherever all of them stand in one table."""

WHOLES = {"bulanan": "received", "status": "complaints"}
"""What every table of a recap must say alike."""

SAME = {"complaints": "grand_total"}
"""What the same figure is called in a table beside it."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure (or the row it stands in) with the two values that ought to be one."""

    figure: str
    first: int
    second: int


def disagreement_in(recap: Recap) -> Disagreement | None:
    """The first figure that disagrees, in the order of the paper; None when everything cross-foots."""
    return next((pair for pair in _pairs(recap) if pair.first != pair.second), None)


def require_agreement(recap: Recap) -> None:
    """Refuse to print tables that contradict each other, in words that name the figure."""
    wrong = disagreement_in(recap)
    if wrong is not None:
        told = disagreement(wrong.figure, wrong.first, wrong.second)
        text = _("Lembar tidak dicetak karena angkanya bertentangan. {told} Beri tahu pengelola program.")
        raise RefusedError([Problem("figures", text.format(told=told))])


def _pairs(recap: Recap) -> Iterator[Disagreement]:
    for table in recap.tables:
        yield from _columns(table)
        for row in (*table.rows, table.totals):
            yield from _row(recap, table, row)
    whole = WHOLES.get(recap.name)
    if whole:
        for table in recap.tables[1:]:
            yield Disagreement(whole, recap.main.totals.count(whole), table.totals.count(SAME.get(whole, whole)))


def _columns(table: Table) -> Iterator[Disagreement]:
    """Every total is the sum of its rows."""
    for figure in table.columns:
        if figure_kind(figure) == "count":
            yield Disagreement(figure, sum(row.count(figure) for row in table.rows), table.totals.count(figure))


def _row(recap: Recap, table: Table, row: Row) -> Iterator[Disagreement]:
    """The parts of a row make up its whole."""
    if recap.name == _MATRIX:
        yield Disagreement(row.label, _sum(row, table.columns[:-1]), row.count("total"))
        return
    for whole, parts in PARTS:
        if {whole, *parts} <= set(table.columns):
            yield Disagreement(row.label, _sum(row, parts), row.count(whole))


def _sum(row: Row, figures: tuple[str, ...]) -> int:
    return sum(row.count(figure) for figure in figures)
