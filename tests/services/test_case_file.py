"""The case file and the report on what was done: all that the register knows, and nobody who is sealed."""

import io
from dataclasses import replace

import pytest
from docx import Document

from register_app.errors import RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.dispositions import DispositionDraft
from register_app.pace import Stage, listened
from register_app.reading.case import case_file
from register_app.reading.dispositions import steps_of
from register_app.reading.reader import Reader
from register_app.rules.links import LinkKind
from register_app.rules.sheet_parts import PARTS, Part
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.dispositions import dispose, take_over
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.follow_up_files import export_follow_up
from register_app.services.handling import AnswerDraft, note_answer
from register_app.services.letters import write_letter
from register_app.services.life import EventDraft, record_event
from register_app.services.links import LinkDraft, link
from register_app.services.printing import Printed, Subject, Wanted, preview_sheets, print_form
from tests.forms.case_samples import picture
from tests.services.test_letters import draft as letter_draft
from tests.services.test_printing import words
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice

NIK, PHONE = "5371010101800123", "081338010204"


def lived(office: SmallOffice, **fields: object) -> int:
    """A complaint with a whole life: directed, taken over, extended, put right, linked, answered."""
    story = "Yosef Lende sudah dua kali menelepon dari 081338010204."
    id_ = office.complaint("Kursi roda", summary=story, name="Yosef Lende", nik=NIK, phone=PHONE, **fields).complaint_id
    other = office.complaint("Kursi roda lagi", name="Maria Tae").complaint_id
    office.does(link, id_, LinkDraft(other, LinkKind.SAME_MATTER, note="Pintu yang sama"))
    step = DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG], instructions=["Proses lebih lanjut"], note="Segera")
    office.does(dispose, id_, step)
    office.time.pass_by(hours=2)
    ((directed,),) = (step.recipients for step in office.asks(steps_of, id_))
    office.does(take_over, directed.recipient_id, "Siti Amnah")
    until = office.time.moment.replace(day=24)
    office.does(extend, id_, ExtensionDraft(until, "Menunggu pengadaan", KEPALA_BIRO))
    office.does(correct, id_, CorrectionDraft("event_place", "Pintu utama", "Salah tulis"))
    office.time.pass_by(days=2)
    office.does(record_event, id_, EventDraft(Event.FOLLOWED_UP, note="Yosef diberi tahu; kursi dipesan", actor=KABAG))
    office.does(note_answer, id_, AnswerDraft("telepon", "Kursi tersedia", closes=True, rating=5))
    return id_


def prints(office: SmallOffice, form: str, id_: int, **parts: bool) -> Printed:
    wanted = {Part(name): on for name, on in parts.items()}
    return office.does(print_form, form, Subject(complaint_id=id_), parts=wanted)


def test_the_case_file_tells_the_whole_life_of_a_complaint(office: SmallOffice) -> None:
    id_ = lived(office)
    office.does(attach, AttachmentDraft(name="kursi.jpg", content=picture(640, 480)), complaint_id=id_)
    text = words(prints(office, "berkas", id_))

    for said in (
        *("0001/PGD/BO/2026", "Yosef Lende", "************0123", "Kursi roda"),
        *("Kepala Biro Organisasi kepada Kepala Bagian Tatalaksana", "Proses lebih lanjut", "Siti Amnah"),
        *("Diperpanjang dari", "Menunggu pengadaan", "Pintu utama", "Salah tulis", "0002/PGD/BO/2026"),
        *("Pokok yang sama", "Dijawab lewat telepon", "Daftar lampiran", "kursi.jpg", "Gambar 1", "Waktu baku"),
    ):
        assert said in text, said
    assert NIK not in text


def test_without_identity_remarks_or_pictures(office: SmallOffice) -> None:
    id_ = lived(office)
    office.does(attach, AttachmentDraft(name="surat Yosef.jpg", content=picture(640, 480)), complaint_id=id_)
    office.does(write_letter, id_, letter_draft(office, id_))
    with_all = prints(office, "berkas", id_)
    without = prints(office, "berkas", id_, identitas=False, catatan=False, gambar=False)
    text = words(without)

    assert not [each for each in ("Yosef", "Lende", PHONE, "0123") if each in text]
    assert "kursi dipesan" not in text
    assert "Kursi tersedia" in text
    assert "Gambar 1" not in text
    assert "Surat keluar" in text
    assert "Yth. Yosef Lende" not in text
    assert "Yosef Lende" in words(with_all).partition("Surat keluar")[2]
    assert len(without.pdf) < len(with_all.pdf)
    assert [choice.chosen for choice in without.parts] == [False, False, False]
    assert without.copy == 1


