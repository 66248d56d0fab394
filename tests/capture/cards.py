"""Invented identity cards and photos of them, drawn for the tests."""

import math
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

from register_app.capture.geometry import Corners, Point

CARD = (856, 540)
GPS_CANARY = b"Kupang GPS canary 10.1772"
COMMENT_CANARY = b"owner of this phone"
Colour = tuple[int, int, int]
DESK: Colour = (120, 92, 66)


def card() -> Image.Image:
    """A blue card with an invented person, a red photo top right and dark lines of text."""
    picture = Image.new("RGB", CARD, (176, 208, 232))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, CARD[0] - 1, CARD[1] - 1), outline=(90, 120, 150), width=6)
    draw.text((190, 24), "PROVINSI CONTOH", fill=(20, 40, 80), font=ImageFont.load_default(44))
    draw.text((40, 110), "NIK : 5371015203870003", fill=(20, 40, 80), font=ImageFont.load_default(40))
    for row, words in enumerate(("Nama : MARIA CONTOH", "Alamat : JL. KENANGA 12", "Kel/Desa : OEBOBO")):
        draw.text((40, 190 + 60 * row), words, fill=(40, 50, 70), font=ImageFont.load_default(32))
    draw.rectangle((600, 170, 800, 450), fill=(170, 60, 50))
    draw.ellipse((650, 210, 750, 330), fill=(235, 200, 180))
    return picture


def photo(corners: Corners, *, size: tuple[int, int] = (1280, 960), desk: Colour = DESK) -> Image.Image:
    """A photo of the card lying with its corners there on a plain desk."""
    width, height = size
    places = [(point.x * width, point.y * height) for point in corners.points]
    flat = [(0.0, 0.0), (CARD[0], 0.0), (float(CARD[0]), float(CARD[1])), (0.0, float(CARD[1]))]
    numbers = _solved(places, flat)
    sheet = Image.new("RGB", size, desk)
    laid = card().transform(size, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    shape = Image.new("L", size)
    ImageDraw.Draw(shape).polygon(places, fill=255)
    sheet.paste(laid, (0, 0), shape)
    return sheet


def tilted(degrees: float, *, centre: tuple[float, float] = (0.5, 0.5), width: float = 0.55) -> Corners:
    """Where the corners of a card turned by so many degrees lie on a 4:3 photo."""
    half_w, half_h = width / 2, width / 2 * CARD[1] / CARD[0]
    turn = math.radians(degrees)
    places = []
    for x, y in ((-half_w, -half_h), (half_w, -half_h), (half_w, half_h), (-half_w, half_h)):
        across = x * math.cos(turn) - y * math.sin(turn)
        down = x * math.sin(turn) + y * math.cos(turn)
        places.append(Point(centre[0] + across, centre[1] + down * 4 / 3))
    return Corners(*places)


def as_jpeg(picture: Image.Image, **options: object) -> bytes:
    """The picture as a JPEG file."""
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=92, **options)
    return out.getvalue()


def as_png(picture: Image.Image, **options: object) -> bytes:
    """The picture as a PNG file."""
    out = BytesIO()
    picture.save(out, "PNG", **options)
    return out.getvalue()


def with_metadata(picture: Image.Image, orientation: int = 1) -> bytes:
    """A JPEG as a phone writes it: orientation, place, device and a comment."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = COMMENT_CANARY.decode()
    exif.get_ifd(0x8825)[0x001B] = GPS_CANARY
    return as_jpeg(picture, exif=exif, comment=COMMENT_CANARY, icc_profile=COMMENT_CANARY * 20)


def pixel_bomb(width: int, height: int) -> bytes:
    """A small PNG file that claims, and holds, a very large white picture."""
    row = zlib.compress(b"\x00" + b"\xff" * ((width + 7) // 8), 9)
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(zlib.decompress(row)) for _ in range(min(height, 2000))) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def opened(data: bytes) -> Image.Image:
    """A picture the register made, for looking at its pixels."""
    picture = Image.open(BytesIO(data), formats=["JPEG"])
    picture.load()
    return picture


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures of one size differ: the mean over all pixels, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean) / 3


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _solved(places: list[tuple[float, float]], flat: list[tuple[float, float]]) -> tuple[float, ...]:
    """The eight perspective numbers that take each place to its flat corner (Gauss elimination)."""
    rows = []
    for (x, y), (u, v) in zip(places, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(8):
            if row != column:
                factor = rows[row][column]
                rows[row] = [value - factor * top for value, top in zip(rows[row], rows[column], strict=True)]
    return tuple(row[8] for row in rows)
