"""The office's books on paper: every number in its order, Nihil too, and nobody's secret."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.rules.channels import CardHandling
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from register_app.services.reservations import cancel_reserved, reserve_numbers
from register_app.services.visits import hand_back_card
from tests.services.test_printing import words
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice

NOVEMBER = Subject(first=date(2026, 11, 1), last=date(2026, 11, 30))
NIK = "5371010101800123"


def book(office: SmallOffice, form: str, subject: Subject = NOVEMBER) -> str:
    return words(office.does(print_form, form, subject))


def test_the_register_book_follows_a_complaint_from_receipt_to_its_end(office: SmallOffice) -> None:
    complaint = office.complaint("Papan standar", nik=NIK, phone="081338010204", category="Umum").complaint_id
    office.does(dispose, complaint, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    office.time.pass_by(days=3)
    for event, note in ((Event.ANSWERED, "Papan dipasang"), (Event.CLOSED, "")):
        office.does(record_event, complaint, EventDraft(event, note=note))

    text = book(office, "buku-register")

    for said in ("0001/PGD/ BO/2026", "Tahun 2026", "Bulan November", "Paulus Nahak", "0813-****-204", "KTP *0123"):
        assert said in text
    for said in (
        "Papan standar",
        "Kepala Bagian Tatalaksana, 10-11-2026",
        "Papan dipasang",
        "13-11-2026",
        "17-11-2026",
    ):
        assert said in text
    assert "Jumlah 1 nomor" in text
    assert NIK not in text


def test_a_book_tells_how_things_stand_now_and_says_so(office: SmallOffice) -> None:
    for form in ("buku-register", "agenda", "buku-tamu", "buku-kotak"):
        with pytest.raises(RefusedError, match="keadaan sekarang"):
            book(office, form, Subject(first=NOVEMBER.first, last=NOVEMBER.last, as_of=date(2026, 11, 5)))


def test_a_cancelled_number_keeps_its_line_and_a_secret_one_hides_its_person(office: SmallOffice) -> None:
    office.complaint("Kursi roda", confidentiality="rahasia", name="Yosef Lende", nik=NIK, phone="081338010204")
    wrong = office.complaint("Salah ketik").complaint_id
    office.does(record_event, wrong, EventDraft(Event.CANCELLED, note="salah input"))

    text = book(office, "buku-register")

    assert "BATAL: salah input" in text
    assert "Jumlah 2 nomor (1 batal)" in text
    assert "PELAPOR: DIRAHASIAKAN" in text
    assert not [each for each in ("Yosef", "0813", "*0123") if each in text]


def test_the_numbers_of_a_pad_stand_in_their_place_and_leave_no_gap(office: SmallOffice) -> None:
    office.complaint("Kursi roda")
    pad = office.does(reserve_numbers, 3, "Loket 1")
    office.complaint("Papan standar")
    office.does(cancel_reserved, pad.numbers[:1], "Tersiram kopi")
    office.complaint("Antrean", reserved_number=pad.numbers[2])

    text = book(office, "buku-register").replace("\xa0", " ")

    told = [
        "Kursi roda",
        "BATAL: Tersiram kopi",
        "belum kembali",
        "Antrean",
        "Papan standar",
        "Jumlah 5 nomor (1 batal)",
    ]
    assert [text.index(each) for each in told] == sorted(text.index(each) for each in told)


def test_what_is_not_ours_names_where_it_went(office: SmallOffice) -> None:
    complaint = office.complaint("Jalan rusak").complaint_id
    draft = EventDraft(
        Event.FORWARDED, note="bukan wewenang", facts={"to_agency": "Dinas PUPR", "letter_number": "211/BO"}
    )
    office.does(record_event, complaint, draft)

    text = book(office, "buku-register")

    assert "Diteruskan ke Dinas PUPR, 211/BO" in text
    assert "Bukan wewenang" in text


def test_the_agenda_lists_letters_only(office: SmallOffice) -> None:
    letter = {"number": "17/RT12/XI/2026", "date": "2026-11-08", "addressed_to": "Sekretaris Daerah"}
    letter |= {"received_by_sekda": "2026-11-09", "agenda_number": "000.8.3/5", "sekda_agenda_number": "421/2026"}
    office.complaint("Papan standar", letter=letter)
    office.complaint("Kursi roda", channel_code="tatap-muka")

    text = book(office, "agenda")

    for said in ("000.8.3/5", "17/RT12/XI/2026", "08-11-2026", "Sekretaris Daerah", "09-11-2026", "421/2026"):
        assert said in text
    assert "Jumlah 1 surat" in text
    assert "Kursi roda" not in text


def test_the_guest_book_knows_where_the_card_is(office: SmallOffice) -> None:
    first = office.guest("Maria Tae", card=CardHandling.HELD, card_slot="7", id_type="KTP", id_number=NIK)
    office.guest("Petrus Bria", card=CardHandling.HELD, card_slot="8", id_type="KTP", id_number=NIK)
    office.time.pass_by(minutes=30)
    office.does(hand_back_card, first)

    text = book(office, "buku-tamu")

    assert "Jumlah 2 tamu, kartu belum dikembalikan 1" in text
    for said in ("Selasa, 10-11-2026", "09.42", "Maria Tae", "KTP *0123", "10.12"):
        assert said in text
    assert NIK not in text


def test_an_empty_box_leaves_its_line_in_the_book(office: SmallOffice) -> None:
    office.opening()

    text = book(office, "buku-kotak")

    for said in ("Kantor Gubernur", "1. Yustina Manu", "2. Domi Seran", "Nihil", "Jumlah 1 pembukaan, 0 lembar"):
        assert said in text


@pytest.mark.parametrize("form", ["buku-register", "buku-tamu", "agenda", "buku-kotak"])
def test_a_month_without_a_line_prints_as_nihil(office: SmallOffice, form: str) -> None:
    assert "N I H I L" in book(office, form)


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        (Subject(), "Pilih tanggal awal"),
        (Subject(first=date(2026, 11, 30), last=date(2026, 11, 1)), "Periode terbalik"),
    ],
)
def test_a_book_without_its_days_is_refused(office: SmallOffice, subject: Subject, told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        book(office, "buku-register", subject)
