"""Every page of the window, opened on a small office: each input has a name for a screen reader and one for a test."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.small_office import SmallOffice
from ui.catalogue import PAGES
from ui.dialogs import WindowDialogs
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.tasks import Tasks

INPUTS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractButton)
ACTIONS = 10_000
SLACK = 500
"""What the interpreter itself may let go of meanwhile."""


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """The main window on a small office, driven from outside."""

    window: MainWindow
    tasks: Tasks
    qtbot: QtBot
    failures: list[BaseException]

    def go(self, place: Place) -> None:
        """Open a page and wait until everything it asked for has arrived."""
        assert self.window.pages.open(place)
        self.qtbot.waitUntil(lambda: self.tasks.idle)
        assert self.failures == []

    @property
    def inputs(self) -> list[QWidget]:
        """Everything that can be pressed or filled, without the insides of Qt's own widgets."""
        everything = self.window.findChildren(QWidget)
        found = [each for each in everything if isinstance(each, INPUTS) and not isinstance(each, QHeaderView)]
        return [each for each in found if not each.objectName().startswith("qt_") and not _is_inside_of_qt(each)]


@pytest.fixture
def desk(qtbot: QtBot, office: SmallOffice) -> Iterator[OpenWindow]:
    """Open the window on the office in the morning, with one complaint, one guest and one opened box."""
    office.complaint()
    office.guest()
    office.opening()
    tasks, failures = Tasks(), list[BaseException]()
    sight, hooks = OfficeSight("Biro Organisasi"), Hooks(failures.append)
    window = MainWindow(office.register, office.officer, PAGES, tasks, WindowDialogs(), sight, hooks)
    qtbot.addWidget(window)
    window.start()
    yield OpenWindow(window, tasks, qtbot, failures)
    tasks.stop()


@pytest.mark.parametrize("place", [entry.place for entry in PAGES], ids=lambda place: place.name.lower())
def test_every_input_has_a_name_for_ears_and_one_for_tests(desk: OpenWindow, place: Place) -> None:
    desk.go(place)
    nameless = [_describe(each) for each in desk.inputs if not _spoken_name(each)]
    unfindable = [_describe(each) for each in desk.inputs if not each.objectName() and not _is_part_of_named(each)]
    assert (nameless, unfindable) == ([], [])


@pytest.mark.parametrize("place", [entry.place for entry in PAGES], ids=lambda place: place.name.lower())
def test_every_page_explains_itself(desk: OpenWindow, place: Place) -> None:
    desk.go(place)
    page = desk.window.pages.in_sight
    assert page is not None
    assert page.title
    assert page.help_text()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_ten_thousand_actions_in_the_window_leave_none_alone(desk: OpenWindow) -> None:
    search = desk.window.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    desk.go(Place.DESK)
    before = sys.getrefcount(None)
    for action in range(ACTIONS):
        if action % 100 == 0:
            desk.window.resize(1366 - action % 7, 768)
        QTest.keyClick(search, Qt.Key.Key_B if action % 2 else Qt.Key.Key_Backspace)
    desk.qtbot.waitUntil(lambda: desk.tasks.idle)
    assert sys.getrefcount(None) > before - SLACK


def _is_inside_of_qt(widget: QWidget) -> bool:
    """The line of a spin box or the list of a combo box is named by what it belongs to."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget):
        parent = parent.parentWidget()
    return parent is not None


def _is_part_of_named(widget: QWidget) -> bool:
    """A button inside a named field, such as the cross that empties it, is found through the field."""
    parent = widget.parentWidget()
    return isinstance(widget, QAbstractButton) and parent is not None and bool(parent.objectName())


def _spoken_name(widget: QWidget) -> str:
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _describe(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__}"
