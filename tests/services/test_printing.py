"""Every sheet says what the register knows, hides what it must, and remembers that it was printed."""

import io

import pypdfium2
import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft
from register_app.model.dispositions import DispositionDraft, PrintedSheet
from register_app.model.people import ComplainantDraft
from register_app.reading.case import case_file
from register_app.reading.desk import desk_today
from register_app.reading.reader import Reader
from register_app.rules.channels import CardHandling, SlipMark
from register_app.rules.statuses import Event
from register_app.services.boxes import close_box, keep_slip
from register_app.services.dispositions import dispose, sheet_came_back
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import (
    FACTS,
    Printed,
    Subject,
    offered_forms,
    preview_form,
    preview_receipt,
    print_form,
    print_pairs,
)
from register_app.services.visits import hand_back_card
from tests.small_office import GOVERNOR_BOX, KABAG, KASUBAG, KEPALA_BIRO, SmallOffice

NIK = "5371010101800123"


def words(printed: Printed) -> str:
    """Everything that stands on the sheet, line ends as spaces."""
    document = pypdfium2.PdfDocument(io.BytesIO(printed.pdf))
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.split())


def prints(office: SmallOffice, form: str, complaint: int, **how: object) -> Printed:
    return office.does(print_form, form, Subject(complaint_id=complaint), **how)  # type: ignore[arg-type]  # by name


def directs(office: SmallOffice, complaint: int, giver: str, to: str, **fields: object) -> int:
    return office.does(dispose, complaint, DispositionDraft.model_validate({"from_title": giver, "to": [to], **fields}))


def test_whatever_is_printed_of_a_cancelled_number_says_so_across_the_sheet(office: SmallOffice) -> None:
    complaint = office.complaint("Papan standar").complaint_id
    before = words(prints(office, "tanda-terima", complaint))
    office.time.pass_by(minutes=1)
    office.does(record_event, complaint, EventDraft(Event.CANCELLED, note="Tercatat dua kali"))

    assert "BATAL" not in before
    assert "BATAL" in words(prints(office, "tanda-terima", complaint))


def test_a_blank_sheet_goes_to_the_head_with_everybody_to_tick(office: SmallOffice) -> None:
    complaint = office.complaint("Papan standar", letter={"number": "17/RT12/XI/2026"}).complaint_id

    printed = prints(office, "disposisi", complaint)

    text = words(printed)
    for said in ("Paulus Nahak", "17/RT12/XI/2026", "Papan standar", KABAG, KASUBAG, "KEPALA BIRO ORGANISASI"):
        assert said in text
    assert "AGUSTINA BEBA" in text.upper()
    assert "197111152000122003"[:8] in text
    assert printed.paper == "half-f4"
    assert "SALINAN" not in text


def test_a_print_is_remembered_with_its_boxes_signer_and_code(office: SmallOffice) -> None:
    kept = office.complaint()
    printed = prints(office, "disposisi", kept.complaint_id)

    def remembered(reader: Reader) -> PrintedSheet:
        sheet = reader.session.get(PrintedSheet, printed.sheet_id)
        assert sheet is not None
        return sheet

    sheet = office.asks(remembered)

    assert sheet.code == f"DSP:1:{kept.number}"
    assert sheet.signer["position"] == KEPALA_BIRO
    assert KABAG in [box["beside"] for box in sheet.boxes["boxes"]]
    assert (sheet.layout_version, sheet.copy_number, sheet.step) == (1, 0, 1)


