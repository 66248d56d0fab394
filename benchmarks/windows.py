"""Windows against the bare window: first paint, the field for the passphrase, the unlocked list, and memory."""

from functools import partial
from pathlib import Path

from benchmarks.bench_office import PASSPHRASE, bench_office
from benchmarks.programs import BARE, FIRST_PAINT, OURS, mebibytes_of, milliseconds_of, told_by
from benchmarks.ratio import Comparison, Pace, in_turn

FIRST_PAINT_LIMIT = 1.1
LIST_LIMIT = 1.25
MEMORY_LIMIT = 1.6


def windows(folder: Path, pace: Pace, complaints: int) -> list[Comparison]:
    """Every measure of a window, on one register of so many complaints."""
    with bench_office(folder, complaints) as office:
        path = str(office.file.path)
    times = (
        ("unlock window: first paint", partial(milliseconds_of, FIRST_PAINT, path), FIRST_PAINT_LIMIT),
        ("unlock window: passphrase can be typed", partial(milliseconds_of, OURS, "ready", path), None),
        (f"from the key to the list ({complaints})", partial(told_by, OURS, "list", path, PASSPHRASE), LIST_LIMIT),
    )
    memory = (
        ("memory: unlock window", partial(mebibytes_of, OURS, "ready", path), MEMORY_LIMIT),
        ("memory: list", partial(mebibytes_of, OURS, "list", path, PASSPHRASE), MEMORY_LIMIT),
    )
    painted, held = partial(milliseconds_of, BARE), partial(mebibytes_of, BARE)
    return [
        *(Comparison(name, *in_turn(ours, painted, pace), "ms", limit) for name, ours, limit in times),
        *(Comparison(name, *in_turn(ours, held, pace), "MiB", limit) for name, ours, limit in memory),
    ]
