"""Making a register: encrypted from the first byte, in nobody's place, and whole or not at all."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from register_app.errors import MachineError, RefusedError
from register_app.store.header import twin_paths
from register_app.store.lock import lock_path
from register_app.store.making import create_register
from register_app.store.opening import OpenFile
from register_app.store.refusals import OpeningError, Reason
from tests.store.conftest import ACCOUNT, CHEAP, PASSPHRASE, Office, units


def make(path: Path, passphrase: str = PASSPHRASE, fill: Callable[[Engine], None] = lambda engine: None) -> OpenFile:
    return create_register(
        path,
        account=ACCOUNT,
        display_name="Yustina Manu",
        role_title="Petugas",
        passphrase=passphrase,
        kdf=CHEAP,
        fill=fill,
    )[0]


def test_a_new_register_is_open_at_once_and_nothing_in_it_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "Data Kantor" / "register.db"
    with make(path) as file:
        assert units(file) == []
    assert not path.read_bytes().startswith(b"SQLite")
    assert b"complaint" not in path.read_bytes()


def test_a_closed_register_is_its_file_two_key_files_and_the_lock_file(office: Office) -> None:
    assert office.files() == ["register.db", "register.db.dipakai", "register.db.kunci", "register.db.kunci-2"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_other_accounts_of_the_computer_cannot_read_the_files(office: Office) -> None:
    with office.opens():
        assert {file.stat().st_mode & 0o077 for file in office.path.parent.iterdir()} == {0}


def test_an_existing_register_is_never_replaced(office: Office) -> None:
    before = office.path.read_bytes()
    with pytest.raises(OpeningError) as refusal:
        make(office.path)
    assert refusal.value.reason is Reason.EXISTS
    assert office.path.read_bytes() == before
    with office.opens() as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"catatan lama"])
def test_any_file_in_the_place_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "register.db"
    path.write_bytes(content)
    with pytest.raises(OpeningError) as refusal:
        make(path)
    assert refusal.value.reason is Reason.EXISTS
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_with_something_of_somebody_else_stays(tmp_path: Path) -> None:
    def fill(_engine: Engine) -> None:
        (tmp_path / "kantor" / "surat.pdf").write_bytes(b"surat")
        raise MachineError("Kertas habis.")

    with pytest.raises(MachineError):
        make(tmp_path / "kantor" / "register.db", fill=fill)
    assert [path.name for path in (tmp_path / "kantor").iterdir()] == ["surat.pdf"]


def test_a_lost_register_is_not_replaced_by_a_new_one(office: Office) -> None:
    office.path.unlink()
    with pytest.raises(OpeningError) as refusal:
        make(office.path)
    assert refusal.value.reason is Reason.DATABASE_GONE
    assert all(twin.exists() for twin in twin_paths(office.path))


def test_a_log_without_its_register_is_not_replaced_either(office: Office) -> None:
    office.path.rename(office.path.with_name("register.db-wal"))
    for twin in twin_paths(office.path):
        twin.unlink()
    with pytest.raises(OpeningError) as refusal:
        make(office.path)
    assert refusal.value.reason is Reason.EXISTS


def test_a_short_passphrase_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refusal:
        make(tmp_path / "baru" / "register.db", "ntt2024")
    assert [problem.field for problem in refusal.value.problems] == ["passphrase"]
    assert "8 huruf" in refusal.value.problems[0].text
    assert not (tmp_path / "baru").exists()


@pytest.mark.parametrize("room", [0, 64 * 1024])
def test_a_making_that_fails_for_want_of_room_leaves_nothing(tmp_path: Path, room: int) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        with pytest.raises(OpeningError):
            make(tmp_path / "kantor" / "register.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_a_making_that_was_killed_half_way_is_started_afresh(office: Office) -> None:
    """The new register gets its own name last; until then nobody was told that it exists."""
    office.path.rename(office.path.with_name("register.db.baru"))
    lock = lock_path(office.path)
    lock.write_text(lock.read_text(encoding="utf-8").replace('"closed"', '"creating"'), encoding="utf-8")
    with make(office.path) as file:
        assert units(file) == []
    assert office.files() == ["register.db", "register.db.dipakai", "register.db.kunci", "register.db.kunci-2"]


def test_an_office_that_cannot_be_filled_in_is_no_register_either(tmp_path: Path) -> None:
    def fill(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO unit (name, position) VALUES ('Bagian', 1)"))
        raise MachineError("Kertas habis.")

    with pytest.raises(MachineError, match="Kertas habis"):
        make(tmp_path / "kantor" / "register.db", fill=fill)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_the_program_that_is_missing_is_not_told_as_a_missing_register(tmp_path: Path) -> None:
    def fill(_engine: Engine) -> None:
        (tmp_path / "program" / "hari libur.mo").read_bytes()

    with pytest.raises(FileNotFoundError, match="hari libur"):
        make(tmp_path / "kantor" / "register.db", fill=fill)
    assert list(tmp_path.iterdir()) == []


def test_an_office_is_filled_in_before_the_register_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    there_while_filling: list[bool] = []
    with make(path, fill=lambda engine: there_while_filling.append(path.exists())):
        assert there_while_filling == [False]


def test_a_folder_that_cannot_be_made_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "kantor").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(OpeningError) as refusal:
        make(tmp_path / "kantor" / "register.db")
    assert refusal.value.reason is Reason.NOT_A_FILE
