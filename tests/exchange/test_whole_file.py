"""A file is saved whole or not at all; what is in the way is told with what to do."""

import errno
import os
import sys
from pathlib import Path

import pytest

from register_app.errors import MachineError
from register_app.exchange.whole_file import save_whole, trouble_with


def test_another_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "rekap.pdf"
    path.write_bytes(b"lama")

    save_whole(path, b"baru")

    assert path.read_bytes() == b"baru"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_opens_the_register_is_read_by_nobody_else_and_other_papers_stay_as_the_office_has_them(
    tmp_path: Path,
) -> None:
    key, recap = tmp_path / "lembar-pemulihan.pdf", tmp_path / "rekap.pdf"
    key.write_bytes(b"lama")
    key.chmod(0o644)
    before = os.umask(0o022)
    try:
        save_whole(key, b"baru", private=True)
        save_whole(recap, b"baru")
    finally:
        os.umask(before)

    assert [path.stat().st_mode & 0o777 for path in (key, recap)] == [0o600, 0o644]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a file")
def test_a_disk_without_room_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "rekap.xlsx"
    path.write_bytes(b"lama")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(MachineError) as told:
            save_whole(path, b"x" * 20_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert told.value.text == "Diska penuh, jadi rekap.xlsx tidak disimpan."
    assert "simpan lagi" in told.value.remedy
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_device_says_so() -> None:
    with pytest.raises(MachineError, match="Diska penuh"):
        save_whole(Path("/dev/full"), b"x")


@pytest.mark.parametrize("place", ["tidak-ada/rekap.pdf", "x" * 300])
def test_a_place_that_cannot_be_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(MachineError) as told:
        save_whole(tmp_path / place, b"x")
    assert told.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_another_program_holds_open_is_told_as_windows_says_it() -> None:
    said = trouble_with(Path("rekap.docx"), PermissionError(errno.EACCES, "Access is denied"))
    assert said.text == "rekap.docx sedang dibuka program lain, atau tempatnya tidak boleh ditulis."
    assert "Tutup program itu" in said.remedy
