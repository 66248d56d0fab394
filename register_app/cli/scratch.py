"""A folder of results that is whole or not there: made beside the place where it goes, and moved at the very end."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def unfinished_beside(out: Path) -> Iterator[Path]:
    """A folder inside ``out`` to work in, gone afterwards; after a failure so is what was made for it."""
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", suffix=".part", dir=out) as scratch:
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
