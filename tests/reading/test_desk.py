"""The desk today: nothing held, due, away or begun is out of sight."""

from datetime import date

from sqlmodel import select

from register_app.model.office import SuggestionBox
from register_app.reading.desk import Desk, Levels, desk_today
from register_app.rules.channels import CardHandling
from register_app.rules.statuses import Event
from register_app.rules.thresholds import Level
from register_app.services.drafts import journal
from register_app.services.life import EventDraft, record_event
from register_app.services.reservations import reserve_numbers
from register_app.services.work import Work
from tests.small_office import BUREAU_BOX, GOVERNOR_BOX, SmallOffice


def desk(office: SmallOffice) -> Desk:
    return office.asks(desk_today)


def test_an_empty_desk_still_names_the_boxes(office: SmallOffice) -> None:
    today = desk(office)

    assert (today.cards, today.sheets_out, today.drafts, today.pads, today.last_backup) == ((), (), (), (), None)
    assert (today.board.tasks, today.board.pressing) == ((), ())
    assert today.levels == Levels(Level.CALM, Level.HARD, Level.CALM, Level.CALM), "nobody has ever opened a box"
    assert [(box.name, box.opened_at) for box in today.boxes] == [(GOVERNOR_BOX, None), (BUREAU_BOX, None)]
    assert (today.counts.guests, today.counts.complaints) == (0, 0)


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


def test_things_of_the_desk_press_by_their_age(office: SmallOffice) -> None:
    office.time.set(2026, 11, 10, 8)
    office.opening(BUREAU_BOX)
    office.opening(GOVERNOR_BOX)
    office.guest(card=CardHandling.HELD)
    office.does(journal, "surat", {}, title="Surat")
    office.does(reserve_numbers, 3, "Loket 1")
    office.time.set(2026, 11, 10, 11)
    assert desk(office).levels == Levels(cards=Level.SOFT, boxes=Level.CALM, drafts=Level.CALM, numbers=Level.CALM)

    office.time.set(2026, 11, 17, 11)
    assert desk(office).levels == Levels(Level.HARD, Level.HARD, Level.HARD, Level.HARD)
    assert [(pad.label, pad.count) for pad in desk(office).pads] == [("Loket 1", 3)]


def test_a_box_left_closed_is_counted_in_working_days(office: SmallOffice) -> None:
    office.time.set(2026, 11, 6)
    office.opening(BUREAU_BOX)
    office.does(_hang_up_since, GOVERNOR_BOX, date(2026, 11, 5))
    office.time.set(2026, 11, 11)

    today = desk(office)

    missed = {box.name: today.missed[box.box_id] for box in today.boxes}
    assert missed == {BUREAU_BOX: 2, GOVERNOR_BOX: 3}, "Monday, Tuesday, and one Friday; never the weekend or today"
    assert today.levels.boxes is Level.HARD


def _hang_up_since(work: Work, name: str, since: date) -> None:
    box = work.session.exec(select(SuggestionBox).where(SuggestionBox.name == name)).one()
    box.since = since
    work.session.add(box)
