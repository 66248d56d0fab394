"""The period report: its texts carry over, its figures agree, it freezes, and it says what changed since."""

import hashlib
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as Docx

from register_app.errors import MachineError, RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.reports import FrozenReport
from register_app.reading import report_photos
from register_app.reading.recap import recap
from register_app.reading.report_document import report_document
from register_app.reading.report_figures import ReportFigures, check, report_figures
from register_app.reading.report_frozen import frozen_pdf, frozen_reports
from register_app.reading.report_texts import Origin, SectionText, report_texts
from register_app.rules.report_sections import LONGEST, Section
from register_app.rules.sheet_parts import Part
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Printed, Subject, preview_sheets, print_form
from register_app.services.printing import Wanted as WantedSheet
from register_app.services.report_freezing import FrozenPrint, freeze_report
from register_app.services.report_texts import keep_report_texts
from tests.forms.case_samples import picture
from tests.services.test_printing import words
from tests.small_office import SmallOffice

OFFICE_PROGRAM = shutil.which("soffice")
QUARTER = (date(2026, 10, 1), date(2026, 12, 31))
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
SECTIONS = (
    *("TRIWULAN IV TAHUN 2026", "LATAR BELAKANG DAN DASAR HUKUM", "DASAR HUKUM PENGELOLAAN", "MAKSUD DAN TUJUAN"),
    *("MEDIA DAN PROSEDUR PENGADUAN", "HASIL PENGELOLAAN PENGADUAN", "TABEL 1", "GAMBAR 1", "TINDAK LANJUT PENGADUAN"),
    *("HAMBATAN", "EVALUASI", "KESIMPULAN DAN SARAN", "PENUTUP", "PARAF HIERARKI", "DAFTAR PENGADUAN", "DOKUMENTASI"),
)
"""What a whole report has, on paper and as a document."""


@pytest.fixture
def quarter(office: SmallOffice) -> SmallOffice:
    """Two complaints in October (one answered), a secret one in November."""
    office.time.set(2026, 10, 5)
    first = office.complaint("Papan standar <b>miring</b>", unit="Bagian Tatalaksana", category="Umum").complaint_id
    office.complaint("Kursi roda سلام ꦗꦮ", channel_code="tatap-muka")
    office.time.pass_by(days=2)
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, first, EventDraft(event, note="Papan sudah dipasang"))
    office.time.set(2026, 11, 9)
    secret = {"confidentiality": "rahasia", "name": "Yosef Lende", "channel_code": "kotak-saran"}
    hidden = office.complaint("Yosef Lende dimintai uang", **secret).complaint_id
    office.does(record_event, hidden, EventDraft(Event.FOLLOWED_UP, note="Yosef sudah ditemui"))
    office.time.set(2026, 11, 10)
    return office


def report(office: SmallOffice, period: tuple[date, date] = QUARTER, as_of: date | None = None) -> Printed:
    return office.does(print_form, "laporan", Subject(first=period[0], last=period[1], as_of=as_of))


def text_of(office: SmallOffice, section: Section, period: tuple[date, date]) -> SectionText:
    return next(each for each in office.asks(report_texts, *period) if each.section is section)


def document(office: SmallOffice, period: tuple[date, date] = QUARTER) -> Docx:
    return Document(io.BytesIO(office.asks(report_document, *period, None, "Yustina Manu")))


def said_in(found: Docx) -> str:
    cells = (cell.text for table in found.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in found.paragraphs), *cells))


def test_the_report_writes_its_sentences_tables_and_list_from_the_same_figures(quarter: SmallOffice) -> None:
    text = " ".join(words(report(quarter)).split())

    assert "menerima 3 (tiga) pengaduan, yaitu 2 (dua) pada bulan Oktober dan 1 (satu) pada bulan November" in text
    assert "dari 3 (tiga) pengaduan itu, 1 (satu) telah selesai, 1 (satu) dalam proses" in text
    assert "Gambar 1" in text
    assert "Papan standar <b>miring</b>" in text
    assert "Papan sudah dipasang" in text
    assert "Agustina Beba" in text


def test_a_secret_complaint_appears_without_persons(quarter: SmallOffice) -> None:
    for text in (words(report(quarter)), said_in(document(quarter))):
        assert "dimintai uang" in text
        assert "Yosef" not in text
        assert "Lende" not in text


