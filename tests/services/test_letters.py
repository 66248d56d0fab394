"""Letters: first texts, fields, numbers, secret complainants, reprints, and the move that goes with a letter."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from register_app.errors import RefusedError
from register_app.reading.case import case_file
from register_app.reading.letter_texts import first_texts, letter_texts
from register_app.reading.letters import letter_desk, letters_of
from register_app.rules.letter_fields import fill
from register_app.rules.letters import LetterKind, NumberWay
from register_app.rules.statuses import Status
from register_app.services.letter_files import export_letter
from register_app.services.letter_keeping import LetterMove, note_letter
from register_app.services.letter_texts import (
    LetterTextDraft,
    keep_letter_text,
    restore_first_text,
    retire_letter_text,
)
from register_app.services.letters import LetterDraft, number_letter, write_letter
from register_app.services.printing import Subject, print_form
from register_app.services.work import Officer
from tests.services.test_printing import words
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice

REPLY, FORWARDING = LetterKind.REPLY, LetterKind.FORWARDING
NAME = "Yosef Lende"
OFFICE_PROGRAM = shutil.which("soffice")


def draft(office: SmallOffice, complaint: int, kind: LetterKind = REPLY, code: str = "") -> LetterDraft:
    """The letter as its form would begin it."""
    desk = office.asks(letter_desk, complaint)
    text = next(each for each in desk.texts[kind] if each.code == (code or desk.usual[kind]))
    return LetterDraft(
        kind,
        text.code,
        fill(text.subject, desk.case.values),
        fill(text.body, desk.case.values),
        desk.case.addressee[kind],
        day=office.time.moment.date(),
        signer=desk.signatures[kind][0],
    )


def sheet(office: SmallOffice, complaint: int, form: str = "surat-jawaban", step: int | None = None) -> str:
    return words(office.does(print_form, form, Subject(complaint_id=complaint), step=step))


def test_a_letter_is_kept_with_its_words_and_prints_them_again(office: SmallOffice) -> None:
    complaint = office.complaint("Papan standar {nama} <b>miring</b>").complaint_id
    kept = office.does(
        write_letter,
        complaint,
        replace(draft(office, complaint), copies=("Sekretaris Daerah", "Kepala Dinas"), initials=("Kabag", "Kasubag")),
    )
    body = office.asks(letters_of, complaint)[0].body
    text = office.asks(letter_texts, REPLY)[3]
    office.does(keep_letter_text, LetterTextDraft(REPLY, text.title, "Hal lain", "Kata lain", text.code))

    first, again = sheet(office, complaint), sheet(office, complaint)

    assert (kept.ordinal, kept.number) == (1, "")
    for said in (
        *("Nomor : ....", "Kupang, 10 November 2026", "Yth. Sdr./Sdri. Paulus Nahak", "di tempat"),
        *("Papan standar {nama} <b>miring</b>", "Agustina Beba, S.Sos., M.Si.", "NIP. 19711115 200012 2 003"),
        *("Paraf Hierarki", "Tembusan:", "2. Kepala Dinas"),
    ):
        assert said in first
    assert "SALINAN ke-1" in again
    assert "Kata lain" not in again
    assert body in office.asks(letters_of, complaint)[0].body


def test_the_book_gives_each_letter_the_next_number_of_its_year(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    booked = replace(draft(office, complaint), number_way=NumberWay.BOOK)
    numbers = [office.does(write_letter, complaint, booked).number for _each in range(2)]
    old = office.does(write_letter, complaint, replace(booked, day=date(2025, 12, 30))).number

    assert numbers == ["000.8.3.4/1/BO2.2/2026", "000.8.3.4/2/BO2.2/2026"]
    assert old == "000.8.3.4/1/BO2.2/2025"
    assert "Nomor : 000.8.3.4/2/BO2.2/2026" in sheet(office, complaint, step=2)


def test_a_typed_number_is_asked_for_and_not_given_twice(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    typed = replace(draft(office, complaint), number_way=NumberWay.TYPED)
    with pytest.raises(RefusedError, match="Tulis nomor suratnya"):
        office.does(write_letter, complaint, typed)
    office.does(write_letter, complaint, replace(typed, number="000.8.3/11/BO2.2"))
    with pytest.raises(RefusedError, match=r"000\.8\.3/11/BO2\.2 sudah dipakai surat jawaban untuk pengaduan 0001"):
        office.does(write_letter, complaint, replace(typed, number="000.8.3/11/BO2.2"))


def test_a_letter_left_to_the_pen_gets_its_number_later_and_once(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    letter = office.does(write_letter, complaint, draft(office, complaint)).id
    office.does(number_letter, letter, " 045/12 ")

    assert "Nomor : 045/12" in sheet(office, complaint)
    with pytest.raises(RefusedError, match="sudah bernomor"):
        office.does(number_letter, letter, "045/13")


def test_nobody_who_is_secret_or_anonymous_is_named(office: SmallOffice) -> None:
    for confidentiality in ("rahasia", "anonim"):
        person = {"confidentiality": confidentiality, "name": NAME, "phone": "081338010204"}
        complaint = office.complaint("Kursi roda", **person).complaint_id
        for kind in LetterKind:
            office.does(write_letter, complaint, draft(office, complaint, kind))
            text = sheet(office, complaint, kind.value)
            assert not [each for each in ("Yosef", "0813") if each in text]
        assert "Pelapor pengaduan nomor" in sheet(office, complaint)


def test_a_holder_of_the_seal_may_name_a_secret_complainant_with_a_reason_and_without_copies(
    office: SmallOffice,
) -> None:
    complaint = office.complaint("Kursi roda", confidentiality="rahasia", name=NAME).complaint_id
    named = replace(draft(office, complaint), named=True, named_reason="Diminta pelapor")
    holder = Officer(office.officer.account_id, office.officer.name, "pemegang-segel")
    with pytest.raises(RefusedError, match="pemegang segel"):
        office.does(write_letter, complaint, named)
    with pytest.raises(RefusedError, match="tidak bertembusan"):
        office.register.perform(holder, write_letter, complaint, replace(named, copies=("Sekretaris Daerah",)))
    office.register.perform(holder, write_letter, complaint, named)

    assert NAME not in sheet(office, complaint)
    held = office.register.perform(holder, print_form, "surat-jawaban", Subject(complaint_id=complaint))
    assert f"Yth. Sdr./Sdri. {NAME}" in words(held)


def test_without_a_letter_the_usual_text_prints_with_dots_to_fill_in(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    text = sheet(office, complaint)

    assert "KONSEP, belum dicatat" in text
    assert "sedang ditangani oleh ......" in text
    assert "Penyaluran pengaduan masyarakat" in sheet(office, complaint, "penyaluran")


def test_a_field_that_nobody_filled_stops_the_letter_and_names_what_was_meant(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    with pytest.raises(RefusedError, match=r"\{nma\} tidak dikenal\. Mungkin maksudnya: \{nama\}"):
        office.does(write_letter, complaint, replace(draft(office, complaint), body="Yth. {nma}"))
    with pytest.raises(RefusedError, match=r"\{nama\} di surat ini belum diganti"):
        office.does(write_letter, complaint, replace(draft(office, complaint), body="Yth. {nama}"))
    with pytest.raises(RefusedError, match=r"\{tgl_terima\}.*\{tanggal_terima\}"):
        office.does(keep_letter_text, LetterTextDraft(REPLY, "Baru", "Hal", "Tanggal {tgl_terima}"))


def test_the_office_adds_changes_retires_and_restores_its_texts(office: SmallOffice) -> None:
    first = first_texts()["proses"]
    code = office.does(keep_letter_text, LetterTextDraft(REPLY, "Naskah kami", "Hal {pokok}", "Isi {nama}"))
    office.does(keep_letter_text, LetterTextDraft(REPLY, first.title, first.subject, "Isi baru", "proses"))
    changed = {text.code: text for text in office.asks(letter_texts, REPLY)}
    assert (changed["proses"].body, changed["proses"].version, changed["proses"].changed) == ("Isi baru", 1, True)
    assert changed[code].title == "Naskah kami"

    office.does(restore_first_text, "proses")
    office.does(retire_letter_text, code)
    now = {text.code: text for text in office.asks(letter_texts, REPLY)}
    assert (now["proses"].body, now["proses"].version, now["proses"].changed) == (first.body, 2, False)
    assert now[code].retired
    with pytest.raises(RefusedError, match="buatan kantor sendiri"):
        office.does(restore_first_text, code)


def test_every_field_that_must_be_mended_is_named(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    bad = LetterDraft(REPLY, "tidak-ada", " ", "", initials=("Kabag",) * 6, signer="", day=date(2062, 1, 1))
    with pytest.raises(RefusedError) as refused:
        office.does(write_letter, complaint, bad)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["text_code", "letter_date", "subject", "addressee", "body", "initials", "signer"]
    assert office.asks(letters_of, complaint) == ()
    assert KEPALA_BIRO in office.asks(letter_desk, complaint).positions


def test_a_letter_stands_in_the_life_of_its_case_and_may_answer_it(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    booked = replace(draft(office, complaint), number_way=NumberWay.BOOK)
    office.does(note_letter, complaint, booked)
    assert status(office, complaint) is Status.RECEIVED

    office.does(note_letter, complaint, booked, LetterMove(note="Papan sudah dipasang"))
    case = office.asks(case_file, complaint)
    assert case is not None
    told = [(entry.title, entry.body) for entry in case.timeline if entry.kind in {"letter", "answered"}]
    assert status(office, complaint) is Status.ANSWERED
    assert "Surat nomor 000.8.3.4/2/BO2.2/2026, 10 November 2026" in " ".join(body for _title, body in told)
    assert ("Surat jawaban ditulis", "Nomor 000.8.3.4/1/BO2.2/2026 tanggal 10 November 2026.") in [
        (title, body.partition(" Yth")[0]) for title, body in told
    ]


def test_a_forwarding_letter_may_forward_the_case_and_asks_to_whom(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    letter = draft(office, complaint, FORWARDING)
    with pytest.raises(RefusedError, match="instansi yang menerima") as refused:
        office.does(note_letter, complaint, letter, LetterMove())
    assert refused.value.problems[0].field == "agency"
    assert office.asks(letters_of, complaint) == ()

    office.does(note_letter, complaint, letter, LetterMove(agency="Dinas Kesehatan"))
    assert status(office, complaint) is Status.FORWARDED
    assert "diteruskan kepada Dinas Kesehatan" in draft(office, complaint).body.replace("kami teruskan", "diteruskan")


def test_a_letter_is_a_document_with_the_same_words(office: SmallOffice, tmp_path: Path) -> None:
    complaint = office.complaint("Papan <b>standar</b> \x07 سلام").complaint_id
    copies = ("Sekretaris Daerah", "Kepala Dinas")
    letter = replace(draft(office, complaint), number_way=NumberWay.BOOK, copies=copies, initials=(KABAG,))
    office.does(write_letter, complaint, letter)
    content = office.does(export_letter, REPLY, complaint)

    document = Document(io.BytesIO(content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = " ".join(cell.text for table in document.tables for cell in table.rows[0].cells)
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (215, 330)  # type: ignore[union-attr]  # set
    for said in (
        *("Nomor\t:\t000.8.3.4/1/BO2.2/2026\tKupang, 10 November 2026", "Yth.\tSdr./Sdri. Paulus Nahak"),
        *("Papan <b>standar</b> [U+0007] سلام", "Tembusan:", "2.\tKepala Dinas"),
    ):
        assert said in text
    assert "SEKRETARIAT DAERAH" in cells
    assert "Agustina Beba, S.Sos., M.Si." in cells
    assert content == office.does(export_letter, REPLY, complaint)
    if OFFICE_PROGRAM:
        (tmp_path / "surat.docx").write_bytes(content)
        command = [OFFICE_PROGRAM, f"-env:UserInstallation=file://{tmp_path}/p", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(tmp_path), "surat.docx"], cwd=tmp_path, check=True, timeout=120)
        assert len(pypdfium2.PdfDocument(tmp_path / "surat.pdf")) == 1


def status(office: SmallOffice, complaint: int) -> Status:
    case = office.asks(case_file, complaint)
    assert case is not None
    return case.status
