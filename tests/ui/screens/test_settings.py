"""The settings: what holds today can be read, and the office decides about pictures of cards."""

from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QSpinBox

from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from register_app.reading.office import office
from tests.ui.screens.at_the_desk import AtTheDesk
from ui.capture.card_pane import CardPane
from ui.screens.settings.kop_sheet import KopSheet
from ui.shell.places import Place
from ui.widgets.line_edit import LineEdit


class HeadOfTheDesk:
    """Sits at the settings."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    def opens_the_settings(self) -> Self:
        self.desk.goes_to(Place.SETTINGS)
        return self

    def chooses(self, rule: IdPictureRule) -> Self:
        self.desk.sees(QAbstractButton, f"id_rule_{rule.value}").click()
        self.desk.settles()
        return self

    def types_days(self, days: int) -> Self:
        spin = self.desk.sees(QSpinBox, "id_picture_days")
        spin.setFocus()
        spin.selectAll()
        QTest.keyClicks(spin, str(days))
        self.desk.presses(Qt.Key.Key_Return)
        return self

    def rule(self) -> IdPicturePolicy:
        return self.desk.office.register.ask(office).id_pictures

    def takes_pictures_at_the_desk(self) -> bool:
        self.desk.goes_to(Place.WALK_IN)
        return self.desk.sees(CardPane, "card_pane").isVisible()


@pytest.fixture
def head(desk: AtTheDesk) -> HeadOfTheDesk:
    return HeadOfTheDesk(desk).opens_the_settings()


def test_the_office_decides_to_keep_pictures_and_how_long(head: HeadOfTheDesk) -> None:
    head.chooses(IdPictureRule.KEEP).types_days(14)

    assert head.rule() == IdPicturePolicy(IdPictureRule.KEEP, 14)
    assert head.desk.is_told() == "Kartu identitas: simpan mulai sekarang."


def test_the_days_are_asked_only_where_pictures_are_kept(head: HeadOfTheDesk) -> None:
    assert not head.desk.sees(QSpinBox, "id_picture_days").isVisible()

    head.chooses(IdPictureRule.KEEP)

    assert head.desk.sees(QSpinBox, "id_picture_days").isVisible()


def test_a_form_that_was_open_before_follows_the_decision(head: HeadOfTheDesk) -> None:
    assert not head.takes_pictures_at_the_desk()

    head.opens_the_settings().chooses(IdPictureRule.READ_THEN_DISCARD)

    assert head.takes_pictures_at_the_desk()


def test_the_folder_of_the_scanner_is_chosen_and_given_up(head: HeadOfTheDesk, tmp_path: Path) -> None:
    head.desk.dialogs.save_to = tmp_path
    head.desk.clicks("scan_folder_choose")
    assert head.desk.office.register.ask(office).settings["desk"]["scan_folder"] == str(tmp_path)
    assert head.desk.is_told().startswith(f"Pindaian baru dari {tmp_path}")

    head.desk.clicks("scan_folder_none")
    assert head.desk.office.register.ask(office).settings["desk"]["scan_folder"] == ""


def test_a_folder_that_is_gone_is_refused_with_a_remedy(head: HeadOfTheDesk, tmp_path: Path) -> None:
    head.desk.dialogs.save_to = tmp_path / "dicabut"

    head.desk.clicks("scan_folder_choose")

    assert "Pilih map tempat pemindai menyimpan hasilnya" in head.desk.is_told()


def test_the_words_of_the_letterhead_are_changed(head: HeadOfTheDesk) -> None:
    head.desk.clicks("kop_edit")
    head.desk.sees(LineEdit, "kop_line_1").selectAll()
    head.desk.types("PEMERINTAH PROVINSI CONTOH")
    head.desk.clicks("kop_save")
    kop = head.desk.office.register.ask(office).settings["kop"]
    assert kop["lines"][0]["text"] == "PEMERINTAH PROVINSI CONTOH"


def test_a_logo_that_is_no_picture_is_told_beside_the_letterhead(head: HeadOfTheDesk, tmp_path: Path) -> None:
    text, picture = tmp_path / "logo.png", tmp_path / "benar.png"
    text.write_text("bukan gambar")
    QImage(30, 30, QImage.Format.Format_RGB32).save(str(picture))

    head.desk.dialogs.files = (text,)
    head.desk.clicks("logo_change")
    sheet = head.desk.sees(KopSheet, "settings_kop")
    assert "bukan gambar PNG atau JPEG" in " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert head.desk.office.register.ask(office).logo is None

    head.desk.dialogs.files = (picture,)
    head.desk.clicks("logo_change")
    assert head.desk.office.register.ask(office).logo == picture.read_bytes()
    head.desk.clicks("logo_without")
    assert head.desk.office.register.ask(office).logo is None
