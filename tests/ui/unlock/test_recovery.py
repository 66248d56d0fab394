"""Nobody is locked out for good: the printed sheet opens the register and a new passphrase follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.setup import OpenedRegister, make_register, open_office
from tests.small_office import CHEAP
from tests.ui.shell.officer import AnsweringDialogs
from ui.register_keys import RegisterKeys
from ui.screens.unlock.screen import UnlockScreen
from ui.tasks import Tasks


@pytest.fixture
def sheet(tmp_path: Path) -> tuple[Path, str]:
    """A register whose passphrase is forgotten, and its recovery sheet."""
    account = AccountAnswer("yustina", "Yustina Manu", "petugas", "Petugas", "terlupa sama sekali")
    path = tmp_path / "kantor" / "register.db"
    made = make_register(path, FirstRunAnswers("kosong", OfficeAnswer("Biro"), account), kdf=CHEAP)
    made.file.close()
    return path, made.recovery_text


@pytest.fixture
def screen(qtbot: QtBot, tasks: Tasks, sheet: tuple[Path, str]) -> Iterator[UnlockScreen]:
    made = UnlockScreen(sheet[0], tasks, AnsweringDialogs(), RegisterKeys(), lambda error: None)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if made.half_open is not None:
        tasks.run(made.half_open.file.close)
        qtbot.waitUntil(lambda: tasks.idle)


def press(screen: UnlockScreen, name: str) -> None:
    button = screen.findChild(QPushButton, name)
    assert button is not None
    button.click()


def field(screen: UnlockScreen) -> QTextEdit:
    found = screen.findChild(QTextEdit, "recovery_key")
    assert found is not None
    return found


def test_the_sheet_opens_the_register_and_asks_for_a_new_passphrase(
    qtbot: QtBot, tasks: Tasks, screen: UnlockScreen, sheet: tuple[Path, str]
) -> None:
    opened: list[OpenedRegister] = []
    screen.opened.connect(opened.append)
    press(screen, "use_recovery")
    field(screen).setPlainText(sheet[1].lower().replace("-", " "))
    press(screen, "unlock_with_recovery")
    qtbot.waitUntil(lambda: tasks.idle)

    for name in ("new_passphrase", "new_passphrase_again"):
        line = screen.findChild(QLineEdit, name)
        assert line is not None
        QTest.keyClicks(line, "jagung bose hangat")
    press(screen, "keep_new_passphrase")
    qtbot.waitUntil(lambda: tasks.idle, timeout=15_000)

    assert len(opened) == 1
    tasks.run(opened[0].file.close)
    qtbot.waitUntil(lambda: tasks.idle)
    again = open_office(sheet[0], "yustina", "jagung bose hangat")
    again.file.close()


def test_a_mistyped_group_is_named_while_typing(screen: UnlockScreen, sheet: tuple[Path, str]) -> None:
    press(screen, "use_recovery")
    groups = sheet[1].split("-")
    wrong = groups[1][:-1] + ("0" if groups[1][-1] != "0" else "1")

    field(screen).setPlainText("-".join([groups[0], wrong]))

    assert field(screen).accessibleDescription() == "Kelompok ke-2 tidak cocok. Periksa lagi pada lembar pemulihan."
    button = screen.findChild(QPushButton, "unlock_with_recovery")
    assert button is not None
    assert not button.isEnabled()


def test_a_register_left_half_open_is_known_to_whoever_closes_the_window(
    qtbot: QtBot, tasks: Tasks, screen: UnlockScreen, sheet: tuple[Path, str], qapp: QApplication
) -> None:
    press(screen, "use_recovery")
    field(screen).setPlainText(sheet[1])
    press(screen, "unlock_with_recovery")
    qtbot.waitUntil(lambda: tasks.idle)

    assert screen.half_open is not None
