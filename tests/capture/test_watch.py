"""The scan folder offers a scan once it is whole, and nothing else."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from register_app.capture.watch import WatchedFolder
from register_app.errors import MachineError
from tests.capture import cards

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture
def scan() -> bytes:
    return cards.as_jpeg(cards.card().resize((428, 270)))


def test_a_scan_is_offered_at_the_second_look(tmp_path: Path, scan: bytes) -> None:
    folder = WatchedFolder(tmp_path)
    (tmp_path / "scan0001.jpg").write_bytes(scan)
    assert folder.look(LONG_AGO) is None
    offered = folder.look(LONG_AGO)
    assert offered is not None
    assert (offered.path.name, offered.size, offered.kind.name) == ("scan0001.jpg", len(scan), "JPEG")
    assert offered.arrived.tzinfo is UTC


def test_a_growing_scan_waits_until_it_is_whole(tmp_path: Path, scan: bytes) -> None:
    folder, file = WatchedFolder(tmp_path), tmp_path / "scan.jpg"
    for part in (3, 2):
        file.write_bytes(scan[: len(scan) // part])
        assert folder.look(LONG_AGO) is None
    assert folder.look(LONG_AGO) is None, "it paused, but its end is missing"
    file.write_bytes(scan)
    assert folder.look(LONG_AGO) is None
    assert folder.look(LONG_AGO) is not None


def test_a_scan_of_a_kind_that_is_not_taken_is_told_with_the_remedy(tmp_path: Path, scan: bytes) -> None:
    folder = WatchedFolder(tmp_path)
    (tmp_path / "scan0001.tif").write_bytes(b"II*\x00\x08\x00\x00\x00" + bytes(64))
    assert [folder.look(LONG_AGO), folder.trouble, folder.look(LONG_AGO)] == [None, "", None]
    assert folder.trouble.startswith("scan0001.tif berisi TIFF")
    assert "JPEG" in folder.trouble
    later = tmp_path / "scan0002.jpg"
    later.write_bytes(scan)
    os.utime(later, (4e9, 4e9))
    folder.look(LONG_AGO)
    assert folder.look(LONG_AGO) is not None
    assert folder.trouble == ""


def test_the_newest_of_several_is_offered(tmp_path: Path, scan: bytes) -> None:
    folder = WatchedFolder(tmp_path)
    for minute, name in enumerate(("a.jpg", "c.png", "b.pdf")):
        content = {".jpg": scan, ".png": cards.as_png(cards.card()), ".pdf": b"%PDF-1.4\n...\n%%EOF\n"}[name[1:]]
        (tmp_path / name).write_bytes(content)
        later = datetime.now(UTC) + timedelta(minutes=minute + 1)
        os.utime(tmp_path / name, (later.timestamp(), later.timestamp()))
    folder.look(LONG_AGO)
    offered = folder.look(LONG_AGO)
    assert offered is not None
    assert offered.path.name == "b.pdf"


def test_scans_from_before_are_not_offered(tmp_path: Path, scan: bytes) -> None:
    folder = WatchedFolder(tmp_path)
    (tmp_path / "old.jpg").write_bytes(scan)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    folder.look(tomorrow)
    assert folder.look(tomorrow) is None


@pytest.mark.parametrize(
    "name", ["scan.jpg.part", ".scan.jpg", "~scan.jpg", "scan.TMP", "scan.crdownload", "$scan.jpg"]
)
def test_unfinished_names_are_passed_over(tmp_path: Path, scan: bytes, name: str) -> None:
    folder = WatchedFolder(tmp_path)
    (tmp_path / name).write_bytes(scan)
    folder.look(LONG_AGO)
    assert folder.look(LONG_AGO) is None


def test_other_files_folders_and_links_are_passed_over(tmp_path: Path, scan: bytes) -> None:
    watched, elsewhere = tmp_path / "scans", tmp_path / "elsewhere.jpg"
    watched.mkdir()
    elsewhere.write_bytes(scan)
    (watched / "folder.jpg").mkdir()
    (watched / "picture.jpg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (watched / "empty.jpg").touch()
    if hasattr(os, "symlink"):
        (watched / "link.jpg").symlink_to(elsewhere)
    folder = WatchedFolder(watched)
    folder.look(LONG_AGO)
    assert folder.look(LONG_AGO) is None


def test_a_folder_that_is_gone_is_told_and_found_again(tmp_path: Path, scan: bytes) -> None:
    away = tmp_path / "usb"
    folder = WatchedFolder(away)
    with pytest.raises(MachineError, match="tidak bisa dibuka"):
        folder.look(LONG_AGO)
    away.mkdir()
    (away / "scan.jpg").write_bytes(scan)
    folder.look(LONG_AGO)
    assert folder.look(LONG_AGO) is not None
