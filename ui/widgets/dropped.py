"""What is dragged over a field that takes words only: a file is not words, although Qt offers its path as some."""

from PySide6.QtCore import QMimeData


def holds_files(mime: QMimeData) -> bool:
    """Whether files of this computer are in there; they belong among the attachments."""
    return any(url.isLocalFile() for url in mime.urls())
