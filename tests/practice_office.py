"""A practice register that is made once in a run, whichever worker needs it first, and copied by whoever uses it."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from register_app.practice.history import make_practice

NAME = "latihan.db"


def made_once(factory: pytest.TempPathFactory, moment: datetime, *, months: int) -> Path:
    """The closed practice register of so many months before ``moment``; its folder is read only, so copy it."""

    def make(folder: Path) -> None:
        make_practice(folder / NAME, moment, months=months).made.file.close()

    return once_in_a_run(factory, f"latihan-{moment:%Y%m%dT%H%M}-{months}", make) / NAME


def once_in_a_run(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder of this name that ``make`` filled, once for all workers; whoever comes later waits for it."""
    kept = _of_the_run(factory) / name
    finished = kept.with_suffix(".jadi")
    with _alone(kept.with_suffix(".lock")):
        if not finished.exists():
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir()
            make(kept)
            finished.touch()
    return kept


def _of_the_run(factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of a run share: each has a folder of its own in it."""
    mine = factory.getbasetemp()
    return mine.parent if mine.name.startswith("popen-") else mine


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Wait for the worker that is making the same thing; where there is no such lock each makes its own in turn."""
    with lock.open("a") as held:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield
