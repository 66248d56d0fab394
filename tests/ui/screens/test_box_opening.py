"""Opening a box in the real window: counted first, slip after slip, nothing typed ever lost, minutes at the end."""

from datetime import timedelta
from os import utime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QSpinBox

from register_app.capture.watch import WatchedFolder
from register_app.reading.attachments import attachment_content
from register_app.reading.case import case_file
from register_app.rules.channels import Confidentiality, SlipMark
from register_app.services.boxes import keep_slip
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.box_robot import BUREAU, GOVERNOR, SECOND, BoxRobot
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import a_photo
from ui.screens.box_opening.scan_pane import ScanPane
from ui.screens.box_opening.slip_pictures import SlipPictures
from ui.shell.places import Place
from ui.widgets.button import Button


@pytest.fixture
def officer(desk: AtTheDesk) -> BoxRobot:
    return BoxRobot(desk)


def test_f3_goes_to_the_box_that_waits_and_asks_for_the_count(officer: BoxRobot) -> None:
    officer.presses(Qt.Key.Key_F3)

    assert officer.desk.here() is Place.BOX_OPENING
    assert officer.desk.sees(QComboBox, "box").currentText() == GOVERNOR
    assert officer.text("opened_at") == "10-11-2026 09.42"
    assert officer.desk.sees(QComboBox, "officer_one").currentText() == "Petugas Latihan"
    assert officer.stands_in() == "counted"
    assert "Hitung isi kotak dulu" in officer.words()


def test_slip_after_slip_goes_into_the_register_and_then_to_the_minutes(officer: BoxRobot) -> None:
    before = officer.count()
    officer.opens().counts(2)
    officer.writes(name="Lusia D.", address="Jl. Bukit Hijau", subject="Antrean tanpa nomor").keeps()
    assert officer.progress() == "1 dari 2 slip dicatat"

    officer.writes(summary="Lampu tangga barat padam.").keeps()
    assert "Semua 2 slip sudah dicatat" in officer.words()

    officer.chooses("condition", "Baik, dikunci kembali")
    officer.chooses("handed_over_to", "Petugas Penerima Surat Masuk").keeps()

    file = officer.last_opening()
    assert officer.desk.here() is Place.PREVIEW
    assert officer.count() == before + 2
    assert (file.box, file.counted, file.officer_two) == (GOVERNOR, 2, SECOND)
    assert [slip.subject for slip in file.slips] == ["Antrean tanpa nomor", "Lampu tangga barat padam."]
    assert file.closed_at is not None
    assert (file.condition, file.handed_over_to, file.copies) == (
        "Baik, dikunci kembali",
        "Petugas Penerima Surat Masuk",
        1,
    )
    assert officer.desk.failures == []


def test_one_more_slip_takes_at_most_four_keys(officer: BoxRobot, tmp_path: Path) -> None:
    folder = tmp_path / "pindaian"
    folder.mkdir()
    officer.opens().counts(3).writes(summary="Slip pertama").keeps()
    scanner = officer.page().findChild(SlipPictures)
    assert scanner is not None
    scanner.watch(WatchedFolder(folder))
    scan = a_photo(folder, "slip.jpg")
    arrived = (MORNING + timedelta(seconds=1)).timestamp()
    utime(scan, (arrived, arrived))
    for _look in range(2):
        scanner.look()
        officer.desk.settles()
    officer.desk.acts = 0

    officer.desk.types("Lusia D.")
    officer.presses(Qt.Key.Key_Tab)
    officer.desk.types("Jl. Bukit Hijau, Maulafa")
    officer.presses(Qt.Key.Key_Tab)
    officer.desk.types("081234567890")
    officer.presses(Qt.Key.Key_Return)
    officer.desk.types("Antrean tidak pakai nomor, kasihan yang tua.")
    officer.keeps()

    slip = officer.last_opening().slips[1]
    assert officer.desk.acts <= 4
    assert (slip.name, slip.subject) == ("Lusia D.", "Antrean tidak pakai nomor, kasihan yang tua.")
    assert slip.scan_id is not None
    assert officer.stands_in() == "complainant.name"


