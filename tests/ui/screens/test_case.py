"""One case, one page: what it says, what can be done next, and what becomes of what was typed."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.dispositions import DispositionDraft
from register_app.reading.drafts import open_drafts
from register_app.rules.statuses import Event, Status, possible_events
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.office_choices import choose_scan_folder, decide_id_pictures
from tests.capture import cards
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot
from ui.case.actions import ACTIONS
from ui.intake.scan_offer import ScanOffer
from ui.shell.places import Place
from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.day_strip import DayStrip

Key = Qt.Key
NIK = "5371015005900007"
HEAD, DIVISION = "Kepala Biro Organisasi", "Kepala Bagian Tatalaksana"


@pytest.fixture
def officer(desk: AtTheDesk) -> RegisterRobot:
    return RegisterRobot(desk)


@pytest.fixture
def case(officer: RegisterRobot) -> int:
    """A letter of three days ago, open at the right."""
    complaint = officer.letter(
        "Papan standar pelayanan tidak terpasang",
        days_ago=3,
        nik=NIK,
        summary="Papan di ruang tunggu tidak ada.",
        letter={"number": "17/RT12/XI/2026", "agenda_number": "0871"},
    )
    officer.opens(complaint_id=complaint)
    return complaint


def status(officer: RegisterRobot, case: int) -> Status:
    return officer.file_of(case).status


def test_the_page_says_what_the_letter_said(officer: RegisterRobot, case: int) -> None:
    assert officer.says("Papan standar pelayanan tidak terpasang")
    assert officer.says("17/RT12/XI/2026")
    assert officer.says("agenda 0871")
    assert officer.says("Papan di ruang tunggu tidak ada.")
    assert officer.says("Batas:")
    assert officer.says("7 hari kalender sejak diterima di kantor")
    assert officer.says("Menunggu telaah")
    assert officer.sees("case_deadline", QWidget).findChild(DayStrip).isVisible()


def test_what_is_missing_is_said_and_everything_is_one_link_away(officer: RegisterRobot, case: int) -> None:
    assert officer.says("Belum lengkap")
    assert not officer.says("dari 6")

    officer.clicks("facts_more")

    assert officer.says("dari 6")


def test_a_whole_identity_is_opened_with_a_reason_that_stays_in_the_timeline(officer: RegisterRobot, case: int) -> None:
    assert officer.says("************0007")
    assert not officer.says(NIK)

    officer.clicks("identity_look").clicks("identity_open")
    assert officer.says("Tulis untuk apa identitas dibuka")

    officer.types("identity_reason", "menghubungi pelapor").presses(Key.Key_Return)
    assert officer.says(NIK)
    assert officer.says("menghubungi pelapor")


def test_a_kept_card_is_seen_with_the_opened_identity_and_not_before(officer: RegisterRobot) -> None:
    officer.does(decide_id_pictures, IdPicturePolicy(IdPictureRule.KEEP))
    card = AttachmentDraft(name="kartu.jpg", content=cards.as_jpeg(cards.card()), purpose=Purpose.ID_CARD)
    officer.opens(complaint_id=officer.letter("Dengan kartu", card, nik=NIK))
    assert not officer.is_in_sight("identity_picture")

    officer.clicks("identity_look").clicks("identity_usual_1").presses(Key.Key_Return).clicks("identity_picture")
    assert officer.says("kartu.jpg")

    officer.presses(Key.Key_Escape).clicks("identity_look")
    assert not officer.is_in_sight("identity_picture")


def test_an_opened_identity_is_closed_when_the_officer_goes_elsewhere(officer: RegisterRobot, case: int) -> None:
    officer.clicks("identity_look").types("identity_reason", "mencocokkan").presses(Key.Key_Return)
    assert officer.says(NIK)

    officer.desk.goes_to(Place.DESK)
    officer.opens(complaint_id=case)

    assert not officer.says(NIK)


def test_esc_closes_the_question_before_anything_else(officer: RegisterRobot, case: int) -> None:
    officer.clicks("identity_look").presses(Key.Key_Escape)

    assert not officer.is_in_sight("identity_reason")
    assert officer.desk.here() == Place.REGISTER


def test_a_follow_up_is_two_keys_and_its_words(officer: RegisterRobot, case: int) -> None:
    officer.desk.acts = 0

    officer.presses(Key.Key_T)
    assert officer.focus() == "note"
    officer.desk.types("Papan dipesan")
    officer.saves()

    assert officer.desk.acts == 2
    assert status(officer, case) is Status.IN_PROGRESS
    assert officer.says("Papan dipesan.")
    assert "Tindak lanjut dicatat" in officer.desk.is_told()
    assert officer.is_in_sight("case_actions")


def test_an_answer_may_close_the_case_with_its_rating(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_J)
    assert not officer.is_in_sight("rating")
    officer.desk.types("Papan sudah dipasang")
    officer.ticks("Sekaligus selesaikan pengaduan ini").clicks("rating_5").saves()

    assert status(officer, case) is Status.CLOSED
    assert officer.says("Penilaian pelapor: 5 dari 5.")
    assert officer.says("Dijawab dengan surat. Papan sudah dipasang.")


def test_a_verification_says_kind_content_and_category(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_A).clicks("supervisory_berkadar")
    assert officer.says("Inspektorat")

    officer.clicks("supervisory_tidak").saves()

    assert (status(officer, case), officer.file_of(case).supervisory) == (Status.VERIFIED, False)
    assert officer.says("Pengaduan, tidak berkadar pengawasan.")


def test_a_pause_can_be_taken_back_from_the_bar(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_L).picks("case_more_menu", "Tunda")
    officer.types("note", "Menunggu salinan berkas").saves()
    assert status(officer, case) is Status.POSTPONED
    assert officer.says("Berhenti")

    officer.desk.clicks("notice_undo")

    assert status(officer, case) is Status.RECEIVED


def test_archiving_asks_why_beside_its_field(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_L).picks("case_more_menu", "Arsipkan")
    assert officer.says("Pengaduan berakhir tanpa jawaban")
    officer.saves()
    assert officer.says("Tulis alasannya dulu")
    assert officer.focus() == "reason"

    officer.desk.types("Isi tidak dapat ditindaklanjuti")
    officer.saves()

    assert status(officer, case) is Status.ARCHIVED


def test_cancelling_a_number_says_what_follows_and_makes_turning_back_the_main_button(
    officer: RegisterRobot, case: int
) -> None:
    officer.presses(Key.Key_L).picks("case_more_menu", "Batalkan nomor")

    assert officer.says("Ini tidak bisa diurungkan.")
    back = officer.sees("panel_back", QAbstractButton)
    assert (back.rank, back.label()) == ("primary", "Jangan")

    officer.clicks("panel_back")
    assert status(officer, case) is Status.RECEIVED


def test_forwarding_needs_the_agency_and_takes_the_letter_later(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_L).picks("case_more_menu", "Teruskan ke instansi lain").saves()
    assert officer.says("Tulis instansi yang menerima terusan ini.")

    officer.types("to_agency", "Dinas Perhubungan").saves()

    assert status(officer, case) is Status.FORWARDED
    assert officer.says("Kepada Dinas Perhubungan.")


def test_a_finished_case_is_opened_again(officer: RegisterRobot, case: int) -> None:
    for event in (Event.ANSWERED, Event.CLOSED):
        officer.does(record_event, case, EventDraft(event))
    assert officer.is_in_sight("action_reopen")

    officer.presses(Key.Key_B).types("note", "Pelapor belum puas").saves()

    assert status(officer, case) is Status.IN_PROGRESS


@pytest.mark.parametrize("standing", [Status.RECEIVED, Status.CLOSED])
def test_what_is_not_possible_is_off_and_says_why(officer: RegisterRobot, case: int, standing: Status) -> None:
    if standing is Status.CLOSED:
        for event in (Event.ANSWERED, Event.CLOSED):
            officer.does(record_event, case, EventDraft(event))

    officer.presses(Key.Key_L)
    offered = officer.offers("case_more_menu")
    shown = {action.words(): action for action in ACTIONS}

    for words, entry in offered.items():
        recorded = shown[words].event
        if recorded is not None:
            assert entry.isEnabled() == (recorded in possible_events(standing)), words
            assert entry.isEnabled() or "status pengaduan sekarang" in entry.toolTip()
            assert entry.isEnabled() or "status pengaduan sekarang" in entry.whatsThis()
    officer.menu("case_more_menu").close()


def test_a_letter_typed_and_left_waits_as_a_draft_and_comes_back(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_T)
    officer.desk.types("Papan dipesan ke percetakan")
    officer.presses(Key.Key_Escape)
    assert officer.is_in_sight("case_actions")

    (draft,) = [row for row in officer.asks(open_drafts) if row.form == "case"]
    assert draft.title.startswith("Tindak lanjut")

    officer.desk.goes_to(Place.DESK)
    officer.opens(draft_id=draft.draft_id)
    assert officer.text("note") == "Papan dipesan ke percetakan"

    officer.saves()
    assert status(officer, case) is Status.IN_PROGRESS
    assert [row for row in officer.asks(open_drafts) if row.form == "case"] == []


def test_walking_on_in_the_list_seals_the_form(officer: RegisterRobot, case: int) -> None:
    other = officer.letter("Surat lain")
    officer.presses(Key.Key_T)
    officer.desk.types("Setengah kalimat")

    officer.opens(complaint_id=other)
    assert officer.says("Surat lain")
    assert not officer.is_in_sight("panel_save")

    officer.opens(complaint_id=case).presses(Key.Key_T)
    assert officer.text("note") == "Setengah kalimat"


def test_letters_in_a_field_are_no_shortcuts(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_T)
    officer.desk.types("tjdl TJDL")

    assert officer.text("note") == "tjdl TJDL"
    assert officer.is_in_sight("panel_save")


def test_a_draft_is_thrown_away_and_taken_out_again(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_T)
    officer.desk.types("Salah pengaduan")
    officer.waits_for(lambda: officer.is_in_sight("panel_discard"))

    officer.clicks("panel_discard")
    assert [row for row in officer.asks(open_drafts) if row.form == "case"] == []

    officer.desk.clicks("notice_undo")
    assert [row.form for row in officer.asks(open_drafts) if row.form == "case"] == ["case"]


def test_a_file_is_shown_in_the_place_of_the_timeline(officer: RegisterRobot) -> None:
    text = AttachmentDraft(name="rekaman.txt", content=b"Catatan percakapan")
    complaint = officer.letter("Dengan lampiran", text)
    officer.opens(complaint_id=complaint)

    card = officer.sees(f"attachment_{officer.file_of(complaint).attachments[0].id}", AttachmentCard)
    card.click()
    officer.desk.settles()

    assert officer.says("rekaman.txt")
    assert officer.says("Simpan salinannya")
    officer.presses(Key.Key_Escape)
    assert officer.is_in_sight("case_actions")


def test_the_page_offers_its_sheets_to_the_printer(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_C)

    offered = officer.offers("case_print_menu")

    assert list(offered)[:3] == ["Lembar disposisi kosong", "Lembar disposisi terisi", "Tanda terima"]
    assert not offered["Lembar disposisi terisi"].isEnabled()
    officer.menu("case_print_menu").close()


# the sheet that came back


def test_the_boxes_of_the_printed_sheet_are_ticked_as_on_paper(officer: RegisterRobot, case: int) -> None:
    sheet = officer.prints_sheet(case)

    officer.presses(Key.Key_D)
    assert officer.says("belum kembali")
    officer.ticks(DIVISION).ticks("Proses lebih lanjut").clicks("nature_segera")
    officer.types("note", "Pasang papan").types("received_by", "Domi Seran").saves()

    (step,) = officer.file_of(case).steps
    assert (step.from_title, step.sheet_id, step.nature.value) == (HEAD, sheet, "segera")
    assert [person.title for person in step.recipients] == [DIVISION]
    assert step.instructions == ("Proses lebih lanjut",)
    assert step.recipients[0].taken_by == "Domi Seran"
    assert officer.file_of(case).sheets_out == ()
    assert officer.says("Disposisi kembali")


def test_the_next_step_down_begins_with_whoever_got_it(officer: RegisterRobot, case: int) -> None:
    officer.does(dispose, case, DispositionDraft(from_title=HEAD, to=[DIVISION]))

    officer.presses(Key.Key_D)

    assert officer.sees("from", QWidget).currentText() == DIVISION
    words = {each.accessibleName() for each in officer.case().findChildren(QAbstractButton) if each.isVisible()}
    assert "Analis Kebijakan Ahli Muda" in words
    assert DIVISION not in words


def test_a_step_without_anybody_is_refused_beside_the_boxes(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_D).saves()

    assert officer.says("Pilih paling sedikit satu pejabat atau unit")
    assert officer.focus().startswith("to_")
    assert status(officer, case) is Status.RECEIVED


def test_somebody_outside_the_list_is_written_by_hand(officer: RegisterRobot, case: int) -> None:
    officer.presses(Key.Key_D).types("to_written", "Tim Pengaduan; Inspektorat").saves()

    (step,) = officer.file_of(case).steps
    assert [person.title for person in step.recipients] == ["Tim Pengaduan", "Inspektorat"]


def test_a_sheet_from_the_scanner_is_offered_beside_its_boxes(
    officer: RegisterRobot, case: int, tmp_path: Path
) -> None:
    officer.does(choose_scan_folder, tmp_path)
    scan = tmp_path / "lembar.jpg"
    scan.write_bytes(cards.as_jpeg(cards.card()))
    now = officer.desk.office.register.clock.now().timestamp()
    os.utime(scan, (now, now))
    officer.presses(Key.Key_D)
    offer = officer.sees("case_form", QWidget).findChild(ScanOffer)
    for _look in range(2):
        offer.look()
        officer.waits_for(lambda: officer.desk.tasks.idle)

    officer.clicks("scan_take").ticks(DIVISION).saves()

    (file,) = officer.file_of(case).attachments
    assert file.name == "lembar.jpg"
    assert officer.sees(f"attachment_{file.id}", AttachmentCard).accessibleName() == "Lembar disposisi"


def test_who_took_the_paper_later_is_written_down(officer: RegisterRobot, case: int) -> None:
    officer.does(dispose, case, DispositionDraft(from_title=HEAD, to=[DIVISION]))

    officer.presses(Key.Key_L).picks("case_more_menu", "Catat penerimaan disposisi")
    officer.types("received_by", "Domi Seran").saves()

    assert officer.file_of(case).steps[0].recipients[0].taken_by == "Domi Seran"
    assert officer.says(f"Diterima {DIVISION}")
