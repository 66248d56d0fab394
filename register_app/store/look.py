"""Looks at a register file without its key: what the unlock window must know, and cheap enough to come before it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from register_app.store import lock
from register_app.store.header import Header, read_header, twin_paths
from register_app.store.places import Volume, require_good_place
from register_app.store.refusals import OpeningError, Reason, of_os_error

if TYPE_CHECKING:
    from register_app.clock import Clock

PAGE = 4096
SALT_BYTES = 16

_PLAIN_SQLITE = b"SQLite format 3\0"
_KNOWN_BEGINNINGS = (
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"MZ",
    b"GIF8",
    b"{\\rtf",
)


@dataclass(frozen=True, slots=True)
class FileState:
    """What a look found: the way in (office, accounts), or the refusal with its sentence and remedy."""

    path: Path
    header: Header | None
    refusal: OpeningError | None
    last_run: lock.LastRun

    @property
    def is_ready(self) -> bool:
        """Whether a passphrase is all that is missing."""
        return self.refusal is None

    @property
    def reason(self) -> Reason | None:
        """The code of the refusal; `Reason.MISSING` is the one that invites to make a new register."""
        return self.refusal.reason if self.refusal else None


def look_at(path: Path, *, clock: "Clock | None" = None, volume: Volume | None = None) -> FileState:
    """Diagnose ``path``; never raises, never changes anything and never touches a file that is open."""
    holder = lock.read_holder(lock.lock_path(path))
    last_run = holder.last_run if holder else lock.LastRun.UNKNOWN
    try:
        require_good_place(path, volume)
        require_there(path)
        if lock.is_held(path):
            raise lock.in_use(path, holder, clock or _a_clock())
        return FileState(path, require_sound(path), None, last_run)
    except OpeningError as refusal:
        return FileState(path, None, refusal, last_run)
    except OSError as error:
        return FileState(path, None, of_os_error(error, path), last_run)


def _a_clock() -> "Clock":
    from register_app.clock import Clock  # the zones of the world, which a free register does not need

    return Clock()


def require_there(path: Path) -> None:
    """Raise unless a file lies at ``path``; one whose key file is still there has been lost, not never made."""
    if path.is_file():
        return
    if path.exists():
        raise OpeningError(Reason.NOT_A_FILE, path)
    if any(twin.exists() for twin in twin_paths(path)) and not was_never_finished(path):
        raise OpeningError(Reason.DATABASE_GONE, path)
    raise OpeningError(Reason.MISSING, path)


def was_never_finished(path: Path) -> bool:
    """Whether making the register stopped half way, so that what lies there was never anybody's."""
    holder = lock.read_holder(lock.lock_path(path))
    return not path.exists() and holder is not None and holder.last_run is lock.LastRun.CREATING


def require_sound(path: Path) -> Header:
    """Raise unless the file can be a register and its key file can be read.

    Only for a file that nobody has open: closing it would drop the locks of SQLite in this process.
    """
    size = path.stat().st_size
    if size == 0:
        raise OpeningError(Reason.EMPTY, path)
    with path.open("rb") as file:
        beginning = file.read(PAGE)
    if beginning.startswith(_PLAIN_SQLITE):
        raise OpeningError(Reason.PLAIN, path)
    if beginning.startswith(_KNOWN_BEGINNINGS) or is_text(beginning):
        raise OpeningError(Reason.FOREIGN, path)
    header = read_header(path).header
    if size % PAGE and beginning[:SALT_BYTES] != header.salt:
        raise OpeningError(Reason.FOREIGN, path)
    return header


def salt_of(path: Path) -> bytes:
    """The first bytes of a register file, which are random, in clear and never change."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def is_text(beginning: bytes) -> bool:
    """Whether this reads as letters; a page of an encrypted file never does."""
    try:
        return beginning.decode("utf-8", "strict").isprintable() or b"\0" not in beginning
    except UnicodeDecodeError:
        return False
