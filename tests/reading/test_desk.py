"""The desk today: nothing held, due, away or begun is out of sight."""

from register_app.model.dispositions import DispositionDraft
from register_app.reading.desk import Desk, desk_today
from register_app.reading.due import DueState
from register_app.rules.channels import CardHandling
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.drafts import journal
from register_app.services.life import EventDraft, record_event
from tests.small_office import BUREAU_BOX, GOVERNOR_BOX, KABAG, KEPALA_BIRO, SmallOffice


def desk(office: SmallOffice) -> Desk:
    return office.asks(desk_today)


def test_an_empty_desk_still_names_the_boxes(office: SmallOffice) -> None:
    today = desk(office)

    assert (today.cards, today.due, today.sheets_out, today.drafts, today.last_backup) == ((), (), (), (), None)
    assert [(box.name, box.opened_at) for box in today.boxes] == [(GOVERNOR_BOX, None), (BUREAU_BOX, None)]
    assert (today.counts.guests, today.counts.complaints) == (0, 0)


def test_what_is_late_stands_first_then_today_then_tomorrow(office: SmallOffice) -> None:
    office.time.set(2026, 11, 2)
    for _day in range(4):
        office.complaint()
        office.time.pass_by(days=1)
    office.time.set(2026, 11, 10, 9)

    rows = desk(office).due

    assert [(row.short_number, row.state, row.days_late) for row in rows] == [
        ("0001", DueState.LATE, 1),
        ("0002", DueState.TODAY, 0),
        ("0003", DueState.TOMORROW, 0),
    ]


def test_who_works_on_it_is_the_newest_recipient(office: SmallOffice) -> None:
    office.time.set(2026, 11, 3)
    complaint = office.complaint(handler="Kasubag").complaint_id
    assert desk(office).due == ()
    office.does(dispose, complaint, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    office.time.set(2026, 11, 10)

    assert [row.handler for row in desk(office).due] == ["Kabag Tatalaksana"]


def test_what_is_finished_or_waits_for_the_complainant_is_not_due(office: SmallOffice) -> None:
    office.time.set(2026, 11, 2)
    for event in (Event.ANSWERED, Event.POSTPONED):
        office.does(record_event, office.complaint().complaint_id, EventDraft(event))
    office.time.set(2026, 11, 10)

    assert desk(office).due == ()


def test_today_is_counted(office: SmallOffice) -> None:
    office.complaint()
    office.time.pass_by(days=1)
    office.guest(card=CardHandling.HELD)
    on_the_spot = office.complaint(channel_code="tatap-muka").complaint_id
    office.does(record_event, on_the_spot, EventDraft(Event.ANSWERED, facts={"how": "lisan"}))
    office.complaint()
    office.opening(BUREAU_BOX)
    office.does(journal, "surat", {}, title="Surat")

    today = desk(office)

    assert (today.counts.guests, today.counts.complaints, today.counts.answered_on_spot) == (1, 2, 1)
    assert [card.slot for card in today.cards] == ["1"]
    assert [box.closed for box in today.boxes] == [False, True]
    assert [draft.title for draft in today.drafts] == ["Surat"]
