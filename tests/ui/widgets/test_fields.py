"""A question of a form: its names, its notes, and how each kind of answer is given."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stage
from ui.widgets.button import Button
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.date_text import read_date, read_moment, read_time
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.spin_field import SpinField
from ui.widgets.text_field import TextField

TODAY = date(2026, 11, 10)
NIK = "5371014504870003"


def test_a_field_gives_its_control_a_name_for_the_program_and_one_for_the_ear(qtbot: QtBot) -> None:
    field = LineField("Nomor HP", name="phone")
    qtbot.addWidget(field)
    assert (field.control.objectName(), field.objectName()) == ("phone", "phone_field")
    assert field.control.accessibleName() == "Nomor HP"
    field.set_label("Nomor telepon")
    assert field.control.accessibleName() == "Nomor telepon"


@pytest.mark.parametrize(
    ("show", "tone", "edge"),
    [
        ("show_warning", "today", "today"),
        ("show_refusal", "late", "late"),
        ("show_good", "ok", ""),
        ("show_hint", "muted", ""),
    ],
)
def test_a_note_is_seen_and_heard(qtbot: QtBot, stage: Stage, show: str, tone: str, edge: str) -> None:
    field = LineField("Nomor HP", name="phone")
    stage(field)
    getattr(field, show)("Baru 9 angka, biasanya 10 sampai 13")
    assert field.note() == field.control.accessibleDescription() == "Baru 9 angka, biasanya 10 sampai 13"
    assert (field.note_tone(), field.control.property("state")) == (tone, edge)
    field.clear_note()
    assert (field.note(), field.control.accessibleDescription(), field.control.property("state")) == ("", "", "")


def test_a_warning_never_takes_the_focus_away(qtbot: QtBot, stage: Stage) -> None:
    field = LineField("Nomor HP", name="phone")
    stage(field)
    field.setFocus()
    field.show_warning("Baru 9 angka")
    assert field.edit.hasFocus()


def test_typing_is_told_letter_by_letter(qtbot: QtBot, stage: Stage) -> None:
    field = LineField("Nama", name="name")
    stage(field)
    heard: list[str] = []
    field.changed.connect(lambda: heard.append(field.value()))
    QTest.keyClicks(field.edit, "Ana")
    assert heard == ["A", "An", "Ana"]


def test_a_masked_number_shows_itself_while_it_is_typed_and_hides_when_left(qtbot: QtBot, stage: Stage) -> None:
    nik, other = LineField("NIK", name="nik", mask=True), LineField("Nama", name="name")
    stage(nik, other)
    nik.edit.setFocus()
    QTest.keyClicks(nik.edit, NIK)
    assert nik.edit.text() == NIK
    nik.edit.clearFocus()
    assert nik.edit.text() == "************0003"
    assert nik.value() == NIK


def test_the_eye_uncovers_and_covers_again(qtbot: QtBot, stage: Stage) -> None:
    nik = LineField("NIK", name="nik", mask=True)
    stage(nik)
    nik.set_value(NIK)
    assert nik.eye is not None
    with qtbot.waitSignal(nik.revealed, timeout=0, raising=False) as seen:
        QTest.mouseClick(nik.eye, Qt.MouseButton.LeftButton)
    assert seen.signal_triggered
    assert nik.edit.text() == NIK
    assert nik.eye.accessibleName() == "Sembunyikan isian ini"
    QTest.mouseClick(nik.eye, Qt.MouseButton.LeftButton)
    assert nik.edit.text() == "************0003"
    assert nik.value() == NIK


def test_typing_into_a_masked_number_uncovers_it_and_loses_no_digit(qtbot: QtBot, stage: Stage) -> None:
    nik = LineField("NIK", name="nik", mask=True)
    stage(nik)
    nik.set_value("537101450487000")
    nik.edit.setFocus()
    QTest.keyClick(nik.edit, Qt.Key.Key_3)
    assert nik.value() == NIK


def test_what_is_selected_as_a_whole_in_a_masked_number_is_replaced_as_a_whole(qtbot: QtBot, stage: Stage) -> None:
    nik = LineField("NIK", name="nik", mask=True)
    stage(nik)
    nik.set_value("5371Maria")
    nik.edit.setFocus()
    nik.edit.selectAll()
    QTest.keyClicks(nik.edit, NIK)
    assert nik.value() == NIK


def test_tab_goes_past_the_eye_to_the_next_question_and_alt_down_presses_it(qtbot: QtBot, stage: Stage) -> None:
    secret, other = LineField("Kata sandi", name="password", password=True), LineField("Nama", name="name")
    stage(secret, other)
    secret.edit.setFocus()
    QTest.keyClicks(secret.edit, "rahasia")
    QTest.keyClick(secret.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert secret.edit.displayText() == "rahasia"
    QTest.keyClick(secret.edit, Qt.Key.Key_Tab)
    assert other.edit.hasFocus()


def test_a_refusal_goes_as_soon_as_the_answer_is_another(qtbot: QtBot, stage: Stage) -> None:
    field = LineField("Nama kantor", name="name")
    stage(field)
    field.show_refusal("Tulis nama kantor.")
    QTest.keyClicks(field.edit, "B")
    assert field.note() == ""


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, stage: Stage) -> None:
    button = Button("Lanjutkan", name="go_on")
    stage(button)
    with qtbot.waitSignal(button.clicked, timeout=0, raising=False) as pressed:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed.signal_triggered


def test_a_covered_number_cannot_be_copied_out(qtbot: QtBot, stage: Stage) -> None:
    nik = LineField("NIK", name="nik", mask=True)
    stage(nik)
    nik.set_value(NIK)
    nik.edit.selectAll()
    assert "5371" not in nik.edit.selectedText()


def test_a_password_is_dots_until_the_eye_is_pressed(qtbot: QtBot, stage: Stage) -> None:
    field = LineField("Kata sandi", name="password", password=True)
    stage(field)
    QTest.keyClicks(field.edit, "rahasia")
    assert field.edit.displayText() != "rahasia"
    assert field.eye is not None
    field.eye.click()
    assert (field.edit.displayText(), field.value()) == ("rahasia", "rahasia")


def test_a_text_takes_words_and_leaves_formats_behind(qtbot: QtBot, stage: Stage) -> None:
    field = TextField("Intisari", name="gist")
    stage(field)
    pasted = QMimeData()
    pasted.setHtml("<b>Loket</b> tutup")
    pasted.setText("Loket tutup")
    field.edit.insertFromMimeData(pasted)
    assert field.value() == "Loket tutup"
    assert "font-weight" not in field.edit.toHtml().split("Loket")[0].split("<p")[-1]


def test_markup_typed_into_a_text_stays_text(qtbot: QtBot) -> None:
    field = TextField("Intisari", name="gist")
    qtbot.addWidget(field)
    field.set_value("<b>Loket</b> & \n\nbaris")
    assert field.value() == "<b>Loket</b> & \n\nbaris"


def test_a_text_counts_its_letters_and_lets_tab_go_on(qtbot: QtBot, stage: Stage) -> None:
    first, second = TextField("Intisari", name="gist"), LineField("Tempat", name="place")
    stage(first, second)
    first.edit.setFocus()
    QTest.keyClicks(first.edit, "lima!")
    assert "5 huruf" in [label.text() for label in first.findChildren(Label)]
    QTest.keyClick(first.edit, Qt.Key.Key_Tab)
    assert second.edit.hasFocus()


def test_filling_a_text_can_be_undone_by_typing_only(qtbot: QtBot, stage: Stage) -> None:
    field = TextField("Intisari", name="gist")
    stage(field)
    field.set_value("dari draf")
    field.edit.undo()
    assert field.value() == "dari draf"
    QTest.keyClicks(field.edit, "!")
    field.edit.undo()
    assert field.value() == "dari draf"


def test_a_choice_is_a_key_with_words(qtbot: QtBot, stage: Stage) -> None:
    field = ChoiceField("Kategori", [Choice("a", "Umum"), Choice("b", "Kepegawaian")], name="category")
    stage(field)
    assert field.value() is None
    field.set_value("b")
    assert (field.value(), field.combo.currentText()) == ("b", "Kepegawaian")
    field.set_choices([Choice("b", "Kepegawaian"), Choice("c", "Lain")])
    assert field.value() == "b"
    field.set_value("unknown")
    assert field.value() is None


def test_the_last_choice_opens_a_line_for_other_words(qtbot: QtBot, stage: Stage) -> None:
    field = ChoiceField("Kategori", [Choice("a", "Umum")], name="category", free=True)
    stage(field)
    assert not field.other.isVisible()
    field.combo.setCurrentIndex(field.combo.count() - 1)
    assert field.other.isVisible()
    QTest.keyClicks(field.other, "Tata letak")
    assert (field.value(), field.free_text()) == (None, "Tata letak")
    field.set_value("a")
    assert (field.value(), field.free_text(), field.other.isVisible()) == ("a", "", False)


def test_the_wheel_turns_the_page_and_never_the_answer(qtbot: QtBot, stage: Stage) -> None:
    choice = ChoiceField("Kategori", [Choice("a", "A"), Choice("b", "B")], name="category")
    number = SpinField("Jumlah isi", name="count")
    stage(choice, number)
    choice.set_value("a")
    number.set_value(4)
    for control in (choice.combo, number.spin):
        QApplication.sendEvent(control, _wheel_down())
    assert (choice.value(), number.value()) == ("a", 4)


@pytest.mark.parametrize("typed", ["9-11-2026", "09/11/26", "09112026", "9.11.2026", " 09-11-2026 "])
def test_a_date_may_be_typed_in_any_common_shape(qtbot: QtBot, stage: Stage, typed: str) -> None:
    field = DateField("Tanggal", name="day", today=lambda: TODAY)
    stage(field)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, typed)
    field.edit.clearFocus()
    assert field.value() == date(2026, 11, 9)
    assert field.text() == "09-11-2026"


def test_a_date_that_is_none_is_told_beside_the_field_and_kept(qtbot: QtBot, stage: Stage) -> None:
    field = DateField("Tanggal", name="day", today=lambda: TODAY)
    stage(field)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "31-02-2026")
    field.edit.clearFocus()
    assert (field.value(), field.is_readable(), field.text()) == (None, False, "31-02-2026")
    assert "09-11-2026" in field.note()
    field.set_value(TODAY)
    assert (field.note(), field.value()) == ("", TODAY)


def test_a_date_may_stay_empty(qtbot: QtBot, stage: Stage) -> None:
    field = DateField("Tanggal", name="day", today=lambda: TODAY)
    stage(field)
    field.edit.setFocus()
    field.edit.clearFocus()
    assert (field.value(), field.is_readable(), field.note()) == (None, True, "")


def test_a_day_can_be_picked_from_the_month_with_keys_alone(qtbot: QtBot, stage: Stage) -> None:
    field = DateField("Tanggal", name="day", today=lambda: TODAY)
    stage(field)
    QTest.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = field.findChild(CalendarMonth)
    assert isinstance(month, CalendarMonth)
    QTest.keyClick(month.grid, Qt.Key.Key_Left)
    QTest.keyClick(month.grid, Qt.Key.Key_Return)
    assert field.value() == date(2026, 11, 9)


def test_a_moment_is_seen_from_its_day_on_however_narrow_the_form(stage: Stage) -> None:
    field = DateTimeField("Waktu", name="when", today=lambda: TODAY)
    stage(field)
    field.edit.setText("23-11-2026 09.42")

    field.edit.setFixedWidth(field.edit.minimumSizeHint().width())
    field.edit.grab()

    assert field.edit.cursorPositionAt(QPoint(4, field.edit.height() // 2)) == 0


def test_an_hour_is_asked_for_when_it_is_missing(qtbot: QtBot, stage: Stage) -> None:
    field = DateTimeField("Waktu", name="when", today=lambda: TODAY)
    stage(field)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "10-11-2026")
    field.edit.clearFocus()
    assert "10.30" in field.note()
    field.edit.setFocus()
    QTest.keyClicks(field.edit, " 1030")
    field.edit.clearFocus()
    assert field.value() == datetime(2026, 11, 10, 10, 30)  # noqa: DTZ001  # a wall time, as typed
    assert field.text() == "10-11-2026 10.30"


@pytest.mark.parametrize("words", ["", "besok", "31-04-2026", "1-13-2026", "09-11-202", "9 November"])
def test_what_is_no_date_is_not_guessed(words: str) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize("words", ["24.00", "10.60", "1", "pagi"])
def test_what_is_no_hour_is_not_guessed(words: str) -> None:
    assert read_time(words) is None
    assert read_moment(f"09-11-2026 {words}") is None


def test_any_control_can_become_a_field(qtbot: QtBot) -> None:
    control = QWidget()
    field = Field("Tanda tangan", control, name="signature")
    qtbot.addWidget(field)
    assert control.accessibleName() == "Tanda tangan"


def _wheel_down() -> QWheelEvent:
    none = Qt.KeyboardModifier.NoModifier
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
