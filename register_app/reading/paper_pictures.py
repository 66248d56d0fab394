"""Pictures of a case for paper: opened in the child process alone, small enough for a sheet, without any metadata."""

from register_app.capture.kinds import PICTURES, picture_size
from register_app.capture.pictures import Pictures
from register_app.errors import RefusedError
from register_app.model.attachments import Purpose
from register_app.reading.attachments import AttachmentFact, attachment_content
from register_app.reading.reader import Reader
from register_app.rules.report_blocks import Photo

_PHOTO, _PAGE = 1100, 1900
"""Pixels of the longer side: a photo beside another, and a page that is to be read."""

_TALL = 1.15
"""From this proportion on a scan is taken for a page."""

_SHOWN = frozenset(kind.media_type for kind in PICTURES)


def is_picture(file: AttachmentFact) -> bool:
    """Whether a file is a picture that is still there."""
    return file.media_type in _SHOWN and file.removed_at is None


def photo_of(reader: Reader, file: AttachmentFact, caption: str) -> Photo | None:
    """The picture under its caption; None for one that is gone or cannot be opened."""
    content = attachment_content(reader, file.id) if is_picture(file) else None
    if content is None:
        return None
    page = file.purpose in (Purpose.SCAN, Purpose.SHEET)
    longest = _PAGE if page else _PHOTO
    try:
        jpeg = Pictures().thumbnail(content, longest, longest)
    except RefusedError:
        return None
    wide, tall = picture_size(jpeg) or (1, 1)
    return Photo(caption, jpeg, (wide, tall), whole=page and tall > wide * _TALL)
