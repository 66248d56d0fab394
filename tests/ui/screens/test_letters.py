"""Letters at the desk: written beside their paper, numbered from the book, printed, kept as a document; their texts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMenu, QTextEdit, QWidget

from register_app.reading.letter_texts import letter_texts
from register_app.reading.letters import letters_of
from register_app.rules.letters import LetterKind
from register_app.rules.statuses import Status
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot
from ui.printing.paper_pages import PaperPages
from ui.shell.places import Place
from ui.widgets.label import Label

Key = Qt.Key


@pytest.fixture
def officer(desk: AtTheDesk) -> RegisterRobot:
    return RegisterRobot(desk)


def body(officer: RegisterRobot, name: str = "body") -> str:
    return officer.text(name)


def chooses(officer: RegisterRobot, name: str, words: str) -> None:
    box = officer.sees(name, QComboBox)
    box.setCurrentIndex(box.findText(words))
    officer.desk.settles()


def test_a_reply_is_written_from_its_text_numbered_and_printed(officer: RegisterRobot, tmp_path: Path) -> None:
    desk = officer.desk
    case = officer.letter("Papan standar pelayanan tidak terpasang", days_ago=3)
    officer.opens(complaint_id=case)

    officer.presses(Key.Key_U)
    assert "sedang ditangani oleh ......" in body(officer)
    assert not officer.table().isVisible()
    assert desk.sees(PaperPages, "letter_pages").isVisible()
    assert not officer.is_in_sight("move_note"), "that it takes time is no answer"

    chooses(officer, "text_code", "Selesai: pengaduan terbukti")
    officer.sees("body", QTextEdit).insertPlainText(" Papan dipasang Kamis.")
    chooses(officer, "text_code", "Masih diproses, memerlukan waktu")
    chooses(officer, "text_code", "Selesai: pengaduan terbukti")
    assert "Papan dipasang Kamis." in body(officer)

    officer.ticks("Diketik").saves()
    assert officer.says("Tulis nomor suratnya")
    officer.ticks("Dari buku surat keluar").types("move_note", "Terbukti").saves()

    (letter,) = officer.asks(letters_of, case)
    assert (letter.number_way, letter.number[:10], letter.number[-11:]) == ("buku", "000.8.3.4/", "/BO2.2/2026")
    assert officer.file_of(case).status is Status.ANSWERED
    assert desk.here() is Place.PREVIEW
    desk.dialogs.save_to = tmp_path / "surat.docx"
    desk.clicks("save_docx")
    assert (tmp_path / "surat.docx").read_bytes()[:2] == b"PK"

    officer.opens(complaint_id=case)
    assert officer.says("Surat jawaban ditulis")
    assert officer.table().isVisible()


def test_a_forwarding_letter_follows_its_agency_and_waits_as_a_draft(officer: RegisterRobot) -> None:
    case = officer.letter("Jalan provinsi rusak", days_ago=2)
    officer.opens(complaint_id=case, action="forwarding_letter")

    officer.saves()
    assert officer.says("Tulis instansi yang menerima terusan ini.")
    officer.types("agency", "Dinas PUPR")
    assert body(officer, "addressee").startswith("Yth. Pimpinan Dinas PUPR\n")
    officer.presses(Key.Key_Escape)
    officer.opens(complaint_id=case, action="forwarding_letter")
    assert officer.text("agency") == "Dinas PUPR"
    officer.saves()

    assert officer.file_of(case).status is Status.FORWARDED
    assert officer.asks(letters_of, case)[0].addressee[0] == "Yth. Pimpinan Dinas PUPR"

    officer.opens(complaint_id=case).presses(Key.Key_L)
    officer.picks("case_more_menu", "Catat nomor surat").types("number", "094/7").saves()
    assert officer.says("Nomor 094/7 tanggal")
    assert not officer.presses(Key.Key_L).offers("case_more_menu")["Catat nomor surat"].isEnabled()


def test_the_answer_by_letter_leads_to_the_letter_and_the_print_menu_too(officer: RegisterRobot) -> None:
    case = officer.letter("Papan standar pelayanan tidak terpasang")
    officer.opens(complaint_id=case)
    officer.presses(Key.Key_J).clicks("write_letter")
    assert officer.text("subject") == "Perkembangan penanganan pengaduan Saudara"

    officer.presses(Key.Key_Escape).presses(Key.Key_C)
    officer.picks("case_print_menu", "Surat penyaluran")
    assert officer.text("subject") == "Penyaluran pengaduan masyarakat"


def test_a_text_is_changed_with_a_field_from_the_menu_and_its_mistakes_are_named(desk: AtTheDesk) -> None:
    desk.goes_to(Place.LETTER_TEXTS)
    words = desk.sees(QTextEdit, "text_body")
    words.setFocus()
    words.setPlainText("Yth. {nma} ")
    desk.presses(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert any("Mungkin maksudnya: {nama}" in each.text() for each in desk.window.findChildren(Label))

    words.setPlainText("Yth. ")
    words.moveCursor(words.textCursor().MoveOperation.End)
    menu = desk.sees(QMenu, "text_fields_menu")
    next(each for each in menu.actions() if each.objectName() == "insert_nama").trigger()
    desk.presses(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    first = desk.office.register.ask(letter_texts, LetterKind.REPLY)[0]
    assert (first.body, first.version) == ("Yth. {nama}", 1)

    desk.clicks("text_restore")
    assert "Menindaklanjuti" in desk.sees(QTextEdit, "text_body").toPlainText()
    desk.clicks("text_retire")
    assert desk.office.register.ask(letter_texts, LetterKind.REPLY)[0].retired
    desk.clicks("notice_undo")
    assert not desk.office.register.ask(letter_texts, LetterKind.REPLY)[0].retired
    assert desk.sees(QWidget, "letter_texts").isVisible()
