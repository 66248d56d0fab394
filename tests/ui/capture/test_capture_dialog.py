"""A picture of a card arrives from any source, and no missing device stands in the way."""

import os
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from register_app.capture.geometry import CARD_RATIO
from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from tests.capture import cards
from tests.capture.cards import apart
from tests.ui.capture.robot import CaptureRobot, TestCamera, mime_of, photo_of_a_card
from ui.capture.camera_feed import NoFeed, camera_feed
from ui.capture.camera_panel import CameraPanel
from ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")
"""The screenless platform has no graphics; frames are converted by the processor there."""


def test_a_card_before_the_camera_becomes_a_straight_picture(qtbot: QtBot, tasks: Tasks) -> None:
    camera = TestCamera("Kamera USB")
    officer = CaptureRobot(qtbot, tasks, camera)
    camera.sees(photo_of_a_card())
    officer.presses(Qt.Key.Key_F7).waits()
    assert officer.trims
    assert camera.running == "", "the camera's light goes out while the officer trims"
    officer.presses(Qt.Key.Key_Return).waits()
    (picture,) = officer.taken
    straight = cards.opened(picture)
    assert abs(straight.width / straight.height - CARD_RATIO) < 0.01
    assert apart(straight, cards.card().resize(straight.size)) < 12
    assert not officer.window.isVisible()


def test_a_retake_wakes_the_camera_again(qtbot: QtBot, tasks: Tasks) -> None:
    camera = TestCamera("Kamera USB")
    officer = CaptureRobot(qtbot, tasks, camera)
    camera.sees(photo_of_a_card())
    officer.presses(Qt.Key.Key_F7).waits().presses(Qt.Key.Key_F7)
    assert not officer.trims
    assert camera.running == "Kamera USB"
    assert officer.taken == []


@pytest.mark.parametrize("camera", [TestCamera, NoFeed], ids=["none plugged in", "no camera part in Qt"])
def test_without_a_camera_a_note_shows_the_other_ways(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, camera: type[TestCamera | NoFeed]
) -> None:
    file = tmp_path / "ktp.jpg"
    file.write_bytes(photo_of_a_card())
    officer = CaptureRobot(qtbot, tasks, camera(), chooses=file)
    assert officer.window.sources.camera.note().startswith("Tidak ada kamera. Pakai berkas atau pindaian.")
    assert not officer.button("camera_take").isEnabled()
    assert "berkas" in officer.button("camera_take").toolTip(), "a button that is off says why"
    officer.clicks("file_open").waits()
    assert officer.trims


def test_a_camera_pulled_out_is_a_note_and_comes_back_by_itself(qtbot: QtBot, tasks: Tasks) -> None:
    camera = TestCamera("Kamera USB")
    officer = CaptureRobot(qtbot, tasks, camera)
    camera.sees(photo_of_a_card())
    camera.is_pulled_out()
    assert "tidak terpasang lagi" in officer.window.sources.camera.note()
    assert officer.window.isVisible()
    camera.is_plugged_in("Kamera USB")
    assert officer.window.sources.camera.note() == ""
    camera.sees(photo_of_a_card())
    assert officer.presses(Qt.Key.Key_F7).waits().trims


def test_a_camera_that_fails_is_a_note(qtbot: QtBot, tasks: Tasks) -> None:
    camera = TestCamera("Kamera USB")
    officer = CaptureRobot(qtbot, tasks, camera)
    camera.breaks("Kamera tidak menjawab.")
    assert officer.window.sources.camera.note().endswith("Kamera tidak menjawab.")
    officer.clicks("camera_again")
    assert officer.window.sources.camera.note() == ""


def test_a_camera_that_sends_nothing_is_told_after_a_while(qtbot: QtBot, tasks: Tasks) -> None:
    panel = CameraPanel(TestCamera("Kamera USB"), patience_ms=1)
    qtbot.addWidget(panel)
    panel.start()
    qtbot.waitUntil(lambda: "mungkin sedang dipakai program lain" in panel.note())
    panel.stop()


