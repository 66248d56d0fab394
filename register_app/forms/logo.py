"""Whether the bytes that somebody gave as a logo can be printed: a whole PNG or JPEG of a sensible size."""

import io
import warnings
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

LARGEST_BYTES = 4 * 1024 * 1024
LARGEST_SIDE = 4_000
FORMATS = ("PNG", "JPEG")
_DRAWING = b"<svg"
_LOOKED_AT = 2_000
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError)


class LogoTrouble(StrEnum):
    """Why a file cannot be the logo."""

    TOO_HEAVY = "too heavy"
    DRAWING = "drawing"
    NO_PICTURE = "no picture"
    TOO_LARGE = "too large"
    DAMAGED = "damaged"


@lru_cache(maxsize=4)
def logo_trouble(data: bytes) -> LogoTrouble | None:
    """What is wrong with a logo; None when it prints. Its size is read before a pixel is."""
    if len(data) > LARGEST_BYTES:
        return LogoTrouble.TOO_HEAVY
    if _DRAWING in data[:_LOOKED_AT].lower():
        return LogoTrouble.DRAWING
    from PIL import Image, UnidentifiedImageError  # ten megabytes for the day on which a logo is chosen

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return LogoTrouble.TOO_LARGE
    except UnidentifiedImageError:
        return LogoTrouble.NO_PICTURE
    except _BROKEN:
        return LogoTrouble.DAMAGED
    return _of(picture)


def _of(picture: "Image.Image") -> LogoTrouble | None:
    if max(picture.size) > LARGEST_SIDE:
        return LogoTrouble.TOO_LARGE
    try:
        picture.load()
    except _BROKEN:
        return LogoTrouble.DAMAGED
    return None
