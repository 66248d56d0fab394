"""Where the sheets of a report stand: the figures above, bars below beside each other, or all below each other."""

from dataclasses import dataclass

from ui.theme.metrics import metrics

STACKED_BELOW = 900
"""Width of the page in pixels at 10-point type."""

CHARTS_HEIGHT = 190
"""Pixels that the bars keep below the figures."""

PEEK = 64
"""Pixels of the bars that show below a long table, so that one sees there is more."""

Place = tuple[int, int, int, int]
"""Row, column, rows and columns of the grid."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Places of the figures, the months and the shares; how columns share the width, which rows grow."""

    places: tuple[Place, Place, Place]
    columns: tuple[int, int]
    growing: frozenset[int]
    stacked: bool = False
    aside: bool = False


BESIDE = Plan(((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)), (60, 40), frozenset({1}))
ASIDE = Plan(((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)), (56, 44), frozenset({0, 1}), aside=True)
"""Many rows of few figures: the bars stand beside them."""

STACKED = Plan(((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1)), (1, 0), frozenset({1, 2}), stacked=True)


def plan_for(width: int, *, slim: bool) -> Plan:
    """The plan for a page of this width; ``slim`` figures leave room beside them."""
    if width < metrics().px(STACKED_BELOW):
        return STACKED
    return ASIDE if slim else BESIDE


def table_room(page: int, wanted: int, gap: int) -> int:
    """How tall the figures may be on a page of this height, when they want so much; 0 is no limit.

    They share the page with the bars; where they cannot, they fill it and scroll under their head.
    """
    beside = page - gap - metrics().px(CHARTS_HEIGHT)
    return 0 if wanted <= beside else page - gap - metrics().px(PEEK)
