"""Says what a file really is by its first bytes, and refuses what the register does not take."""

import re
import struct
from collections.abc import Collection
from dataclasses import dataclass

from register_app.errors import Problem, RefusedError
from register_app.i18n import _

MEGABYTE = 1024 * 1024
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 12_000


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: shown ones are opened (in a child process), the others are kept and never opened."""

    media_type: str
    suffix: str
    name: str
    limit: int
    shown: bool = False


JPEG = Kind("image/jpeg", ".jpg", "JPEG", 30 * MEGABYTE, shown=True)
PNG = Kind("image/png", ".png", "PNG", 30 * MEGABYTE, shown=True)
PDF = Kind("application/pdf", ".pdf", "PDF", 30 * MEGABYTE, shown=True)
MP3 = Kind("audio/mpeg", ".mp3", "MP3", 50 * MEGABYTE)
M4A = Kind("audio/mp4", ".m4a", "M4A", 50 * MEGABYTE)
OGG = Kind("audio/ogg", ".ogg", "OGG", 50 * MEGABYTE)
AMR = Kind("audio/amr", ".amr", "AMR", 50 * MEGABYTE)
WAV = Kind("audio/wav", ".wav", "WAV", 50 * MEGABYTE)
MP4 = Kind("video/mp4", ".mp4", "MP4", 50 * MEGABYTE)
WEBM = Kind("video/webm", ".webm", "WebM", 50 * MEGABYTE)
ZIPPED = Kind("application/zip", ".zip", "ZIP/Office", 30 * MEGABYTE)
OLD_OFFICE = Kind("application/x-ole-storage", ".ole", "Office 97", 30 * MEGABYTE)
TEXT = Kind("text/plain", ".txt", "TXT", 2 * MEGABYTE)

PICTURES = frozenset({JPEG, PNG})
SCANS = PICTURES | {PDF}
EVIDENCE = SCANS | {MP3, M4A, OGG, AMR, WAV, MP4, WEBM, ZIPPED, OLD_OFFICE, TEXT}
"""Everything a complaint may carry; only the scans among them are ever shown."""

LARGEST_FILE = max(kind.limit for kind in EVIDENCE)
"""A file larger than this is none of them and need not even be read."""

_FIRST_BYTES: tuple[tuple[re.Pattern[bytes], Kind], ...] = (
    (re.compile(rb"\xff\xd8\xff"), JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), PNG),
    (re.compile(rb"%PDF-\d"), PDF),
    (re.compile(rb"ID3|\xff[\xfb\xf3\xf2\xfa]"), MP3),
    (re.compile(rb"....ftypM4[AB] ", re.DOTALL), M4A),
    (re.compile(rb"....ftyp(?:isom|iso\d|mp4\d|avc1|M4V |3gp\w|qt  |dash)", re.DOTALL), MP4),
    (re.compile(rb"OggS"), OGG),
    (re.compile(rb"#!AMR"), AMR),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), WAV),
    (re.compile(rb"\x1aE\xdf\xa3"), WEBM),
    (re.compile(rb"PK\x03\x04"), ZIPPED),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), OLD_OFFICE),
)

_REFUSED_BYTES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"II\*\x00|MM\x00\*|II\+\x00|MM\x00\+"), "TIFF"),
    (re.compile(rb"....ftyp(?:heic|heix|hevc|mif1|msf1|avif)", re.DOTALL), "HEIC"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "WebP"),
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), "BMP"),
    (re.compile(rb"MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!\s*/"), "EXE"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!|svg|html|head|script|[a-z]+[\s>:/])", re.IGNORECASE), "SVG"),
)


def kind_of(data: bytes) -> Kind | None:
    """The kind of a file by its content; None for anything that is not on the list."""
    if not data or refused_name(data):
        return None
    for first_bytes, kind in _FIRST_BYTES:
        if first_bytes.match(data):
            return kind
    return TEXT if _is_plain_text(data) else None


def checked(data: bytes, *, accept: Collection[Kind] = EVIDENCE, field: str = "attachment") -> Kind:
    """The kind of a file that may come in; raises RefusedError with the reason and the remedy otherwise."""
    kind = kind_of(data)
    problem = problem_with(data, accept=accept, field=field)
    if problem or kind is None:
        raise RefusedError([problem] if problem else [])
    return kind


def problem_with(data: bytes, *, accept: Collection[Kind] = EVIDENCE, field: str = "attachment") -> Problem | None:
    """What keeps this file out, or None: looked up in the content, never in the name."""
    kind = kind_of(data)
    if not data:
        return Problem(field, _("Berkas ini kosong. Pilih berkas lain, atau ambil gambarnya sekali lagi."))
    if kind is None or kind not in accept:
        return Problem(field, _why_not(kind, data, accept))
    if len(data) > kind.limit:
        return Problem(field, _too_big(kind))
    size = picture_size(data) if kind in PICTURES else None
    if kind in PICTURES and size is None:
        return Problem(field, damaged())
    if size and (size[0] * size[1] > MOST_PIXELS or max(size) > LONGEST_SIDE):
        return Problem(field, too_many_pixels(size))
    return None


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height written in a JPEG's or PNG's header, read without decoding; None when there is none."""
    if kind_of(data) == PNG:
        return _nonzero(struct.unpack(">II", data[16:24])) if data[12:16] == b"IHDR" and len(data) >= 24 else None
    return _jpeg_size(data)


