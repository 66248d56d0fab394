"""How far long work on paper has come: who asked may listen, page by page, and stop it by raising.

A context variable, because a sheet is composed and painted many layers below whoever waits for it, and nearly always
nobody listens.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

Listener = Callable[["Stage", int, int], None]
"""Hears the stage, how many are done, and of how many (0 while nobody knows)."""


class Stage(StrEnum):
    """What is being done."""

    READING = "reading"
    SHEETS = "sheets"
    PICTURES = "pictures"
    COMPOSING = "composing"
    PAINTING = "painting"
    SENDING = "sending"


_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listened(listener: Listener) -> Iterator[None]:
    """Tell ``listener`` what `tell` says inside; an exception of its own ends the work where it stands."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def tell(stage: Stage, done: int, of: int = 0) -> None:
    """Say how far it is; costs next to nothing where nobody listens."""
    listener = _listener.get()
    if listener is not None:
        listener(stage, done, of)
