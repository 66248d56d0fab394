"""One program at a time: the operating system's own lock on a file beside the register, and who holds it."""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from register_app.store.durable import PRIVATE
from register_app.store.refusals import OpeningError, Reason

if TYPE_CHECKING:  # looking comes before the first window, and the clock brings the zones of the world along
    from register_app.clock import Clock

_PATIENCE = (0.0, 0.02, 0.05, 0.1)
"""Seconds to wait between tries: another program may only be looking."""

OPEN = "open"

_LOCKED_BYTE = 1 << 30
"""Far behind the text, because Windows lets nobody read a locked byte."""


class LastRun(StrEnum):
    """How the program left the register the time before."""

    CLOSED = "closed"
    KILLED = "killed"
    MACHINE_STOPPED = "machine-stopped"
    CREATING = "creating"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who had the register open, and since when (ISO, in UTC)."""

    who: str
    since: str
    pid: int
    host: str
    boot: str
    state: str

    @property
    def last_run(self) -> LastRun:
        """What it means that this holder is gone."""
        if self.state in (LastRun.CLOSED, LastRun.CREATING):
            return LastRun(self.state)
        if self.state != OPEN:
            return LastRun.UNKNOWN
        return LastRun.KILLED if self.boot == boot_id() else LastRun.MACHINE_STOPPED


class HeldLock:
    """The register is ours until `release`; the system also frees it when this program dies in any way."""

    def __init__(self, path: Path, handle: int, holder: Holder, last_run: LastRun, *, made: bool = False) -> None:
        self.path = path
        self.last_run = last_run
        self._handle: int | None = handle
        self._holder = holder
        self._made = made

    @property
    def is_ours(self) -> bool:
        """Whether we still have the register."""
        return self._handle is not None

    def note(self, state: str) -> None:
        """Write down durably how far we are: `OPEN`, or how this run will be seen by the next one."""
        if self._handle is None:
            return
        self._holder = replace(self._holder, state=state)
        text = json.dumps(asdict(self._holder), ensure_ascii=False).encode()
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, text)
        os.ftruncate(self._handle, len(text))
        os.fsync(self._handle)

    def release(self) -> None:
        """Let the next program in; the file stays and tells it how this run ended."""
        if self._handle is not None:
            _unlock(self._handle)
            os.close(self._handle)
            self._handle = None

    def give_up(self) -> None:
        """Let go after a failure: a lock file that was not there before goes too."""
        if self._made and self.is_ours:
            self.discard()
        self.release()

    def discard(self) -> None:
        """Let go and leave no trace, for a register that was never made."""
        if not self.is_ours:  # by now the file may be somebody else's
            return
        if sys.platform == "win32":  # where an open file cannot be removed
            self.release()
        self.path.unlink(missing_ok=True)
        self.release()


def lock_path(register: Path) -> Path:
    """The lock file beside ``register``."""
    return register.with_name(register.name + ".dipakai")


def acquire(register: Path, *, who: str, clock: "Clock") -> HeldLock:
    """Take the register for ``who``, or raise an `OpeningError` that names who has it and since when."""
    path = lock_path(register)
    for wait in _PATIENCE:
        time.sleep(wait)
        handle, made = _open(path)
        if _try_lock(handle) and _is_still_there(handle, path):
            return _held(path, handle, who, clock, made=made)
        os.close(handle)
    raise in_use(register, read_holder(path), clock)


def _open(path: Path) -> tuple[int, bool]:
    """The lock file, and whether it was made just now."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE), True
    except FileExistsError:
        return os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE), False


def _held(path: Path, handle: int, who: str, clock: "Clock", *, made: bool) -> HeldLock:
    import platform  # not needed for looking, which comes before the first window

    before = read_holder(path)
    state, last_run = (before.state, before.last_run) if before else ("", LastRun.UNKNOWN)
    holder = Holder(who, clock.now().isoformat(), os.getpid(), platform.node(), boot_id(), state)
    held = HeldLock(path, handle, holder, last_run, made=made)
    try:
        held.note(state)
    except BaseException:  # a full disk has room for a name, but not for what the file says
        held.give_up()
        raise
    return held


def _is_still_there(handle: int, path: Path) -> bool:
    """Whether the file we locked is the one that others will find, and not one just discarded."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def is_held(register: Path) -> bool:
    """Whether some program, this one included, has the register open now; changes nothing."""
    try:
        handle = os.open(lock_path(register), os.O_RDWR)
    except OSError:
        return False
    try:
        free = _try_lock(handle)
        if free:
            _unlock(handle)
        return not free
    finally:
        os.close(handle)


def in_use(register: Path, holder: Holder | None, clock: "Clock") -> OpeningError:
    """The refusal that tells a person whose window to close."""
    from datetime import datetime  # only this refusal needs it

    if holder is None:
        return OpeningError(Reason.IN_USE, register)
    try:
        since = f"{clock.local(datetime.fromisoformat(holder.since)):%d-%m-%Y %H.%M} {clock.zone_letters}"
    except (ValueError, TypeError):
        since = "-"
    facts = {"who": holder.who, "since": since, "pid": str(holder.pid), "host": holder.host}
    return OpeningError(Reason.IN_USE, register, **facts)


def read_holder(path: Path) -> Holder | None:
    """What the lock file says; None when it is missing or was torn while being written."""
    try:
        entry = json.loads(path.read_bytes())
        return Holder(**{key: entry[key] for key in ("who", "since", "pid", "host", "boot", "state")})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def boot_id() -> str:
    """Something that changes each time this computer starts, so that a power cut is told from a crash."""
    if sys.platform == "win32":
        import ctypes

        return str(round((time.time() - ctypes.windll.kernel32.GetTickCount64() / 1000) / 60))
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
