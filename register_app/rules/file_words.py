"""How a file is told of: what kind it is, and how large."""

from collections.abc import Callable, Mapping

from register_app.i18n import _
from register_app.rules.dates import number

_KINDS: Mapping[str, Callable[[], str]] = {
    "image": lambda: _("Gambar"),
    "application/pdf": lambda: _("PDF"),
    "audio": lambda: _("Rekaman suara"),
    "video": lambda: _("Video"),
    "text": lambda: _("Teks"),
}
_KILO, _MEGA = 1_000, 1_000_000


def file_kind(media_type: str) -> str:
    """Gambar, PDF, Rekaman suara; Berkas for what has no word of its own."""
    words = _KINDS.get(media_type) or _KINDS.get(media_type.partition("/")[0])
    return words() if words else _("Berkas")


def size_words(size: int) -> str:
    """A file's size as people say it: 240 KB, 1,2 MB."""
    if size < _MEGA:
        return _("{size} KB").format(size=number(max(1, round(size / _KILO))))
    return _("{size} MB").format(size=number(size / _MEGA, 1))
