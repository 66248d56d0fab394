"""Every screen, small and large, light and dark, with a year of work and with none: nothing is cut, nothing nameless.

``pytest tests/journeys --gallery`` also writes the published pictures into ``docs/screens``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.album import SCREENS, Album
from tests.journeys.conftest import OpenOffice
from tests.journeys.faults import faults_in
from tests.small_office import ACCOUNT
from tests.ui.capture.robot import CaptureRobot, TestCamera, photo_of_a_card
from tests.ui.first_run.conftest import Founder
from tests.ui.shell.officer import AnsweringDialogs
from ui.case.reading import CaseReading
from ui.pictures import LARGE, SHOTS, USUAL, Shot, Studio, settle
from ui.register_keys import RegisterKeys
from ui.screens.unlock.frame import UnlockFrame
from ui.screens.unlock.screen import UnlockScreen
from ui.shell.places import Place
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import DARK, LIGHT, Tokens


@dataclass(frozen=True, slots=True)
class Look:
    """A size and a palette, and how a picture of it is called; ``daily`` ones are looked at in every test run."""

    suffix: str
    size: tuple[int, int]
    tokens: Tokens
    daily: bool = False


SMALL_LIGHT = Look("", USUAL, LIGHT, daily=True)
SMALL_DARK = Look("-gelap", USUAL, DARK)
LARGE_LIGHT = Look("-1920", LARGE, LIGHT)
LARGE_DARK = Look("-1920-gelap", LARGE, DARK)
LOW_DARK = Look("-rendah-gelap", (1366, 696), DARK, daily=True)
LOOKS = (SMALL_LIGHT, SMALL_DARK, LARGE_LIGHT, LARGE_DARK, LOW_DARK)

PUBLISHED = {
    *(shot.name for shot in SHOTS),
    *("beranda-gelap", "register-gelap", "tatap-muka-gelap", "laporan-gelap", "surat-jawaban-gelap"),
    *("beranda-1920", "register-1920-gelap", "laporan-1920"),
    *("beranda-kosong", "register-kosong", "kotak-saran-kosong"),
}
"""Pictures of pages that are worth their room in the repository; the others are looked at and thrown away."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every look for the gallery, otherwise those of every day: two for all pages at work, one for the rest."""
    if "look" in metafunc.fixturenames:
        everything = bool(metafunc.config.getoption("--gallery", default=False))
        at_work = metafunc.function is test_every_page_can_be_shown_to_a_minister
        daily = [look for look in LOOKS if look.daily] if at_work else [SMALL_LIGHT]
        looks = LOOKS if everything else daily
        metafunc.parametrize("look", looks, ids=lambda look: look.suffix.strip("-") or "terang")


def test_every_page_can_be_shown_to_a_minister(full_office: OpenOffice, look: Look, album: Album) -> None:
    shots = [shot for shot in SHOTS if album.publishes or look is SMALL_LIGHT or not shot.rare]
    assert faults_of(full_office, shots, look, look.suffix, album) == []


def test_every_page_of_a_new_register_too(empty_office: OpenOffice, look: Look, album: Album) -> None:
    shots = [shot for shot in SHOTS if album.publishes or not shot.rare]
    without_a_sheet = [shot for shot in shots if shot.place is not Place.PREVIEW]
    assert faults_of(empty_office, without_a_sheet, look, f"-kosong{look.suffix}", album) == []


def faults_of(office: OpenOffice, shots: Iterable[Shot], look: Look, suffix: str, album: Album) -> list[str]:
    """Walk through the pages, keep a picture of each, and tell what is wrong with them."""
    faults = []
    with Studio(office.register, office.officer, AnsweringDialogs(), look.tokens) as studio:
        studio.dress(look.tokens, look.size)
        for shot in shots:
            studio.show(shot)
            called = f"{shot.name}{suffix}"
            album.keep(studio.window, called, SCREENS if called in PUBLISHED else None)
            faults += [f"{called}: {fault}" for fault in faults_in(studio.window)]
    return faults


