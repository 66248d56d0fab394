"""Thresholds of the day's board: from which age something that waits is worth a look, and from which it presses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _


class Waiting(StrEnum):
    """What can wait on the board (papan hari ini), in the order in which it presses."""

    OVERDUE = "overdue"
    TODAY = "today"
    SILENT = "silent"
    UNVERIFIED = "unverified"
    SHEET = "sheet"
    TOMORROW = "tomorrow"
    CARD = "card"
    BOX = "box"
    DRAFT = "draft"
    NUMBER = "number"


class Unit(StrEnum):
    """In what an age is counted."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"


class Level(StrEnum):
    """How much something asks to be seen."""

    CALM = "calm"
    SOFT = "soft"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Threshold:
    """From ``soft`` on it is worth a look, from ``hard`` on it presses; both are ages in ``unit``."""

    soft: int
    hard: int
    unit: Unit

    def level(self, age: int) -> Level:
        """How something of this age stands."""
        if age >= self.hard:
            return Level.HARD
        return Level.SOFT if age >= self.soft else Level.CALM


Thresholds = Mapping[Waiting, Threshold]

DEFAULTS: Thresholds = {
    Waiting.OVERDUE: Threshold(1, 3, Unit.DAY),
    Waiting.SILENT: Threshold(3, 7, Unit.DAY),
    Waiting.UNVERIFIED: Threshold(2, 3, Unit.WORKING_DAY),
    Waiting.SHEET: Threshold(2, 5, Unit.DAY),
    Waiting.CARD: Threshold(2, 8, Unit.HOUR),
    Waiting.BOX: Threshold(1, 2, Unit.WORKING_DAY),
    Waiting.DRAFT: Threshold(1, 7, Unit.DAY),
    Waiting.NUMBER: Threshold(3, 7, Unit.DAY),
}
"""What holds until the office decides otherwise; today and tomorrow need no age."""

LONGEST = 365

NAMES: Mapping[Waiting, Callable[[], str]] = {
    Waiting.OVERDUE: lambda: _("Lewat batas waktu"),
    Waiting.TODAY: lambda: _("Jatuh tempo hari ini"),
    Waiting.SILENT: lambda: _("Tanpa kabar"),
    Waiting.UNVERIFIED: lambda: _("Belum ditelaah"),
    Waiting.SHEET: lambda: _("Lembar di pimpinan"),
    Waiting.TOMORROW: lambda: _("Jatuh tempo besok"),
    Waiting.CARD: lambda: _("KTP dititipkan"),
    Waiting.BOX: lambda: _("Kotak tidak dibuka"),
    Waiting.DRAFT: lambda: _("Draf"),
    Waiting.NUMBER: lambda: _("Nomor cadangan"),
}

UNIT_NAMES: Mapping[Unit, Callable[[], str]] = {
    Unit.HOUR: lambda: _("jam"),
    Unit.DAY: lambda: _("hari"),
    Unit.WORKING_DAY: lambda: _("hari kerja"),
}


def problems_in(thresholds: Thresholds) -> tuple[Problem, ...]:
    """What keeps thresholds from being used: nothing below nought or beyond a year, and soft never after hard."""
    return tuple(problem for waiting, each in thresholds.items() for problem in _problems(waiting, each))


def _problems(waiting: Waiting, threshold: Threshold) -> list[Problem]:
    name = NAMES[waiting]()
    if not (0 <= threshold.soft <= LONGEST and 0 <= threshold.hard <= LONGEST):
        text = _("{name}: pakai angka dari 0 sampai {most}.")
        return [Problem(waiting.value, text.format(name=name, most=LONGEST))]
    if threshold.soft > threshold.hard:
        text = _("{name}: angka untuk diperhatikan tidak boleh lebih besar daripada angka untuk mendesak.")
        return [Problem(waiting.value, text.format(name=name))]
    return []
