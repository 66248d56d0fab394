"""Reads a logo (PNG or JPEG) that somebody dropped or chose, within limits."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from register_app.errors import Problem
from register_app.i18n import _

LARGEST_BYTES = 4 * 1024 * 1024
LARGEST_SIDE = 4_000
ENDINGS = (".png", ".jpg", ".jpeg")


def read_logo(path: Path) -> bytes | Problem:
    """The picture's bytes, or why it cannot be the logo."""
    if path.suffix.lower() not in ENDINGS:
        return Problem("logo", _("Logo harus gambar PNG atau JPEG. Simpan ulang gambarnya, lalu pilih lagi."))
    try:
        if path.stat().st_size > LARGEST_BYTES:
            return Problem("logo", _("Gambar logo lebih dari 4 MB. Perkecil dahulu, lalu pilih lagi."))
        content = path.read_bytes()
    except OSError:
        return Problem("logo", _("Gambar logo tidak dapat dibaca. Salin ke komputer ini, lalu pilih lagi."))
    image = QImage.fromData(QByteArray(content))
    if image.isNull() or max(image.width(), image.height()) > LARGEST_SIDE:
        return Problem("logo", _("Gambar logo rusak atau terlalu besar. Pilih gambar lain."))
    return content
