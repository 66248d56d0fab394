"""Makes and opens the register file in the one order that keeps it whole: lock, key, checkpoint, check, tables."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from register_app.clock import Clock
from register_app.store import header as key_file
from register_app.store import keys, lock, look, migrations, slots
from register_app.store.durable import PRIVATE, sync_folder
from register_app.store.engine import make_engine, reader
from register_app.store.header import Header
from register_app.store.keys import KdfCost, Keyring
from register_app.store.lock import HeldLock, LastRun
from register_app.store.places import Volume, require_good_place
from register_app.store.refusals import OpeningError, Reason, of_driver_message, of_os_error

_BESIDE = ("", "-wal", "-shm", "-journal")
_UNFINISHED = ".baru"
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
            with _said_plainly(self.path):
                _checkpoint(self.engine)
                self.engine.dispose()
                self.held.note(LastRun.CLOSED)
        finally:
            self.engine.dispose()
            self.held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def create_register(  # noqa: PLR0913 - one call makes file, keys and first account, or none of them
    path: Path,
    *,
    account: str,
    display_name: str,
    role_title: str,
    passphrase: str,
    office: str = "",
    kdf: KdfCost | None = None,
    clock: Clock | None = None,
    volume: Volume | None = None,
    fill: Callable[[Engine], None] | None = None,
) -> tuple[OpenFile, str]:
    """Make a register where none was and open it; also returns the recovery key to print, which is kept nowhere.

    Whatever is already there is refused, never replaced; a failure leaves nothing behind, that of ``fill`` (which makes
    the new file an office) included. ``kdf`` defaults to a
    cost measured on this computer (`keys.calibrate`); tests pass a cheap one here, and nothing else lowers it.
    """
    require_good_place(path, volume)
    slots.require_passphrase(passphrase)
    with _said_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _hold(path, display_name, clock) as held:
            _require_free(path)
            with _all_or_nothing(path, held):
                keyring = keys.new_keyring()
                slot = slots.new_slot(
                    keyring,
                    account=account,
                    display_name=display_name,
                    role_title=role_title,
                    passphrase=passphrase,
                    kdf=kdf or keys.calibrate(),
                )
                wrapped, text = slots.new_recovery(keyring)
                _build(path, keyring, Header(office=office, salt=b"", slots=(slot,), recovery=wrapped))
                opened = _start(path, keyring, account, held)
                if fill is not None:
                    _fill(opened.engine, fill)
                return opened, text


def open_register(
    path: Path, account: str, passphrase: str, *, clock: Clock | None = None, volume: Volume | None = None
) -> OpenFile:
    """Open with a person's passphrase; raises `OpeningError` (the file) or `UnlockError` (what was typed)."""
    with _said_plainly(path), _hold_existing(path, account, clock, volume) as (held, header):
        return _start(path, slots.unlock(header, account, passphrase), account, held)


def open_unlocked(
    path: Path, keyring: Keyring, account: str, *, clock: Clock | None = None, volume: Volume | None = None
) -> OpenFile:
    """Open with keys that `slots.unlock` gave already, which a window does while this module is still loading."""
    with _said_plainly(path), _hold_existing(path, account, clock, volume) as (held, _header):
        return _start(path, keyring, account, held)


def open_with_recovery(path: Path, text: str, *, clock: Clock | None = None, volume: Volume | None = None) -> OpenFile:
    """Open with the printed recovery key, so that a new passphrase can be given (`slots.replace_slot`)."""
    with _said_plainly(path), _hold_existing(path, "", clock, volume) as (held, header):
        return _start(path, slots.unlock_with_recovery(header, text), None, held)


def _start(path: Path, keyring: Keyring, account: str | None, held: HeldLock) -> OpenFile:
    """From the right key to a register that may be shown."""
    notices = _tend_key_file(path, keyring)
    paired = look.salt_of(path) == key_file.read_header(path).header.salt
    doubtful = held.last_run is not LastRun.CLOSED or _has_log(path)
    held.note(lock.OPEN)
    engine = make_engine(path, keyring.register)
    try:
        _require_key_fits(engine, path, paired=paired)
        _checkpoint(engine)  # before any check: a log that a power cut left behind is not damage
        if doubtful or path.stat().st_size <= _QUICKLY_CHECKED:
            _require_sealed(engine, path)
        if doubtful:
            _require_consistent(engine, path)
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