def test_photos_of_open_complaints_document_the_period_and_nobody_who_is_sealed(quarter: SmallOffice) -> None:
    for id_, name in ((1, "papan.jpg"), (1, "papan dipasang.jpg"), (2, "kursi.jpg"), (3, "yosef.jpg")):
        quarter.does(attach, AttachmentDraft(name=name, content=picture(640, 480)), complaint_id=id_)
    card = AttachmentDraft(name="surat.jpg", content=picture(300, 420), purpose=Purpose.SCAN)
    quarter.does(attach, card, complaint_id=2)

    wanted = WantedSheet("laporan", Subject(first=QUARTER[0], last=QUARTER[1]))
    (whole,) = quarter.asks(preview_sheets, "Yustina", [wanted])
    (without,) = quarter.asks(preview_sheets, "Yustina", [replace(wanted, parts={Part.PICTURES: False})])
    told = words(whole)

    assert "LAMPIRAN II DOKUMENTASI" in told
    assert told.count("0001/PGD/BO/2026, 10-11-2026") == 2
    assert "0002/PGD/BO/2026, 10-11-2026: Kursi roda" in told
    assert "0003/PGD/BO/2026, 10-11-2026" not in told
    assert "DOKUMENTASI" not in words(without)
    paper, written = told.upper(), document(quarter).element.xml.upper()
    assert [each for each in SECTIONS if each not in paper or each not in written] == []
    assert len(document(quarter).inline_shapes) == 1 + 3
    assert [choice.chosen for choice in whole.parts] == [True]


def test_more_photos_than_two_pages_show_are_told_of(quarter: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_photos, "MOST", 2)
    for id_ in (1, 1, 1, 2):
        quarter.does(attach, AttachmentDraft(name="foto.jpg", content=picture(64, 48)), complaint_id=id_)
    told = words(report(quarter))
    assert told.count("10-11-2026: ") == 2
    assert "2 (dua) gambar lain tersimpan dalam register." in told


def test_the_same_report_is_the_same_file(quarter: SmallOffice) -> None:
    wanted = WantedSheet("laporan", Subject(first=QUARTER[0], last=QUARTER[1]))
    (one,), (two,) = (quarter.asks(preview_sheets, "Yustina", [wanted]) for _turn in range(2))
    assert one.pdf == two.pdf
    assert quarter.asks(report_document, *OCTOBER, None, "Y") == quarter.asks(report_document, *OCTOBER, None, "Y")


