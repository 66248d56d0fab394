"""What was copied, and nothing when nothing was."""

from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copied() -> QMimeData:
    """The content of the clipboard; Qt gives nothing at all where nothing was ever copied."""
    found = cast(QMimeData | None, QGuiApplication.clipboard().mimeData())
    return QMimeData() if found is None else found
