"""Face to face: guest, complaint and direction on one page, kept with one key; nothing typed is ever lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from register_app.model.guests import VisitDraft
from register_app.reading.attachments import attachments_of
from register_app.reading.guest_line import guest_line
from register_app.reading.guests import cards_held
from register_app.rules.channels import CardHandling, Confidentiality, ReportKind
from register_app.rules.statuses import Status
from register_app.services.visits import arrive
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import a_photo, dropping
from tests.ui.screens.walk_in_robot import NIK, STORY, WalkInRobot
from ui.intake.attachments_field import AttachmentsField
from ui.screens.walk_in.receipt_preview import ReceiptPreview
from ui.shell.places import Place
from ui.widgets.clock15 import Clock15


@pytest.fixture
def officer(desk: AtTheDesk) -> WalkInRobot:
    return WalkInRobot(desk)


def test_f2_opens_the_form_with_the_cursor_where_a_guest_is_found(officer: WalkInRobot) -> None:
    officer.presses(Qt.Key.Key_F2)

    assert officer.desk.here() is Place.WALK_IN
    assert officer.stands_in() == "complainant.id_number"


def test_a_guest_and_a_complaint_are_kept_with_one_key(officer: WalkInRobot) -> None:
    before = officer.count()
    officer.opens().types("complainant.id_number", NIK).types("complainant.name", "Rosalina Kefi")
    officer.types("complainant.address", "Jl. Kenanga 12").types("complainant.phone", "081234567890")
    officer.clicks("card_ditunjukkan")
    officer.writes_the_matter().types("event_date", "09-11-2026").types("event_place", "Loket 2")

    officer.saves()

    assert officer.count() == before + 1
    case = officer.case()
    assert (case.subject, case.summary) == ("Jam istirahat loket tidak diumumkan", STORY)
    assert case.confidentiality is Confidentiality.ORDINARY
    (line,) = [row for row in officer.guest_lines() if row.number == case.number]
    assert (line.name, line.card, line.purpose) == ("Rosalina Kefi", CardHandling.SHOWN, "Pengaduan")
    assert f"Tersimpan: {case.number}" in officer.desk.is_told()
    assert officer.drafts("walk-in") == []


def test_a_returning_guest_is_found_by_the_end_of_the_nik_and_filled_in_with_one_key(officer: WalkInRobot) -> None:
    officer.knows_maria()
    officer.opens().types("complainant.id_number", "0003").waits_for_offer()
    assert officer.offers()[0].startswith("Maria Tae · ****0003 — pernah datang 1 kali")

    officer.presses(Qt.Key.Key_Return)

    assert officer.text("complainant.name") == "Maria Tae"
    assert officer.text("complainant.address") == "Jl. Kenanga 12"
    assert officer.text("complainant.id_number") == "************0003"
    assert officer.stands_in() == "card_ditunjukkan"
    assert officer.offers() == []


@pytest.mark.parametrize(("field", "typed"), [("complainant.name", "maria"), ("complainant.phone", "0812345678")])
def test_a_returning_guest_is_found_by_name_or_telephone_too(officer: WalkInRobot, field: str, typed: str) -> None:
    officer.knows_maria()

    officer.opens().types(field, typed).waits_for_offer().presses(Qt.Key.Key_Return)

    assert officer.text("complainant.id_number") == "************0003"


def test_escape_closes_the_offer_and_leaves_the_form(officer: WalkInRobot) -> None:
    officer.knows_maria()
    officer.opens().types("complainant.name", "maria").waits_for_offer()

    officer.presses(Qt.Key.Key_Escape)

    assert officer.offers() == []
    assert officer.desk.here() is Place.WALK_IN
    assert officer.text("complainant.name") == "maria"


def test_the_nik_explains_itself_and_never_blocks(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.id_number", "53710145")
    assert officer.note("complainant.id_number") == "Kota Kupang · perempuan · 8 dari 16 angka"
    assert officer.tone("complainant.id_number") == "muted"

    officer.goes_to("complainant.name")
    assert "lengkapnya 16" in officer.note("complainant.id_number")
    assert officer.tone("complainant.id_number") == "today"

    officer.types("complainant.id_number", "07870003")
    assert officer.note("complainant.id_number") == "Kota Kupang · perempuan · 5 Juli 1987"
    officer.goes_to("complainant.name")
    assert officer.note("complainant.id_number").startswith("Kota Kupang · perempuan · ")
    assert officer.note("complainant.id_number").endswith(" tahun")
    assert officer.tone("complainant.id_number") == "ok"
    assert officer.text("complainant.id_number") == "************0003"


def test_a_short_telephone_number_is_pointed_out_and_kept(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.phone", "0812 345 67").goes_to("subject")
    assert officer.note("complainant.phone") == "Baru 9 angka, biasanya 10 sampai 13."

    officer.writes_the_matter().saves()

    assert officer.case().subject == "Jam istirahat loket tidak diumumkan"


def test_without_a_matter_nothing_is_kept_and_the_cursor_stands_where_it_is_missing(officer: WalkInRobot) -> None:
    before = officer.count()
    officer.opens().types("complainant.name", "Maria Tae").saves()

    assert officer.count() == before
    assert "masih kosong" in officer.note("summary")
    assert officer.tone("summary") == "late"
    assert officer.stands_in() == "summary"

    officer.types("summary", "L")
    assert officer.note("summary") == ""


def test_a_card_left_at_the_desk_lies_in_the_slot_that_was_shown(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.name", "Rosalina Kefi")
    held = officer.desk.sees(QWidget, "card_dititipkan").property("text")
    officer.clicks("card_dititipkan").writes_the_matter().saves()

    (card,) = [card for card in officer.asks(cards_held) if card.name == "Rosalina Kefi"]
    assert held == f"Dititipkan, laci {card.slot}"


def test_an_answer_on_the_spot_settles_the_complaint(officer: WalkInRobot) -> None:
    officer.opens().writes_the_matter().clicks("answer_now")
    officer.types("answer", "Loket buka kembali pukul 13.00.").clicks("answer_closes").saves()

    assert officer.case().status is Status.CLOSED


def test_an_answer_on_the_spot_must_say_something(officer: WalkInRobot) -> None:
    before = officer.count()
    officer.opens().writes_the_matter().clicks("answer_now").saves()

    assert officer.count() == before
    assert "Jawabannya masih kosong" in officer.note("answer")


def test_an_agreed_time_becomes_the_deadline(officer: WalkInRobot) -> None:
    officer.opens().writes_the_matter().clicks("answer_agreed").types("agreed_at", "10-11-2026 10.30")
    assert officer.note("agreed_at") == "Hari ini juga, dalam jam kerja"

    officer.saves()

    due = officer.newest().due_at
    assert due is not None
    assert f"{due:%d-%m-%Y %H.%M}" == "10-11-2026 10.30"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10-11-2026 08.00", "Waktu ini sudah lewat"),
        ("11-11-2026 10.00", "Besok, dalam jam kerja"),
        ("14-11-2026 10.00", "di luar jam kerja"),
    ],
)
def test_an_agreed_time_is_judged_by_the_hours_of_the_desk(officer: WalkInRobot, typed: str, said: str) -> None:
    officer.opens().clicks("answer_agreed").types("agreed_at", typed)

    assert said in officer.note("agreed_at")


def test_a_date_that_cannot_be_read_is_not_lost_without_a_word(officer: WalkInRobot) -> None:
    before = officer.count()
    officer.opens().writes_the_matter().types("event_date", "awal November").saves()

    assert officer.count() == before
    assert "belum terbaca" in officer.note("event_date")
    assert officer.stands_in() == "event_date"


def test_a_card_chosen_by_mistake_can_be_taken_back(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.name", "Rosalina Kefi").clicks("card_dititipkan").clicks("card_dititipkan")
    officer.writes_the_matter().saves()

    (line,) = [row for row in officer.guest_lines() if row.name == "Rosalina Kefi"]
    assert line.card is CardHandling.NONE


def test_the_quarter_of_an_hour_runs_from_the_arrival_in_the_guest_book(officer: WalkInRobot) -> None:
    arrived = MORNING - timedelta(minutes=10)
    visit_id = officer.does(arrive, VisitDraft(arrived_at=arrived, name="Ignas Bria", purpose="Konsultasi"))

    officer.opens(visit_id=visit_id)

    (clock,) = [each for each in officer.desk.window.findChildren(Clock15) if each.isVisible()]
    assert clock.words() == "sisa 5.00"
    assert clock.caption() == "dari 15 menit, sejak 09.32"


def test_an_anonymous_guest_leaves_no_name(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.name", "Rosalina Kefi").clicks("confidentiality_anonim")
    officer.writes_the_matter().saves()

    assert officer.case().confidentiality is Confidentiality.ANONYMOUS
    assert all(row.name != "Rosalina Kefi" for row in officer.guest_lines())


def test_kind_and_category_are_kept(officer: WalkInRobot) -> None:
    officer.opens().writes_the_matter().clicks("kind_aspirasi").goes_to("category")
    officer.presses(Qt.Key.Key_Down).presses(Qt.Key.Key_Down).saves()

    case = officer.case()
    assert case.kind is ReportKind.ASPIRATION
    assert case.category == "Pelayanan masyarakat"


def test_the_meter_counts_what_is_told_and_leads_to_what_is_not(officer: WalkInRobot) -> None:
    officer.opens().writes_the_matter()
    told = [officer.desk.sees(QWidget, f"completeness_{what}").accessibleName() for what in ("what", "where", "how")]
    assert told == ["Apa: sudah ada", "Di mana: belum ada", "Bagaimana: sudah ada"]

    officer.clicks("completeness_where")

    assert officer.stands_in() == "event_place"


def test_a_photo_that_is_dropped_is_kept_with_the_complaint(officer: WalkInRobot, tmp_path: Path) -> None:
    officer.opens().writes_the_matter()
    drop, _mime = dropping(a_photo(tmp_path))
    officer.desk.sees(AttachmentsField, "attachments").dropEvent(drop)
    officer.desk.settles()

    officer.saves()

    assert [file.name for file in officer.asks(attachments_of, officer.newest().id)] == ["foto papan.jpg"]


def test_a_program_handed_in_as_a_photo_is_refused_in_one_line(officer: WalkInRobot, tmp_path: Path) -> None:
    bad = tmp_path / "foto.jpg"
    bad.write_bytes(b"MZ\x90\x00" + bytes(200))
    officer.desk.dialogs.files = (bad,)
    officer.opens().clicks("attachments_add")

    assert "program atau halaman web" in officer.desk.sees(AttachmentsField, "attachments").note()


def test_the_receipt_appears_while_the_matter_is_typed(officer: WalkInRobot) -> None:
    officer.opens()
    preview = officer.desk.sees(ReceiptPreview, "receipt_preview")
    assert not preview.is_shown()

    officer.writes_the_matter()

    officer.desk.qtbot.waitUntil(preview.is_shown)


def test_a_guest_without_a_complaint_is_kept_alone(officer: WalkInRobot) -> None:
    before = officer.count()
    officer.opens().types("complainant.name", "Ignas Bria").presses(Qt.Key.Key_G, control=True)
    assert officer.stands_in() == "visit.purpose"
    officer.presses(Qt.Key.Key_Down).types("visit.meets", "Kabag Tatalaksana").saves()

    assert officer.count() == before
    (line,) = [row for row in officer.guest_lines() if row.name == "Ignas Bria"]
    assert (line.purpose, line.meets) == ("Pengaduan", "Kabag Tatalaksana")
    assert officer.desk.here() is Place.DESK


def test_a_line_of_the_guest_book_is_carried_over_with_one_action(officer: WalkInRobot) -> None:
    visit_id = officer.does(arrive, VisitDraft(arrived_at=MORNING, name="Ignas Bria", purpose="Konsultasi"))

    officer.opens(visit_id=visit_id).writes_the_matter()
    assert officer.text("complainant.name") == "Ignas Bria"
    officer.saves()

    line = officer.asks(guest_line, visit_id)
    assert line is not None
    assert line.number == officer.case().number
    assert len([row for row in officer.guest_lines() if row.name == "Ignas Bria"]) == 1


def test_the_tab_key_walks_in_the_order_of_the_paper(officer: WalkInRobot) -> None:
    officer.opens()
    walked = []
    for _step in range(24):
        walked.append(officer.stands_in())
        officer.presses(Qt.Key.Key_Tab)

    order = [
        *("complainant.id_number", "complainant.name", "complainant.address", "complainant.phone"),
        *("card_ditunjukkan", "confidentiality_biasa", "kind_pengaduan", "subject", "summary"),
        *("event_date", "event_place", "reported_party.name", "category", "handler", "answer_now"),
    ]
    assert [name for name in walked if name in order] == order
