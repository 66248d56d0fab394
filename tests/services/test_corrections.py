"""Ralat: a kept entry is put right with a reason, and what stood there before stays readable."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.history import ComplaintEvent, TrailEntry
from register_app.reading.case import CaseFile, case_file
from register_app.reading.finding import find
from register_app.reading.guests import known_visitors
from register_app.reading.reader import Reader
from register_app.rules.channels import Confidentiality
from register_app.rules.corrections import CORRECTABLE
from register_app.rules.statuses import Event, Status
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.life import EventDraft, record_event
from tests.small_office import MORNING, ZONE, SmallOffice

REASON = "Salah ketik saat dicatat"


def puts_right(office: SmallOffice, complaint: int, field: str, value: str, reason: str = REASON) -> CaseFile:
    office.time.pass_by(minutes=1)
    office.does(correct, complaint, CorrectionDraft(field, value, reason))
    return page(office, complaint)


def page(office: SmallOffice, complaint: int) -> CaseFile:
    found = office.asks(case_file, complaint)
    assert found is not None
    return found


def refused(office: SmallOffice, complaint: int, field: str, value: str, reason: str = REASON) -> dict[str, str]:
    with pytest.raises(RefusedError) as error:
        office.does(correct, complaint, CorrectionDraft(field, value, reason))
    return {problem.field: problem.text for problem in error.value.problems}


def test_the_entry_says_the_new_value_and_the_timeline_both(office: SmallOffice) -> None:
    kept = office.complaint("Papan tidak terpasang", category="Umum").complaint_id

    case = puts_right(office, kept, "category", "Tatalaksana/regulasi")

    assert (case.category, case.status, case.version) == ("Tatalaksana/regulasi", Status.RECEIVED, 2)
    assert case.timeline[0].title == "Ralat"
    assert case.timeline[0].body == (
        "Kategori: dari Umum menjadi Tatalaksana/regulasi. Alasan: Salah ketik saat dicatat."
    )


def test_the_event_keeps_what_an_earlier_moment_needs(office: SmallOffice) -> None:
    kept = office.complaint(unit="").complaint_id
    puts_right(office, kept, "unit", "Bagian Tatalaksana")

    def facts(reader: Reader) -> list[dict[str, str]]:
        return [row.facts for row in reader.session.exec(select(ComplaintEvent)) if row.type is Event.CORRECTED]

    assert office.asks(facts) == [{"field": "unit", "old": "", "new": "Bagian Tatalaksana"}]


def test_search_follows(office: SmallOffice) -> None:
    kept = office.complaint("Papan tidak terpasang", name="Paulus Nahak").complaint_id
    puts_right(office, kept, "subject", "Loket tutup sebelum waktunya")
    puts_right(office, kept, "complainant.name", "Paulina Nahak")

    assert [row.id for row in office.asks(find, "loket tutup")] == [kept]
    assert [row.id for row in office.asks(find, "paulina")] == [kept]
    assert office.asks(find, "terpasang") == office.asks(find, "paulus") == ()


def test_an_identity_number_is_masked_in_the_timeline_and_salted_in_the_trail(office: SmallOffice) -> None:
    old, new = "5371014507870003", "5371014507870004"
    kept = office.complaint(nik=old).complaint_id
    case = puts_right(office, kept, "complainant.id_number", new)

    def trail(reader: Reader) -> str:
        return str([entry.facts for entry in reader.session.exec(select(TrailEntry))])

    assert case.complainant.id_masked.endswith("0004")
    assert "dari ************0003 menjadi ************0004" in case.timeline[0].body
    assert old not in office.asks(trail)
    assert new not in office.asks(trail)


def test_of_a_secret_complainant_only_the_field_is_named(office: SmallOffice) -> None:
    kept = office.complaint(confidentiality=Confidentiality.SECRET).complaint_id

    case = puts_right(office, kept, "complainant.name", "Maria Tae")

    assert case.timeline[0].body == (
        "Nama pelapor dibetulkan; isinya tidak ditampilkan. Alasan: Salah ketik saat dicatat."
    )
    assert office.asks(find, "maria tae") == ()


def test_who_asks_for_secrecy_afterwards_is_not_found_by_name_any_more(office: SmallOffice) -> None:
    kept = office.complaint("Papan", name="Paulus Nahak", nik="5371014507870003").complaint_id

    secret = puts_right(office, kept, "confidentiality", "rahasia", reason="Permintaan pelapor")
    assert secret.complainant.name == "dirahasiakan"
    assert office.asks(find, "paulus") == office.asks(find, "0003") == ()
    assert office.asks(known_visitors, "Paulus") == ()

    puts_right(office, kept, "confidentiality", "biasa", reason="Permintaan pelapor")
    assert [row.id for row in office.asks(find, "paulus")] == [kept]
    assert [person.name for person in office.asks(known_visitors, "Paulus")] == ["Paulus Nahak"]


def test_another_time_of_receipt_moves_the_deadline_and_the_number_stays(office: SmallOffice) -> None:
    kept = office.complaint()
    earlier = (MORNING - timedelta(days=4)).isoformat()

    case = puts_right(office, kept.complaint_id, "received_at", earlier)

    assert case.number == kept.number
    assert case.due_at is not None
    assert f"{case.due_at:%d-%m-%Y}" == "13-11-2026"
    assert "dari 10 November 2026 pukul 09.42 menjadi 6 November 2026 pukul 09.42" in case.timeline[0].body


def test_the_receipt_stays_before_the_first_step(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id
    office.time.pass_by(hours=1)
    office.does(record_event, kept, EventDraft(Event.VERIFIED))
    office.time.pass_by(days=1)

    assert "sesudah langkah pertama" in refused(office, kept, "received_at", office.time.moment.isoformat())["value"]


def test_supervisory_content_gives_the_class_that_it_says(office: SmallOffice) -> None:
    kept = office.complaint(supervisory=False).complaint_id

    assert puts_right(office, kept, "supervisory", "berkadar").supervisory is True
    assert puts_right(office, kept, "supervisory", "").supervisory is None


def test_what_was_missing_is_there_when_it_is_put_right(office: SmallOffice) -> None:
    kept = office.complaint(phone="").complaint_id
    assert page(office, kept).missing

    assert puts_right(office, kept, "complainant.phone", "081234567890").missing == ()


IMPOSSIBLE = (
    ("warna", "biru", "field"),
    ("letter.number", "", "value"),
    ("category", "Cuaca", "value"),
    ("unit", "Bagian Entah", "value"),
    ("kind", "protes", "value"),
    ("kind", "", "value"),
    ("confidentiality", "anonim", "value"),
    ("event_date", "kemarin", "value"),
    ("received_at", "kemarin", "value"),
    ("received_at", "2026-11-12T08:00", "value"),
    ("subject", "", "value"),
)


def test_what_cannot_be_is_refused_by_name(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id

    for field, value, named in IMPOSSIBLE:
        assert set(refused(office, kept, field, value)) == {named}, field
        assert set(refused(office, kept, field, value, reason=" ")) == {named, "reason"}, field


def test_an_anonymous_complainant_gets_no_name_and_a_walk_in_no_letter(office: SmallOffice) -> None:
    kept = office.complaint(channel_code="tatap-muka", confidentiality=Confidentiality.ANONYMOUS).complaint_id

    assert "anonim" in refused(office, kept, "complainant.name", "Maria")["field"]
    assert "surat" in refused(office, kept, "letter.number", "12")["field"]


def test_a_correction_leaves_a_finished_case_finished_when_it_was(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id
    for event in (Event.ANSWERED, Event.CLOSED):
        office.time.pass_by(minutes=5)
        office.does(record_event, kept, EventDraft(event))
    closed_at = page(office, kept).status_at
    office.time.pass_by(days=3)

    case = puts_right(office, kept, "wish", "Papan dipasang")

    assert (case.status, case.status_at) == (Status.CLOSED, closed_at)


def test_what_happened_on_paper_before_a_correction_can_still_be_entered(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id
    office.time.pass_by(days=2)
    puts_right(office, kept, "wish", "Papan dipasang")

    status = office.does(record_event, kept, EventDraft(Event.VERIFIED, MORNING + timedelta(days=1)))

    assert status is Status.VERIFIED


def test_every_field_can_be_emptied_or_says_why_not(office: SmallOffice) -> None:
    kept = office.complaint(summary="Isi", wish="Harapan", event_place="Loket").complaint_id
    unwilling = set()
    for field in CORRECTABLE:
        draft = CorrectionDraft(field.code, "", REASON)
        try:
            office.does(correct, kept, draft)
        except RefusedError as error:
            unwilling |= {f"{field.code}: {problem.field}" for problem in error.problems}

    assert unwilling >= {"received_at: value", "kind: value"}
    assert {each.partition(": ")[2] for each in unwilling} == {"value"}


def test_an_extension_is_told_with_both_ends_and_comes_once(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id
    until = datetime(2026, 11, 24, 12, tzinfo=ZONE)
    office.time.pass_by(hours=1)
    draft = ExtensionDraft(until, "Menunggu data kabupaten", "Kepala Biro Organisasi")

    status = office.does(extend, kept, draft)

    case = page(office, kept)
    assert status is case.status is Status.RECEIVED
    assert case.due_at is not None
    assert f"{case.due_at:%d-%m-%Y %H.%M}" == "24-11-2026 23.59"
    assert case.timeline[0].title == "Perpanjangan waktu"
    assert "semula 17 November 2026. Disetujui Kepala Biro Organisasi. Menunggu" in case.timeline[0].body
    assert "hanya satu kali" in case.impossible[Event.EXTENDED]
    with pytest.raises(RefusedError, match="hanya satu kali"):
        office.does(extend, kept, draft)


def test_an_extension_names_everything_that_it_misses(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id

    with pytest.raises(RefusedError) as error:
        office.does(extend, kept, ExtensionDraft(None, " ", ""))

    assert [problem.field for problem in error.value.problems] == ["until", "reason", "approved_by"]
