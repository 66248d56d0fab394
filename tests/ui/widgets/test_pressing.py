"""What is pressed, by mouse and by keys: buttons with reasons, segments, cards, tiles, chips, marks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stage
from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.big_action import BigAction
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField, RadioField
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.choice_field import Choice
from ui.widgets.filter_chip import FilterChip
from ui.widgets.footer_bar import FooterBar
from ui.widgets.meter_5w1h import Meter5W1H
from ui.widgets.rail_item import RailItem
from ui.widgets.segmented import Segmented, SegmentedField
from ui.widgets.side_list import SideItem, SideList
from ui.widgets.tile import Figure, Tile

KEEPING = [Choice("open", "Biasa"), Choice("secret", "Rahasiakan"), Choice("anonymous", "Anonim")]


def test_a_button_that_is_off_says_why(qtbot: QtBot) -> None:
    button = Button("Tutup", name="close")
    qtbot.addWidget(button)
    button.set_reason("Masih 2 slip belum dicatat")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Masih 2 slip belum dicatat"
    assert "Masih 2 slip" in button.toolTip()
    button.set_reason("")
    assert button.isEnabled()
    assert button.toolTip() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_key_on_the_cap_presses_the_button_also_on_the_number_pad(qtbot: QtBot, stage: Stage, key: Qt.Key) -> None:
    button = Button("Simpan dan cetak", "primary", key="Ctrl+Enter", name="save")
    window = stage(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_the_key_stays_when_the_word_changes(qtbot: QtBot, stage: Stage) -> None:
    button = Button("Simpan", key="Ctrl+S", name="save")
    window = stage(button)
    button.set_text("Simpan & lanjut")
    assert button.label() == button.accessibleName() == "Simpan & lanjut"
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_button_without_words_still_has_a_name(qtbot: QtBot) -> None:
    button = Button(icon="arrow-left", spoken="Kembali", name="back")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Kembali"
    assert button.sizeHint().width() == button.sizeHint().height()


def test_escape_steps_back_from_the_footer(qtbot: QtBot, stage: Stage) -> None:
    footer = FooterBar(save=True, save_and_print=True)
    window = stage(footer)
    with qtbot.waitSignal(footer.back_asked, timeout=500):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.waitSignal(footer.save_asked, timeout=500):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(footer.print_asked, timeout=500):
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_arrows_walk_a_segmented_choice_around_its_ends(qtbot: QtBot, stage: Stage) -> None:
    choice = Segmented(KEEPING, name="keeping")
    stage(choice)
    choice.set_value("open")
    choice.setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = choice.focusProxy()
        assert focused is not None
        QTest.keyClick(focused, key)
        walked.append(choice.value())
    assert walked == ["secret", "anonymous", "open", "anonymous"]
    assert choice.button("anonymous").hasFocus()


def test_a_segmented_choice_is_one_stop_for_the_tab_key(qtbot: QtBot, stage: Stage) -> None:
    choice, after = Segmented(KEEPING, name="keeping"), Button("Simpan", name="save")
    choice.set_value("secret")
    window = stage(choice, after)
    choice.setFocus()
    assert choice.button("secret").hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_an_answer_that_is_off_is_stepped_over(qtbot: QtBot, stage: Stage) -> None:
    choice = Segmented(KEEPING, name="keeping")
    stage(choice)
    choice.set_value("open")
    choice.set_reason("secret", "Tamu sudah menunjukkan KTP")
    choice.setFocus()
    QTest.keyClick(choice.button("open"), Qt.Key.Key_Right)
    assert choice.value() == "anonymous"
    assert choice.button("secret").accessibleDescription() == "Tamu sudah menunjukkan KTP"


def test_a_segmented_choice_tells_each_change_once(qtbot: QtBot, stage: Stage) -> None:
    field = SegmentedField("Kerahasiaan", KEEPING, name="keeping")
    stage(field)
    heard: list[str | None] = []
    field.changed.connect(lambda: heard.append(field.value()))
    QTest.mouseClick(field.segmented.button("secret"), Qt.MouseButton.LeftButton)
    field.set_value("open")
    field.set_value("open")
    field.set_value(None)
    assert heard == ["secret", "open", None]


def test_a_tile_opens_with_space_enter_and_the_mouse(qtbot: QtBot, stage: Stage) -> None:
    tile = Tile("Jatuh tempo", icon="calendar", name="due")
    tile.show_figures([Figure(2, "lewat", "late", "triangle"), Figure(0, "besok")], "Terdekat: 0311")
    stage(tile)
    opened: list[int] = []
    tile.clicked.connect(lambda: opened.append(1))
    QTest.keyClick(tile, Qt.Key.Key_Return)
    QTest.keyClick(tile, Qt.Key.Key_Space)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(opened) == 3
    assert tile.accessibleDescription() == "2 lewat, 0 besok. Terdekat: 0311"


def test_a_big_action_answers_to_its_key(qtbot: QtBot, stage: Stage) -> None:
    action = BigAction("Surat", "Pengaduan lewat surat", icon="mail-opened", key="F4", name="letter")
    window = stage(action)
    with qtbot.waitSignal(action.clicked, timeout=500):
        QTest.keyClick(window, Qt.Key.Key_F4)


def test_a_folded_rail_item_keeps_its_name(qtbot: QtBot) -> None:
    item = RailItem("Kotak Saran", icon="mailbox", name="boxes")
    qtbot.addWidget(item)
    wide = item.sizeHint().width()
    item.set_count(2, "dua kotak belum dibuka")
    item.set_folded(folded=True)
    assert item.sizeHint().width() < wide
    assert (item.accessibleName(), item.accessibleDescription()) == ("Kotak Saran", "dua kotak belum dibuka")
    assert "Kotak Saran" in item.toolTip()


def test_the_cross_of_a_filter_clears_and_the_rest_asks(qtbot: QtBot, stage: Stage) -> None:
    chip = FilterChip("Tahun", name="year")
    chip.show_choice("2026")
    stage(chip)
    told: list[str] = []
    chip.clicked.connect(lambda: told.append("asked"))
    chip.cleared.connect(lambda: told.append("cleared"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, 12))
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert told == ["asked", "cleared", "cleared", "asked"]
    assert chip.accessibleName() == "Tahun: 2026"


def test_cards_of_one_question_exclude_each_other(qtbot: QtBot, stage: Stage) -> None:
    first, second = ChoiceCard("Kantor A", name="a"), ChoiceCard("Kantor B", name="b", tags=("WIB",))
    stage(first, second)
    first.click()
    second.click()
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert second.accessibleDescription() == "WIB"


def test_box_and_word_can_be_pressed_but_not_the_empty_rest_of_the_row(qtbot: QtBot, stage: Stage) -> None:
    check = CheckField("Tanda terima", name="receipt")
    window = stage(check)
    window.resize(800, 100)
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(check.width() - 5, check.height() // 2))
    assert not check.value()
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(40, check.height() // 2))
    assert check.value()


def test_arrows_walk_radio_fields(qtbot: QtBot, stage: Stage) -> None:
    now, later = RadioField("Dijawab sekarang", name="now"), RadioField("Waktu disepakati", name="later")
    stage(now, later)
    now.setChecked(True)
    now.setFocus()
    QTest.keyClick(now, Qt.Key.Key_Down)
    assert later.isChecked()


def test_an_attachment_opens_and_comes_off_by_keys(qtbot: QtBot, stage: Stage) -> None:
    card = AttachmentCard("foto papan.jpg", name="photo", removable=True)
    stage(card)
    with qtbot.waitSignal(card.clicked, timeout=500):
        QTest.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.removed, timeout=500):
        QTest.keyClick(card, Qt.Key.Key_Delete)


def test_an_open_question_leads_to_its_field(qtbot: QtBot, stage: Stage) -> None:
    meter = Meter5W1H("Kelengkapan", [Choice("who", "Siapa"), Choice("what", "Apa")], name="meter")
    stage(meter)
    meter.show_answered({"what"})
    mark = meter.findChild(QWidget, "meter_who")
    assert isinstance(mark, QWidget)
    assert mark.accessibleName() == "Siapa: belum ada"
    with qtbot.waitSignal(meter.asked, timeout=500) as asked:
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert asked.args == ["who"]


def test_a_side_list_keeps_its_choice_and_passes_over_headings(qtbot: QtBot, stage: Stage) -> None:
    forms = SideList(name="forms", accessible_name="Bentuk laporan")
    stage(forms)
    items = [SideItem("month", "Rekap bulanan"), SideItem("h", "Dibekukan", heading=True), SideItem("sep", "September")]
    forms.show_items(items)
    forms.set_value("month")
    chosen: list[str] = []
    forms.chosen.connect(chosen.append)
    QTest.keyClick(forms, Qt.Key.Key_Down)
    assert (chosen, forms.value()) == (["sep"], "sep")
    forms.show_items(items[2:])
    assert (forms.value(), chosen) == ("sep", ["sep"])