def _require_key_fits(engine: Engine, path: Path, *, paired: bool) -> None:
    """The slot gave the right key, so a page that it does not open is damaged, or belongs to another register."""
    try:
        with reader(engine).connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError as error:
        reason = of_driver_message(str(error.orig), path).reason
        if reason is Reason.DAMAGED and not paired:
            raise OpeningError(Reason.MISPAIRED, path) from error
        raise


def _checkpoint(engine: Engine) -> None:
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # not allowed inside a transaction


def _require_sealed(engine: Engine, path: Path) -> None:
    """Every page must be there and carry its own seal."""
    with reader(engine).connect() as connection:
        broken = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    if broken or path.stat().st_size != pages * look.PAGE:
        raise OpeningError(Reason.DAMAGED, path, detail=str(broken[0]) if broken else f"{pages} pages")


def _require_consistent(engine: Engine, path: Path) -> None:
    """Tables must agree with themselves."""
    with reader(engine).connect() as connection:
        verdict = list(connection.exec_driver_sql("PRAGMA quick_check").scalars())
    if verdict != ["ok"]:
        raise OpeningError(Reason.DAMAGED, path, detail=str(verdict[0]))


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


def _build(path: Path, keyring: Keyring, header: Header) -> None:
    """Make the file under another name; the last step gives it its own, and from then on it is a register."""
    fresh = path.with_name(path.name + _UNFINISHED)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    engine = make_engine(fresh, keyring.register)
    try:
        migrations.migrate(engine)
        _checkpoint(engine)
    finally:
        engine.dispose()
    salted = Header(header.office, look.salt_of(fresh), header.slots, header.recovery)
    key_file.write_header(path, salted, slots.header_key(keyring))
    fresh.rename(path)
    sync_folder(path.parent)


def _fill(engine: Engine, fill: Callable[[Engine], None]) -> None:
    try:
        fill(engine)
    except BaseException:
        engine.dispose()
        raise


def _require_free(path: Path) -> None:
    """Nothing may lie where the register goes, except what an unfinished making left, which nobody ever used."""
    if any(path.with_name(path.name + ending).exists() for ending in _BESIDE):
        raise OpeningError(Reason.EXISTS, path)
    if any(twin.exists() for twin in key_file.twin_paths(path)) and not look.was_never_finished(path):
        raise OpeningError(Reason.DATABASE_GONE, path)
    _clear(path)


def _clear(path: Path) -> None:
    for name in (path.name, path.name + _UNFINISHED):
        for ending in _BESIDE:
            path.with_name(name + ending).unlink(missing_ok=True)
    for twin in key_file.twin_paths(path):
        twin.unlink(missing_ok=True)


@contextmanager
def _all_or_nothing(path: Path, held: HeldLock) -> Iterator[None]:
    held.note(LastRun.CREATING)
    try:
        yield
    except BaseException:
        _clear(path)
        held.discard()
        raise


@contextmanager
def _hold(path: Path, who: str, clock: Clock | None) -> Iterator[HeldLock]:
    """Take the lock and keep it past the block, unless the block fails."""
    held = lock.acquire(path, who=who, clock=clock or Clock())
    try:
        yield held
    except BaseException:
        held.release()
        raise


@contextmanager
def _hold_existing(
    path: Path, account: str, clock: Clock | None, volume: Volume | None
) -> Iterator[tuple[HeldLock, Header]]:
    require_good_place(path, volume)
    look.require_there(path)
    with _hold(path, _name_of(path, account), clock) as held:
        yield held, look.require_sound(path)


def _name_of(path: Path, account: str) -> str:
    try:
        slot = key_file.read_header(path).header.slot(account)
    except OpeningError:
        return account
    return slot.display_name if slot else account


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


@contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    """Turn what the disk or the engine says into the refusal that a person can act on."""
    try:
        yield
    except OSError as error:
        raise of_os_error(error, path) from error
    except DBAPIError as error:
        raise of_driver_message(str(error.orig), path) from error
