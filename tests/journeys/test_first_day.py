"""The first day of an office, from a computer without a register to one with a day's work in it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from register_app.model.attachments import Purpose
from register_app.reading.attachments import attachments_of
from register_app.reading.boxes import openings
from register_app.reading.desk import desk_today
from register_app.reading.dispositions import steps_of
from register_app.reading.register_list import Filter, complaints
from register_app.setup import open_office
from tests.capture import cards
from tests.journeys.conftest import Computer
from tests.journeys.officer import Founder, Officer
from tests.ui.printing.file_printers import page_boxes

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", extend=True)

YUSTINA, PASSPHRASE = "Yustina Manu", "sirih pinang kopi jagung"
HEAD, DOMI, DIVISION = "Agustina Beba, S.Sos., M.Si.", "Domi Seran, S.E.", "Kepala Bagian Tatalaksana"
NIK = "5371015203870003"


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a register, by its numbers."""

    complaints: int
    card_pictures: int
    slips: list[int]
    cards_held: int
    steps: int


def written_in(file: Path) -> Written:
    """Open the register without the window and count."""
    opened = open_office(file, "yustina", PASSPHRASE)
    with opened.file:
        ask = opened.register.ask
        rows = ask(complaints, Filter()).rows
        today = opened.register.clock.today()
        files = [file for row in rows for file in ask(attachments_of, row.id)]
        return Written(
            complaints=len(rows),
            card_pictures=sum(file.purpose is Purpose.ID_CARD for file in files),
            slips=[opening.counted for opening in reversed(ask(openings, today, today))],
            cards_held=len(ask(desk_today).cards),
            steps=sum(len(ask(steps_of, row.id)) for row in rows),
        )


def test_the_first_day_of_an_office(computer: Computer, tmp_path: Path) -> None:
    register = tmp_path / "Dokumen Kantor" / "Register Pengaduan" / "register.db"
    hands = computer.starts_the_program(register)
    founder = Founder(hands, computer.dialogs, computer.papers)
    officer = Officer(hands, computer.dialogs, computer.printers, computer.camera, computer.papers)

    # nothing is there yet
    assert "Kantor ini termasuk yang mana?" in officer.reads()
    founder.goes_on(2).names_official(1, HEAD).names_official(5, DOMI).goes_on(3).makes_an_account(YUSTINA, PASSPHRASE)
    founder.stores_the_recovery_sheet().opens_the_desk()
    assert "Meja hari ini" in officer.reads()

    # a guest with a card, which is photographed, held and handed back
    officer.decides_to_keep_card_pictures()
    officer.receives_a_guest(NIK, "Maria Contoh", "Jalan Kenanga 12", "081234567890")
    officer.photographs_the_card().keeps_the_card()
    officer.writes_the_matter("Jam istirahat loket tidak diumumkan", "Loket tutup pukul 11.20, papan menulis 12.00.")
    officer.saves_and_prints(sheets=2)
    assert "Jam istirahat loket tidak diumumkan" in officer.reads()
    assert "Maria Contoh" in officer.goes_home().reads()
    assert "Laci kosong" in officer.hands_the_card_back().reads()

    # a box with two slips, and an empty one
    slip = tmp_path / "pindaian slip.jpg"
    slip.write_bytes(cards.as_jpeg(cards.photo(cards.tilted(2))))
    officer.opens_box("Kantor Gubernur", DOMI).counts(2)
    officer.reads_the_slip(name="Lusia D.", subject="Antrean tanpa nomor")
    officer.scans_the_slip(slip).reads_the_slip(summary="Lampu tangga barat padam sejak Senin.").locks_it_again()
    officer.goes_home().opens_box("Biro Organisasi", DOMI).finds_nothing().locks_it_again()
    assert "Nihil" in officer.goes_home().reads()

    # a letter
    officer.takes_a_letter(sender="Yayasan Tunas Contoh", number="17/RT12/XI", subject="Permohonan denah ruang layanan")
    officer.saves()

    # its disposition sheet goes to a leader and comes back
    officer.goes_home().finds("denah").looks_at("Lembar disposisi kosong")
    sheet = officer.prints()
    assert page_boxes(sheet)[0] == pytest.approx((215, 165), abs=0.5)
    assert "Permohonan denah ruang layanan" in officer.goes_to_the_dispositions().reads()
    officer.scans_the_code_on(sheet)
    officer.records_the_disposition(to=DIVISION, order="Proses lebih lanjut", note="Jawab minggu ini")
    assert "Didisposisi" in officer.reads()

    # the month is counted
    officer.opens_the_recap_of_this_month()
    assert "Jumlah cocok" in officer.reads()
    officer.hands.clicks("print")
    recap = officer.prints()
    assert page_boxes(recap)[0] == pytest.approx((330, 215), abs=0.5)

    # tomorrow everything is still there
    officer.closes_the_program()
    tomorrow = computer.starts_the_program(register)
    officer = Officer(tomorrow, computer.dialogs, computer.printers, computer.camera, computer.papers)
    officer.unlocks(PASSPHRASE).hands.clicks("rail_register")
    for subject in ("Jam istirahat loket tidak diumumkan", "Antrean tanpa nomor", "Permohonan denah ruang layanan"):
        assert subject in officer.reads()
    officer.closes_the_program()
    assert written_in(register) == Written(complaints=4, card_pictures=1, slips=[2, 0], cards_held=0, steps=1)
