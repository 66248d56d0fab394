"""Writes small files so that a power cut leaves either the old one or the new one, never half of each."""

import os
import sys
import time
from pathlib import Path

PRIVATE = 0o600
"""Only the account of this computer that made a file may read it."""

_ATTEMPTS = 6


def write_durably(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` and return only when it would survive the plug being pulled."""
    fresh = path.with_name(path.name + ".tmp")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, PRIVATE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        _replace(fresh, path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in ``folder`` durable; Windows does this by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_BINARY: int = getattr(os, "O_BINARY", 0)


def _replace(fresh: Path, path: Path) -> None:
    """Rename over the old file; on Windows a virus scanner may hold it for a moment, so try again."""
    for attempt in range(_ATTEMPTS):
        try:
            fresh.replace(path)
        except PermissionError:
            if sys.platform != "win32" or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return
