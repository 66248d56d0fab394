"""A letter: both received dates, the way through Sekda, the scan beside the text, and what is still missing."""

from datetime import date
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import Qt

from register_app.model.attachments import Purpose
from register_app.reading.attachments import attachments_of
from register_app.reading.case import CaseFile, case_file
from register_app.rules.channels import Confidentiality
from register_app.services.office_choices import choose_scan_folder
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.intake_robot import IntakeRobot, a_photo, dropping
from ui.intake.missing_note import MissingNote
from ui.intake.scan_sheet import ScanSheet
from ui.shell.places import Place


class LetterRobot(IntakeRobot):
    """At Pengaduan lewat surat."""

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.LETTER, **arguments)
        return self

    def writes_a_letter(self) -> Self:
        for name, text in (
            ("complainant.name", "Yayasan Tunas Harapan"),
            ("letter.number", "17/RT12/XI/2026"),
            ("letter.date", "30-10-2026"),
            ("letter.addressed_to", "Kepala Biro Organisasi"),
            ("subject", "Permohonan denah ruang layanan"),
        ):
            self.types(name, text)
        return self

    def missing(self) -> str:
        (note,) = self.desk.window.pages.in_sight.widget.findChildren(MissingNote)  # type: ignore[union-attr] # a page is in sight
        return note.text()

    def scans(self) -> ScanSheet:
        return self.desk.sees(ScanSheet, "scan_sheet")

    def drops_on_the_scan(self, path: Path) -> Self:
        drop, _mime = dropping(path)
        self.scans().dropEvent(drop)
        self.desk.settles()
        return self

    def case(self) -> CaseFile:
        found = self.asks(case_file, self.newest().id)
        assert found is not None
        return found


@pytest.fixture
def officer(desk: AtTheDesk) -> LetterRobot:
    return LetterRobot(desk)


def test_f4_opens_the_form_at_the_sender(officer: LetterRobot) -> None:
    officer.presses(Qt.Key.Key_F4)

    assert officer.desk.here() is Place.LETTER
    assert officer.stands_in() == "complainant.name"
    assert officer.text("received_at") == "10-11-2026 09.42"


def test_a_letter_with_its_way_through_sekda_is_kept(officer: LetterRobot) -> None:
    officer.opens().writes_a_letter()
    for name, text in (
        ("letter.copies_to", "Sekda"),
        ("letter.agenda_number", "000.8.3.4/871"),
        ("letter.received_by_sekda", "02-11-2026"),
        ("letter.sekda_agenda_number", "0871"),
        ("letter.sekda_disposed_on", "02-11-2026"),
        ("letter.sekda_note", "Tindak lanjuti"),
    ):
        officer.types(name, text)
    officer.types("complainant.phone", "081234567890").saves()

    case = officer.case()
    assert case.subject == "Permohonan denah ruang layanan"
    letter = case.letter
    assert letter is not None
    assert (letter.number, letter.date, letter.agenda_number) == (
        "17/RT12/XI/2026",
        date(2026, 10, 30),
        "000.8.3.4/871",
    )
    assert (letter.received_by_sekda, letter.sekda_agenda_number) == (date(2026, 11, 2), "0871")
    assert officer.drafts("letter") != []  # the one that the practice morning left behind
    assert all(draft.title != "Permohonan denah" for draft in officer.drafts("letter"))


def test_the_clock_runs_from_the_day_the_office_got_it_not_sekda(officer: LetterRobot) -> None:
    officer.opens().writes_a_letter().types("letter.received_by_sekda", "02-11-2026")
    officer.field("received_at").control.clear()  # type: ignore[attr-defined] # a line edit
    officer.types("received_at", "09-11-2026 10.00").saves()

    due = officer.newest().due_at
    assert due is not None
    assert due.date() == date(2026, 11, 16)


def test_without_a_readable_time_of_receipt_nothing_is_kept(officer: LetterRobot) -> None:
    before = officer.count()
    officer.opens().writes_a_letter()
    officer.field("received_at").control.clear()  # type: ignore[attr-defined] # a line edit

    officer.saves()
    assert "Waktunya belum ada" in officer.note("received_at")

    officer.types("received_at", "kemarin").saves()
    assert "belum terbaca" in officer.note("received_at")
    assert officer.count() == before