def test_help_stands_beside_the_page_it_explains(full_office: OpenOffice, look: Look, album: Album) -> None:
    with Studio(full_office.register, full_office.officer, AnsweringDialogs(), look.tokens) as studio:
        studio.dress(look.tokens, look.size)
        studio.window.pages.open(Place.WALK_IN)
        studio.settle()
        QTest.keyClick(studio.window, Qt.Key.Key_F1)
        studio.settle()
        album.keep(studio.window, f"bantuan{look.suffix}", _small(look))
        assert faults_in(studio.window) == []


def test_a_case_with_a_long_history_is_read_to_its_end(full_office: OpenOffice, look: Look, album: Album) -> None:
    with Studio(full_office.register, full_office.officer, AnsweringDialogs(), look.tokens) as studio:
        studio.dress(look.tokens, look.size)
        studio.show(next(shot for shot in SHOTS if shot.name == "register"))
        reading = studio.window.findChild(CaseReading)
        assert isinstance(reading, CaseReading)
        column = reading.timeline.parentWidget()
        assert isinstance(column, QWidget)
        reading.verticalScrollBar().setValue(column.y())
        studio.settle()
        album.keep(studio.window, f"riwayat{look.suffix}", _small(look))
        assert faults_in(studio.window) == []


def test_the_unlock_window(
    founded: Path, look: Look, album: Album, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(founded.parent)  # a picture in a document tells nobody's folders
    apply_theme(cast(QApplication, QApplication.instance()), look.tokens)
    tasks, frame = Tasks(), UnlockFrame()
    qtbot.addWidget(frame)
    frame.fill(UnlockScreen(Path(founded.name), tasks, AnsweringDialogs(), RegisterKeys(), _complain, ACCOUNT))
    frame.show()
    settle(frame, tasks)
    album.keep(frame, f"buka-register{look.suffix}", _small(look))
    assert faults_in(frame) == []
    tasks.stop()


FIRST_RUN = ("jenis-kantor", "kop-surat", "pejabat", "kotak", "kertas", "akun", "lembar-pemulihan", "siap")


def test_the_six_pages_of_the_first_run(founder: Founder, look: Look, album: Album, qapp: QApplication) -> None:
    apply_theme(qapp, look.tokens)
    founder.window.resize(*look.size)
    faults = []
    for number, name in enumerate(FIRST_RUN, 1):
        settle(founder.window, founder.tasks)
        album.keep(founder.window, f"pertama-{number}-{name}{look.suffix}", _small(look))
        faults += [f"{name}: {fault}" for fault in faults_in(founder.window)]
        if name == "akun":
            founder.fills_the_account()
        if name == "lembar-pemulihan":
            founder.child("sheet_stored").setFocus()
            founder.presses(Qt.Key.Key_Space)
        founder.goes_on()
        founder.waits()
    assert faults == []


@pytest.mark.qt_log_ignore("No RHI backend", extend=True)
def test_the_capture_window_with_a_card_before_the_camera(qtbot: QtBot, look: Look, album: Album) -> None:
    apply_theme(cast(QApplication, QApplication.instance()), look.tokens)
    tasks, camera = Tasks(), TestCamera("Kamera meja")
    robot = CaptureRobot(qtbot, tasks, camera)
    camera.sees(photo_of_a_card())
    settle(robot.window, tasks)
    album.keep(robot.window, f"ambil-gambar{look.suffix}", _small(look))
    faults = faults_in(robot.window)
    robot.presses(Qt.Key.Key_Space).waits()
    settle(robot.window, tasks)
    album.keep(robot.window, f"rapikan-gambar{look.suffix}", _small(look))
    assert [*faults, *faults_in(robot.window)] == []
    robot.window.reject()
    tasks.stop()


def test_the_gallery_would_see_a_word_that_is_cut(full_office: OpenOffice, qapp: QApplication) -> None:
    with Studio(full_office.register, full_office.officer, AnsweringDialogs()) as studio:
        studio.window.pages.open(Place.DESK)
        studio.settle()
        button = studio.window.findChild(QWidget, "start_walk_in")
        assert isinstance(button, QWidget)
        button.setFixedWidth(40)
        studio.settle()
        assert any("start_walk_in" in fault for fault in faults_in(studio.window))


def _small(look: Look) -> Path | None:
    return SCREENS if look is SMALL_LIGHT else None


def _complain(error: BaseException) -> None:
    raise error
