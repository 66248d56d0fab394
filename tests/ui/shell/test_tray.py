"""The tray: says how much waits, opens Beranda, and is silent when asked; the desktop's own tray is stood in for."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from register_app.reading.board_settings import reminder_choice
from register_app.rules.channels import CardHandling
from tests.small_office import SmallOffice, founded, office
from ui.shell.tray import Reminder, desktop_tray
from ui.tasks import Tasks

__all__ = ["founded", "office"]


class StandInTray(QSystemTrayIcon):
    """What a desktop would show."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.in_sight = False

    def show(self) -> None:
        self.in_sight = True

    def hide(self) -> None:
        self.in_sight = False

    def showMessage(self, _title: str, text: str, _icon: QIcon, _time: int) -> None:  # type: ignore[override]  # one of Qt's several
        self.said.append(text)


class AtTheTray:
    """Hands and eyes at the tray."""

    def __init__(self, office: SmallOffice, qtbot: QtBot) -> None:
        self.office, self.tasks, self.tray, self._qtbot = office, Tasks(), StandInTray(), qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.reminder = Reminder(office.register, office.officer, self.tasks, self.window, self.tray)
        self.opened: list[bool] = []
        self.reminder.opened.connect(lambda: self.opened.append(True))

    def looks(self) -> list[str]:
        """A minute has passed; everything said so far."""
        self.reminder.look()
        self.settles()
        return self.tray.said

    def picks(self, name: str) -> None:
        """Choose a line of the menu."""
        next(line for line in self.reminder.menu.actions() if line.objectName() == name).trigger()
        self.settles()

    def offered(self) -> list[str]:
        """The lines of the menu in sight."""
        return [line.objectName() for line in self.reminder.menu.actions() if line.isVisible()]

    def settles(self) -> None:
        self._qtbot.waitUntil(lambda: self.tasks.idle)


@pytest.fixture
def at_the_tray(office: SmallOffice, qtbot: QtBot) -> Iterator[AtTheTray]:
    robot = AtTheTray(office, qtbot)
    yield robot
    robot.reminder.stop()
    robot.settles()
    robot.tasks.stop()


def test_a_desk_at_work_is_reminded_and_can_ask_for_silence(at_the_tray: AtTheTray, office: SmallOffice) -> None:
    office.guest(name="Maria Tae", card=CardHandling.HELD)
    assert at_the_tray.looks() == [], "Beranda has just been seen"

    office.time.set(2026, 11, 10, 14)
    assert at_the_tray.looks() == ["1 kartu masih dititipkan."]
    at_the_tray.tray.messageClicked.emit()
    at_the_tray.picks("open_desk")
    assert at_the_tray.opened == [True, True]

    at_the_tray.picks("mute_today")
    assert at_the_tray.offered() == ["open_desk", "mute_off"]
    office.time.set(2026, 11, 10, 15, 50)
    assert len(at_the_tray.looks()) == 1
    assert office.asks(reminder_choice).muted_until is not None

    at_the_tray.picks("mute_off")
    assert at_the_tray.tray.said[-1] == "Sebelum tutup: 1 kartu masih dititipkan, 2 kotak belum dibuka hari ini."
    assert not any("Maria" in said for said in at_the_tray.tray.said)


def test_a_closed_desk_has_no_tray(at_the_tray: AtTheTray) -> None:
    assert at_the_tray.tray.in_sight
    at_the_tray.reminder.stop()
    assert not at_the_tray.tray.in_sight


def test_a_desktop_without_a_tray_is_left_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert (desktop_tray(window) is None) is not QSystemTrayIcon.isSystemTrayAvailable()
