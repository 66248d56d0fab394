"""Kills and power cuts: what was acknowledged is there afterwards, and no scary message about it."""

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from register_app.store.lock import LastRun
from register_app.store.opening import Notice
from tests.store.conftest import ACCOUNT, PASSPHRASE, Office, keep_unit, units

SAVE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from register_app.store.opening import open_register
file = open_register(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
insert = text("INSERT INTO unit (name, position) VALUES (:name, 1)")
for number in itertools.count(1):
    with file.engine.begin() as connection:
        connection.execute(insert, {"name": f"simpanan {number:06}"})
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is Unix's")
@pytest.mark.parametrize("after", [1, 40, 173])
def test_a_killed_program_loses_nothing_that_it_called_kept(office: Office, after: int) -> None:
    command = [sys.executable, "-c", SAVE_FOR_EVER, str(office.path), ACCOUNT, PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        acknowledged = [int(program.stdout.readline()) for _ in range(after)]
        program.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in program.stdout.read().split("\n") if line]
    with office.opens() as file:
        kept = [name for name in units(file) if name.startswith("simpanan")]
        assert file.last_run is LastRun.KILLED
        assert Notice.CHECKED_AFTER_CRASH in file.notices
    assert kept[: len(acknowledged)] == [f"simpanan {number:06}" for number in acknowledged]
    assert len(kept) - len(acknowledged) <= 1  # kept, and killed before it could say so


def test_a_save_that_was_never_committed_is_not_there_after_a_kill(office: Office) -> None:
    script = SAVE_FOR_EVER.replace("with file.engine.begin()", "with file.engine.connect()").replace(
        "    print(", "        print("
    )
    command = [sys.executable, "-c", script, str(office.path), ACCOUNT, PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert [program.stdout.readline() for _ in range(3)] == ["1\n", "2\n", "3\n"]
        program.kill()
    with office.opens() as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]


def copied_at_once(office: Office, place: Path) -> Office:
    """What a disk would show if the power went now: the file and its log, without any goodbye."""
    shutil.copytree(office.path.parent, place)
    return Office(place / office.path.name, office.recovery)


def test_the_plug_is_pulled_while_entries_are_still_in_the_log(office: Office, tmp_path: Path) -> None:
    with office.opens() as file:
        for number in range(30):
            keep_unit(file, f"simpanan {number}")
        cut = copied_at_once(office, tmp_path / "sesudah listrik padam")
    assert cut.path.with_name("register.db-wal").stat().st_size > 0
    with cut.opens() as file:
        assert len(units(file)) == 31
    assert not cut.path.with_name("register.db-wal").exists()


def test_the_plug_is_pulled_in_the_middle_of_folding_the_log_into_the_file(office: Office, tmp_path: Path) -> None:
    """A checkpoint that the cut tore looks like corruption until the log is read again."""
    with office.opens() as file:
        before = office.path.read_bytes()
        for number in range(200):
            keep_unit(file, f"simpanan {number}")
        cut = copied_at_once(office, tmp_path / "terpotong")
    after = office.path.read_bytes()
    chance = random.Random(17)
    torn = bytearray(before.ljust(len(after), b"\0"))
    for sector in range(8, len(after) // 512):
        if chance.random() < 0.5:
            torn[sector * 512 : (sector + 1) * 512] = after[sector * 512 : (sector + 1) * 512]
    cut.path.write_bytes(torn)
    assert looks_damaged(cut, file.keyring.register)
    with cut.opens() as file:
        assert len(units(file)) == 201
    with cut.opens() as file:
        assert len(units(file)) == 201


def looks_damaged(office: Office, key: bytes) -> bool:
    """What a check would say that forgot the log: the control of the test above."""
    with sqlcipher.connect(f"file:{office.path}?mode=ro", uri=True) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    connection.close()
    return bool(rows)


def test_an_unfinished_last_line_of_the_log_costs_only_itself(office: Office, tmp_path: Path) -> None:
    with office.opens() as file:
        keep_unit(file, "simpanan 1")
        size = office.path.with_name("register.db-wal").stat().st_size
        keep_unit(file, "simpanan 2")
        cut = copied_at_once(office, tmp_path / "terpotong")
    log = cut.path.with_name("register.db-wal")
    log.write_bytes(log.read_bytes()[: size + 2000])
    with cut.opens() as file:
        assert units(file) == ["Bagian Reformasi Birokrasi", "simpanan 1"]


def test_a_full_disk_keeps_what_was_kept_and_lets_the_office_go_on_afterwards(office: Office) -> None:
    resource = pytest.importorskip("resource")
    with office.opens() as file:
        keep_unit(file, "sebelum penuh")
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (office.path.with_name("register.db-wal").stat().st_size, limits[1]))
        try:
            with pytest.raises(DBAPIError):
                keep_unit(file, "x" * 100_000)
            assert units(file)[-1] == "sebelum penuh"
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        keep_unit(file, "sesudah lapang")
    with office.opens() as file:
        assert units(file)[-2:] == ["sebelum penuh", "sesudah lapang"]


def test_a_file_that_was_left_open_is_checked_even_when_its_log_is_gone(office: Office) -> None:
    with office.opens() as file, file.engine.begin() as connection:
        connection.execute(text("DELETE FROM unit"))
    office.was_killed()
    with office.opens() as file:
        assert Notice.CHECKED_AFTER_CRASH in file.notices