def test_the_document_reads_back_with_headings_tables_picture_and_signature(quarter: SmallOffice) -> None:
    found = document(quarter)

    heads = [each.text for each in found.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert len(heads) == 9
    assert heads[3] == "IV.  HASIL PENGELOLAAN PENGADUAN"
    assert [cell.text for cell in found.tables[0].rows[1].cells] == [
        *("No.", "Media Pengaduan", "Oktober", "November", "Desember", "Jumlah", "Selesai")
    ]
    assert len(found.inline_shapes) == 1
    text = said_in(found)
    for expected in ("3 (tiga) pengaduan", "Kursi roda سلام ꦗꦮ", "<b>miring</b>", "Agustina Beba", "LAMPIRAN"):
        assert expected in text
    assert "Paraf Hierarki" in found.element.xml


@pytest.mark.skipif(OFFICE_PROGRAM is None, reason="no LibreOffice on this machine")
def test_the_document_opens_in_libreoffice(quarter: SmallOffice, tmp_path: Path) -> None:
    file = tmp_path / "laporan.docx"
    file.write_bytes(quarter.asks(report_document, *QUARTER, None, "Yustina Manu"))
    own = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    convert = [str(OFFICE_PROGRAM), own, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    pages = pypdfium2.PdfDocument(file.with_suffix(".pdf"))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert "3 (tiga) pengaduan" in text
    assert "Halaman 1 dari" in text


def test_a_period_without_complaints_is_a_proper_nihil_report(office: SmallOffice) -> None:
    text = " ".join(words(report(office, OCTOBER)).split())

    assert "Selama bulan Oktober 2026 Biro Organisasi tidak menerima pengaduan (Nihil)." in text
    assert "PENUTUP" in text
    assert "LAMPIRAN" not in text
    assert "Nihil" in said_in(document(office, OCTOBER))


def test_a_period_that_has_not_begun_or_has_no_days_is_refused(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="belum dimulai"):
        report(office, (date(2027, 1, 1), date(2027, 1, 31)))
    with pytest.raises(RefusedError, match="tanggal awal"):
        office.does(print_form, "laporan", Subject())


def test_texts_are_first_then_carried_then_the_period_s_own(office: SmallOffice) -> None:
    assert text_of(office, Section.OBSTACLES, OCTOBER).origin is Origin.FIRST

    assert office.does(keep_report_texts, *OCTOBER, {Section.OBSTACLES: "Listrik padam {periode}."}) == 1
    carried = text_of(office, Section.OBSTACLES, NOVEMBER)
    assert (carried.text, carried.origin) == ("Listrik padam {periode}.", Origin.CARRIED)
    assert carried.written_for is not None
    assert carried.written_for.words == "Oktober 2026"
    assert "Listrik padam bulan November 2026." in words(report(office, NOVEMBER))

    office.does(keep_report_texts, *NOVEMBER, {Section.OBSTACLES: "Nihil"})
    assert text_of(office, Section.OBSTACLES, NOVEMBER).origin is Origin.OWN
    assert text_of(office, Section.OBSTACLES, OCTOBER).text == "Listrik padam {periode}."
    assert office.does(keep_report_texts, *NOVEMBER, {Section.OBSTACLES: " Nihil "}) == 0


def test_a_quarter_prefers_the_text_of_the_last_quarter(office: SmallOffice) -> None:
    office.does(keep_report_texts, date(2026, 7, 1), date(2026, 9, 30), {Section.ADVICE: "Triwulan lalu"})
    office.does(keep_report_texts, *OCTOBER, {Section.ADVICE: "Bulan lalu"})
    assert text_of(office, Section.ADVICE, QUARTER).text == "Triwulan lalu"
    assert text_of(office, Section.ADVICE, NOVEMBER).text == "Bulan lalu"


def test_a_text_that_is_too_long_is_refused_by_its_name(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Hambatan terlalu panjang"):
        office.does(keep_report_texts, *OCTOBER, {Section.OBSTACLES: "x" * (LONGEST + 1)})


def frozen(office: SmallOffice) -> FrozenPrint:
    return office.does(freeze_report, *QUARTER)


def test_freezing_keeps_figures_pdf_and_fingerprint(quarter: SmallOffice) -> None:
    kept = frozen(quarter)

    (listed,) = quarter.asks(frozen_reports, *QUARTER)
    assert (listed.fingerprint, listed.pages, listed.frozen_by) == (kept.fingerprint, kept.pages, "Yustina Manu")
    assert quarter.asks(frozen_pdf, kept.id) == kept.pdf
    assert hashlib.sha256(kept.pdf).hexdigest() == kept.fingerprint
    assert "sama dengan angka laporan yang dibekukan" in " ".join(words(report(quarter)).split())


def test_a_later_report_shows_what_changed_since(quarter: SmallOffice) -> None:
    kept = frozen(quarter)
    quarter.complaint("Terlambat dicatat", received_at=quarter.time.moment.replace(day=3))

    text = " ".join(words(report(quarter)).split())

    assert "PERUBAHAN SEJAK LAPORAN DIBEKUKAN" in text
    assert kept.fingerprint[:16].upper() in text
    assert "0004/PGD/BO/2026 tidak terhitung Belum terverifikasi" in text
    assert quarter.asks(frozen_pdf, kept.id) == kept.pdf


def test_a_frozen_report_that_was_touched_is_not_shown(quarter: SmallOffice) -> None:
    kept = frozen(quarter)
    with quarter.register.write(quarter.officer) as work:
        work.put(
            FrozenReport,
            **{
                **{name: getattr(work.session.get(FrozenReport, kept.id), name) for name in FrozenReport.model_fields},
                "id": 99,
                "pdf": kept.pdf + b" ",
            },
        )
        work.commit()
    with pytest.raises(MachineError, match="sidik jari"):
        quarter.asks(frozen_pdf, 99)


def test_figures_that_disagree_are_refused_by_name(quarter: SmallOffice) -> None:
    figures = quarter.asks(report_figures, *QUARTER)
    fewer = quarter.asks(recap, "matriks", *OCTOBER)

    def refused(wrong: ReportFigures, told: str) -> None:
        with pytest.raises(RefusedError, match=told):
            check(wrong)

    refused(replace(figures, cases=figures.cases[1:]), "tidak cocok: 1 di satu tempat, 0 di tempat lain")
    refused(replace(figures, recaps={**figures.recaps, "matriks": fewer}), "Masuk tidak cocok: 3 di satu tempat, 2")
    check(figures)


def test_the_report_as_it_would_have_been_then(quarter: SmallOffice) -> None:
    text = " ".join(words(report(quarter, OCTOBER, as_of=date(2026, 10, 6))).split())
    assert "2 (dua) belum terverifikasi" in text
    assert "Papan sudah dipasang" not in text
