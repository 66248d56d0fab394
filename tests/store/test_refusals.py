"""Files that cannot be a register, or not now: each is told apart, left as it is, and never replaced."""

import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text

from register_app.errors import MachineError
from register_app.store import header
from register_app.store.engine import make_engine
from register_app.store.header import twin_paths
from register_app.store.look import look_at
from register_app.store.making import create_register
from register_app.store.opening import open_register
from register_app.store.places import Volume
from register_app.store.refusals import OpeningError, Reason, of_driver_message, of_os_error
from tests.store.conftest import ACCOUNT, CHEAP, PASSPHRASE, Office


def becomes(content: bytes) -> Callable[[Path], None]:
    def harm(path: Path) -> None:
        path.write_bytes(content)

    return harm


def plain_sqlite(path: Path) -> None:
    path.unlink()
    with sqlcipher.connect(str(path)) as connection:
        connection.execute("CREATE TABLE pengaduan (nama)")
    connection.close()


def without(*endings: str) -> Callable[[Path], None]:
    def harm(path: Path) -> None:
        for ending in endings:
            path.with_name(path.name + ending).unlink()

    return harm


def a_second_name(path: Path) -> None:
    without(".kunci", ".kunci-2")(path)
    path.with_name("asli.db").hardlink_to(path)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def both_key_files_torn(path: Path) -> None:
    for twin in twin_paths(path):
        twin.write_bytes(twin.read_bytes()[:-40])


def key_files_of_a_later_program(path: Path) -> None:
    today = header.read_header(path).header
    with pytest.MonkeyPatch.context() as later:
        later.setattr(header, "VERSION", header.VERSION + 1)
        header.put_back(path, replace(today, generation=today.generation + 1))


FILES = {
    "missing": (without("", ".kunci", ".kunci-2"), Reason.MISSING),
    "database gone": (without(""), Reason.DATABASE_GONE),
    "zero bytes": (becomes(b""), Reason.EMPTY),
    "plain SQLite": (plain_sqlite, Reason.PLAIN),
    "a PDF": (becomes(b"%PDF-1.7\n\x00\xff"), Reason.FOREIGN),
    "a workbook": (becomes(b"PK\x03\x04" + bytes(range(256)) * 32), Reason.FOREIGN),
    "a text": (becomes(b"Daftar pengaduan 2023\n" * 400), Reason.FOREIGN),
    "noise": (becomes(random.Random(5).randbytes(5000)), Reason.FOREIGN),
    "a folder": (a_folder, Reason.NOT_A_FILE),
    "no key files": (without(".kunci", ".kunci-2"), Reason.KEYS_MISSING),
    "a second name": (a_second_name, Reason.SECOND_NAME),
    "torn key files": (both_key_files_torn, Reason.KEYS_DAMAGED),
    "newer key files": (key_files_of_a_later_program, Reason.NEWER),
}


@pytest.mark.parametrize(("harm", "reason"), FILES.values(), ids=FILES.keys())
def test_a_file_that_cannot_be_opened_says_why_and_stays_as_it_is(
    office: Office, harm: Callable[[Path], None], reason: Reason
) -> None:
    harm(office.path)
    before = contents(office.path.parent)
    assert look_at(office.path).reason is reason
    with pytest.raises(OpeningError) as refusal:
        office.opens()
    assert refusal.value.reason is reason
    assert isinstance(refusal.value, MachineError)
    assert contents(office.path.parent) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and file.suffix != ".dipakai"}


PLACES = {
    "network": (Volume(network=True), Reason.NETWORK),
    "stick": (Volume(removable=True), Reason.REMOVABLE),
    "read-only": (Volume(read_only=True), Reason.READ_ONLY),
}