def test_the_tab_key_walks_through_the_words_before_the_scan(officer: LetterRobot) -> None:
    officer.opens()
    walked = []
    for _step in range(34):
        walked.append(officer.stands_in())
        officer.presses(Qt.Key.Key_Tab)

    order = [
        *("complainant.name", "complainant.address", "complainant.phone", "letter.number", "letter.date"),
        *("letter.addressed_to", "letter.copies_to", "received_at", "letter.agenda_number"),
        *("letter.received_by_sekda", "letter.sekda_agenda_number", "letter.sekda_disposed_on", "letter.sekda_note"),
        *("id_copy", "kind_pengaduan", "subject", "summary", "event_date", "event_place", "reported_party.name"),
        *("category", "confidentiality_biasa", "attachments_add", "scan_add"),
    ]
    assert [name for name in walked if name in order] == order


def test_what_the_standard_asks_for_is_said_and_keeps_nothing_from_being_kept(officer: LetterRobot) -> None:
    officer.opens().writes_a_letter()
    assert officer.missing() == "Belum lengkap: salinan identitas atau nomor HP belum ada."

    officer.saves()

    assert officer.newest().incomplete
    assert "Belum lengkap" in officer.desk.is_told()


@pytest.mark.parametrize("way", ["phone", "copy"])
def test_a_telephone_number_or_a_copy_of_the_card_completes_it(officer: LetterRobot, way: str) -> None:
    officer.opens().writes_a_letter()
    if way == "phone":
        officer.types("complainant.phone", "081234567890")
    else:
        officer.clicks("id_copy")
    assert officer.missing() == ""

    officer.saves()

    assert not officer.newest().incomplete


def test_a_scan_lies_beside_the_text_and_is_kept_as_a_scan(officer: LetterRobot, tmp_path: Path) -> None:
    officer.opens().writes_a_letter().drops_on_the_scan(a_photo(tmp_path, "surat.png"))
    assert [file.name for file in officer.scans().files()] == ["surat.jpg"]

    officer.saves()

    (file,) = officer.asks(attachments_of, officer.newest().id)
    assert (file.name, file.purpose) == ("surat.jpg", Purpose.SCAN)


def test_the_scanner_is_looked_at_from_the_first_time_the_page_is_open(officer: LetterRobot, tmp_path: Path) -> None:
    officer.does(choose_scan_folder, tmp_path)
    officer.opens()
    watching = officer.scans().watching
    assert watching is not None
    assert watching.is_looking()

    officer.desk.goes_to(Place.DESK)
    assert not watching.is_looking()


def test_a_scan_comes_back_with_the_draft(officer: LetterRobot, tmp_path: Path) -> None:
    officer.opens().types("subject", "Denah").drops_on_the_scan(a_photo(tmp_path, "surat.png"))
    (draft,) = [draft for draft in officer.drafts("letter") if draft.title == "Denah"]
    officer.presses(Qt.Key.Key_Escape)
    officer.opens()
    assert officer.scans().files() == ()

    officer.opens(draft_id=draft.draft_id)

    assert [file.name for file in officer.scans().files()] == ["surat.jpg"]


def test_what_is_no_scan_is_refused_in_one_line(officer: LetterRobot, tmp_path: Path) -> None:
    path = tmp_path / "surat.png"
    path.write_bytes(b"bukan gambar")

    officer.opens().drops_on_the_scan(path)

    assert officer.scans().files() == ()
    assert officer.scans().note()


def test_the_draft_of_this_morning_is_gone_on_with_where_it_stopped(officer: LetterRobot) -> None:
    (draft,) = officer.drafts("letter")

    officer.opens(draft_id=draft.draft_id)

    assert officer.text("letter.number") == "17/RT12/XI"
    assert officer.text("summary") == "Warga meminta denah"
    assert officer.stands_in() == "summary"
    officer.saves()
    assert officer.drafts("letter") == []


def test_a_secret_sender_stays_secret(officer: LetterRobot) -> None:
    officer.opens().writes_a_letter().clicks("confidentiality_rahasia")
    assert "tidak tercetak" in officer.note("confidentiality")

    officer.saves()

    assert officer.case().confidentiality is Confidentiality.SECRET
    assert officer.newest().complainant == "dirahasiakan"
