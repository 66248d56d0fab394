"""Writes a result to a file, whole or not at all, or to standard output."""

import json
import os
import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.exchange.whole_file import write_whole
from register_app.i18n import _

STANDARD_OUTPUT = "-"


def one_line(text: str) -> str:
    """Text from people for a terminal: on one line, and without the signs that would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def json_text(value: object) -> str:
    """Read models as JSON text: moments in ISO, words of the office as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def check_output(output: str, register: Path, option: str = "-o") -> None:
    """Refuse an output that cannot be written, or that is part of the register, before any work is done for it."""
    if output == STANDARD_OUTPUT:
        if sys.stdout is None:
            raise RefusedError([Problem(option, _("Keluaran standar tertutup. Tulis nama berkas."))])
        return
    path = Path(output)
    if not output or path.is_dir():
        raise RefusedError(
            [Problem(option, _("{name} bukan nama berkas. Tulis nama berkasnya juga.").format(name=output or "-"))]
        )
    if not path.parent.is_dir():
        raise RefusedError([Problem(option, _("Map {name} tidak ada. Buat dulu mapnya.").format(name=path.parent))])
    if path.resolve().parent == register.resolve().parent and path.name.startswith(register.name):
        text = _("{name} milik register ini dan tidak pernah ditimpa. Pakai nama lain.")
        raise RefusedError([Problem(option, text.format(name=output))])
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise RefusedError([Problem(option, _("{name} tidak boleh ditulis. Pilih tempat lain.").format(name=output))])


def write_out(output: str, content: bytes, *, private: bool = False) -> None:
    """Write ``content`` to a file that `check_output` found good, or to standard output for ``-``."""
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    write_whole(Path(output), content, private=private)


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _named(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, AbstractSet):
        return sorted(value)
    return str(value)


def _named(value: object) -> Any:
    """A table as JSON has it: what stands before the colon is text."""
    return {str(key): each for key, each in value.items()} if isinstance(value, Mapping) else value