def test_the_choice_of_camera_shows_only_when_there_is_one(qtbot: QtBot, tasks: Tasks) -> None:
    alone = CaptureRobot(qtbot, tasks, TestCamera("Kamera USB"))
    assert not alone.sees("camera_choice")
    camera = TestCamera("Kamera USB", "Kamera depan")
    officer = CaptureRobot(qtbot, tasks, camera)
    choice = officer.window.findChild(QComboBox, "camera_choice")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    officer.presses(Qt.Key.Key_Down)
    assert camera.running == "Kamera depan"


def test_a_missing_system_library_means_no_camera_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert isinstance(camera_feed(), NoFeed)


def test_a_picture_can_be_pasted_as_bytes_as_pixels_and_as_a_file(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    pixels = QMimeData()
    pixels.setImageData(QImage.fromData(photo_of_a_card()))
    officer = CaptureRobot(qtbot, tasks, NoFeed())
    for mime in (mime_of("image/png", cards.as_png(cards.card())), mime_of("image/jpeg", photo_of_a_card()), pixels):
        assert officer.pastes(mime).trims
        officer.presses(Qt.Key.Key_F7)
    file = tmp_path / "ktp.png"
    file.write_bytes(cards.as_png(cards.card()))
    assert officer.drops(file).trims


def test_a_clipboard_without_a_picture_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("text/plain", b"selamat pagi"))
    assert not officer.trims
    words = [label.text() for label in officer.window.sources.files.findChildren(QLabel)]
    assert any("Tidak ada gambar di sana" in text for text in words)


@pytest.mark.parametrize(
    "content", [b"II*\x00" + bytes(99), b"<svg/>", b"MZ" + bytes(99), cards.pixel_bomb(9000, 9000)]
)
def test_a_file_in_disguise_is_refused_and_the_window_goes_on(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "ktp.jpg"
    file.write_bytes(content)
    officer = CaptureRobot(qtbot, tasks, NoFeed()).drops(file)
    assert not officer.trims
    assert officer.note.endswith(".")
    file.write_bytes(photo_of_a_card())
    assert officer.drops(file).trims


def test_a_file_that_is_gone_is_told(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed()).drops(tmp_path / "hilang.jpg")
    assert "hilang.jpg tidak bisa dibaca" in officer.note


def test_the_newest_scan_is_offered_by_itself(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    (tmp_path / "scan0007.jpg").write_bytes(photo_of_a_card())
    officer = CaptureRobot(qtbot, tasks, NoFeed(), folder=tmp_path).waits()
    assert not officer.button("scan_use").isEnabled(), "one look cannot know whether the scanner is still writing"
    officer.window.sources.scanner.look()
    officer.waits().presses(Qt.Key.Key_F8).waits()
    assert officer.trims


def test_a_scan_as_pdf_is_a_picture_too(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    paper, file = BytesIO(), tmp_path / "scan.pdf"
    canvas = Canvas(paper, pagesize=(609, 935))
    canvas.setFillColorRGB(0.4, 0.5, 0.8)
    canvas.rect(120, 500, 243, 153, stroke=0, fill=1)
    canvas.save()
    file.write_bytes(paper.getvalue())
    officer = CaptureRobot(qtbot, tasks, NoFeed()).drops(file)
    assert officer.trims
    assert "Kartu ditemukan" in officer.window.trimming.note.text()


def test_a_scan_folder_that_is_gone_is_a_note(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed(), folder=tmp_path / "dicabut").waits()
    words = [label.text() for label in officer.window.sources.scanner.findChildren(QLabel)]
    assert any("tidak bisa dibuka" in text for text in words)
    assert officer.window.isVisible()


def test_yesterdays_scan_is_nobodys_card_today(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    file = tmp_path / "scan.jpg"
    file.write_bytes(photo_of_a_card())
    officer = CaptureRobot(qtbot, tasks, NoFeed(), folder=tmp_path).waits()
    panel = officer.window.sources.scanner
    panel.stop()
    later = datetime.now(UTC) + timedelta(days=1)
    folder = panel.folder
    assert folder is not None
    assert folder.look(later) is None
    os.utime(file, (later.timestamp() + 60, later.timestamp() + 60))
    folder.look(later)
    assert folder.look(later) is not None, "the control"


def test_corners_follow_the_mouse_and_the_keys(qtbot: QtBot, tasks: Tasks) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("image/jpeg", photo_of_a_card()))
    editor = officer.window.trimming.editor
    before = editor.place_of(0)
    officer.drags(0, QPoint(-15, 9))
    assert (editor.place_of(0) - before - QPoint(-15, 9)).manhattanLength() < 2
    third = editor.place_of(2)
    QTest.keyClick(editor, Qt.Key.Key_3)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    moved = editor.place_of(2) - third
    assert (round(moved.x()), round(moved.y())) == (-1, 12)
    assert "Sudut 3, kanan bawah" in editor.accessibleDescription()


def test_crossed_corners_switch_the_main_button_off_and_say_why(qtbot: QtBot, tasks: Tasks) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("image/jpeg", photo_of_a_card()))
    assert officer.button("capture_accept").isEnabled()
    officer.drags(0, officer.window.trimming.editor.place_of(2).toPoint())
    assert not officer.button("capture_accept").isEnabled()
    assert "bersilang" in officer.button("capture_accept").toolTip()
    assert "Sudut usulan" in officer.window.trimming.note.text()
    officer.clicks("trim_proposed")
    assert "Kartu ditemukan" in officer.window.trimming.note.text()
    assert officer.button("capture_accept").isEnabled()


def test_a_card_laid_the_wrong_way_is_turned_upright(qtbot: QtBot, tasks: Tasks) -> None:
    standing = cards.as_jpeg(cards.photo(cards.tilted(0)).transpose(Image.Transpose.ROTATE_90))
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("image/jpeg", standing))
    officer.clicks("trim_right").clicks("capture_accept").waits()
    straight = cards.opened(officer.taken[0])
    assert apart(straight, cards.card().resize(straight.size)) < 15
    assert apart(straight, cards.card().transpose(Image.Transpose.ROTATE_180).resize(straight.size)) > 25


def test_a_page_can_be_taken_whole(qtbot: QtBot, tasks: Tasks) -> None:
    page = cards.as_jpeg(Image.new("RGB", (600, 900), "white"))
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("image/jpeg", page))
    assert "Geser keempat sudut" in officer.window.trimming.note.text()
    QTest.mouseClick(officer.button("trim_whole"), Qt.MouseButton.LeftButton)
    officer.presses(Qt.Key.Key_Return).waits()
    assert cards.opened(officer.taken[0]).size == (600, 900)


