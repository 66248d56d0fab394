"""The real window on a practice register that is made once and copied for every test."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_app.setup import open_office
from tests.practice_office import made_once
from tests.ui.screens.at_the_desk import AtTheDesk, PracticeOffice
from tests.ui.shell.officer import AnsweringDialogs
from ui.catalogue import PAGES
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT
from ui.window_questions import search_in, waiting_in

MORNING = datetime(2026, 11, 10, 1, 42, tzinfo=UTC)
"""Selasa, 10 November 2026, 09.42 WITA: the moment at which the practice desk stands."""


@pytest.fixture(scope="session")
def practice_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice register that every test gets a copy of."""
    return made_once(tmp_path_factory, MORNING, months=1)


@pytest.fixture
def practice(practice_made: Path, tmp_path: Path) -> Iterator[PracticeOffice]:
    """The practice office on a morning in November, its register open."""
    folder = shutil.copytree(practice_made.parent, tmp_path / "latihan")
    opened = open_office(folder / practice_made.name, "latihan", "latihan-latihan", now=lambda: MORNING)
    with opened.file:
        yield PracticeOffice(opened.register, opened.officer)


@pytest.fixture
def pages() -> Sequence[PageEntry]:
    """The pages of the window; a test that has printers of its own puts its page in here."""
    return PAGES


@pytest.fixture
def first_place() -> Place:
    """Where the window begins: on a page that is made quickly, unless a module wants Beranda."""
    return Place.DRAFTS


@pytest.fixture
def desk(
    practice: PracticeOffice, pages: Sequence[PageEntry], first_place: Place, qtbot: QtBot, qapp: QApplication
) -> Iterator[AtTheDesk]:
    """Everything the window has, with hands and eyes."""
    apply_theme(qapp, LIGHT)
    tasks, dialogs, failures = Tasks(), AnsweringDialogs(), list[BaseException]()
    sight = OfficeSight("Biro Organisasi", "Setda Provinsi NTT", practice=True)
    hooks = Hooks(failures.append, search_in(practice.register), waiting_in(practice.register))
    window = MainWindow(practice.register, practice.officer, pages, tasks, dialogs, sight, hooks)
    dialogs.parent = window
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.start(first_place)
    qtbot.waitExposed(window)
    window.activateWindow()
    robot = AtTheDesk(window, practice, tasks, dialogs, failures, qtbot)
    robot.settles()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield robot
    window.close_quietly()
    qtbot.waitUntil(lambda: tasks.idle)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    tasks.stop()


@pytest.fixture
def window(desk: AtTheDesk) -> MainWindow:
    """The main window with every page."""
    return desk.window


@pytest.fixture
def settle(desk: AtTheDesk) -> Callable[[], None]:
    """Wait until the worker is idle and its results are shown."""
    return desk.settles
