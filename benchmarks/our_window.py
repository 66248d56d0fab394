"""The real program, run until a point that is measured (see `POINTS`) on the register's file that follows.

Nothing in the program knows of this: what comes next is hung in here, where the program itself would go on.
"""

import os
import sys
from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

import ui.app
from benchmarks.staying import STAY, stay
from register_app.__main__ import main
from ui.screens.unlock.frame import UnlockFrame

ROWS = 50
Then = Callable[[], object]
Found = TypeVar("Found", bound=QWidget)


class _Painted(QObject):
    """Goes on one turn of the event loop after a widget was painted with what it was awaited with."""

    def __init__(self, then: Then, awaited: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._then, self._awaited = then, awaited

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at paints only."""
        if event.type() == QEvent.Type.Paint and self._awaited():
            QTimer.singleShot(0, self._then)
            self._awaited = lambda: False
        return False


def _until_ready(application: QApplication, frame: UnlockFrame, words: list[str]) -> None:
    """Until the field for the passphrase is painted."""
    from ui.start import start

    start(application, frame, words)
    _watch(_child(frame, QLineEdit, "passphrase"), _end)


def _until_list(application: QApplication, frame: UnlockFrame, words: list[str]) -> None:
    """Until the register's list is painted, from the passphrase typed into a program that has warmed up meanwhile."""
    from ui.shell.places import Place
    from ui.shell.window import MainWindow
    from ui.start import start

    sitting = start(application, frame, words)
    began = 0.0

    def type_passphrase() -> None:
        nonlocal began
        sitting.tasks.idled.disconnect(type_passphrase)
        field = _child(frame, QLineEdit, "passphrase")
        field.insert(sys.argv[3])
        began = perf_counter()
        field.returnPressed.emit()

    def start_with_list(window: MainWindow) -> None:
        window.pages.open(Place.REGISTER)
        window.show()
        table = _child(window, QTableView, "register_table")
        _watch(table.viewport(), came, lambda: table.model().rowCount() >= ROWS)

    def came() -> None:
        if STAY in sys.argv:
            sitting.tasks.idled.connect(rest)
        else:
            print((perf_counter() - began) * 1000, flush=True)
            sitting.leave()

    def rest() -> None:
        sitting.tasks.idled.disconnect(rest)
        stay()
        sitting.leave()

    setattr(MainWindow, "start", start_with_list)  # noqa: B010 - the program itself would open its desk first
    sitting.tasks.idled.connect(type_passphrase)


POINTS = {"ready": _until_ready, "list": _until_list}


def _child(parent: QWidget, kind: type[Found], name: str) -> Found:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def _watch(widget: QWidget, then: Then, awaited: Callable[[], bool] = lambda: True) -> None:
    watch = _Painted(then, awaited)
    watch.setParent(widget)
    widget.installEventFilter(watch)


def _end() -> None:
    if STAY in sys.argv:
        stay()
    os._exit(0)


if __name__ == "__main__":
    setattr(ui.app, "_go_on", POINTS[sys.argv[1]])  # noqa: B010 - where the program itself would go on
    main(["--register", sys.argv[2]])
