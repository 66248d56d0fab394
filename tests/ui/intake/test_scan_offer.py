"""A sheet that comes out of the scanner is offered beside the form, and taken with one key."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from register_app.capture.watch import WatchedFolder
from register_app.clock import Clock
from tests.capture import cards
from ui.intake.scan_offer import ScanOffer
from ui.tasks import Tasks


class Scanner:
    """A folder into which sheets fall, and an officer who looks at it."""

    def __init__(self, folder: Path, tasks: Tasks, qtbot: QtBot) -> None:
        self.folder, self._qtbot, self._tasks = folder, qtbot, tasks
        self.taken: list[Path] = []
        self.offer = ScanOffer(WatchedFolder(folder), Clock(), tasks.run_aside)
        self.offer.offered.connect(self.taken.append)
        self.window = QWidget()
        QVBoxLayout(self.window).addWidget(self.offer)
        qtbot.addWidget(self.window)
        self.window.show()

    def scans(self, name: str) -> None:
        (self.folder / name).write_bytes(cards.as_jpeg(cards.photo(cards.tilted(0))))

    def looks(self, times: int = 3) -> None:
        """A scan is finished when two looks find it the same; the first may find the folder still being looked at."""
        for _look in range(times):
            self.offer.look()
            self._qtbot.waitUntil(lambda: self._tasks.idle)


@pytest.fixture
def scanner(tmp_path: Path, tasks: Tasks, qtbot: QtBot) -> Scanner:
    folder = tmp_path / "pindaian"
    folder.mkdir()
    return Scanner(folder, tasks, qtbot)


def test_nothing_is_offered_while_nothing_was_scanned(scanner: Scanner) -> None:
    scanner.looks()

    assert not scanner.offer.isVisible()


def test_a_finished_scan_is_offered_and_taken_once(scanner: Scanner) -> None:
    scanner.offer.start()
    scanner.offer.stop()
    scanner.scans("surat-0871.jpg")
    scanner.looks()
    assert "surat-0871.jpg" in scanner.offer.words()

    scanner.offer.take.click()
    scanner.looks()

    assert [path.name for path in scanner.taken] == ["surat-0871.jpg"]
    assert not scanner.offer.isVisible()


def test_a_folder_that_is_gone_is_a_small_note(scanner: Scanner) -> None:
    scanner.folder.rmdir()

    scanner.looks()

    assert "tidak bisa dibuka" in scanner.offer.words()
    assert not scanner.offer.take.isVisible()
