"""Every figure as the register file counts it: the complaints behind it, and what is made of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from register_app.reading.figures.counted import words
from register_app.reading.figures.shape import Value
from register_app.rules.figures import GONE, JUDGED, SPEED_LIMITS, mean_days, mean_rating, percent
from register_app.rules.statuses import FINISHED, GROUPS, Group, Status

ALL = "TRUE"


@dataclass(frozen=True, slots=True)
class Figure:
    """Two cells of a statement (what is counted, and by what it is divided), and the figure made of them.

    ``where`` is true of the complaints behind the figure.
    """

    where: str
    cells: str
    value: Callable[[Any, int], Value]


def _count(where: str) -> Figure:
    return Figure(where, f"count(*) FILTER (WHERE {where}), 1", lambda count, _one: int(count))


def _percent(where: str, of: str) -> Figure:
    return Figure(where, f"count(*) FILTER (WHERE {where}), count(*) FILTER (WHERE {of})", percent)


def _mean(what: str, of: Callable[[int, int], Value]) -> Figure:
    return Figure(f"{what} IS NOT NULL", f"coalesce(sum({what}), 0), count({what})", of)


def _latest(what: str) -> Figure:
    latest = f"strftime('%Y-%m-%dT%H:%M', max({what}), :offset)"
    return Figure(f"{what} IS NOT NULL", f"{latest}, count({what})", lambda moment, _count: moment or None)


def _status(*statuses: Status) -> str:
    return f"status IN ({words(statuses)})"


def _group(*groups: Group) -> str:
    return _status(*(status for status, group in GROUPS.items() if group in groups))


_TOTAL = f"NOT ({_group(Group.POSTPONED, Group.ARCHIVED)})"
_ASIDE = _status(Status.POSTPONED, *GONE)

FLOW: Mapping[str, Figure] = {
    "carried_over": _count("NOT fresh"),
    "received": _count("fresh"),
    "total": _count(ALL),
    "finished": _count(_status(Status.CLOSED)),
    "in_progress": _count(f"NOT ({_status(Status.POSTPONED, *FINISHED)})"),
    "postponed": _count(_status(Status.POSTPONED)),
    "gone": _count(_status(*GONE)),
    "remaining": _count(f"NOT ({_status(*FINISHED)})"),
    "percent_finished": _percent(_status(Status.CLOSED), f"NOT ({_ASIDE})"),
    "percent_on_time": _percent(f"{_status(*JUDGED)} AND on_time", _status(*JUDGED)),
    "open": _count(f"NOT ({_status(*FINISHED)})"),
}
"""The monthly flow; *open* is what its shares call the rest."""

INTAKE: Mapping[str, Figure] = {
    "received": _count(ALL),
    "complaints": _count(ALL),
    "handled": _count("handled"),
    **{group: _count(_group(which)) for group, which in (
        ("not_verified", Group.NOT_VERIFIED),
        ("not_followed_up", Group.NOT_FOLLOWED_UP),
        ("in_progress", Group.IN_PROGRESS),
        ("finished", Group.FINISHED),
        ("postponed", Group.POSTPONED),
        ("archived", Group.ARCHIVED),
    )},
    "total": _count(_TOTAL),
    "grand_total": _count(ALL),
    "percent_followed_up": _percent(_group(Group.IN_PROGRESS, Group.FINISHED), _TOTAL),
    "percent_finished": _percent(_group(Group.FINISHED), _TOTAL),
    "rtl": _mean("followed_up_seconds", mean_days),
    "rv": _mean("verified_seconds", mean_days),
    "closing_days": _mean("closed_seconds", mean_days),
    "rhp": _mean("rating", mean_rating),
    "last_seen": _latest("seen_at"),
    **{f"{step}_within": _count(f"{step}_days <= {limit}") for step, limit in SPEED_LIMITS.items()},
    **{f"{step}_over": _count(f"{step}_days > {limit}") for step, limit in SPEED_LIMITS.items()},
}  # fmt: skip
"""Figures of what came in, as it stood at the moment."""

CLOSINGS: Mapping[str, Figure] = {"closed_in_period": _count(ALL)}
"""Figures of what was closed in the period."""
