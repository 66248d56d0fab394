"""Between the bytes of a picture and what Qt paints; only pictures that the register made are ever opened here."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

_QUALITY = 95


def image_of(jpeg: bytes) -> QImage:
    """The picture of bytes that came out of the register's own picture work; null when they are anything else."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    return reader.read()


def jpeg_of(image: QImage) -> bytes:
    """Pixels of a camera or of the clipboard as a JPEG, for the picture work to clean; safe off the window's thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload] # the stubs want bytes for the format, Qt itself takes text
    return bytes(buffer.data().data())
