"""Opens the register file in the one order that keeps it whole: lock, key, log, check, tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from register_app.clock import Clock
from register_app.store import header as key_file
from register_app.store import lock, look, migrations, slots
from register_app.store.engine import make_engine, reader
from register_app.store.header import Header
from register_app.store.keys import Keyring
from register_app.store.lock import HeldLock, LastRun
from register_app.store.places import Volume, require_good_place
from register_app.store.refusals import OpeningError, Reason
from register_app.store.soundness import (
    fold_log_in,
    has_log,
    require_consistent,
    require_key_fits,
    require_sealed,
    said_plainly,
)

_QUICKLY_CHECKED = 32 * 1024 * 1024
"""Up to this size every opening checks every page (about 3 ms for each MB); beyond it only after a crash."""


class Notice(StrEnum):
    """What a person may want to know about an opening that went well."""

    CHECKED_AFTER_CRASH = "checked-after-crash"
    KEY_FILE_MENDED = "key-file-mended"
    KEY_FILE_ALTERED = "key-file-altered"
    UPGRADED = "upgraded"


@dataclass(eq=False, slots=True)
class OpenFile:
    """An open register file; close it, or the next opening checks the whole file first.

    ``account`` is None when it was opened with the recovery key.
    """

    path: Path
    engine: Engine
    keyring: Keyring
    account: str | None
    notices: frozenset[Notice]
    held: HeldLock

    @property
    def header(self) -> Header:
        """The ways in as they are now."""
        return key_file.read_header(self.path).header

    @property
    def last_run(self) -> LastRun:
        """How the program left this register the time before."""
        return self.held.last_run

    def close(self) -> None:
        """Fold the log into the file, note that all is well, and let the next program in."""
        if not self.held.is_ours:
            return
        try:
            with said_plainly(self.path):
                fold_log_in(self.engine)
                self.engine.dispose()
                self.held.note(LastRun.CLOSED)
        finally:
            self.engine.dispose()
            self.held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def open_register(
    path: Path, account: str, passphrase: str, *, clock: Clock | None = None, volume: Volume | None = None
) -> OpenFile:
    """Open with a person's passphrase; raises `OpeningError` (the file) or `UnlockError` (what was typed)."""
    with said_plainly(path), _hold_existing(path, account, clock, volume) as (held, header):
        return start(path, slots.unlock(header, account, passphrase), account, held)


def open_unlocked(
    path: Path, keyring: Keyring, account: str, *, clock: Clock | None = None, volume: Volume | None = None
) -> OpenFile:
    """Open with keys that `slots.unlock` gave already, which a window does while this module is still loading."""
    with said_plainly(path), _hold_existing(path, account, clock, volume) as (held, _header):
        return start(path, keyring, account, held)


def open_with_recovery(path: Path, text: str, *, clock: Clock | None = None, volume: Volume | None = None) -> OpenFile:
    """Open with the printed recovery key, so that a new passphrase can be given (`slots.replace_slot`)."""
    with said_plainly(path), _hold_existing(path, "", clock, volume) as (held, header):
        return start(path, slots.unlock_with_recovery(header, text), None, held)


def start(path: Path, keyring: Keyring, account: str | None, held: HeldLock) -> OpenFile:
    """From the right key to a register that may be shown."""
    notices = _tend_key_file(path, keyring)
    paired = look.salt_of(path) == key_file.read_header(path).header.salt
    doubtful = held.last_run is not LastRun.CLOSED or has_log(path)
    held.note(lock.OPEN)
    engine = make_engine(path, keyring.register)
    try:
        require_key_fits(engine, path, paired=paired)
        fold_log_in(engine)  # before any check: a log that a power cut left behind is not damage
        if doubtful or path.stat().st_size <= _QUICKLY_CHECKED:
            require_sealed(engine, path)
        if doubtful:
            require_consistent(engine, path)
        notices |= _bring_up_to_date(engine, path)
    except BaseException:
        engine.dispose()
        raise
    if held.last_run in (LastRun.KILLED, LastRun.MACHINE_STOPPED):
        notices.add(Notice.CHECKED_AFTER_CRASH)
    return OpenFile(path, engine, keyring, account, frozenset(notices), held)


def _tend_key_file(path: Path, keyring: Keyring) -> set[Notice]:
    """Mend a twin that is missing or damaged; notice a header that nobody inside the register wrote."""
    reading = key_file.read_header(path)
    notices = set[Notice]()
    if reading.twin_needs_mending:
        key_file.put_back(path, reading.header)
        notices.add(Notice.KEY_FILE_MENDED)
    if not slots.is_signed(reading.header, keyring):
        notices.add(Notice.KEY_FILE_ALTERED)
    return notices


def _bring_up_to_date(engine: Engine, path: Path) -> set[Notice]:
    with reader(engine).connect() as connection:
        version = migrations.schema_version(connection)
    if migrations.is_current(version):
        return set()
    if version is None:
        raise OpeningError(Reason.DAMAGED, path)
    if migrations.is_newer(version):
        raise OpeningError(Reason.NEWER, path, detail=version)
    try:
        migrations.migrate(engine)
    except (migrations.MigrationError, DBAPIError) as error:
        raise OpeningError(Reason.UPGRADE_FAILED, path, detail=str(error)) from error
    return {Notice.UPGRADED}


@contextmanager
def hold(path: Path, who: str, clock: Clock | None) -> Iterator[HeldLock]:
    """Take the lock and keep it past the block, unless the block fails."""
    held = lock.acquire(path, who=who, clock=clock or Clock())
    try:
        yield held
    except BaseException:
        held.give_up()
        raise


@contextmanager
def _hold_existing(
    path: Path, account: str, clock: Clock | None, volume: Volume | None
) -> Iterator[tuple[HeldLock, Header]]:
    require_good_place(path, volume)
    look.require_there(path)
    with hold(path, _name_of(path, account), clock) as held:
        yield held, look.require_sound(path)


def _name_of(path: Path, account: str) -> str:
    try:
        slot = key_file.read_header(path).header.slot(account)
    except OpeningError:
        return account
    return slot.display_name if slot else account
