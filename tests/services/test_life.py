"""A complaint's life at the desk: what moves it, what is refused, and what the deadline does."""

from datetime import timedelta

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.history import TrailEntry
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from register_app.rules.statuses import Event, Status
from register_app.services.life import EventDraft, record_event
from register_app.services.trail import first_broken_link
from tests.small_office import MORNING, SmallOffice


def happens(office: SmallOffice, complaint: int, *events: Event, **facts: object) -> Status:
    status = Status.RECEIVED
    for event in events:
        office.time.pass_by(minutes=1)
        draft = EventDraft(event, note="karena perlu", facts=dict(facts) if event is events[-1] else {})
        status = office.does(record_event, complaint, draft)
    return status


def refusal(office: SmallOffice, complaint: int, draft: EventDraft) -> str:
    with pytest.raises(RefusedError) as refused:
        office.does(record_event, complaint, draft)
    return str(refused.value)


def test_a_letter_goes_from_receipt_to_closing(office: SmallOffice) -> None:
    kept = office.complaint()

    ending = happens(
        office, kept.complaint_id, Event.VERIFIED, Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED, rating=5
    )

    assert ending is Status.CLOSED


def test_a_move_that_does_not_exist_says_why(office: SmallOffice) -> None:
    kept = office.complaint()

    assert "status pengaduan sekarang diterima" in refusal(office, kept.complaint_id, EventDraft(Event.CLOSED))


def test_an_event_before_its_predecessor_names_both(office: SmallOffice) -> None:
    kept = office.complaint()
    early = EventDraft(Event.VERIFIED, MORNING - timedelta(hours=1))

    assert "lebih awal daripada diterima" in refusal(office, kept.complaint_id, early)


def test_what_has_not_happened_yet_is_refused(office: SmallOffice) -> None:
    kept = office.complaint()

    assert "belum terjadi" in refusal(
        office, kept.complaint_id, EventDraft(Event.VERIFIED, MORNING + timedelta(days=1))
    )


def test_archiving_needs_a_reason_and_forwarding_an_agency(office: SmallOffice) -> None:
    kept = office.complaint()

    assert "alasannya" in refusal(office, kept.complaint_id, EventDraft(Event.ARCHIVED))
    assert "instansi" in refusal(office, kept.complaint_id, EventDraft(Event.FORWARDED, note="bukan wewenang"))


@pytest.mark.parametrize("rating", [0, 6, True, "lima"])
def test_a_rating_is_one_to_five(office: SmallOffice, rating: object) -> None:
    kept = office.complaint()
    happens(office, kept.complaint_id, Event.ANSWERED)

    assert "1 sampai 5" in refusal(office, kept.complaint_id, EventDraft(Event.CLOSED, facts={"rating": rating}))


def test_waiting_for_the_complainant_gives_the_days_back(office: SmallOffice) -> None:
    kept = office.complaint()
    happens(office, kept.complaint_id, Event.VERIFIED, Event.POSTPONED)
    office.time.pass_by(days=5)

    status = happens(office, kept.complaint_id, Event.RESUMED)

    (row,) = office.asks(complaints, Filter()).rows
    assert status is Status.VERIFIED
    assert row.due_at is not None
    assert f"{row.due_at:%d-%m-%Y}" == "22-11-2026"


def test_a_closed_case_opens_again_up_to_the_last_day_of_the_window(office: SmallOffice) -> None:
    kept = office.complaint()
    happens(office, kept.complaint_id, Event.ANSWERED, Event.CLOSED)
    office.time.pass_by(days=30, hours=8)
    last_day = office.time.moment
    office.time.pass_by(days=1)

    sentence = refusal(office, kept.complaint_id, EventDraft(Event.REOPENED, note="belum puas"))
    assert "hanya bisa dibuka kembali sampai Kamis, 10 Desember 2026" in sentence
    again = EventDraft(Event.REOPENED, last_day, note="belum puas")
    assert office.does(record_event, kept.complaint_id, again) is Status.IN_PROGRESS


def test_every_move_is_in_the_trail_and_the_trail_is_whole(office: SmallOffice) -> None:
    kept = office.complaint()
    happens(office, kept.complaint_id, Event.VERIFIED, Event.ANSWERED)

    def actions(reader: Reader) -> list[str]:
        return [entry.action for entry in reader.session.exec(select(TrailEntry)) if entry.subject_kind == "complaint"]

    assert office.asks(actions) == ["received", "verified", "answered"]
    assert office.asks(lambda reader: first_broken_link(reader.session)) is None
