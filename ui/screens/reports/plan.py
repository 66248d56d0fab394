"""Where the sheets of a report stand: beside each other where there is room, below each other where there is not."""

from dataclasses import dataclass

from ui.theme.metrics import metrics

BOTH_SHARES_FROM = 1400
STACKED_BELOW = 900
"""Widths of the page in pixels at 10-point type."""

Place = tuple[int, int, int, int]
"""Row, column, rows and columns of the grid."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Places of recap, chart, category and unit; how the columns share the width, and which rows take what is left."""

    places: tuple[Place, Place, Place, Place]
    columns: tuple[int, int, int]
    growing: frozenset[int]
    both_shares: bool = False
    stacked: bool = False


MONTH = Plan(((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (1, 1, 1, 1)), (62, 38, 0), frozenset({1}))
MONTH_WIDE = Plan(
    ((0, 0, 1, 3), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)), (62, 38, 38), frozenset({1}), both_shares=True
)
MATRIX = Plan(((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)), (58, 42, 0), frozenset({0}))
"""The matrix is narrow and shares its row with the chart; it has no shares."""

STACKED = Plan(
    ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1)),
    (1, 0, 0),
    frozenset({1, 2, 3}),
    both_shares=True,
    stacked=True,
)


def plan_for(width: int, *, month: bool) -> Plan:
    """The plan for a page of this width."""
    if width < metrics().px(STACKED_BELOW):
        return STACKED
    if not month:
        return MATRIX
    return MONTH_WIDE if width >= metrics().px(BOTH_SHARES_FROM) else MONTH
