"""Remembers how the officer left the window (size, folded rail) in a small file beside the register."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

SUFFIX = ".window.json"


@dataclass(frozen=True, slots=True)
class WindowMemory:
    """The look of the window, in pixels; nothing about anybody."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    maximised: bool = True
    rail_folded: bool = False


def memory_file(register: Path) -> Path:
    """Where the memory of this register's window lives."""
    return register.with_name(register.name + SUFFIX)


def recall(file: Path) -> WindowMemory:
    """What was remembered; a missing, foreign or damaged file is simply forgotten."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return WindowMemory()
    if not isinstance(kept, dict):
        return WindowMemory()
    fitting = {
        field.name: kept[field.name]
        for field in fields(WindowMemory)
        if type(kept.get(field.name)) is type(field.default)
    }
    return WindowMemory(**fitting)


def remember(file: Path, memory: WindowMemory) -> None:
    """Write it down; where that is not possible the window simply opens as usual next time."""
    try:
        file.write_text(json.dumps(asdict(memory)), encoding="utf-8")
    except OSError:
        return
