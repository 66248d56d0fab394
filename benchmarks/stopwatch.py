"""Times one run of something, in milliseconds."""

from collections.abc import Callable
from time import perf_counter


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """A measure that does the work once each time it is taken."""

    def measure() -> float:
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000

    return measure