def test_an_empty_box_is_closed_in_one_step_with_its_minutes(officer: BoxRobot) -> None:
    officer.opens(box=GOVERNOR).clicks("nihil")
    assert "Kotak kosong, dicatat Nihil" in officer.words()
    assert officer.note("officer_two") == "Kotak dibuka berdua. Pilih petugas kedua."

    officer.chooses("officer_two", SECOND)
    assert officer.note("officer_two") == ""
    officer.chooses("condition", "Baik, dikunci kembali").keeps()

    file = officer.last_opening()
    assert officer.desk.here() is Place.PREVIEW
    assert (file.counted, file.condition, file.closed_at is not None) == (0, "Baik, dikunci kembali", True)
    assert officer.desk.is_told() == "Pembukaan kotak tersimpan. Berita acaranya siap dicetak."


def test_reading_before_counting_is_refused_in_words(officer: BoxRobot) -> None:
    officer.opens()

    button = officer.desk.sees(Button, "slip_next")
    assert not button.isEnabled()
    assert "Hitung isi kotak dulu" in button.accessibleDescription()


def test_the_end_says_why_it_cannot_be_reached_yet(officer: BoxRobot) -> None:
    officer.opens().counts(2)

    later = officer.desk.sees(Button, "opening_close_later")
    assert not later.isEnabled()
    assert later.accessibleDescription() == "Masih 2 slip belum dicatat"


def test_a_slip_without_words_is_not_kept_and_says_what_to_do(officer: BoxRobot) -> None:
    before = officer.count()
    officer.opens().counts(2).writes(name="Lusia D.").keeps()

    assert officer.count() == before
    assert officer.note("summary").startswith("Isi slip masih kosong.")
    assert officer.text("complainant.name") == "Lusia D."


def test_a_single_officer_is_pointed_out_gently(officer: BoxRobot) -> None:
    officer.opens().counts(1, second="")
    officer.writes(summary="Kursi roda tidak ada").keeps()

    assert officer.last_opening().counted == 1


def test_without_a_telephone_the_answer_goes_to_the_board(officer: BoxRobot) -> None:
    officer.opens().counts(1).writes(address="Maulafa")
    assert "Tanpa nomor HP, jawaban dipasang di papan dekat kotak" in officer.words()

    officer.writes(phone="081234567890")
    assert "papan dekat kotak" not in officer.words()


def test_the_deadline_is_told_while_the_slip_is_typed(officer: BoxRobot) -> None:
    officer.opens().counts(1)

    assert "Batas jawab Selasa, 17 November, 7 hari sejak diterima" in officer.words()


def test_an_unreadable_slip_keeps_its_place_without_a_number(officer: BoxRobot) -> None:
    before = officer.count()
    officer.opens().counts(2).clicks("mark_unreadable").writes(note="basah kena hujan").keeps()

    (slip,) = officer.last_opening().slips
    assert officer.count() == before
    assert (slip.mark, slip.note, slip.complaint_id) == (SlipMark.UNREADABLE, "basah kena hujan", None)
    assert officer.slips()[0] == "Tak terbaca, basah kena hujan"


def test_a_slip_that_repeats_another_finds_it_by_its_number(officer: BoxRobot) -> None:
    officer.opens().counts(2).writes(summary="Lampu padam").keeps()
    twin = officer.newest()
    officer.clicks("mark_duplicate").types("duplicate_of_text", twin.short_number)
    officer.desk.qtbot.waitUntil(lambda: "dicatat sebagai ganda" in officer.note("duplicate_of"))
    officer.keeps()

    slip = officer.last_opening().slips[1]
    assert (slip.mark, slip.duplicate_of) == (SlipMark.DUPLICATE, twin.number)


def test_a_duplicate_of_nothing_is_refused(officer: BoxRobot) -> None:
    officer.opens().counts(1).clicks("mark_duplicate").keeps()

    assert officer.note("duplicate_of").startswith("Cari nomor pengaduan")


