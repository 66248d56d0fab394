"""Writes a file that somebody asked for: whole or not at all, and says what is in the way when it cannot."""

import errno
import os
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from register_app.errors import MachineError
from register_app.i18n import _

_REASONS: Mapping[int, tuple[Callable[[], str], Callable[[], str]]] = {
    errno.ENOSPC: (
        lambda: _("Diska penuh, jadi {name} tidak disimpan."),
        lambda: _("Kosongkan sebagian isinya atau pilih tempat lain, lalu simpan lagi."),
    ),
    errno.EROFS: (
        lambda: _("Tempat ini hanya bisa dibaca, jadi {name} tidak disimpan."),
        lambda: _("Pilih tempat lain, lalu simpan lagi."),
    ),
    errno.ENOENT: (
        lambda: _("Map untuk {name} tidak ada lagi."),
        lambda: _("Sambungkan lagi cakramnya atau pilih tempat lain, lalu simpan lagi."),
    ),
    errno.ENAMETOOLONG: (
        lambda: _("Nama berkas {name} terlalu panjang."),
        lambda: _("Pendekkan namanya, lalu simpan lagi."),
    ),
    errno.EACCES: (
        lambda: _("{name} sedang dibuka program lain, atau tempatnya tidak boleh ditulis."),
        lambda: _("Tutup program itu atau pilih tempat lain, lalu simpan lagi."),
    ),
}
_OTHERWISE = (
    lambda: _("{name} tidak dapat disimpan di sini."),
    lambda: _("Periksa apakah cakramnya masih tersambung, atau pilih tempat lain, lalu simpan lagi."),
)
_MODES = {True: 0o600, False: 0o666}
_BINARY: int = getattr(os, "O_BINARY", 0)
_SAME = {errno.EDQUOT: errno.ENOSPC, errno.EFBIG: errno.ENOSPC, errno.EPERM: errno.EACCES, errno.EBUSY: errno.EACCES}


def save_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Like `write_whole`; MachineError says what happened and what to do."""
    try:
        write_whole(path, content, private=private)
    except OSError as error:
        raise trouble_with(path, error) from error


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put ``content`` at ``path``; when that fails what was there stays, and nothing half-written is left beside it.

    What is ``private`` can be read by nobody else on this computer, from its first byte.
    """
    if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced
        path.write_bytes(content)
        return
    target = path.resolve()
    unfinished = target.with_name(f".{secrets.token_hex(4)}.part")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _MODES[private])
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        unfinished.unlink(missing_ok=True)


def trouble_with(path: Path, error: OSError) -> MachineError:
    """What is in the way of writing ``path``, in the officer's words."""
    number = errno.EACCES if isinstance(error, PermissionError) else error.errno or 0
    text, remedy = _REASONS.get(_SAME.get(number, number), _OTHERWISE)
    return MachineError(text().format(name=path.name), remedy=remedy())
