"""The Pillow work on one picture: opened safely, cleaned, turned, straightened, watermarked. Runs in the child only."""

import math
import struct
import warnings
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from register_app.capture.geometry import perspective, straightened_size
from register_app.capture.kinds import LONGEST_SIDE, MOST_PIXELS
from register_app.capture.steps import LONGEST_KEPT, Fit, Step, Straighten, Turn, Watermark

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


class SideTooLongError(Exception):
    """One side has more pixels than any scan of a page needs."""


TOO_MANY_PIXELS = (SideTooLongError, Image.DecompressionBombError, Image.DecompressionBombWarning)

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUARTERS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
_BAND = 256
_INK = (128, 12, 28, 195)
_HALO = (255, 255, 255, 160)
_SEPARATOR = " · "


def opened(data: bytes) -> Image.Image:
    """The picture upright, at most twice the kept size, as plain RGB with nothing of the file's metadata left."""
    picture = Image.open(BytesIO(data), formats=["JPEG", "PNG"])
    if max(picture.size) > LONGEST_SIDE:
        raise SideTooLongError
    orientation = _orientation(picture)
    picture.draft(None, (LONGEST_KEPT, LONGEST_KEPT))  # lets the JPEG decoder skip detail that would be thrown away
    clean = _clean(picture)
    return clean.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else clean


def after(step: Step, picture: Image.Image) -> Image.Image:
    """The picture after one step."""
    match step:
        case Fit(width, height):
            return _fitted(picture, width, height)
        case Turn(quarters):
            return picture.transpose(_QUARTERS[quarters % 4]) if quarters % 4 else picture
        case Straighten():
            return _straightened(picture, step)
        case Watermark(text):
            return _watermarked(picture, text)


def as_jpeg(picture: Image.Image, quality: int) -> bytes:
    """The picture as a plain JPEG."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except (ValueError, TypeError, SyntaxError, OSError, KeyError, IndexError, struct.error):
        return 1  # broken metadata is no reason to refuse a good picture


def _clean(picture: Image.Image) -> Image.Image:
    """Copy the pixels onto a new white sheet, band by band so that memory stays near one copy of the picture."""
    width, height = picture.size
    factor = max(1, max(width, height) // LONGEST_KEPT)
    clean = Image.new("RGB", (math.ceil(width / factor), math.ceil(height / factor)), "white")
    band = _BAND * factor
    for top in range(0, height, band):
        piece = _as_rgb(picture.crop((0, top, width, min(height, top + band))))
        clean.paste(piece.reduce(factor) if factor > 1 else piece, (0, top // factor))
    return clean


def _as_rgb(piece: Image.Image) -> Image.Image:
    if piece.mode.startswith("I"):
        return piece.point(lambda value: value / 256).convert("L").convert("RGB")
    if piece.has_transparency_data:
        over = piece.convert("RGBA")
        sheet = Image.new("RGBA", over.size, "white")
        return Image.alpha_composite(sheet, over).convert("RGB")
    return piece.convert("RGB")


def _fitted(picture: Image.Image, width: int, height: int) -> Image.Image:
    shrink = min(width / picture.width, height / picture.height, 1.0)
    size = max(1, round(picture.width * shrink)), max(1, round(picture.height * shrink))
    return picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _straightened(picture: Image.Image, step: Straighten) -> Image.Image:
    size = straightened_size(step.corners, *picture.size, ratio=step.ratio, longest=LONGEST_KEPT)
    numbers = perspective(step.corners, picture.size, size)
    return picture.transform(size, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)


def _watermarked(picture: Image.Image, text: str) -> Image.Image:
    """Dark letters with a light halo, so that they can be read on any card and the card under them."""
    diagonal = math.ceil(math.hypot(*picture.size))
    layer = Image.new("RGBA", (diagonal, diagonal), (255, 255, 255, 0))
    draw = ImageDraw.Draw(layer)
    block, font, halo = _set_in_lines(text, reach=diagonal * 0.82, smallest=picture.height / 24)
    step = (block.count("\n") + 1) * font.size * 1.25 + picture.height * 0.24
    for row in range(-3, 4):
        centre = (diagonal / 2, diagonal / 2 + row * step)
        draw.multiline_text(
            centre, block, font=font, fill=_INK, anchor="mm", align="center", stroke_width=halo, stroke_fill=_HALO
        )
    angle = math.degrees(math.atan2(picture.height, picture.width))
    tilted = layer.rotate(min(angle, 35.0), Image.Resampling.BICUBIC)
    left, top = (diagonal - picture.width) // 2, (diagonal - picture.height) // 2
    cut = tilted.crop((left, top, left + picture.width, top + picture.height))
    return Image.alpha_composite(picture.convert("RGBA"), cut).convert("RGB")


def _set_in_lines(text: str, *, reach: float, smallest: float) -> tuple[str, ImageFont.FreeTypeFont, int]:
    """The text on as few lines as let its letters stay readable, its font and the width of the halo."""
    pieces = text.split(_SEPARATOR)
    for lines in range(1, len(pieces) + 1):
        block = _broken(pieces, lines)
        size = 100 * reach / max(_font(100).getlength(line) for line in block.split("\n"))
        if size >= smallest:
            break
    size = max(9.0, min(size, smallest * 2))
    return block, _font(size), max(1, round(size / 14))


def _broken(pieces: list[str], lines: int) -> str:
    per_line = math.ceil(len(pieces) / lines)
    rows = [pieces[at : at + per_line] for at in range(0, len(pieces), per_line)]
    return "\n".join(_SEPARATOR.join(row) for row in rows)


def _font(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font
