"""Taking a complaint in: what stops it, what is only said, what it gets."""

from datetime import timedelta

import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft, LetterDraft, OnlineDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.register_list import Filter, complaints, find
from register_app.rules.channels import Confidentiality
from register_app.services.intake import keep_complaint
from register_app.services.intake_checks import odd_numbers
from tests.small_office import MORNING, SmallOffice


def refused_fields(office: SmallOffice, **fields: object) -> list[str]:
    plain: dict[str, object] = {"channel_code": "surat", "received_at": MORNING, "summary": "Loket tutup"}
    with pytest.raises(RefusedError) as refusal:
        office.does(keep_complaint, ComplaintDraft.model_validate({**plain, **fields}))
    assert all(problem.text for problem in refusal.value.problems)
    return [problem.field for problem in refusal.value.problems]


def test_numbers_run_without_gap_and_begin_anew_each_year(office: SmallOffice) -> None:
    first, second = office.complaint(), office.complaint()
    older = office.complaint(received_at=MORNING - timedelta(days=400))

    assert [first.number, second.number] == ["0001/PGD/BO/2026", "0002/PGD/BO/2026"]
    assert older.number == "0001/PGD/BO/2025"


def test_a_refused_entry_gives_its_number_back(office: SmallOffice) -> None:
    office.complaint()
    refused_fields(office, summary=" ")

    assert office.complaint().number == "0002/PGD/BO/2026"


def test_only_channel_time_and_matter_are_compulsory(office: SmallOffice) -> None:
    bare = ComplaintDraft(channel_code="kotak-saran", received_at=MORNING, summary="Lampu padam")

    kept = office.does(keep_complaint, bare)

    assert kept.number == "0001/PGD/BO/2026"
    assert [warning.field for warning in kept.warnings] == ["name", "address_or_phone"]
    assert refused_fields(office, channel_code="fax", summary="") == ["channel", "summary"]
    assert refused_fields(office, received_at=MORNING + timedelta(days=1)) == ["received_at"]


def test_an_entry_that_misses_a_requirement_is_marked_incomplete(office: SmallOffice) -> None:
    office.complaint("Tanpa HP", name="Paulus Nahak")
    office.complaint("Lengkap", phone="0812 3456 7890")

    rows = office.asks(complaints, Filter(incomplete=True)).rows

    assert [row.subject for row in rows] == ["Tanpa HP"]


@pytest.mark.parametrize(("field", "value"), [("category", "Pelayanan masyrakat"), ("unit", "Bagian Tatalaksanaa")])
def test_a_name_that_is_not_in_the_lists_is_refused_with_what_was_meant(
    office: SmallOffice, field: str, value: str
) -> None:
    with pytest.raises(RefusedError, match="Mungkin maksudnya"):
        office.complaint(**{field: value})


def test_a_letter_is_due_seven_calendar_days_after_it_reached_the_bureau(office: SmallOffice) -> None:
    kept = office.complaint(letter=LetterDraft(number="17/RT12", received_by_sekda=MORNING.date() - timedelta(days=3)))

    assert kept.due_at is not None
    assert f"{kept.due_at:%d-%m-%Y}" == "17-11-2026"


def test_a_walk_in_is_due_in_fifteen_minutes_or_at_the_time_agreed(office: SmallOffice) -> None:
    agreed = MORNING + timedelta(days=2, hours=1)

    at_once = office.complaint(channel_code="tatap-muka", id_shown=True)
    later = office.complaint(channel_code="tatap-muka", id_shown=True, agreed_at=agreed)

    assert at_once.due_at == MORNING + timedelta(minutes=15)
    assert later.due_at == agreed


def test_a_tracking_id_is_digits_and_only_once_in_the_register(office: SmallOffice) -> None:
    online = OnlineDraft(tracking_id="5049672.0", source="Website")
    first = office.complaint(channel_code="sp4n-lapor", online=online)

    with pytest.raises(RefusedError, match=f"sudah dicatat sebagai nomor {first.number}"):
        office.complaint(channel_code="sp4n-lapor", online=OnlineDraft(tracking_id="5049672"))
    assert refused_fields(office, channel_code="sp4n-lapor", online={"tracking_id": "belum ada"}) == [
        "online.tracking_id"
    ]


def test_an_anonymous_report_keeps_no_identity(office: SmallOffice) -> None:
    online = OnlineDraft(tracking_id="5049673", anonymous=True, secret=True)
    office.complaint("Jalan rusak", channel_code="sp4n-lapor", online=online, name="Jangan Tersimpan")

    (row,) = office.asks(complaints, Filter()).rows

    assert row.complainant == "anonim"
    assert office.asks(find, "Jangan Tersimpan") == ()


def test_a_secret_complainant_is_found_by_matter_but_never_by_name(office: SmallOffice) -> None:
    person = ComplainantDraft(name="Rahasia Benar", phone="0812 0000 1111")
    draft = ComplaintDraft(
        channel_code="surat",
        received_at=MORNING,
        subject="Dugaan pungutan",
        confidentiality=Confidentiality.SECRET,
        complainant=person,
    )
    office.does(keep_complaint, draft)

    assert office.asks(find, "Rahasia Benar") == ()
    (row,) = office.asks(find, "pungutan")
    assert row.complainant == "dirahasiakan"


def test_an_odd_nik_or_phone_is_said_and_does_not_stop_the_entry(office: SmallOffice) -> None:
    nik, phone = "9971014507870003", "0812 345 67"

    odd = odd_numbers(ComplainantDraft(id_type="KTP", id_number=nik, phone=phone), MORNING.date())

    assert office.complaint(nik=nik, phone=phone).number == "0001/PGD/BO/2026"
    assert {problem.field for problem in odd} == {"complainant.id_number", "complainant.phone"}
