"""Makes a register where none was: whole and under its own name at the very end, or not at all."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine

from register_app.clock import Clock
from register_app.store import header as key_file
from register_app.store import keys, look, migrations, slots
from register_app.store.durable import PRIVATE, sync_folder
from register_app.store.engine import make_engine
from register_app.store.header import Header
from register_app.store.keys import KdfCost, Keyring
from register_app.store.lock import HeldLock, LastRun
from register_app.store.opening import OpenFile, hold, start
from register_app.store.places import Volume, require_good_place
from register_app.store.refusals import OpeningError, Reason
from register_app.store.soundness import fold_log_in, said_plainly

_BESIDE = ("", "-wal", "-shm", "-journal")
_UNFINISHED = ".baru"


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
    fill: Callable[[Engine], None] = lambda _engine: None,
) -> tuple[OpenFile, str]:
    """Make a register where none was and open it; also returns the recovery key to print, which is kept nowhere.

    Whatever is already there is refused, never replaced; a failure or a kill leaves no register behind, not even while
    ``fill`` makes the new file an office. ``kdf`` defaults to a cost measured on this computer (`keys.calibrate`);
    tests pass a cheap one here, and nothing else lowers it.
    """
    require_good_place(path, volume)
    slots.require_passphrase(passphrase)
    with said_plainly(path), _folder_for(path), hold(path, display_name, clock) as held:
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
            _build(path, keyring, Header(office=office, salt=b"", slots=(slot,), recovery=wrapped), fill)
            return start(path, keyring, account, held), text


def _build(path: Path, keyring: Keyring, header: Header, fill: Callable[[Engine], None]) -> None:
    """Make and fill the file under another name; the last step gives it its own, and from then on it is a register."""
    fresh = path.with_name(path.name + _UNFINISHED)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    engine = make_engine(fresh, keyring.register)
    try:
        migrations.migrate(engine)
        fill(engine)
        fold_log_in(engine)
    finally:
        engine.dispose()
    salted = Header(header.office, look.salt_of(fresh), header.slots, header.recovery)
    key_file.write_header(path, salted, slots.header_key(keyring))
    fresh.rename(path)
    sync_folder(path.parent)


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


def unmake(made: OpenFile) -> None:
    """Take a register away that this program has just made and could not finish; nobody has used it yet."""
    made.engine.dispose()
    _clear(made.path)
    made.held.discard()


@contextmanager
def _folder_for(path: Path) -> Iterator[None]:
    """Make the folder that is missing; after a failure it goes again, unless somebody put something in it."""
    missing = [folder for folder in path.parents if not folder.exists()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with suppress(OSError):
            for folder in missing:
                folder.rmdir()
        raise


@contextmanager
def _all_or_nothing(path: Path, held: HeldLock) -> Iterator[None]:
    try:
        held.note(LastRun.CREATING)
        yield
    except BaseException:
        _clear(path)
        held.discard()
        raise
