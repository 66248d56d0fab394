"""What lies on the clipboard or is dropped on the window: a file, the bytes of a picture, or pixels."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from register_app.capture.files import read_file
from register_app.capture.kinds import PDF, SCANS, kind_of
from ui.capture.images import jpeg_of
from ui.capture.pdf_page import page_picture
from ui.capture.work import Offered

_RAW = ("image/jpeg", "image/png")
_LARGEST_SCAN = max(kind.limit for kind in SCANS)


def offered_in(mime: QMimeData) -> Offered | None:
    """The picture in there; None when there is none. Raw bytes come first, so that our own decoder opens them."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        return Path(files[0])
    for media_type in _RAW:
        if mime.hasFormat(media_type):
            return bytes(mime.data(media_type).data())
    if mime.hasImage():
        image = QImage(mime.imageData())
        return None if image.isNull() else image
    return None


def picture_in(offered: Offered, *, field: str) -> bytes:
    """The bytes of one picture, the first page of a PDF among them; for the worker, since all of it takes time."""
    data = bytes_of(offered, field)
    return page_picture(data, field=field) if kind_of(data) == PDF else data


def bytes_of(offered: Offered, field: str) -> bytes:
    """The bytes of what was offered, whatever they are; for the worker."""
    match offered:
        case Path():
            return read_file(offered, field=field, most=_LARGEST_SCAN)
        case bytes():
            return offered
        case _:
            return jpeg_of(offered)
