"""Windows against the bare window: first paint, the field for the passphrase, the unlocked list, and memory."""

from functools import partial
from pathlib import Path

from benchmarks.bench_office import PASSPHRASE, bench_office
from benchmarks.programs import BARE, BARE_ENGINE, FIRST_PAINT, OURS, mebibytes_of, milliseconds_of, told_by
from benchmarks.ratio import Comparison, Pace, in_turn

FIRST_PAINT_LIMIT = 1.1
LIST_LIMIT = 1.25
MEMORY_LIMIT = 1.6
OFTENER = 3
"""Starts of programs scatter more than the memory they hold."""


def windows(folder: Path, pace: Pace, complaints: int) -> list[Comparison]:
    """Every measure of a window, on one register of so many complaints."""
    with bench_office(folder, complaints) as office:
        path = str(office.file.path)
    often = Pace(pace.rounds * OFTENER, pace.warm_ups) if pace.rounds > 1 else pace
    times = (
        ("unlock window: first paint", partial(milliseconds_of, FIRST_PAINT, path), FIRST_PAINT_LIMIT),
        ("unlock window: passphrase can be typed", partial(milliseconds_of, OURS, "ready", path), None),
        (f"from the key to the list ({complaints})", partial(told_by, OURS, "list", path, PASSPHRASE), LIST_LIMIT),
    )
    bare, with_engine = partial(mebibytes_of, BARE), partial(mebibytes_of, BARE_ENGINE)
    listed = partial(mebibytes_of, OURS, "list", path, PASSPHRASE)
    memory = (
        ("memory: unlock window", partial(mebibytes_of, OURS, "ready", path), bare, MEMORY_LIMIT),
        ("memory: list", listed, bare, None),
        ("memory: list : bare window with SQLModel, SQLCipher", listed, with_engine, MEMORY_LIMIT),
    )
    painted = partial(milliseconds_of, BARE)
    return [
        *(Comparison(name, *in_turn(ours, painted, often), "ms", limit) for name, ours, limit in times),
        *(Comparison(name, *in_turn(ours, peer, pace), "MiB", limit) for name, ours, peer, limit in memory),
    ]