def test_who_wrote_it_can_be_kept_secret(officer: BoxRobot) -> None:
    officer.opens().counts(1).writes(name="Lusia D.", summary="Pungutan di loket dua")
    officer.clicks("confidentiality")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    secret = next(action for action in menu.actions() if "dirahasiakan" in action.text())
    secret.trigger()
    menu.close()
    officer.keeps()

    found = officer.asks(case_file, officer.newest().id)
    assert found is not None
    assert found.confidentiality is Confidentiality.SECRET


def test_a_slip_without_a_name_can_say_so(officer: BoxRobot) -> None:
    officer.opens().counts(1).clicks("complainant.nameless").writes(summary="Toilet terkunci").keeps()

    assert officer.last_opening().slips[0].name == "tanpa nama"


def test_a_scan_lies_beside_the_words_and_goes_into_the_register_with_them(officer: BoxRobot, tmp_path: Path) -> None:
    officer.opens().counts(2).drops(a_photo(tmp_path))
    assert officer.desk.sees(ScanPane, "scan_pane").has_picture()

    officer.writes(summary="Lampu padam").keeps()

    (slip,) = officer.last_opening().slips
    assert slip.scan_id is not None
    assert (officer.asks(attachment_content, slip.scan_id) or b"").startswith(b"\xff\xd8")
    assert not officer.desk.sees(ScanPane, "scan_pane").has_picture()

    officer.picks_slip(1)
    assert officer.desk.sees(ScanPane, "scan_pane").has_picture()
    assert slip.number in officer.words()


def test_a_file_that_is_no_picture_is_refused_beside_the_scan(officer: BoxRobot, tmp_path: Path) -> None:
    wrong = tmp_path / "slip.jpg"
    wrong.write_text("bukan gambar", encoding="utf-8")
    officer.opens().counts(1).drops(wrong)

    assert "Simpan ulang sebagai" in officer.desk.sees(ScanPane, "scan_pane").note()


def test_more_slips_than_were_counted_need_a_reason(officer: BoxRobot) -> None:
    officer.opens().counts(1).writes(summary="Lampu padam").keeps()
    officer.clicks("recount_open")
    officer.desk.sees(QSpinBox, "recount_counted").setValue(2)
    officer.clicks("recount_save")
    assert officer.note("recount_reason").startswith("Tulis mengapa jumlah isi berubah.")

    officer.types("recount_reason", "satu slip terlipat di dalam yang lain").clicks("recount_save")

    assert officer.progress() == "1 dari 2 slip dicatat"
    assert "satu slip terlipat" in officer.last_opening().note


def test_an_opening_is_gone_on_with_later(officer: BoxRobot) -> None:
    officer.opens().counts(3).writes(summary="Lampu padam").keeps()
    officer.desk.goes_to(Place.DESK)
    officer.presses(Qt.Key.Key_F3)

    assert officer.progress() == "1 dari 3 slip dicatat"
    assert officer.slips()[1] == "Slip 2, sedang diisi"


def test_beranda_leads_back_to_the_opening_by_its_id(officer: BoxRobot) -> None:
    officer.opens().counts(2).writes(summary="Lampu padam").keeps()
    opening = officer.last_opening()
    officer.does(keep_slip, opening.opening_id, 2, mark=SlipMark.UNREADABLE)
    officer.desk.goes_to(Place.DESK)
    officer.opens(box=BUREAU).desk.goes_to(Place.DESK)

    officer.opens(opening_id=opening.opening_id)

    assert "Semua 2 slip sudah dicatat" in officer.words()


