"""How an office kept to its SOP in a period: for each step how often it ended, how long it took, how often in time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from register_app.i18n import _
from register_app.rules.dates import number
from register_app.rules.deadlines import TimeUnit
from register_app.rules.figures import percent
from register_app.rules.sop import SopMeasure, SopStep
from register_app.rules.sop_time import CLOCK_UNITS, length_words


@dataclass(frozen=True, slots=True)
class SopFigure:
    """One step in a period: the complaints whose step ended in it, and the real times of those that can be measured.

    ``lengths`` are in minutes for minutes and hours, else in days, in order of size; ``over`` names the complaints that
    took longer than the standard. Without a standard time ``unit`` is minutes while none took longer than a day.
    """

    number: int
    step: SopStep
    ended: tuple[int, ...]
    lengths: tuple[int, ...]
    over: tuple[int, ...]
    unit: TimeUnit

    @property
    def median(self) -> float | None:
        """Half took no longer than this; None when nothing could be measured."""
        from statistics import median  # with fractions and random numbers behind it, which a case does not need

        return median(self.lengths) if self.lengths else None

    @property
    def mean(self) -> float | None:
        """The mean; None when nothing could be measured."""
        return sum(self.lengths) / len(self.lengths) if self.lengths else None

    @property
    def percent_within(self) -> int | None:
        """Share that kept to the standard, half-up to an integer; None without a standard or without a measure."""
        if self.step.amount is None or not self.lengths:
            return None
        return percent(len(self.lengths) - len(self.over), len(self.lengths))


def compare(
    steps: Sequence[SopStep], measured: Mapping[int, Sequence[SopMeasure]], first: datetime, last: datetime
) -> tuple[SopFigure, ...]:
    """The figures of every step over complaints (by id) that were measured by these steps; both moments included."""
    return tuple(
        _figure(place + 1, step, ((id_, each[place]) for id_, each in measured.items()), first, last)
        for place, step in enumerate(steps)
    )


def typical_words(length: float | None, unit: TimeUnit) -> str:
    """A mean or median: 12 menit, 1 jam 20 menit, 2,4 hari kerja; a dash where there is none."""
    if length is None:
        return "-"
    if unit in CLOCK_UNITS:
        return length_words(int(length + 0.5), unit)
    if unit is TimeUnit.CALENDAR_DAY:
        return _("{amount} hari").format(amount=number(length, 1))
    return _("{amount} hari kerja").format(amount=number(length, 1))


def _figure(
    place: int, step: SopStep, measured: Iterable[tuple[int, SopMeasure]], first: datetime, last: datetime
) -> SopFigure:
    here = [(id_, each) for id_, each in measured if each.ended is not None and first <= each.ended <= last]
    units = {each.unit for _id, each in here if each.real is not None}
    unit = step.unit or (TimeUnit.MINUTE if units == {TimeUnit.MINUTE} else TimeUnit.WORKING_DAY)
    return SopFigure(
        number=place,
        step=step,
        ended=tuple(id_ for id_, _each in here),
        lengths=tuple(sorted(_in(unit, each) for _id, each in here if each.real is not None)),
        over=tuple(id_ for id_, each in here if each.over),
        unit=unit,
    )


def _in(unit: TimeUnit, measured: SopMeasure) -> int:
    """A real time in the unit of its figure: minutes of one day are no day at all."""
    return (measured.real or 0) if measured.unit is unit else 0
