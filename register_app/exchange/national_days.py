"""The national days off and joint leave of a year, from the maintained list that travels with the program."""

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from types import ModuleType
from typing import Any

from register_app.rules.days_off import DayOff, DayOffKind

ESTIMATED = "(perkiraan)"
"""How the list marks a day that follows the moon and that no decree has fixed."""

_CATEGORIES = {"public": DayOffKind.NATIONAL, "government": DayOffKind.JOINT_LEAVE}
_COUNTRIES = "holidays.countries"


def national_days(years: Iterable[int]) -> tuple[DayOff, ...]:
    """Every day off of these years, in order; years for which no joint leave was decreed come without it."""
    wanted, calendar = list(years), _calendar()
    found: dict[date, DayOff] = {}
    for category, kind in _CATEGORIES.items():
        for day, name in calendar(years=wanted, categories=(category,), language="id", expand=False).items():
            found.setdefault(day, _day_off(day, name, kind))
    return tuple(found[day] for day in sorted(found))


def _day_off(day: date, name: str, kind: DayOffKind) -> DayOff:
    plain = name.replace(ESTIMATED, "").replace(" ;", ";").replace("; ", ", ").strip()
    return DayOff(day, plain, kind, estimate=ESTIMATED in name)


def _calendar() -> Any:
    """The list's own calendar of Indonesia."""
    with _without_other_countries():
        from holidays.countries.indonesia import Indonesia

    return Indonesia


@contextmanager
def _without_other_countries() -> Iterator[None]:
    """Let one country be imported alone: the list's own index imports all 250 of them and costs two seconds."""
    if _COUNTRIES in sys.modules:
        yield
        return
    spec = importlib.util.find_spec(_COUNTRIES)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    bare = ModuleType(_COUNTRIES)
    bare.__path__ = list(spec.submodule_search_locations)
    sys.modules[_COUNTRIES] = bare
    try:
        yield
    finally:
        del sys.modules[_COUNTRIES]
