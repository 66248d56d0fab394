"""Starts the programs that are measured: how long one runs, what it tells, how much memory it holds."""

import os
import re
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.staying import READY, STAY

BARE = "benchmarks.bare_window"
BARE_ENGINE = "benchmarks.bare_engine_window"
FIRST_PAINT = "benchmarks.our_first_paint"
OURS = "benchmarks.our_window"
PROJECT = Path(__file__).parents[1]


def milliseconds_of(module: str, *words: str) -> float:
    """How long a program takes from its start to its end, as whoever started it sees it."""
    start = perf_counter()
    subprocess.run(_command(module, *words), check=True, cwd=PROJECT, env=_environment(), stderr=subprocess.DEVNULL)
    return (perf_counter() - start) * 1000


def told_by(module: str, *words: str) -> float:
    """The number that a program prints."""
    run = subprocess.run(
        _command(module, *words), check=True, cwd=PROJECT, env=_environment(), capture_output=True, text=True
    )
    return float(run.stdout.split()[-1])


def mebibytes_of(module: str, *words: str) -> float:
    """The memory that a program holds (RSS) once its window stands and it waits."""
    with subprocess.Popen(
        _command(module, *words, STAY),
        text=True,
        cwd=PROJECT,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        if program.stdout.readline().strip() != READY:
            raise RuntimeError(f"{module} did not come to stand")
        status = Path(f"/proc/{program.pid}/status").read_text(encoding="utf-8")
        program.stdin.close()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def _command(module: str, *words: str) -> list[str]:
    return [sys.executable, "-m", module, *words]


def _environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(PROJECT)}
