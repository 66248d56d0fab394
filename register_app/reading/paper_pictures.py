"""Pictures of a case for paper: opened in child processes alone, small enough for a sheet, without any metadata."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from register_app.capture.kinds import PICTURES, picture_size
from register_app.capture.pictures import Pictures
from register_app.errors import RefusedError
from register_app.pace import Stage, tell
from register_app.reading.attachments import AttachmentFact, attachment_content
from register_app.reading.reader import Reader
from register_app.rules.report_blocks import Photo

_PHOTO, _PAGE = 1100, 1900
"""Pixels of the longer side: a photo beside another, and a page that is to be read."""

_TALL = 1.15
"""From this proportion on a scan is taken for a page."""

_CHILDREN = 3
"""Pictures that are opened at the same time."""

PICTURE_TYPES = frozenset(kind.media_type for kind in PICTURES)


@dataclass(frozen=True, slots=True)
class Wished:
    """A picture that is to stand on paper under its caption; a ``page`` is there to be read."""

    file_id: int
    caption: str
    page: bool = False


def is_picture(file: AttachmentFact) -> bool:
    """Whether a file is a picture that is still there."""
    return file.media_type in PICTURE_TYPES and file.removed_at is None


def photos_of_files(reader: Reader, wished: Sequence[Wished]) -> Mapping[int, Photo]:
    """File → its picture, in the order of the wishes; one that is gone or cannot be opened is left out."""
    found: dict[int, Photo] = {}
    with ThreadPoolExecutor(_CHILDREN) as children:
        for start in range(0, len(wished), _CHILDREN):  # so that no more than these lie in memory as they came
            tell(Stage.PICTURES, start, len(wished))
            few = wished[start : start + _CHILDREN]
            contents = [attachment_content(reader, each.file_id) for each in few]
            made = children.map(_photo, few, contents)
            found.update({each.file_id: photo for each, photo in zip(few, made, strict=True) if photo is not None})
    return found


def _photo(wished: Wished, content: bytes | None) -> Photo | None:
    if content is None:
        return None
    longest = _PAGE if wished.page else _PHOTO
    try:
        jpeg = Pictures().thumbnail(content, longest, longest)
    except RefusedError:
        return None
    wide, tall = picture_size(jpeg) or (1, 1)
    return Photo(wished.caption, jpeg, (wide, tall), whole=wished.page and tall > wide * _TALL)
