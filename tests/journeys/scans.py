"""Invented papers as a scanner would bring them: a slip in somebody's hand, and a letter."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
PAPER, INK, DESK = (250, 247, 236), (44, 58, 108), (214, 216, 211)

SLIP = (
    "Antrean di loket pengesahan tidak",
    "pakai nomor. Siapa yang maju duluan",
    "dia yang dilayani.",
    "",
    "Mohon pakai nomor antrean,",
    "kasihan yang tua.",
    "",
    "Lusia D., Jl. Bukit Hijau, Maulafa",
)
LETTER = (
    "RUKUN TETANGGA 12 CONTOH",
    "Jalan Nusa Indah 4, Kelapa Lima",
    "",
    "Nomor   : 17/RT12/XI/2026",
    "Perihal : Permohonan denah ruang layanan",
    "",
    "Kepada Yth. Kepala Biro Organisasi",
    "di Kupang",
    "",
    "Dengan hormat,",
    "Banyak warga kami tersesat mencari ruang",
    "pengesahan berkas. Kami mohon denah ruang",
    "layanan dipasang di pintu masuk, dengan",
    "huruf yang terbaca oleh orang tua.",
    "",
    "Atas perhatiannya kami ucapkan terima kasih.",
    "",
    "Ketua RT 12, Paulus S. Contoh",
)


def slip(folder: Path) -> Path:
    """A slip written by hand, a little askew."""
    return _scan(folder / "slip.jpg", SLIP, "LiberationSans-Italic.ttf", size=(1100, 900), turned=-1.6, large=54)


def letter(folder: Path) -> Path:
    """A typed letter."""
    return _scan(folder / "surat.jpg", LETTER, "LiberationSans-Regular.ttf", size=(1000, 1414), turned=0.6, large=36)


def _scan(path: Path, lines: tuple[str, ...], font: str, *, size: tuple[int, int], turned: float, large: int) -> Path:
    sheet = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(sheet)
    written = ImageFont.truetype(FONTS / font, large)
    for row, words in enumerate(lines):
        draw.text((large * 1.6, large * (1.6 + row * 1.55)), words, fill=INK, font=written)
    picture = sheet.rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=DESK)
    picture.save(path, "JPEG", quality=88)
    return path
