"""Two sides of one measure: their medians, the ratio with its uncertainty, and whether the limit is kept."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

FEWEST_ROUNDS = 15
STEADY = 1.5
"""A peer whose slowest twentieth exceeds its median by more than this says more about the machine than about us."""

_DRAWS = 2000
_SEED = 20261110


@dataclass(frozen=True, slots=True)
class Pace:
    """How often each side is measured, after how many rounds that do not count."""

    rounds: int
    warm_ups: int = 2


class Verdict(StrEnum):
    """What may be said of a limit."""

    PASS = "pass"
    MISS = "miss"
    INCONCLUSIVE = "inconclusive"
    NO_LIMIT = "-"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Samples of ours and of the peer's, taken in turn, in ``unit``."""

    measure: str
    ours: tuple[float, ...]
    peers: tuple[float, ...]
    unit: str
    limit: float | None

    @property
    def ratio(self) -> float:
        """Median against median."""
        return median(self.ours) / median(self.peers)

    @property
    def interval(self) -> tuple[float, float]:
        """The ratio's 95 % bootstrap interval; the same samples always give the same interval."""
        dice = random.Random(_SEED)
        draws = sorted(_redrawn(dice, self.ours) / _redrawn(dice, self.peers) for _ in range(_DRAWS))
        return draws[int(_DRAWS * 0.025)], draws[int(_DRAWS * 0.975)]

    @property
    def verdict(self) -> Verdict:
        """Pass only when the interval's upper end keeps the limit, and never against an unsteady peer."""
        if self.limit is None:
            return Verdict.NO_LIMIT
        if percentile(self.peers, 95) / median(self.peers) > STEADY:
            return Verdict.INCONCLUSIVE
        return Verdict.PASS if self.interval[1] <= self.limit else Verdict.MISS


def in_turn(
    ours: Callable[[], float], peer: Callable[[], float], pace: Pace
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Take samples of both, one after the other, so that whatever disturbs the machine disturbs both alike."""
    pairs = [(ours(), peer()) for _ in range(pace.warm_ups + pace.rounds)][pace.warm_ups :]
    return tuple(one for one, _other in pairs), tuple(other for _one, other in pairs)


def percentile(samples: Sequence[float], share: int) -> float:
    """The sample below which ``share`` per cent lie."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share / 100))]


def _redrawn(dice: random.Random, samples: Sequence[float]) -> float:
    return median(dice.choices(samples, k=len(samples)))
