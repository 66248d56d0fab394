"""Writes comparisons as one table."""

from collections.abc import Iterable
from statistics import median

from benchmarks.ratio import Comparison

HEAD = ("measure", "ours", "peer", "ratio (95 %)", "limit", "verdict")


def table_of(comparisons: Iterable[Comparison]) -> str:
    """The table as text, columns aligned."""
    rows = [HEAD, *(_row(each) for each in comparisons)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _row(each: Comparison) -> tuple[str, ...]:
    low, high = each.interval
    return (
        each.measure,
        f"{_figure(median(each.ours))} {each.unit}",
        f"{_figure(median(each.peers))} {each.unit}",
        f"{each.ratio:.2f} ({low:.2f}-{high:.2f})",
        "" if each.limit is None else f"{each.limit:g}",
        each.verdict.value,
    )


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
