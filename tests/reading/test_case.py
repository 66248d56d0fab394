"""One case, one page: every field, one timeline, a deadline that explains itself, and no identity in the open."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.complaint import ComplaintDraft
from register_app.model.dispositions import DispositionDraft
from register_app.reading.case import CaseFile, attachment_content, case_file, complaint_id_of
from register_app.rules.channels import CardHandling, Nature
from register_app.rules.deadlines import DayKind
from register_app.rules.statuses import Event, Status
from register_app.services.attachments import attach
from register_app.services.boxes import keep_slip
from register_app.services.dispositions import dispose, take_over
from register_app.services.identity import full_identity, open_identity
from register_app.services.intake import keep_complaint
from register_app.services.life import EventDraft, record_event
from tests.small_office import GOVERNOR_BOX, KABAG, KEPALA_BIRO, SmallOffice

NIK = "5371010101800123"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def page(office: SmallOffice, complaint: int) -> CaseFile:
    found = office.asks(case_file, complaint)
    assert found is not None
    return found


def titles(case: CaseFile) -> list[str]:
    return [entry.title for entry in case.timeline]


def test_a_letter_shows_everything_it_said(office: SmallOffice) -> None:
    kept = office.complaint(
        *("Papan standar",),
        nik=NIK,
        phone="0812-3456-7118",
        letter={"number": "17/RT12/XI/2026", "date": "2026-10-30", "received_by_sekda": "2026-11-02"},
        reported_party={"name": "Loket 2", "unit": "Bagian Tatalaksana"},
        category="Pelayanan masyarakat",
        event_date="2026-11-09",
        event_place="Loket 2",
    )

    case = page(office, kept.complaint_id)

    assert (case.number, case.short_number, case.subject) == (kept.number, "0001", "Papan standar")
    assert case.letter is not None
    assert (case.letter.number, case.letter.date) == ("17/RT12/XI/2026", date(2026, 10, 30))
    assert case.reported is not None
    assert (case.reported.name, case.category, case.online, case.box) == ("Loket 2", "Pelayanan masyarakat", None, None)
    assert (case.complainant.name, case.complainant.id_masked) == ("Paulus Nahak", "************0123")
    assert (case.complainant.phone, case.complainant.has_identity) == ("0812-3456-7118", True)
    assert (case.meter.met, case.missing, case.recorded_by) == (4, (), "Yustina Manu")
    assert Event.DISPOSED in case.possible


def test_what_is_missing_is_said_in_sentences(office: SmallOffice) -> None:
    case = page(office, office.complaint().complaint_id)

    assert case.missing == ("Salinan identitas atau nomor HP belum ada",)


def test_the_deadline_explains_itself_day_by_day(office: SmallOffice) -> None:
    deadline = page(office, office.complaint().complaint_id).deadline

    assert deadline is not None
    assert deadline.rule == "7 hari kalender sejak diterima di kantor"
    assert [(day.day.day, day.count) for day in deadline.days] == [(10 + n, n) for n in range(8)]
    assert deadline.due_at.date() == date(2026, 11, 17)


def test_days_spent_waiting_for_the_complainant_do_not_count(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    office.time.pass_by(days=1)
    office.does(record_event, complaint, EventDraft(Event.POSTPONED, note="Menunggu berkas"))
    office.time.pass_by(days=3)
    office.does(record_event, complaint, EventDraft(Event.RESUMED))

    deadline = page(office, complaint).deadline

    assert deadline is not None
    assert [day.day.day for day in deadline.days if day.kind is DayKind.PAUSED] == [12, 13, 14]
    assert (deadline.days[-1].day, deadline.days[-1].count) == (deadline.due_at.date(), 7)


def test_an_agreed_time_has_no_strip(office: SmallOffice) -> None:
    agreed = office.time.moment.replace(hour=10, minute=30)
    case = page(office, office.complaint(channel_code="tatap-muka", agreed_at=agreed).complaint_id)

    assert case.deadline is not None
    assert (case.deadline.rule, case.deadline.days) == ("Waktu yang disepakati dengan pelapor", ())
    assert f"{case.deadline.due_at:%H.%M}" == "10.30"


def test_the_timeline_tells_it_all_in_one_list_newest_first(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae", card=CardHandling.HELD)
    office.time.pass_by(minutes=4)
    complaint = office.complaint(channel_code="tatap-muka", visit_id=visit, nik=NIK).complaint_id
    office.time.pass_by(minutes=10)
    office.does(full_identity, complaint, "untuk menghubungi pelapor")
    office.time.pass_by(days=1)
    step = DispositionDraft(
        from_title=KEPALA_BIRO,
        to=[KABAG],
        instructions=["Proses lebih lanjut"],
        note="Pasang papan",
        nature=Nature.URGENT,
    )
    scan = AttachmentDraft(name="lembar.png", content=PNG, purpose=Purpose.SHEET)
    office.does(dispose, complaint, step, scan)
    office.does(take_over, page(office, complaint).steps[0].recipients[0].recipient_id, "Domi Seran")
    office.time.pass_by(days=1)
    office.does(attach, AttachmentDraft(name="foto.png", content=PNG), complaint_id=complaint)
    office.time.pass_by(minutes=1)
    office.does(record_event, complaint, EventDraft(Event.ANSWERED, facts={"how": "surat"}, note="Papan dipasang"))

    case = page(office, complaint)

    assert titles(case) == [
        "Dijawab",
        "Lampiran ditambahkan",
        f"Diterima {KABAG}",
        "Disposisi",
        "NIK dibuka",
        "Diterima",
        "Kartu dititipkan",
        "Datang ke meja",
    ]
    assert [entry.muted for entry in case.timeline] == [False, False, True, False, True, False, True, True]
    assert case.timeline[0].body == "Dijawab dengan surat. Papan dipasang."
    assert case.timeline[3].body == (f"{KEPALA_BIRO} kepada {KABAG}: Proses lebih lanjut. Pasang papan. Sifat: segera.")
    assert [file.name for file in case.timeline[3].attachments] == ["lembar.png"]
    assert (case.timeline[4].officer, case.timeline[4].body) == ("Yustina Manu", "untuk menghubungi pelapor")
    assert [card.slot for card in case.cards] == ["1"]
    assert (case.status, case.visit_ids) == (Status.ANSWERED, (visit,))


def test_files_handed_in_with_the_complaint_stand_at_its_receipt(office: SmallOffice) -> None:
    draft = ComplaintDraft(channel_code="surat", received_at=office.time.moment, subject="Papan")
    kept = office.does(keep_complaint, draft, [AttachmentDraft(name="foto.png", content=PNG)])

    case = page(office, kept.complaint_id)

    assert [file.name for file in case.timeline[0].attachments] == ["foto.png"]
    assert office.asks(attachment_content, case.attachments[0].id) == PNG
    assert case.meter.evidence


def test_a_slip_knows_its_opening(office: SmallOffice) -> None:
    opening = office.opening(GOVERNOR_BOX, counted=1)
    draft = ComplaintDraft(channel_code="", received_at=office.time.moment, summary="Antrean")
    slip = office.does(keep_slip, opening, 1, draft)
    assert slip.kept is not None

    box = page(office, slip.kept.complaint_id).box

    assert box is not None
    assert (box.box, box.opening_id, box.position) == (GOVERNOR_BOX, opening, 1)


def test_a_sealed_complainant_leaves_nothing_on_the_page(office: SmallOffice) -> None:
    kept = office.complaint(confidentiality="rahasia", name="Paulus Nahak", nik=NIK, phone="0812-3456-7118")

    case = page(office, kept.complaint_id)

    assert case.complainant.name == "dirahasiakan"
    assert case.complainant.has_identity
    for secret in ("Paulus", "0123", "7118"):
        assert secret not in repr(case)


def test_an_identity_is_opened_only_with_a_reason_and_that_is_seen(office: SmallOffice) -> None:
    complaint = office.complaint(confidentiality="rahasia", name="Paulus Nahak", nik=NIK).complaint_id
    with pytest.raises(RefusedError, match="Tulis untuk apa"):
        office.does(full_identity, complaint, " ")
    assert "NIK dibuka" not in titles(page(office, complaint))

    opened = office.does(open_identity, complaint, "permintaan inspektorat")

    assert (opened.name, opened.id_number) == ("Paulus Nahak", NIK)
    assert NIK not in repr(opened)
    assert titles(page(office, complaint))[0] == "NIK dibuka"


def test_there_is_nothing_to_open_on_an_anonymous_complaint(office: SmallOffice) -> None:
    complaint = office.complaint(confidentiality="anonim", name="Paulus Nahak").complaint_id

    assert not page(office, complaint).complainant.has_identity
    with pytest.raises(RefusedError, match="tidak menyimpan identitas"):
        office.does(full_identity, complaint, "ingin tahu")


def test_a_case_is_reached_by_its_number(office: SmallOffice) -> None:
    kept = office.complaint()

    assert office.asks(complaint_id_of, f" {kept.number} ") == kept.complaint_id
    assert office.asks(complaint_id_of, "9999/PGD/BO/2026") is None
    assert office.asks(case_file, 99) is None
