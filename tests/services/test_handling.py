"""What the desk records about a case goes in together: the entry, its files, and the end of its draft."""

from datetime import date, timedelta

import pytest

from register_app.errors import RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.dispositions import DispositionDraft
from register_app.reading.case import CaseFile, case_file
from register_app.reading.drafts import open_drafts
from register_app.rules.channels import ReportKind
from register_app.rules.statuses import Event, Status
from register_app.services.drafts import journal
from register_app.services.handling import (
    AnswerDraft,
    Extras,
    ReturnedStep,
    Told,
    note_answer,
    note_event,
    note_returned_step,
    note_verdict,
)
from register_app.services.life import EventDraft
from register_app.services.verification import Verdict
from tests.small_office import KABAG, KEPALA_BIRO, MORNING, SmallOffice

LETTER = AttachmentDraft(name="surat.txt", content=b"Surat balasan", purpose=Purpose.EVIDENCE)
SCAN = AttachmentDraft(name="lembar.txt", content=b"Pindaian lembar", purpose=Purpose.SHEET)


@pytest.fixture
def complaint(office: SmallOffice) -> int:
    kept = office.complaint().complaint_id
    office.time.pass_by(minutes=10)
    return kept


def page(office: SmallOffice, complaint: int) -> CaseFile:
    found = office.asks(case_file, complaint)
    assert found is not None
    return found


def test_a_verdict_says_kind_content_and_category_and_moves_the_case(office: SmallOffice, complaint: int) -> None:
    verdict = Verdict(ReportKind.COMPLAINT, supervisory=False, category="Tatalaksana/regulasi", note="Lengkap")

    status = office.does(note_verdict, complaint, verdict)

    case = page(office, complaint)
    assert (status, case.kind, case.supervisory) == (Status.VERIFIED, ReportKind.COMPLAINT, False)
    assert case.category == "Tatalaksana/regulasi"
    assert case.timeline[0].body == "Pengaduan, tidak berkadar pengawasan, Tatalaksana/regulasi. Lengkap."


def test_a_category_that_the_office_does_not_know_is_refused(office: SmallOffice, complaint: int) -> None:
    with pytest.raises(RefusedError, match="Kategori ini tidak ada"):
        office.does(note_verdict, complaint, Verdict(ReportKind.COMPLAINT, category="Cuaca"))
    assert page(office, complaint).status is Status.RECEIVED


def test_a_follow_up_ends_its_draft_and_carries_its_file(office: SmallOffice, complaint: int) -> None:
    draft = office.does(journal, "tindak-lanjut", {"note": "Papan dipesan"})

    office.does(note_event, complaint, EventDraft(Event.FOLLOWED_UP, note="Papan dipesan"), Extras((LETTER,), draft))

    newest = page(office, complaint).timeline[0]
    assert (newest.title, newest.body) == ("Tindak lanjut", "Papan dipesan.")
    assert [file.name for file in newest.attachments] == ["surat.txt"]
    assert office.asks(open_drafts) == ()


def test_what_is_refused_leaves_nothing_behind(office: SmallOffice, complaint: int) -> None:
    draft = office.does(journal, "jawab", {"note": "Sudah"})

    with pytest.raises(RefusedError, match="angka 1 sampai 5"):
        office.does(note_answer, complaint, AnswerDraft("surat", closes=True, rating=6), Extras((LETTER,), draft))

    case = page(office, complaint)
    assert (case.status, case.attachments) == (Status.RECEIVED, ())
    assert [row.draft_id for row in office.asks(open_drafts)] == [draft]


def test_an_answer_may_end_the_case_with_what_the_complainant_thought(office: SmallOffice, complaint: int) -> None:
    status = office.does(note_answer, complaint, AnswerDraft("telepon", "Papan dipasang", closes=True, rating=5))

    bodies = [entry.body for entry in page(office, complaint).timeline[:2]]
    assert status is Status.CLOSED
    assert bodies == ["Penilaian pelapor: 5 dari 5.", "Dijawab lewat telepon. Papan dipasang."]


def test_an_answer_by_letter_says_its_number_and_when_the_complainant_was_told(
    office: SmallOffice, complaint: int
) -> None:
    told = Told(MORNING + timedelta(hours=3), "telepon")
    letter = AnswerDraft("surat", "Papan dipasang", letter_number="045/88", letter_date=date(2026, 11, 10), told=told)

    office.does(note_answer, complaint, letter)

    newest = page(office, complaint).timeline[0]
    assert newest.body == (
        "Dijawab dengan surat. Surat nomor 045/88, 10 November 2026. Papan dipasang. "
        "Disampaikan kepada pelapor lewat telepon, 10 November 2026 pukul 12.42."
    )
    assert set(newest.facts) == {"note", "how", "letter_number", "letter_date", "told_at", "told_how"}


def test_that_the_complainant_was_told_may_be_said_when_the_case_closes(office: SmallOffice, complaint: int) -> None:
    office.does(note_answer, complaint, AnswerDraft("surat"))
    told = Told(how="langsung").facts()

    office.does(note_event, complaint, EventDraft(Event.CLOSED, facts=told))

    assert page(office, complaint).timeline[0].body == "Disampaikan kepada pelapor langsung."


def test_an_answer_alone_leaves_the_case_open(office: SmallOffice, complaint: int) -> None:
    assert office.does(note_answer, complaint, AnswerDraft("lisan")) is Status.ANSWERED


def test_what_came_back_on_a_sheet_keeps_its_scan_and_who_took_the_paper(office: SmallOffice, complaint: int) -> None:
    step = DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG], instructions=["Proses lebih lanjut"])

    office.does(note_returned_step, complaint, ReturnedStep(step, "Domi Seran"), Extras((SCAN,)))

    case = page(office, complaint)
    (recorded,) = case.steps
    disposed = next(entry for entry in case.timeline if entry.kind == Event.DISPOSED)
    assert (recorded.recipients[0].title, recorded.recipients[0].taken_by) == (KABAG, "Domi Seran")
    assert [file.name for file in disposed.attachments] == ["lembar.txt"]
