"""The parts of an intake form, each for itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from register_app.errors import Problem
from register_app.rules.channels import ReportKind
from register_app.rules.identity import IdType
from tests.ui.shell.officer import AnsweringDialogs
from ui.intake.attachments_field import AttachmentsField
from ui.intake.fields import Fields
from ui.intake.id_number_field import IdNumberField
from ui.intake.matter_fields import SLIP, WHOLE, MatterFields
from ui.intake.person_fields import PersonFields
from ui.tasks import Tasks
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField

CATEGORIES = ("Pelayanan masyarakat", "Umum")


def today() -> date:
    return date(2026, 11, 10)


@pytest.fixture
def shown(qtbot: QtBot, tasks: Tasks) -> Callable[[QWidget], None]:
    """Put a part before the officer."""

    windows: list[QWidget] = []

    def show(part: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(part)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return show


def test_tab_goes_from_the_number_to_the_name_and_shift_tab_to_the_kind_of_card(
    shown: Callable[[QWidget], None],
) -> None:
    person = PersonFields(today=today)
    shown(person)
    assert person.identity is not None
    person.identity.edit.setFocus()
    QTest.keyClicks(person.identity.edit, "5371014504870003")
    QTest.keyClick(person.identity.edit, Qt.Key.Key_Tab)
    assert person.name.edit.hasFocus()
    person.identity.edit.setFocus()
    QTest.keyClick(person.identity.edit, Qt.Key.Key_Backtab)
    assert person.identity.picker.hasFocus()
    QTest.keyClick(person.identity.picker, Qt.Key.Key_Tab)
    assert person.identity.edit.hasFocus()


def test_every_kind_of_identity_asks_for_its_own_number(shown: Callable[[QWidget], None]) -> None:
    field = IdNumberField(name="id", today=today)
    shown(field)
    asked = {}
    for kind in IdType:
        field.set_kind(kind)
        asked[kind] = field.label()

    assert asked[IdType.KTP] == "NIK"
    assert asked[IdType.PASSPORT] == "Nomor paspor"
    assert not field.edit.isEnabled()  # the last ones have no number


def test_a_passport_is_not_judged_as_a_nik(shown: Callable[[QWidget], None]) -> None:
    field = IdNumberField(name="id", today=today)
    shown(field)

    field.set_identity("PASPOR", "B1234567")
    assert field.note() == ""

    field.edit.clearFocus()
    field.set_identity("PASPOR", "12")
    assert "paspor" in field.note()
    assert field.note_tone() == "today"


def test_a_person_without_a_name_stays_without_one(shown: Callable[[QWidget], None]) -> None:
    person = PersonFields(today=today, identity=False, nameless=True, paired=True)
    shown(person)
    person.name.set_value("Lusia D.")
    assert person.nameless is not None

    person.nameless.set_value(True)

    assert person.draft().name == ""
    assert not person.name.edit.isEnabled()


def test_the_sex_a_nik_tells_goes_with_the_person(shown: Callable[[QWidget], None]) -> None:
    person = PersonFields(today=today)
    shown(person)
    assert person.identity is not None

    person.identity.set_identity("KTP", "5371014507870003")

    assert (person.draft().id_type, person.draft().sex) == ("KTP", "P")


def test_an_empty_person_shows_no_kind_of_card(shown: Callable[[QWidget], None]) -> None:
    person = PersonFields(today=today)
    shown(person)

    assert person.draft().model_dump(exclude_defaults=True) == {}
    assert person.is_empty()


def test_a_slip_asks_for_the_words_kind_and_category_only(shown: Callable[[QWidget], None]) -> None:
    matter = MatterFields(SLIP, CATEGORIES, today=today)
    shown(matter)
    matter.summary.set_value("Antrean tidak pakai nomor.")
    matter.kind.set_value(ReportKind.ASPIRATION.value)
    matter.category.set_value("Umum")

    assert not matter.place.isVisible()
    assert matter.values()["kind"] is ReportKind.ASPIRATION
    assert matter.values()["category"] == "Umum"
    assert matter.title() == "Antrean tidak pakai nomor."


def test_a_category_in_own_words_is_told_from_one_of_the_office(shown: Callable[[QWidget], None]) -> None:
    matter = MatterFields(WHOLE, CATEGORIES, today=today)
    shown(matter)

    matter.category.set_value(None, "Parkir")

    assert (matter.values()["category"], matter.values()["category_other"]) == ("", "Parkir")


class Form(QWidget):
    """One field of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.line = LineField("Pokok", name="subject")
        self.day = DateField("Tanggal", name="event_date", today=today)
        self.choice = ChoiceField("Kategori", [Choice("a", "A")], name="category", free=True)
        self.segments = SegmentedField("Jenis", [Choice("x", "X"), Choice("y", "Y")], name="kind")
        self.segments.set_value("x")
        self.fields = Fields(self)
        self.fields.add(self.line, self.day, self.choice, self.segments)
        column = QVBoxLayout(self)
        for field in (self.line, self.day, self.choice, self.segments):
            column.addWidget(field)


