"""A program of its own that opens the walk-in form on a register, types, and waits to be killed."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from register_app.setup import open_office
from ui.catalogue import PAGES
from ui.dialogs import WindowDialogs
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.tasks import Tasks

WORDS = "Loket pengesahan berkas tutup sebelum jam istirahat. "
PAUSE_MS = 40


class Typist:
    """Types one letter after the other, as somebody at a desk does, and says aloud how far it has come."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        self._window, self._tasks = window, tasks
        self._at = 0
        self._timer = QTimer(window, interval=PAUSE_MS)
        self._timer.timeout.connect(self._type)
        self._ready = QTimer(window, interval=PAUSE_MS)
        self._ready.timeout.connect(self._begin)
        self._ready.start()

    def _begin(self) -> None:
        if self._field() is None or not self._tasks.idle:
            return
        self._ready.stop()
        self._named("complainant.name").setFocus()
        QTest.keyClicks(self._named("complainant.name"), "Maria Tae")
        self._named("summary").setFocus()
        self._timer.start()

    def _type(self) -> None:
        QTest.keyClicks(self._named("summary"), WORDS[self._at % len(WORDS)])
        self._at += 1
        print(self._at, flush=True)  # noqa: T201 - the test listens

    def _field(self) -> QWidget | None:
        return self._window.findChild(QWidget, "summary")

    def _named(self, name: str) -> QWidget:
        found = self._window.findChild(QWidget, name)
        assert found is not None
        return found


def main(path: Path, account: str, passphrase: str) -> None:
    """Type until somebody pulls the plug."""
    app = QApplication([])
    opened = open_office(path, account, passphrase, now=lambda: datetime.now(UTC))
    tasks = Tasks()
    window = MainWindow(
        opened.register, opened.officer, PAGES, tasks, WindowDialogs(), OfficeSight("Biro"), Hooks(_give_up)
    )
    window.start()
    window.activateWindow()
    window.pages.open(Place.WALK_IN)
    typist = Typist(window, tasks)
    app.exec()
    del typist


def _give_up(error: BaseException) -> None:
    raise SystemExit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