def test_escape_steps_back_and_then_out_without_a_picture(qtbot: QtBot, tasks: Tasks) -> None:
    officer = CaptureRobot(qtbot, tasks, NoFeed()).pastes(mime_of("image/jpeg", photo_of_a_card()))
    officer.presses(Qt.Key.Key_Escape)
    assert not officer.trims
    assert officer.window.isVisible()
    officer.presses(Qt.Key.Key_Escape)
    assert not officer.window.isVisible()
    assert officer.taken == []
    assert officer.window.trimming.editor.image.isNull(), "nothing of the card stays behind"


def test_an_answer_that_comes_after_escape_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    camera = TestCamera("Kamera USB")
    officer = CaptureRobot(qtbot, tasks, camera)
    camera.sees(photo_of_a_card())
    officer.presses(Qt.Key.Key_F7).presses(Qt.Key.Key_Escape).waits()
    assert not officer.window.isVisible()
    assert officer.window.trimming.editor.image.isNull()


def test_the_guest_is_asked_before_a_picture_is_kept(qtbot: QtBot, tasks: Tasks) -> None:
    keep = IdPicturePolicy(IdPictureRule.KEEP, days=14)
    officer = CaptureRobot(qtbot, tasks, NoFeed(), policy=keep)
    words = [label.text() for label in officer.window.findChildren(QLabel)]
    assert any("Bersediakah kartu Saudara difoto" in text and "14 hari" in text for text in words)


def test_every_input_has_a_name_and_every_word_is_plain(qtbot: QtBot, tasks: Tasks) -> None:
    officer = CaptureRobot(qtbot, tasks, TestCamera("A", "B"))
    officer.pastes(mime_of("image/jpeg", photo_of_a_card()))
    inputs: list[QWidget] = []
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        inputs += officer.window.findChildren(kind)
    assert len(inputs) > 12
    for each in inputs:
        assert each.accessibleName(), each
        assert each.objectName(), each.accessibleName()
    for label in officer.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
