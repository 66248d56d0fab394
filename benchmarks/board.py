"""The day's board of a large, ten years old office, read whole, against the 50 milliseconds it may take."""

from pathlib import Path
from time import perf_counter

from benchmarks.million import million_office
from benchmarks.ratio import Comparison, Pace
from register_app.reading.desk import desk_today

ALLOWED_MS = 50.0


def board(folder: Path, pace: Pace, complaints: int) -> Comparison:
    """Everything that Beranda shows, in one reading; the peer is the time it may take."""
    with million_office(folder, complaints) as opened:

        def measure() -> float:
            start = perf_counter()
            opened.register.ask(desk_today)
            return (perf_counter() - start) * 1000

        samples = [measure() for _round in range(pace.warm_ups + pace.rounds)][pace.warm_ups :]
    allowed = (ALLOWED_MS,) * len(samples)
    measure_name = f"board at {complaints:,} : {ALLOWED_MS:g} ms"
    return Comparison(measure_name, tuple(samples), allowed, "ms", 1.0)
