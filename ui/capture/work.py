"""What the capture widgets are given to work with: a way off the window's thread, and the picture work itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtGui import QImage

from register_app.capture.steps import Proposal, Step

T = TypeVar("T")
Offered = Path | bytes | QImage
"""A picture as it came in: a file, the bytes of one, or pixels (camera, clipboard)."""


class Run(Protocol):
    """Does ``work`` in another thread, then ``done`` or ``failed`` in the window's; as `ui.tasks.Tasks.run_aside`."""

    def __call__(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> object:
        """Begin; the answer comes later."""


class PictureWork(Protocol):
    """The part of `register_app.capture.pictures.Pictures` that capturing needs."""

    def prepare(self, data: bytes) -> tuple[bytes, Proposal]:
        """The picture cleaned, and where the card seems to lie."""

    def edit(self, data: bytes, *work: Step) -> bytes:
        """The picture after some steps."""
