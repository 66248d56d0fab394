"""Hands and eyes at the real window: presses keys, clicks what is named, reads what is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from register_app.register import Register
from register_app.services.work import Officer
from tests.ui.shell.officer import AnsweringDialogs
from ui.shell.page import Desk
from ui.shell.places import Place
from ui.shell.window import MainWindow
from ui.tasks import Tasks

W = TypeVar("W", bound=QWidget)
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class PracticeOffice:
    """The open practice register and who is at the desk."""

    register: Register
    officer: Officer


@dataclass
class AtTheDesk:
    """The main window on a practice register; every action waits until the register has answered."""

    window: MainWindow
    office: PracticeOffice
    tasks: Tasks
    dialogs: AnsweringDialogs
    failures: list[BaseException]
    qtbot: QtBot
    acts: int = 0
    """Keys pressed and clicks made, for the promises about short roads."""

    def goes_to(self, place: Place, **arguments: object) -> None:
        """Open a page as another page would."""
        self.window.pages.open(place, **arguments)
        self.settles()

    def here(self) -> Place:
        """The page in sight."""
        return self.window.pages.here

    def settles(self) -> None:
        """Wait until the worker is idle and its results are shown."""
        for _round in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=15_000)
        QApplication.processEvents()

    def presses(self, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, to whatever has the focus."""
        self.acts += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, code, modifiers)
        self.lets_go()
        self.settles()

    def lets_go(self) -> None:
        """A button that was pressed by its key stays down for a moment, as if by a finger."""
        self.qtbot.waitUntil(lambda: not any(button.isDown() for button in self.window.findChildren(QAbstractButton)))

    def types(self, text: str) -> None:
        """Words, to whatever has the focus."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settles()

    def clicks(self, name: str) -> None:
        """One click on a button."""
        self.acts += 1
        QTest.mouseClick(self.sees(QPushButton, name), Qt.MouseButton.LeftButton)
        self.settles()

    def sees(self, kind: type[W], name: str) -> W:
        """The widget of that name on the page in sight, or anywhere in the window."""
        page = self.window.pages.in_sight
        found = page.widget.findChild(kind, name) if page is not None else None
        found = found or self.window.findChild(kind, name)
        assert found is not None, f"nothing here is called {name}"
        return found

    def lent(self) -> Desk:
        """What the window lends to a page."""
        return Desk(
            self.office.register, self.office.officer, self.tasks, self.dialogs, self.window.pages, self.window.notices
        )

    def is_told(self) -> str:
        """What the bar says."""
        return self.window.notices.text()