@pytest.mark.parametrize("form", ["berkas", "laporan-tl"])
def test_a_sealed_complainant_is_on_paper_only_for_the_holder_of_the_seal(office: SmallOffice, form: str) -> None:
    id_ = lived(office, confidentiality="rahasia")
    scan = AttachmentDraft(name="Yosef.jpg", content=picture(300, 420), purpose=Purpose.SCAN)
    office.does(attach, scan, complaint_id=id_)

    sealed = prints(office, form, id_)
    assert not [each for each in ("Yosef", "Lende", PHONE, "0123") if each in words(sealed)]
    assert "irahasiakan" in words(sealed)
    assert "Gambar 1" not in words(sealed)
    with pytest.raises(RefusedError, match="pemegang segel"):
        prints(office, form, id_, identitas=True)

    holder = replace(office.officer, role="pemegang segel")
    opened = office.register.perform(holder, print_form, form, Subject(complaint_id=id_), parts={Part.IDENTITY: True})
    case = office.asks(case_file, id_)
    assert "Yosef Lende" in words(opened)
    assert case is not None
    assert [entry.kind for entry in case.timeline].count("identity") == 1


def test_the_report_tells_ground_matter_steps_result_and_end(office: SmallOffice) -> None:
    text = words(prints(office, "laporan-tl", lived(office)))

    order = ["LAPORAN PENYELESAIAN", "A. Dasar", "Uraian Masalah", "Langkah yang", "D. Hasil", "E. Bukti", "Kesimpulan"]
    places = [text.index(each) for each in order]
    assert places == sorted(places)
    assert "selesai ditangani dalam 2 (dua) hari sejak diterima; batas waktunya dipenuhi tepat waktu." in text
    assert "kursi dipesan" in text
    assert "Agustina Beba" in text


def test_the_report_is_a_document_with_the_words_of_its_paper(office: SmallOffice) -> None:
    id_ = lived(office)
    office.does(attach, AttachmentDraft(name="kursi.jpg", content=picture(640, 480)), complaint_id=id_)
    content = office.does(export_follow_up, id_)
    found = Document(io.BytesIO(content))
    told = "\n".join(paragraph.text for paragraph in found.paragraphs)

    assert "LAPORAN PENYELESAIAN PENGADUAN" in told
    assert "A.  Dasar" in told
    assert "Pelapor\t:\tYosef Lende" in told
    assert "selesai ditangani dalam 2 (dua) hari" in told
    assert len(found.inline_shapes) == 1
    assert content == office.does(export_follow_up, id_)
    without = Document(io.BytesIO(office.does(export_follow_up, id_, {Part.IDENTITY: False, Part.PICTURES: False})))
    assert "Yosef" not in without.element.xml
    assert not len(without.inline_shapes)


def test_a_report_of_an_open_case_says_where_it_stands(office: SmallOffice) -> None:
    text = words(prints(office, "laporan-tl", office.complaint().complaint_id))
    assert "LAPORAN HASIL TINDAK LANJUT" in text
    assert "Pengaduan ini belum selesai; statusnya diterima sejak 10 November 2026" in text
    assert "ditangani tanpa disposisi tertulis" in text


def test_a_picture_that_cannot_be_opened_is_listed_and_does_not_stop_the_sheet(office: SmallOffice) -> None:
    id_ = office.complaint().complaint_id
    file = office.does(attach, AttachmentDraft(name="rusak.jpg", content=picture(64, 48)), complaint_id=id_)
    with office.register.write(office.officer) as work:
        work.connection.exec_driver_sql(
            "UPDATE attachment_content SET content = ? WHERE attachment_id = ?", (b"\xff\xd8\xff damaged", file)
        )
        work.commit()
    text = words(prints(office, "berkas", id_))
    assert "rusak.jpg" in text
    assert "tidak dicetak" in text


def test_opening_many_pictures_tells_how_far_it_is_and_can_be_stopped(office: SmallOffice) -> None:
    id_ = office.complaint().complaint_id
    for place in range(4):
        office.does(attach, AttachmentDraft(name=f"{place}.jpg", content=picture(64, 48)), complaint_id=id_)
    heard: list[tuple[int, int]] = []

    def stop_at_the_last(stage: Stage, done: int, of: int) -> None:
        if stage is Stage.PICTURES:
            heard.append((done, of))
        if done == 3:
            raise InterruptedError

    with listened(stop_at_the_last), pytest.raises(InterruptedError):
        prints(office, "berkas", id_)
    assert heard == [(0, 4), (3, 4)]
    assert office.asks(_prints) == 0


def test_the_same_file_is_the_same_bytes_and_a_preview_leaves_no_trace(office: SmallOffice) -> None:
    id_ = lived(office)
    wanted = [Wanted("berkas", Subject(complaint_id=id_))]
    (one,), (two,) = (office.asks(preview_sheets, "Yustina Manu", wanted) for _turn in range(2))
    assert one.pdf == two.pdf
    assert [choice.part for choice in one.parts] == list(PARTS["berkas"])
    assert office.asks(_prints) == 0


def _prints(reader: Reader) -> int:
    case = case_file(reader, 1)
    return sum(entry.kind == "printed" for entry in case.timeline) if case else 0
