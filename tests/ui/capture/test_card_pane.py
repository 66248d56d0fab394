"""The card beside the fields says what there is and what becomes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from tests.capture import cards
from ui.capture.card_pane import CardPane
from ui.capture.card_zoom import CardZoom
from ui.tasks import Tasks

_HAND = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
READ = IdPicturePolicy(IdPictureRule.READ_THEN_DISCARD)


@pytest.fixture
def pane(qtbot: QtBot, tasks: Tasks) -> CardPane:
    made = CardPane(READ)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_an_empty_pane_offers_to_take_a_picture(pane: CardPane) -> None:
    assert words(pane) >= {"Belum ada gambar", "Gambar dibuang setelah disimpan"}
    assert button(pane, "card_take").text() == "Ambil gambar"
    assert not button(pane, "card_discard").isVisible()
    assert pane.picture() == b""


def test_f7_asks_for_the_camera(pane: CardPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.capture_asked):
        QTest.keyClick(pane, Qt.Key.Key_F7)


def test_a_picture_is_shown_kept_in_hand_and_thrown_away(pane: CardPane, qtbot: QtBot) -> None:
    picture = cards.as_jpeg(cards.card())
    pane.show_picture(picture)
    assert pane.picture() == picture
    assert "Gambar siap" in words(pane)
    assert button(pane, "card_take").text() == "Ambil ulang"
    pane.show_read()
    assert "Terbaca dari kartu" in words(pane)
    with qtbot.waitSignal(pane.picture_discarded):
        button(pane, "card_discard").click()
    assert pane.picture() == b""
    assert "Belum ada gambar" in words(pane)


def test_a_picture_may_be_dropped_beside_the_fields(pane: CardPane, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/pindaian/ktp.jpg")])
    with qtbot.waitSignal(pane.picture_dropped) as dropped:
        assert _dragged(pane, mime)
        pane.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *_HAND))
    assert dropped.args == [Path("/pindaian/ktp.jpg")]
    assert not _dragged(pane, QMimeData())
    pane.set_policy(IdPicturePolicy(IdPictureRule.LOOK_ONLY))
    assert not _dragged(pane, mime)


def _dragged(pane: CardPane, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, *_HAND)
    event.ignore()
    pane.dragEnterEvent(event)
    return event.isAccepted()


def test_an_office_that_only_looks_has_no_button(pane: CardPane) -> None:
    pane.set_policy(IdPicturePolicy(IdPictureRule.LOOK_ONLY))
    assert "Kartu cukup dilihat, tidak difoto" in words(pane)
    assert not button(pane, "card_take").isVisible()


def test_an_office_that_keeps_says_for_how_long(pane: CardPane) -> None:
    pane.set_policy(IdPicturePolicy(IdPictureRule.KEEP, days=14))
    assert "Disimpan bertanda air, dihapus 14 hari setelah selesai" in words(pane)


def test_trouble_is_a_small_note(pane: CardPane) -> None:
    pane.show_note("Kamera tidak menjawab.")
    assert "Kamera tidak menjawab." in words(pane)
    pane.show_picture(cards.as_jpeg(cards.card()))
    assert "Kamera tidak menjawab." not in words(pane)


def test_the_card_can_be_read_large_while_the_fields_are_typed(pane: CardPane) -> None:
    thumb = button(pane, "card_thumb")
    assert not thumb.isEnabled(), "nothing to enlarge yet"
    pane.show_picture(cards.as_jpeg(cards.card()))
    thumb.click()
    zoom = pane.findChild(CardZoom)
    assert isinstance(zoom, CardZoom)
    assert zoom.isVisible()
    assert zoom.width() > 3 * thumb.width()
    thumb.click()
    assert not zoom.isVisible()
    thumb.click()
    pane.clear()
    assert not zoom.isVisible()
    assert zoom.image.isNull(), "nothing of the card stays behind"


def words(pane: CardPane) -> set[str]:
    return {label.text() for label in pane.findChildren(QLabel) if label.isVisible()}


def button(pane: CardPane, name: str) -> QAbstractButton:
    found = pane.findChild(QAbstractButton, name)
    assert found is not None
    return found