def test_a_reprint_says_so_and_keeps_its_signatory(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    prints(office, "disposisi", complaint)

    again = words(prints(office, "disposisi", complaint))
    once_more = words(prints(office, "disposisi", complaint))

    assert "SALINAN ke-1" in again
    assert "SALINAN ke-2" in once_more


def test_a_preview_looks_like_the_print_and_leaves_no_trace(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    subject = Subject(complaint_id=complaint)

    preview = office.asks(preview_form, "Yustina Manu", "disposisi", subject)

    assert preview.sheet_id == 0
    assert preview.pdf == prints(office, "disposisi", complaint).pdf
    assert len(office.asks(desk_today).sheets_out) == 1


def test_half_sheets_share_an_f4_and_each_is_remembered(office: SmallOffice) -> None:
    complaints = [office.complaint(subject).complaint_id for subject in ("Papan", "Kursi", "Lampu")]

    printed = office.does(print_pairs, "disposisi", [Subject(complaint_id=one) for one in complaints])

    assert (printed.paper, printed.pages) == ("f4", 2)
    assert "gunting di sini" in words(printed)
    assert [out.subject for out in office.asks(desk_today).sheets_out] == ["Papan", "Kursi", "Lampu"]


def test_the_office_knows_its_forms_and_their_paper(office: SmallOffice) -> None:
    papers = {form.form: form.paper for form in office.asks(offered_forms)}

    assert papers["disposisi"] == "half-f4"
    assert papers["tanda-terima"] == "f4"
    assert set(papers) == set(FACTS)


def test_a_sheet_is_out_until_it_comes_back(office: SmallOffice) -> None:
    complaint = office.complaint("Papan standar").complaint_id
    prints(office, "disposisi", complaint)
    copy = prints(office, "disposisi", complaint)
    office.time.pass_by(days=3)

    (out,) = office.asks(desk_today).sheets_out
    assert (out.short_number, out.subject, out.to, out.days) == ("0001", "Papan standar", KEPALA_BIRO, 3)

    office.does(sheet_came_back, copy.sheet_id)

    assert office.asks(desk_today).sheets_out == ()
    assert office.asks(desk_today).counts.sheets_back == 1
    with pytest.raises(RefusedError, match="sudah dicatat kembali"):
        office.does(sheet_came_back, copy.sheet_id)


def test_recording_what_stands_on_a_sheet_brings_it_back(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    office.time.pass_by(hours=2)
    sheet = prints(office, "disposisi", complaint).sheet_id
    office.time.pass_by(days=1)

    directs(office, complaint, KEPALA_BIRO, KABAG, sheet_id=sheet)

    assert office.asks(desk_today).sheets_out == ()
    case = office.asks(case_file, complaint)
    assert case is not None
    assert [entry.title for entry in case.timeline] == [
        "Disposisi kembali",
        "Lembar disposisi dicetak",
        "Diterima",
    ]
    assert case.timeline[1].body == f"½ F4 · kepada {KEPALA_BIRO}"


def test_the_next_blank_sheet_is_for_the_one_whose_turn_it_is(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    directs(office, complaint, KEPALA_BIRO, KABAG)

    text = words(prints(office, "disposisi", complaint))

    assert "KEPALA BAGIAN TATALAKSANA" in text
    assert "Domi Seran".upper() in text.upper()
    assert [out.to for out in office.asks(desk_today).sheets_out] == [KABAG]


def test_a_filled_sheet_shows_what_was_recorded(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    note = "Pasang papan di ruang tunggu"
    directs(office, complaint, KEPALA_BIRO, "Panitia Khusus", note=note, instructions=["Lapor hasil Jumat"])

    text = words(prints(office, "disposisi", complaint, blank=False))

    for said in ("Panitia Khusus", note, "Lapor hasil Jumat", "paraf pada lembar asli, 10 November 2026"):
        assert said in text
    assert office.asks(desk_today).sheets_out == ()


def test_nothing_recorded_cannot_be_printed_filled(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Cetak lembar kosong"):
        prints(office, "disposisi", office.complaint().complaint_id, blank=False)


@pytest.mark.parametrize("form", ["disposisi", "disposisi-bps", "tanda-terima"])
def test_no_sheet_names_a_sealed_complainant(office: SmallOffice, form: str) -> None:
    complaint = office.complaint(confidentiality="rahasia", name="Paulus Nahak", nik=NIK, phone="081234567118")

    text = words(prints(office, form, complaint.complaint_id))

    assert "DIRAHASIAKAN" in text
    for secret in ("Paulus", "0123", "7118"):
        assert secret not in text


def test_a_receipt_promises_and_masks(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae", card=CardHandling.HELD)
    agreed = office.time.moment.replace(hour=10, minute=30)
    kept = office.complaint(
        *("",),
        summary="Loket tutup pukul 11.20",
        channel_code="tatap-muka",
        name="Maria Tae",
        nik=NIK,
        visit_id=visit,
        agreed_at=agreed,
        handler=KASUBAG,
    )
    office.time.pass_by(minutes=10)
    office.does(hand_back_card, office.asks(desk_today).cards[0].custody_id)

    text = words(prints(office, "tanda-terima", kept.complaint_id))

    for said in ("Maria Tae", "************0123", "Loket tutup", KASUBAG, "10.30 WITA (waktu yang disepakati)"):
        assert said in text
    assert "dikembalikan kepada pelapor pukul 09.52 WITA" in text
    assert NIK not in text


def test_a_day_rule_promises_a_day_without_an_hour(office: SmallOffice) -> None:
    text = words(prints(office, "tanda-terima", office.complaint().complaint_id))

    assert "Selasa, 17 November 2026" in text
    assert "23.59" not in text


def test_the_live_receipt_needs_no_number(office: SmallOffice) -> None:
    draft = ComplaintDraft(
        channel_code="tatap-muka",
        received_at=office.time.moment,
        summary="Loket tutup",
        complainant=ComplainantDraft(name="Maria Tae", id_type="KTP", id_number=NIK),
    )

    text = words(office.asks(preview_receipt, "Yustina Manu", draft))

    assert "diberikan saat disimpan" in text
    assert NIK not in text


def test_the_minutes_tell_slip_by_slip(office: SmallOffice) -> None:
    opening = office.opening(GOVERNOR_BOX, counted=3)
    first = ComplaintDraft(channel_code="", received_at=office.time.moment, summary="Antrean tanpa nomor")
    kept = office.does(keep_slip, opening, 1, first).kept
    assert kept is not None
    office.does(keep_slip, opening, 2, mark=SlipMark.UNREADABLE, note="Basah")
    with pytest.raises(RefusedError, match="Masih 1 slip"):
        office.does(print_form, "berita-acara-kotak", Subject(opening_id=opening))
    office.does(keep_slip, opening, 3, mark=SlipMark.DUPLICATE, duplicate_of=kept.complaint_id)
    office.does(close_box, opening, condition="Terkunci baik", handed_over_to="Petugas surat masuk", copies=2)

    text = words(office.does(print_form, "berita-acara-kotak", Subject(opening_id=opening)))

    for said in (
        "Yustina Manu",
        "Petugas penerima tamu",
        "Antrean tanpa nomor",
        "Tidak terbaca. Basah",
        KABAG,
        "Terkunci",
    ):
        assert said in text
    assert "Ganda dengan" in text
    assert "Agustina Beba" in text


def test_nihil_is_minuted_too(office: SmallOffice) -> None:
    opening = office.opening(GOVERNOR_BOX)

    assert "NIHIL" in words(office.does(print_form, "berita-acara-kotak", Subject(opening_id=opening)))


def test_the_bps_sheet_carries_the_whole_cascade(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    directs(office, complaint, KEPALA_BIRO, KABAG, note="Periksa")
    directs(office, complaint, KABAG, KASUBAG, note="Siapkan jawaban")

    text = words(prints(office, "disposisi-bps", complaint, blank=False))

    assert "Periksa" in text
    assert "Siapkan jawaban" in text


def test_a_form_or_paper_that_is_not_made_is_refused_with_what_there_is(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    with pytest.raises(RefusedError, match="disposisi, disposisi-bps, tanda-terima"):
        prints(office, "sertifikat", complaint)
    with pytest.raises(RefusedError, match="half-f4, a5, a4, f4"):
        prints(office, "disposisi", complaint, paper="a3")


OF_THE_DAY = {"daftar-tagih"}
"""What is asked for as it stands today, not about anything."""


@pytest.mark.parametrize("form", sorted(set(FACTS) - OF_THE_DAY))
def test_a_sheet_about_nothing_is_refused(office: SmallOffice, form: str) -> None:
    with pytest.raises(RefusedError):
        office.does(print_form, form, Subject(complaint_id=99, opening_id=99, first=None))
