"""Gives the program Python's own import back: Qt's binding reads the source of every module that is imported later."""

from __future__ import annotations

import builtins


def use_plain_import() -> None:
    """Call it once Qt is imported; only `from __feature__ import …`, which is used nowhere here, needs the other one.

    With the binding's import every later module costs half a millisecond more, and all sources stay in memory (25 MB).
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