@pytest.mark.parametrize(("volume", "reason"), PLACES.values(), ids=PLACES.keys())
def test_a_register_is_neither_made_nor_opened_in_a_bad_place(office: Office, volume: Volume, reason: Reason) -> None:
    assert look_at(office.path, volume=volume).reason is reason
    with pytest.raises(OpeningError) as refusal:
        open_register(office.path, ACCOUNT, PASSPHRASE, volume=volume)
    assert refusal.value.reason is reason
    new = office.path.with_name("baru") / "register.db"
    with pytest.raises(OpeningError) as refusal:
        create_register(
            new, account="a", display_name="A", role_title="", passphrase=PASSPHRASE, kdf=CHEAP, volume=volume
        )
    assert refusal.value.reason is reason
    assert not new.parent.exists()


def test_a_register_in_a_synchronised_folder_is_refused_by_name(office: Office) -> None:
    cloud = office.path.parent.with_name("OneDrive - Pemprov NTT")
    office.path.parent.rename(cloud)
    state = look_at(cloud / "register.db")
    assert state.reason is Reason.CLOUD
    assert "OneDrive" in str(state.refusal)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_register_that_the_system_protects_is_refused(office: Office) -> None:
    office.path.chmod(0o400)
    if os.access(office.path, os.W_OK):  # the superuser may write anyway, and then so may the register
        office.opens().close()
    else:
        assert look_at(office.path).reason is Reason.READ_ONLY


def test_a_register_from_a_later_program_is_refused_and_not_changed(office: Office) -> None:
    with office.opens() as file:
        key = file.keyring.register
    engine = make_engine(office.path, key)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = office.path.read_bytes()
    with pytest.raises(OpeningError) as refusal:
        office.opens()
    assert refusal.value.reason is Reason.NEWER
    assert office.path.read_bytes() == before


def test_the_key_files_of_another_register_are_not_called_damage(office: Office, first_office: Office) -> None:
    other = office.path.parent.with_name("lain") / "register.db"
    create_register(other, account=ACCOUNT, display_name="Y", role_title="", passphrase=PASSPHRASE, kdf=CHEAP)[
        0
    ].close()
    for mine, theirs in zip(twin_paths(office.path), twin_paths(other), strict=True):
        mine.write_bytes(theirs.read_bytes())
    with pytest.raises(OpeningError) as refusal:
        office.opens()
    assert refusal.value.reason is Reason.MISPAIRED


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_says_what_happened_and_what_to_do(reason: Reason) -> None:
    refusal = OpeningError(reason, Path("folder kantor") / "register.db")
    for said in (refusal.text, refusal.remedy):
        assert said.endswith(".")
        assert said[0].isupper() or said.startswith("folder kantor")
        assert "{" not in said
    assert refusal.text != refusal.remedy


def test_no_two_refusals_say_the_same() -> None:
    path = Path("register.db")
    assert len({OpeningError(reason, path).text for reason in Reason}) == len(Reason)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("file is not a database", Reason.DAMAGED),
        ("database disk image is malformed", Reason.DAMAGED),
        ("database or disk is full", Reason.DISK_FULL),
        ("attempt to write a readonly database", Reason.READ_ONLY),
        ("database is locked", Reason.IN_USE),
        ("unable to open database file", Reason.UNREADABLE),
        ("disk I/O error", Reason.DISK_FAILED),
    ],
)
def test_what_the_engine_says_in_english_becomes_a_reason(message: str, reason: Reason) -> None:
    assert of_driver_message(message, Path("register.db")).reason is reason


def test_a_full_disk_and_an_unknown_trouble_are_told_apart() -> None:
    path = Path("register.db")
    assert of_os_error(OSError(28, "No space left on device"), path).reason is Reason.DISK_FULL
    assert of_os_error(OSError(5, "Input/output error"), path).reason is Reason.DISK_FAILED


def test_trouble_with_a_disk_that_has_no_room_is_told_as_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "register.db"
    assert of_driver_message("disk I/O error", path).reason is Reason.DISK_FAILED
    monkeypatch.setattr("register_app.store.refusals.LEAST_ROOM", 2**62)  # more than any disk has left
    assert of_driver_message("disk I/O error", path).reason is Reason.DISK_FULL
