"""Writes a result to a file, whole or not at all, or to standard output."""

import sys
from pathlib import Path

from register_app.errors import Problem, RefusedError
from register_app.i18n import _

STANDARD_OUTPUT = "-"


def write_out(output: str, content: bytes) -> None:
    """Write ``content`` to the file ``output``, or to standard output for ``-``."""
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    if not path.parent.is_dir():
        raise RefusedError([Problem("-o", _("Map {name} tidak ada. Buat dulu mapnya.").format(name=path.parent))])
    unfinished = path.with_name(path.name + ".part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