def damaged() -> str:
    """The sentence for a picture whose content is broken."""
    return _("Gambar ini rusak atau belum lengkap. Ambil atau pindai sekali lagi.")


def too_many_pixels(size: tuple[int, int]) -> str:
    """The sentence for a picture with more pixels than a card or a page needs."""
    return _(
        "Gambar ini terlalu besar: {width} × {height} titik, batasnya {limit} juta titik dan {side} titik per sisi. "
        "Foto atau pindai lagi dengan ukuran lebih kecil."
    ).format(width=size[0], height=size[1], limit=MOST_PIXELS // 1_000_000, side=LONGEST_SIDE)


def refused_name(data: bytes) -> str | None:
    """What a file is that the register knows and does not take: TIFF, HEIC and the like."""
    return next((name for first_bytes, name in _REFUSED_BYTES if first_bytes.match(data)), None)


def _why_not(kind: Kind | None, data: bytes, accept: Collection[Kind]) -> str:
    names = _either([each.name for each in (JPEG, PNG, PDF, MP3, MP4) if each in accept])
    name = kind.name if kind else refused_name(data)
    if name in {"EXE", "SVG"}:
        sentence = _("Isi berkas ini program atau halaman web, bukan bukti. Simpan ulang sebagai {names}.")
        return sentence.format(names=names)
    if name == "HEIC":
        return _(
            "Ini foto HEIC, biasanya dari iPhone, yang tidak bisa dibuka di sini. Minta dikirim ulang sebagai JPEG."
        )
    if name:
        return _("Isi berkas ini {name}, yang tidak bisa dipakai di sini. Simpan ulang sebagai {names}.").format(
            name=name, names=names
        )
    return _("Jenis berkas ini tidak dikenal. Pilih berkas {names}.").format(names=names)


def _either(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{names} atau {last}").format(names=", ".join(names[:-1]), last=names[-1])


def _too_big(kind: Kind) -> str:
    return _("Berkas {name} paling besar {limit} MB. Perkecil atau bagi berkasnya, lalu coba lagi.").format(
        name=kind.name, limit=kind.limit // MEGABYTE
    )


def _is_plain_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\r\n\t\ufeff" for character in text[:4096])


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the JPEG segments up to the frame header, which holds the size."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return _nonzero((width, height))
        elif marker in {0xD9, 0xDA}:
            return None
        elif 0xD0 <= marker <= 0xD7 or marker == 0x01:
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _nonzero(size: tuple[int, ...]) -> tuple[int, int] | None:
    return (size[0], size[1]) if min(size) > 0 else None
