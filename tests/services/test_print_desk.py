"""The desk's small sheets: the complaint form, slips for the box, the custody of a card, the disposition card."""

import pytest

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.reading.paper_desk import visit_with_card
from register_app.rules.channels import CardHandling
from register_app.services.dispositions import dispose
from register_app.services.printing import Subject, print_form
from register_app.services.visits import hand_back_card
from tests.services.test_printing import words
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice

NIK = "5371010101800123"


def sheet(office: SmallOffice, form: str, subject: Subject) -> str:
    return words(office.does(print_form, form, subject))


def test_the_form_is_blank_or_says_what_the_register_knows(office: SmallOffice) -> None:
    fields = {"event_place": "Loket 2", "wish": "Nomor antrean", "summary": "Yang datang belakangan dilayani dulu."}
    complaint = office.complaint("Antrean", nik=NIK, phone="081338010204", **fields).complaint_id

    blank, filled = sheet(office, "formulir", Subject()), sheet(office, "formulir", Subject(complaint_id=complaint))

    for said in ("FORMULIR PENGADUAN MASYARAKAT", "Uraian (bagaimana)", "Terlapor (siapa)"):
        assert said in blank
        assert said in filled
    for said in (
        "0001/PGD/BO/2026",
        "Paulus Nahak",
        "KTP ************0123",
        "Loket 2",
        "Nomor antrean",
        *fields.values(),
    ):
        assert said in filled
    assert NIK not in filled


def test_the_form_of_a_sealed_complaint_names_nobody(office: SmallOffice) -> None:
    fields = {"confidentiality": "rahasia", "name": "Yosef Lende", "nik": NIK, "phone": "081338010204"}
    text = sheet(office, "formulir", Subject(complaint_id=office.complaint("Kursi roda", **fields).complaint_id))

    assert "PELAPOR: DIRAHASIAKAN" in text
    assert not [each for each in ("Yosef", "0813", "0123") if each in text.replace("0001/PGD", "")]


def test_four_slips_lie_on_a_sheet(office: SmallOffice) -> None:
    assert sheet(office, "slip-kotak", Subject()).count("LEMBAR SARAN DAN PENGADUAN") == 4


def test_the_slip_of_a_card_knows_its_drawer_until_it_is_handed_back(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae", card=CardHandling.HELD, card_slot="7", id_type="KTP", id_number=NIK)
    assert office.asks(visit_with_card, "7") == visit

    held = sheet(office, "titip-ktp", Subject(visit_id=visit))
    office.time.pass_by(minutes=30)
    office.does(hand_back_card, visit)
    back = sheet(office, "titip-ktp", Subject(visit_id=visit))

    for said in ("Untuk tamu", "Untuk laci", "Maria Tae", "KTP *0123", "Selasa, 10 November 2026, 09.42 WITA"):
        assert said in held
    assert "10.12 WITA" in back
    assert NIK not in held + back
    assert office.asks(visit_with_card, "7") is None
    assert office.asks(visit_with_card, str(visit)) == visit
    office.guest("Yosef Lende", card=CardHandling.HELD, card_slot=str(visit))
    with pytest.raises(RefusedError, match="nomor kunjungan tamu lain"):
        office.asks(visit_with_card, str(visit))


def test_a_visit_without_a_card_has_no_slip(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="tidak menitipkan kartu"):
        sheet(office, "titip-ktp", Subject(visit_id=office.guest()))


def test_the_card_names_matter_and_officials_and_never_who_is_sealed(office: SmallOffice) -> None:
    letter = {"number": "17/RT12/XI/2026", "date": "2026-11-08"}
    complaint = office.complaint("Papan standar", letter=letter).complaint_id
    sealed = office.complaint("Kursi roda", confidentiality="rahasia", name="Yosef Lende").complaint_id

    text = sheet(office, "disposisi-kartu", Subject(complaint_id=complaint))

    short = KABAG.replace("Kepala Bagian", "Kabag")
    for said in ("KARTU DISPOSISI", "Papan standar", "17/RT12/XI/2026", "08-11-2026", short, "Proses lebih lanjut"):
        assert said in text
    assert "Yosef" not in sheet(office, "disposisi-kartu", Subject(complaint_id=sealed))


def test_a_filled_card_shows_what_was_recorded(office: SmallOffice) -> None:
    subject = Subject(complaint_id=office.complaint("Papan standar").complaint_id)
    step = DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG], instructions=["Proses lebih lanjut"], note="Hari ini")
    office.does(dispose, subject.complaint_id or 0, step)

    text = words(office.does(print_form, "disposisi-kartu", subject, blank=False))

    assert "Hari ini" in text
    assert "Hari ini" not in sheet(office, "disposisi-kartu", subject)


def test_a_form_printed_again_after_a_disposition_is_a_copy(office: SmallOffice) -> None:
    subject = Subject(complaint_id=office.complaint("Papan standar").complaint_id)
    for form in ("formulir", "tanda-terima", "sop"):
        sheet(office, form, subject)
    office.does(dispose, subject.complaint_id or 0, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))

    for form in ("formulir", "tanda-terima", "sop"):
        assert "SALINAN ke-1" in sheet(office, form, subject)
    assert "SALINAN" not in sheet(office, "disposisi", subject)
