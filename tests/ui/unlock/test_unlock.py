"""Whoever knows the passphrase comes in; whoever does not is told what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from register_app.flows.unlock import NOTICES, closed_door
from register_app.setup import OpenedRegister, open_office
from register_app.store.refusals import OpeningError, Reason
from tests.small_office import ACCOUNT, PASSPHRASE
from tests.ui.shell.officer import AnsweringDialogs
from ui.register_keys import RegisterKeys
from ui.screens.unlock import passphrase_page
from ui.screens.unlock.frame import UnlockFrame
from ui.screens.unlock.notice_page import NoticePage
from ui.screens.unlock.screen import UnlockScreen
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT


@dataclass
class Visitor:
    """Somebody in front of the unlock window."""

    frame: UnlockFrame
    screen: UnlockScreen
    tasks: Tasks
    dialogs: AnsweringDialogs
    opened: list[OpenedRegister]
    failures: list[BaseException]
    qtbot: QtBot

    def types(self, name: str, words: str) -> None:
        QTest.keyClicks(self.line(name), words)

    def presses_enter(self, name: str = "passphrase") -> None:
        QTest.keyClick(self.line(name), Qt.Key.Key_Return)
        self.waits()

    def waits(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=15_000)

    def line(self, name: str) -> QLineEdit:
        found = self.screen.findChild(QLineEdit, name)
        assert found is not None
        return found

    def button(self, name: str) -> QPushButton:
        found = self.screen.findChild(QPushButton, name)
        assert found is not None
        return found

    def reads(self) -> str:
        return self.line("passphrase").accessibleDescription()

    def notice(self) -> NoticePage:
        found = self.screen.findChild(NoticePage)
        assert found is not None
        return found


Comes = Callable[[Path], Visitor]


@pytest.fixture
def comes(qtbot: QtBot, qapp: QApplication, tasks: Tasks) -> Iterator[Comes]:
    apply_theme(qapp, LIGHT)
    visitors: list[Visitor] = []

    def make(path: Path) -> Visitor:
        dialogs, failures = AnsweringDialogs(), list[BaseException]()
        frame = UnlockFrame()
        qtbot.addWidget(frame)
        screen = UnlockScreen(path, tasks, dialogs, RegisterKeys(), failures.append)
        visitor = Visitor(frame, screen, tasks, dialogs, [], failures, qtbot)
        screen.opened.connect(visitor.opened.append)
        frame.fill(screen)
        frame.show()
        frame.activateWindow()
        qtbot.waitExposed(frame)
        visitors.append(visitor)
        return visitor

    yield make
    for visitor in visitors:
        for opened in visitor.opened:
            tasks.run(opened.file.close)
        visitor.waits()


def test_the_right_passphrase_opens_the_register(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    visitor.types("passphrase", PASSPHRASE)
    visitor.presses_enter()

    assert [opened.officer.name for opened in visitor.opened] == ["Yustina Manu"]


def test_the_cursor_stands_in_the_passphrase_at_once(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    visitor.qtbot.waitUntil(lambda: QApplication.focusWidget() is visitor.line("passphrase"))


def test_a_wrong_passphrase_says_so_and_waits_for_another(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    visitor.types("passphrase", "salah sekali")
    visitor.presses_enter()

    assert visitor.opened == []
    assert visitor.reads().startswith("Kata sandi tidak cocok.")
    assert visitor.line("passphrase").text() == ""
    assert visitor.line("passphrase").isEnabled()
    assert visitor.failures == []


def test_after_the_third_wrong_one_the_next_has_to_wait(
    comes: Comes, register_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passphrase_page, "SECOND_MS", 20)
    visitor = comes(register_file)
    for _try in range(3):
        visitor.types("passphrase", "salah sekali")
        visitor.presses_enter()

    button = visitor.button("unlock")
    assert not button.isEnabled()
    assert "detik" in button.accessibleDescription()
    assert visitor.opened == []

    visitor.types("passphrase", PASSPHRASE)
    visitor.qtbot.waitUntil(button.isEnabled, timeout=6_000)
    visitor.presses_enter()
    assert len(visitor.opened) == 1


def test_an_empty_passphrase_is_not_even_tried(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    visitor.presses_enter()

    assert visitor.reads() == "Ketik kata sandi, lalu tekan Enter."


def test_capitals_without_shift_mean_caps_lock(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    QTest.keyClicks(visitor.line("passphrase"), "S")
    assert visitor.reads() == "Caps Lock menyala"

    QTest.keyClicks(visitor.line("passphrase"), "s")
    assert visitor.reads() == ""


def test_a_register_that_is_open_elsewhere_says_where(comes: Comes, register_file: Path) -> None:
    opened = open_office(register_file, ACCOUNT, PASSPHRASE)
    with opened.file:
        visitor = comes(register_file)
        assert visitor.notice().words().startswith("Register sedang dibuka\nRegister sedang dibuka oleh")
        visitor.qtbot.waitUntil(visitor.screen.isActiveWindow)
        visitor.button("way_try-again").click()
        offered = visitor.screen.findChildren(QPushButton, "way_try-again")
        assert offered[-1].hasFocus(), "Enter tries again as often as it takes"

    visitor.button("way_try-again").click()
    visitor.types("passphrase", PASSPHRASE)
    visitor.presses_enter()
    assert len(visitor.opened) == 1


def test_a_missing_register_is_never_silently_made_anew(comes: Comes, tmp_path: Path) -> None:
    visitor = comes(tmp_path / "kantor" / "register.db")
    asked: list[bool] = []
    visitor.screen.new_register_asked.connect(lambda: asked.append(True))

    assert "Buat register baru" in visitor.notice().offered()
    assert visitor.notice().offered()[0] == "Pilih berkas lain"
    assert not (tmp_path / "kantor").exists()

    visitor.button("way_new-register").click()
    assert asked == [True]
    assert not (tmp_path / "kantor").exists()


def test_another_file_can_be_chosen_instead(comes: Comes, tmp_path: Path, register_file: Path) -> None:
    visitor = comes(tmp_path / "nowhere.db")
    visitor.dialogs.files = (register_file,)

    visitor.button("way_choose-file").click()
    visitor.types("passphrase", PASSPHRASE)
    visitor.presses_enter()

    assert len(visitor.opened) == 1


def test_enter_takes_the_safe_way_on(comes: Comes, tmp_path: Path) -> None:
    visitor = comes(tmp_path / "nowhere.db")

    QTest.keyClick(visitor.button("way_choose-file"), Qt.Key.Key_Return)

    assert visitor.dialogs.asked == ["Buka berkas register"]


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_is_a_page_with_its_sentence_and_a_way_on(qtbot: QtBot, tmp_path: Path, reason: Reason) -> None:
    refusal = OpeningError(reason, tmp_path / "register.db", who="Domi", since="08.00 WITA", detail="-")
    door = closed_door(refusal)
    assert door is not None
    page = NoticePage()
    qtbot.addWidget(page)

    page.show_closed(door)

    assert NOTICES[reason].title() in page.words()
    assert refusal.text in page.words()
    assert door.remedy in page.words()
    assert len(page.offered()) >= 2


def test_the_window_does_not_close_while_a_register_is_being_opened(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)
    visitor.types("passphrase", PASSPHRASE)
    QTest.keyClick(visitor.line("passphrase"), Qt.Key.Key_Return)

    assert not visitor.frame.close()
    visitor.waits()
    assert len(visitor.opened) == 1


def test_every_input_can_be_read_aloud(comes: Comes, register_file: Path) -> None:
    visitor = comes(register_file)

    inputs = [*visitor.screen.findChildren(QLineEdit), *visitor.screen.findChildren(QPushButton)]
    assert all(widget.accessibleName() for widget in inputs)