def test_a_half_typed_slip_waits_as_a_draft_with_its_scan(officer: BoxRobot, tmp_path: Path) -> None:
    officer.opens().counts(2).writes(summary="Lampu padam").keeps()
    officer.writes(name="Lusia D.", summary="Antrean di loket").drops(a_photo(tmp_path)).waits_for_journal()
    (draft,) = officer.drafts("box-opening")
    officer.desk.goes_to(Place.DESK)
    officer.opens(box=BUREAU).desk.goes_to(Place.DESK)

    officer.opens(draft_id=draft.draft_id)

    assert draft.title == f"{GOVERNOR}, slip 2"
    assert officer.text("summary") == "Antrean di loket"
    assert officer.stands_in() == "summary"
    assert officer.desk.sees(ScanPane, "scan_pane").has_picture()
    officer.keeps()
    assert officer.drafts("box-opening") == []
    assert officer.last_opening().slips[1].scan_id is not None


def test_the_count_alone_is_journaled_too(officer: BoxRobot) -> None:
    officer.opens().counts(4).waits_for_journal()
    (draft,) = officer.drafts("box-opening")
    officer.desk.goes_to(Place.DESK)
    officer.opens(box=BUREAU).desk.goes_to(Place.DESK)

    officer.opens(draft_id=draft.draft_id)

    assert officer.desk.sees(QSpinBox, "counted").value() == 4
    assert officer.desk.sees(QComboBox, "officer_two").currentText() == SECOND


def test_looking_at_a_box_without_typing_leaves_no_draft(officer: BoxRobot) -> None:
    officer.opens().desk.goes_to(Place.DESK)

    assert officer.drafts("box-opening") == []


def test_a_slip_laid_aside_half_typed_waits_on_the_table(officer: BoxRobot) -> None:
    officer.opens().counts(3).writes(subject="Slip yang sulit dibaca")
    officer.picks_slip(2).writes(summary="Slip yang mudah").keeps()

    assert officer.slips()[0].startswith("Slip yang sulit dibaca")
    officer.picks_slip(1)
    assert officer.text("subject") == "Slip yang sulit dibaca"
    officer.desk.qtbot.waitUntil(lambda: len(officer.drafts("box-opening")) == 1)


def test_letters_typed_right_after_the_key_belong_to_the_next_slip(officer: BoxRobot) -> None:
    officer.opens().counts(2).writes(name="Andreas P.", summary="Loket ramah")
    QTest.keyClick(officer.focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(officer.focus(), "Lusia D.")
    officer.desk.settles()

    assert officer.text("complainant.name") == "Lusia D."
    assert officer.last_opening().slips[0].name == "Andreas P."


def test_escape_comes_back_from_a_recorded_slip_before_it_leaves(officer: BoxRobot) -> None:
    officer.opens().counts(2).writes(summary="Lampu padam").keeps()
    officer.picks_slip(1).presses(Qt.Key.Key_Escape)

    assert officer.desk.here() is Place.BOX_OPENING
    assert officer.is_shown("summary")


def test_an_hour_that_has_not_come_is_refused_beside_its_field(officer: BoxRobot) -> None:
    officer.opens()
    officer.input("opened_at").setText("11-11-2026 09.00")  # type: ignore[attr-defined] # a line edit
    officer.counts(1).writes(summary="Lampu padam").keeps()

    assert officer.note("opened_at").startswith("Waktu membuka kotak belum terjadi.")
    assert officer.text("summary") == "Lampu padam"


def test_every_input_can_be_reached_with_the_keyboard_in_the_order_of_the_paper(officer: BoxRobot) -> None:
    officer.opens().counts(2)
    officer.goes_to("complainant.name")
    reached = []
    for _tab in range(6):
        officer.presses(Qt.Key.Key_Tab)
        reached.append(officer.stands_in())

    assert reached == [
        "complainant.nameless",
        "complainant.address",
        "complainant.phone",
        "subject",
        "summary",
        "kind",
    ]


def test_the_page_shows_its_keys(officer: BoxRobot) -> None:
    officer.opens()

    hints = officer.page().keys()
    assert {"Ctrl+Enter", "F7"} <= {hint.key for hint in hints}
    assert all(button.accessibleName() for button in officer.page().findChildren(QAbstractButton) if button.isVisible())
