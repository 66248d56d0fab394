"""Watches the folder a scanner writes to and offers the newest finished scan."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from register_app.capture.kinds import JPEG, MEGABYTE, PDF, PNG, SCANS, Kind, kind_of, refused_name
from register_app.errors import MachineError
from register_app.i18n import _

_UNFINISHED_SUFFIXES = frozenset(
    {".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".lock"}
)
_UNFINISHED_PREFIXES = (".", "~", "$")
_END_MARKS = {JPEG: b"\xff\xd9", PNG: b"IEND", PDF: b"%%EOF"}
_PICTURES_REFUSED = frozenset({"TIFF", "BMP", "HEIC", "WebP", "GIF"})
_FIRST, _LAST = 4096, 65_536


@dataclass(frozen=True, slots=True)
class Scan:
    """A finished scan: where it lies, when it arrived (UTC) and its bytes' count."""

    path: Path
    arrived: datetime
    size: int
    kind: Kind


class _Unusable(NamedTuple):
    arrived: datetime
    why: str


class _Seen(NamedTuple):
    size: int
    changed: int


class WatchedFolder:
    """Looks when asked and never waits: the caller calls `look` again and again, about once a second."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[str, _Seen] = {}
        self.trouble = ""
        """Why the newest scan cannot be used, and what to do; empty when it can, or when nothing came."""

    def look(self, since: datetime) -> Scan | None:
        """The newest scan that arrived since then and was the same at the look before; None while there is none.

        Raises MachineError with a sentence when the folder is not there or may not be read.
        """
        before, self._seen = self._seen, {}
        finished, unusable = [], []
        for entry, status in self._files(since):
            seen = _Seen(status.st_size, status.st_mtime_ns)
            self._seen[entry.path] = seen
            match _finished(entry, status) if before.get(entry.path) == seen else None:
                case Scan() as scan:
                    finished.append(scan)
                case _Unusable() as other:
                    unusable.append(other)
        newest = max(finished, key=lambda scan: (scan.arrived, scan.path), default=None)
        last = max(unusable, default=None)
        self.trouble = last.why if last and (newest is None or last.arrived > newest.arrived) else ""
        return newest

    def _files(self, since: datetime) -> Iterator[tuple[os.DirEntry[str], os.stat_result]]:
        try:
            entries = list(os.scandir(self.folder))
        except OSError as error:
            raise MachineError(
                _("Map pindaian {folder} tidak bisa dibuka.").format(folder=self.folder),
                remedy=_("Pasang kembali pemindai atau diskanya, atau pilih berkasnya sendiri."),
            ) from error
        for entry in entries:
            status = _status(entry)
            if status and status.st_size > 0 and _arrived(status) >= since and not _is_unfinished_name(entry.name):
                yield entry, status


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    """Facts of a plain file; None for folders, links and files that vanished while we looked."""
    try:
        return entry.stat(follow_symlinks=False) if entry.is_file(follow_symlinks=False) else None
    except OSError:
        return None


def _arrived(status: os.stat_result) -> datetime:
    """The later of writing and arriving: a file moved into the folder keeps its old writing time."""
    return datetime.fromtimestamp(max(status.st_mtime, status.st_ctime), UTC)


def _is_unfinished_name(name: str) -> bool:
    return name.startswith(_UNFINISHED_PREFIXES) or Path(name).suffix.lower() in _UNFINISHED_SUFFIXES


def _finished(entry: os.DirEntry[str], status: os.stat_result) -> Scan | _Unusable | None:
    """The scan when its content is whole: right kind by its first bytes, and the mark that ends such a file."""
    try:
        with Path(entry.path).open("rb") as file:
            first = file.read(_FIRST)
            kind = kind_of(first)
            file.seek(max(0, status.st_size - _LAST))
            end = file.read()
    except OSError:
        return None  # still held by the scanner's program; the next look sees it
    if kind not in SCANS:
        name = refused_name(first)
        return _Unusable(_arrived(status), _wrong_kind(entry.name, name)) if name in _PICTURES_REFUSED else None
    if status.st_size > kind.limit:
        return _Unusable(_arrived(status), _too_big(entry.name, kind))
    if _END_MARKS[kind] not in end:
        return None
    return Scan(Path(entry.path), _arrived(status), status.st_size, kind)


def _wrong_kind(file_name: str, kind_name: str | None) -> str:
    return _(
        "{file} berisi {kind}, yang tidak bisa dipakai. Atur pemindai agar menyimpan JPEG atau PDF, lalu pindai lagi."
    ).format(file=file_name, kind=kind_name)


def _too_big(file_name: str, kind: Kind) -> str:
    return _("{file} lebih dari {limit} MB. Pindai lagi dengan 200 atau 300 dpi.").format(
        file=file_name, limit=kind.limit // MEGABYTE
    )
