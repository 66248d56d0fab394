"""An office from its first day, in the real window; and an album for the pictures taken on the way."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from register_app.log import Log
from register_app.register import Register
from register_app.services.work import Officer
from register_app.setup import OpenedRegister, make_register, open_office
from tests.journeys.album import Album
from tests.journeys.hands import Hands
from tests.practice_office import made_once
from tests.small_office import CHEAP, FIRST_ANSWERS, founded
from tests.ui.capture.robot import TestCamera
from tests.ui.first_run.conftest import founder
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.shell.officer import AnsweringDialogs
from ui.catalogue import PAGES
from ui.qt_texts import speak_indonesian
from ui.screens.preview.page import PreviewPage
from ui.screens.unlock.frame import UnlockFrame
from ui.screens.walk_in.page import WalkInPage
from ui.shell.page import Desk, Page, PageEntry
from ui.shell.places import Place
from ui.sitting import Sitting
from ui.start_options import StartOptions
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT

__all__ = ["founded", "founder"]

MORNING = datetime(2026, 11, 10, 1, 42, tzinfo=UTC)
"""Selasa, 10 November 2026, 09.42 WITA."""

WHOLE_STORY = 18
"""Months of practice for the pictures that are published; one is enough to look for faults."""


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """An open register and who is at the desk."""

    register: Register
    officer: Officer


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--gallery", action="store_true", help="write the pictures into docs/screens and docs/panduan")


@pytest.fixture(scope="session")
def publishes(request: pytest.FixtureRequest) -> bool:
    """Whether the pictures go into the documents."""
    return bool(request.config.getoption("--gallery", default=False))


@pytest.fixture(autouse=True)
def _indonesian(qapp: QApplication) -> Iterator[None]:
    """Qt's own words and figures too are those of the program."""
    before, texts = QLocale(), speak_indonesian(qapp)
    yield
    qapp.removeTranslator(texts)
    QLocale.setDefault(before)


@pytest.fixture
def album(tmp_path: Path, publishes: bool) -> Album:  # noqa: FBT001 - a fixture is asked for by its name
    """Takes the pictures of one test."""
    return Album(tmp_path / "album", publishes)


@pytest.fixture(scope="session")
def practice_made(tmp_path_factory: pytest.TempPathFactory, publishes: bool) -> Path:  # noqa: FBT001 - see above
    """The practice register, closed."""
    return made_once(tmp_path_factory, MORNING, months=WHOLE_STORY if publishes else 1)


@pytest.fixture
def full_office(practice_made: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    """The practice office on a morning in November."""
    folder = shutil.copytree(practice_made.parent, tmp_path / "latihan")
    yield from _open(open_office(folder / practice_made.name, "latihan", "latihan-latihan", now=lambda: MORNING))


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[OpenOffice]:
    """An office that was founded this morning and has not written anything yet."""
    made = make_register(tmp_path / "register.db", FIRST_ANSWERS, now=lambda: MORNING, kdf=CHEAP)
    with made.file:
        yield OpenOffice(made.register, made.officer)


@dataclass
class Computer:
    """The computer at the desk: its printers, its camera, and whatever window of the program is open."""

    dialogs: AnsweringDialogs
    printers: FilePrinters
    camera: TestCamera
    papers: Path
    application: QApplication
    qtbot: QtBot
    sittings: list[Sitting] = field(default_factory=list)

    def starts_the_program(self, register: Path) -> Hands:
        """As by a double click."""
        sitting = Sitting(StartOptions(register), Log(self.papers), self.dialogs, self.application)
        self.sittings.append(sitting)
        sitting.begin(UnlockFrame())
        hands = Hands(partial(_window_of, sitting), sitting.tasks, self.qtbot)
        hands.waits()
        return hands


@pytest.fixture
def computer(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    """A computer whose printers write files and whose camera sees what is laid before it."""
    apply_theme(qapp, LIGHT)
    papers = tmp_path / "Map kertas"
    papers.mkdir()
    printers, camera = FilePrinters(papers), TestCamera("Kamera meja")
    own: dict[Place, Callable[[Desk], Page]] = {
        Place.WALK_IN: lambda desk: WalkInPage(desk, printers, lambda: camera),
        Place.PREVIEW: lambda desk: PreviewPage(desk, printers),
    }
    pages = tuple(PageEntry(each.place, own.get(each.place, each.make), each.under) for each in PAGES)
    monkeypatch.setattr("ui.catalogue.PAGES", pages)
    found = Computer(AnsweringDialogs(), printers, camera, papers, qapp, qtbot)
    yield found
    for sitting in found.sittings:
        sitting.leave()
        qtbot.waitUntil(partial(_is_over, sitting))
        sitting.deleteLater()


def _window_of(sitting: Sitting) -> QWidget:
    """The main window, before that the first run or the unlock window."""
    window: QWidget | None = sitting.main_window or sitting.first_run_window
    if window is None:
        assert sitting.unlock_screen is not None, "the program has no window"
        window = sitting.unlock_screen.window()
    return window


def _is_over(sitting: Sitting) -> bool:
    return sitting.main_window is None and sitting.tasks.idle


def _open(opened: OpenedRegister) -> Iterator[OpenOffice]:
    with opened.file:
        yield OpenOffice(opened.register, opened.officer)
