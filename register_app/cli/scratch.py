"""A folder of results that is whole or not there: made beside the place where it goes, and moved at the very end."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from register_app.store.lock import is_held, lock_path

_BEFORE, _BEHIND = ".", ".part"


@contextmanager
def unfinished_beside(out: Path, register: str) -> Iterator[Path]:
    """A folder inside ``out`` to work in, gone afterwards; after a failure so is what was made for it.

    ``register`` is the file that is made in it; what a killed run left of one is taken away first.
    """
    _clear_left_behind(out, register)
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=_BEFORE, suffix=_BEHIND, dir=out) as scratch:
            yield Path(scratch)
    except BaseException:
        with suppress(OSError):  # somebody put something there meanwhile
            for folder in missing:
                folder.rmdir()
        raise


def move_into(scratch: Path, out: Path) -> None:
    """Put everything from ``scratch`` in its place; a result of the same name from before gives way."""
    for path in sorted(scratch.iterdir()):
        target = out / path.name
        if path.is_dir():
            shutil.copytree(path, target, dirs_exist_ok=True)
        else:
            path.replace(target)


def _clear_left_behind(out: Path, register: str) -> None:
    for folder in out.glob(f"{_BEFORE}*{_BEHIND}"):
        if lock_path(folder / register).is_file() and not is_held(folder / register):
            shutil.rmtree(folder, ignore_errors=True)
