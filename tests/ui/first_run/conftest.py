"""The first run is walked by keyboard, from nothing to an open register."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from register_app.flows.answers import FirstRunAnswers
from register_app.flows.first_run import FirstRun
from register_app.flows.starts import known_starts
from register_app.services.recovery_sheet import recovery_pdf
from register_app.setup import MadeRegister, make_register
from tests.small_office import CHEAP
from tests.ui.shell.officer import AnsweringDialogs
from ui.screens.first_run.window import FirstRunWindow
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT


class CheapMaker:
    """Makes real registers whose passphrase costs nothing to derive."""

    def make(self, path: Path, answers: FirstRunAnswers) -> tuple[MadeRegister, bytes]:
        made = make_register(path, answers, kdf=CHEAP)
        account = answers.account.name
        return made, made.register.ask(recovery_pdf, made.officer.name, account, made.recovery_text)


@dataclass
class Founder:
    """Somebody who sets the register up, with hands and eyes."""

    window: FirstRunWindow
    tasks: Tasks
    dialogs: AnsweringDialogs
    path: Path
    made: list[tuple[MadeRegister, bool]]
    failures: list[BaseException]
    qtbot: QtBot

    def presses(self, code: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        QTest.keyClick(focus if focus is not None and self.window.isAncestorOf(focus) else self.window, code)

    def goes_on(self, times: int = 1) -> None:
        for _time in range(times):
            self.presses(Qt.Key.Key_Return)

    def types(self, name: str, words: str) -> None:
        line = self.line(name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)

    def line(self, name: str) -> QLineEdit:
        found = self.window.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def button(self, name: str) -> QPushButton:
        found = self.window.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def child(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def reads(self) -> str:
        """The large words on the page."""
        label = self.window.findChild(QLabel, "question")
        assert label is not None
        return label.text()

    def waits(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=20_000)

    def fills_the_account(self, passphrase: str = "sirih pinang kopi") -> None:
        self.types("display_name", "Yustina Manu")
        self.types("passphrase", passphrase)
        self.types("passphrase_again", passphrase)


Begins = Callable[[Path], Founder]


@pytest.fixture
def founder(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Founder]:
    apply_theme(qapp, LIGHT, base_points=10)
    tasks, dialogs, failures = Tasks(), AnsweringDialogs(), list[BaseException]()
    path = tmp_path / "kantor" / "register.db"
    flow = FirstRun(known_starts())
    window = FirstRunWindow(path, flow, tasks, dialogs, CheapMaker(), failures.append, lambda: date(2026, 11, 10))
    qtbot.addWidget(window)
    made: list[tuple[MadeRegister, bool]] = []
    window.made.connect(lambda register, practise: made.append((register, practise)))
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    person = Founder(window, tasks, dialogs, path, made, failures, qtbot)
    yield person
    if window.made_register is not None:
        tasks.run(window.made_register.file.close)
    person.waits()
    tasks.stop()