def test_an_untouched_form_has_no_content(shown: Callable[[QWidget], None]) -> None:
    form = Form()
    shown(form)

    assert form.fields.content() == {}


def test_what_stands_in_a_form_comes_back_as_it_was_even_half_a_date(shown: Callable[[QWidget], None]) -> None:
    form, again = Form(), Form()
    shown(form)
    form.line.set_value("Lampu padam")
    form.day.edit.setText("09-1")
    form.choice.set_value(None, "Parkir")
    form.segments.set_value("y")

    again.fields.fill(form.fields.content())

    assert again.line.value() == "Lampu padam"
    assert again.day.text() == "09-1"
    assert again.choice.free_text() == "Parkir"
    assert again.segments.value() == "y"
    again.fields.fill({})
    assert again.segments.value() == "x"
    assert again.fields.content() == {}


def test_a_refusal_stands_beside_its_field_until_it_is_mended(shown: Callable[[QWidget], None]) -> None:
    form = Form()
    shown(form)
    strangers = form.fields.show_problems(
        [Problem("printer", "Tidak ada."), Problem("subject", "Masih kosong."), Problem("event_date", "Salah.")]
    )

    assert [problem.field for problem in strangers] == ["printer"]
    assert form.line.note_tone() == "late"
    assert form.fields.focused() == "subject"

    form.line.set_value("L")
    assert form.line.note() == ""
    assert form.day.note() == "Salah."


def test_a_file_dragged_over_words_is_evidence_and_no_words(tmp_path: Path, tasks: Tasks, qtbot: QtBot) -> None:
    (tmp_path / "catatan.txt").write_text("Percakapan", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "catatan.txt"))])
    field = AttachmentsField(tasks.run_aside, AnsweringDialogs())
    matter = MatterFields(WHOLE, (), today=today, attachments=field)
    qtbot.addWidget(matter)

    matter.summary.edit.insertFromMimeData(mime)
    assert not matter.summary.edit.canInsertFromMimeData(mime)
    hand = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    matter.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *hand))
    qtbot.waitUntil(lambda: len(field.files()) == 1)

    assert matter.summary.value() == ""


def test_nothing_copied_is_said(shown: Callable[[QWidget], None], tasks: Tasks) -> None:
    field = AttachmentsField(tasks.run_aside, AnsweringDialogs())
    shown(field)
    assert field.files() == ()

    QGuiApplication.clipboard().clear()
    field.take_clipboard()

    assert "Salin dulu" in field.note()


def test_a_picture_is_pasted_held_and_let_go(shown: Callable[[QWidget], None], qtbot: QtBot, tasks: Tasks) -> None:
    field = AttachmentsField(tasks.run_aside, AnsweringDialogs())
    shown(field)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    gone: list[str] = []
    field.dropped.connect(gone.append)

    field.take_clipboard()
    qtbot.waitUntil(lambda: len(field.files()) == 1)
    (file,) = field.files()
    assert file.content.startswith(b"\xff\xd8\xff")

    card = field.findChild(QAbstractButton, "attachment_1")
    assert card is not None
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert field.files() == ()
    assert gone == [file.slot]
