"""Starts the window: only what is imported here stands between the click and the first paint."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.plain_import import use_plain_import
from ui.screens.unlock.frame import UnlockFrame

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    use_plain_import()
    application = QApplication(["register-app", *given])
    application.setQuitOnLastWindowClosed(False)
    frame = UnlockFrame()
    frame.painted.connect(lambda: _go_on(application, frame, given))
    frame.show()
    return application.exec()


def _go_on(application: QApplication, frame: UnlockFrame, words: list[str]) -> None:
    from ui.start import start  # everything else, now that the window stands on the screen

    start(application, frame, words)
