"""What the desk writes down between receipt and closing: more time, what was wrong, who has the paper."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox

from register_app.model.dispositions import DispositionDraft
from register_app.rules.statuses import Event, Status
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot

Key = Qt.Key
HEAD, DIVISION = "Kepala Biro Organisasi", "Kepala Bagian Tatalaksana"


@pytest.fixture
def officer(desk: AtTheDesk) -> RegisterRobot:
    return RegisterRobot(desk)


def opened(officer: RegisterRobot, **fields: object) -> int:
    case = officer.letter("Papan standar pelayanan tidak terpasang", days_ago=3, nik="5371015005900007", **fields)
    officer.opens(complaint_id=case)
    return case


def picks(officer: RegisterRobot, name: str, words: str) -> None:
    box = officer.sees(name, QComboBox)
    box.setCurrentIndex(box.findText(words))
    officer.desk.settles()


def test_a_deadline_is_extended_once_and_an_entry_is_put_right_and_back(officer: RegisterRobot) -> None:
    case = opened(officer, category="Umum")

    officer.presses(Key.Key_W).saves()
    assert officer.says("Tulis sampai tanggal berapa")
    officer.types("until", "24-12-2026").saves()
    assert officer.says("Tulis alasan perpanjangan.")
    assert officer.says("Tulis pejabat yang menyetujui perpanjangan.")
    officer.types("reason", "Menunggu data kabupaten")
    picks(officer, "approved_by", HEAD)
    officer.saves()
    assert officer.says("Sampai 24 Desember 2026, semula")
    assert officer.says(f"Disetujui {HEAD}.")
    assert "hanya satu kali" in officer.file_of(case).impossible[Event.EXTENDED]

    officer.presses(Key.Key_R)
    picks(officer, "field", "Kategori")
    assert officer.says("Tercatat: Umum")
    picks(officer, "value_choice", "Tatalaksana/regulasi")
    officer.saves()
    assert officer.says("Tulis alasan ralat.")
    officer.types("reason", "Salah pilih").saves()
    assert officer.file_of(case).category == "Tatalaksana/regulasi"
    assert officer.says("Kategori: dari Umum menjadi Tatalaksana/regulasi. Alasan: Salah pilih.")

    officer.desk.clicks("notice_undo")
    assert officer.file_of(case).category == "Umum"
    assert officer.says("Alasan: Ralat diurungkan.")

    officer.presses(Key.Key_R)
    picks(officer, "field", "Nomor identitas")
    assert officer.says("Tercatat: ************0007")
    assert officer.text("value_line") == ""


def test_who_has_the_paper_is_marked_beside_each_recipient_and_taken_back(officer: RegisterRobot) -> None:
    case = opened(officer, supervisory=True)
    officer.does(dispose, case, DispositionDraft(from_title=HEAD, to=[DIVISION, "Kepala Subbagian Tata Usaha"]))
    (step,) = officer.file_of(case).steps
    first, _second = (person.recipient_id for person in step.recipients)
    assert officer.says("belum diterima")

    officer.clicks(f"step_taken_{first}").types("received_by", "Domi Seran").saves()
    assert officer.says("diterima Domi Seran, hari ini")
    officer.clicks(f"step_back_{first}").types("received_by", "Yosef").saves()
    assert officer.says("dikembalikan Yosef, hari ini")

    officer.desk.clicks("notice_undo")
    assert officer.file_of(case).steps[0].recipients[0].given_back_at is None
    officer.clicks(f"step_back_{first}").saves()
    officer.clicks(f"step_undo_{first}")
    assert officer.file_of(case).steps[0].recipients[0].given_back_at is None

    officer.presses(Key.Key_D)
    assert officer.says("Berkadar pengawasan: biasanya juga kepada Inspektorat.")
    officer.clicks("inspectorate_notice_action")
    assert officer.text("to_written") == "Inspektorat"


def test_after_the_window_a_case_stays_closed_and_says_until_when_it_was_open(officer: RegisterRobot) -> None:
    case = officer.letter("Surat lama", days_ago=60)
    clock = officer.desk.office.register.clock
    for event, ago in ((Event.ANSWERED, 59), (Event.CLOSED, 58)):
        at = clock.now().replace(hour=1) - timedelta(days=ago)
        officer.does(record_event, case, EventDraft(event, at, facts={}))
    officer.opens(complaint_id=case)

    button = officer.sees("action_reopen", QAbstractButton)
    assert not button.isEnabled()
    assert "hanya bisa dibuka kembali sampai" in button.toolTip()
    assert button.accessibleDescription() in button.toolTip()
    assert officer.file_of(case).status is Status.CLOSED
