"""From the first window to the last: nothing is left open, and the desk can be handed over."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from register_app.flows.practice import PRACTICE_NAME
from register_app.flows.unlock import stand_before
from register_app.log import Log
from register_app.services.drafts import journal
from register_app.setup import open_office
from register_app.store.lock import LastRun, lock_path, read_holder
from tests.small_office import ACCOUNT, PASSPHRASE
from tests.ui.shell.officer import AnsweringDialogs
from ui.screens.unlock.frame import UnlockFrame
from ui.shell.memory import memory_file
from ui.shell.places import Place
from ui.sitting import Sitting
from ui.start_options import StartOptions, read_options
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT


@dataclass
class Day:
    """A day at the desk, from opening the program to closing it."""

    sitting: Sitting
    dialogs: AnsweringDialogs
    ended: list[bool]
    qtbot: QtBot
    log: Log

    def unlocks(self, passphrase: str = PASSPHRASE) -> None:
        self.qtbot.waitUntil(lambda: self.sitting.unlock_screen is not None)
        screen = self.sitting.unlock_screen
        assert screen is not None
        line = screen.findChild(QLineEdit, "passphrase")
        assert line is not None
        QTest.keyClicks(line, passphrase)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.sitting.main_window is not None, timeout=20_000)

    def window(self) -> QWidget:
        window = self.sitting.main_window
        assert window is not None
        return window

    def presses(self, window: QWidget, name: str) -> None:
        button = window.findChild(QPushButton, name)
        assert button is not None, name
        button.click()

    def ends(self) -> None:
        self.sitting.leave()
        self.qtbot.waitUntil(lambda: self.ended == [True], timeout=20_000)


Opens = Callable[[StartOptions], Day]


@pytest.fixture
def file(founded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(founded.parent, tmp_path / "meja") / founded.name


@pytest.fixture
def opens(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opens]:
    apply_theme(qapp, LIGHT, base_points=10)
    days: list[Day] = []

    def make(options: StartOptions) -> Day:
        dialogs, log = AnsweringDialogs(), Log(tmp_path / "log")
        sitting = Sitting(options, log, dialogs, qapp)
        day = Day(sitting, dialogs, [], qtbot, log)
        sitting.ended.connect(lambda: day.ended.append(True))
        frame = UnlockFrame()
        frame.show()
        sitting.begin(frame)
        days.append(day)
        return day

    yield make
    for day in days:
        if not day.ended:
            day.dialogs.choice = "leave"
            day.ends()
        day.sitting.deleteLater()


def was_closed(file: Path) -> bool:
    holder = read_holder(lock_path(file))
    return holder is not None and holder.last_run is LastRun.CLOSED


def test_a_day_begins_with_the_passphrase_and_ends_with_a_closed_file(opens: Opens, file: Path) -> None:
    day = opens(StartOptions(file, is_default=False))
    day.unlocks()
    assert "Biro Organisasi" in day.window().windowTitle()
    assert day.sitting.unlock_screen is None

    day.ends()

    assert was_closed(file)
    assert memory_file(file).exists()
    assert not day.log.path.exists()


def test_closing_the_window_is_the_end_of_the_day(opens: Opens, file: Path) -> None:
    day = opens(StartOptions(file, is_default=False))
    day.unlocks()

    day.window().close()
    day.qtbot.waitUntil(lambda: day.ended == [True])

    assert was_closed(file)


def test_the_desk_is_handed_over_through_the_passphrase(opens: Opens, file: Path) -> None:
    day = opens(StartOptions(file, is_default=False))
    day.unlocks()

    day.presses(day.window(), "hand_over")
    day.qtbot.waitUntil(lambda: day.sitting.main_window is None)
    day.unlocks()

    assert day.sitting.main_window is not None


def cut_off_while_typing(file: Path) -> None:
    """The program is killed with a form half filled in: nobody closes the register."""
    opened = open_office(file, ACCOUNT, PASSPHRASE)
    opened.register.perform(opened.officer, journal, "walk-in", {"subject": "Lampu mati"}, title="Lampu mati", focus="")
    opened.file.engine.dispose()
    opened.file.held.release()


def test_after_a_cut_the_first_page_offers_what_was_being_typed(opens: Opens, file: Path) -> None:
    cut_off_while_typing(file)
    day = opens(StartOptions(file, is_default=False))
    day.unlocks()
    window = day.sitting.main_window
    assert window is not None

    day.qtbot.waitUntil(lambda: window.notices.text().startswith("Ada isian tatap muka yang belum disimpan ("))
    day.presses(window, "notice_undo")

    day.qtbot.waitUntil(lambda: "Lampu mati" in {line.text() for line in window.findChildren(QLineEdit)})
    assert window.pages.here is Place.WALK_IN
    assert window.notices.text() == ""


def test_closing_before_unlocking_leaves_nothing_behind(opens: Opens, file: Path) -> None:
    day = opens(StartOptions(file, is_default=False))

    day.ends()

    assert stand_before(file).closed is None


def test_where_no_register_was_ever_made_the_first_run_begins(opens: Opens, tmp_path: Path) -> None:
    day = opens(StartOptions(tmp_path / "baru" / "register.db"))

    assert day.sitting.first_run_window is not None
    assert day.sitting.unlock_screen is None
    assert not (tmp_path / "baru").exists()


def test_where_a_register_once_was_the_first_run_does_not_begin_by_itself(opens: Opens, tmp_path: Path) -> None:
    (tmp_path / "lama").mkdir()
    day = opens(StartOptions(tmp_path / "lama" / "register.db"))

    assert day.sitting.first_run_window is None
    assert day.sitting.unlock_screen is not None


def test_whoever_has_a_register_already_opens_it_from_the_first_run(opens: Opens, tmp_path: Path, file: Path) -> None:
    day = opens(StartOptions(tmp_path / "baru" / "register.db"))
    day.dialogs.files = (file,)
    first_run = day.sitting.first_run_window
    assert first_run is not None

    day.presses(first_run, "open_existing")
    day.unlocks()

    assert day.sitting.first_run_window is None


def test_practice_has_a_file_of_its_own_and_asks_for_nothing(opens: Opens, tmp_path: Path) -> None:
    day = opens(StartOptions(tmp_path / "latihan" / PRACTICE_NAME, practice=True))
    day.qtbot.waitUntil(lambda: day.sitting.main_window is not None, timeout=30_000)

    assert day.window().windowTitle().startswith("LATIHAN")
    assert (tmp_path / "latihan" / PRACTICE_NAME).exists()


def test_searching_finds_a_complaint_and_the_rail_counts_unopened_boxes(opens: Opens, file: Path) -> None:
    day = opens(StartOptions(file, is_default=False))
    day.unlocks()
    window = day.sitting.main_window
    assert window is not None
    boxes = window.findChild(QPushButton, f"rail_{Place.BOXES}")
    assert boxes is not None

    day.qtbot.waitUntil(lambda: boxes.accessibleDescription() == "2 menunggu")


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        (["--register", "/kantor/a.db"], {}, StartOptions(Path("/kantor/a.db"), is_default=False)),
        ([], {"REGISTER_FILE": "/kantor/b.db"}, StartOptions(Path("/kantor/b.db"), is_default=False)),
        (
            ["--register", "/kantor/a.db", "--account", "domi", "--lang", "en"],
            {"REGISTER_FILE": "/kantor/b.db"},
            StartOptions(Path("/kantor/a.db"), is_default=False, account="domi", language="en"),
        ),
    ],
)
def test_the_program_is_started_with_a_file_an_account_and_a_language(
    words: list[str], environment: dict[str, str], expected: StartOptions
) -> None:
    assert read_options(words, environment) == expected


def test_practice_lies_beside_the_usual_register() -> None:
    practice, usual = read_options(["--practice"], {}), read_options([], {})

    assert practice.register.parent == usual.register.parent
    assert practice.register.name == PRACTICE_NAME
    assert practice.practice
