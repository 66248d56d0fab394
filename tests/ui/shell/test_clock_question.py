"""A clock that cannot be right is asked about above every page, politely, and only while it is in doubt."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from register_app.services.work import Change
from tests.small_office import SmallOffice
from tests.ui.shell.officer import AnsweringDialogs, SimplePage
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT


@dataclass
class Sitting:
    """The window of an office whose clock the test sets."""

    window: MainWindow
    tasks: Tasks
    office: SmallOffice
    qtbot: QtBot

    def is_asked(self) -> str:
        """What stands above the page after a minute has passed."""
        self.window.clock_question.look()
        self.settles()
        return self.window.clock_question.text()

    def vouches(self) -> None:
        button = self.window.findChild(QPushButton, "clock_doubt_action")
        assert button is not None
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settles()

    def judged_anew(self) -> bool:
        page = self.window.pages.in_sight
        assert isinstance(page, SimplePage)
        seen, page.refreshed = any(Change.COMPLAINTS in changes for changes in page.refreshed), []
        return seen

    def settles(self) -> None:
        for _round in range(2):
            self.qtbot.waitUntil(lambda: self.tasks.idle)
            QApplication.processEvents()


@pytest.fixture
def sitting(office: SmallOffice, qtbot: QtBot, qapp: QApplication) -> Iterator[Sitting]:
    apply_theme(qapp, LIGHT)
    tasks = Tasks()
    entries = [PageEntry(Place.DESK, partial(SimplePage, name="Beranda"))]
    sight, hooks = OfficeSight("Biro Organisasi"), Hooks(lambda _error: None)
    window = MainWindow(office.register, office.officer, entries, tasks, AnsweringDialogs(), sight, hooks)
    qtbot.addWidget(window)
    window.start()
    robot = Sitting(window, tasks, office, qtbot)
    robot.settles()
    yield robot
    window.close_quietly()
    qtbot.waitUntil(lambda: tasks.idle)
    tasks.stop()


def test_a_clock_that_fits_asks_nothing(sitting: Sitting) -> None:
    assert sitting.is_asked() == ""


def test_the_officer_vouches_and_everything_is_judged_again(sitting: Sitting) -> None:
    sitting.office.time.set(2036, 11, 12)

    assert sitting.is_asked().startswith("Jam komputer menunjukkan 12 November 2036, 09.00 WITA")
    assert sitting.judged_anew()
    assert sitting.office.register.clock.in_doubt

    sitting.vouches()

    assert sitting.is_asked() == ""
    assert sitting.judged_anew()
    assert not sitting.office.register.clock.in_doubt
    assert sitting.window.notices.text() == "Jam komputer diterima; batas waktu dinilai lagi."


def test_a_clock_that_is_set_right_ends_the_question_by_itself(sitting: Sitting) -> None:
    sitting.office.time.set(1970, 1, 1)
    assert "padahal register ini dibuat" in sitting.is_asked()

    sitting.office.time.set(2026, 11, 11)

    assert sitting.is_asked() == ""
