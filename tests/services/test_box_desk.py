"""A slip at the opened box is kept whole or not at all, the first one together with its opening."""

import pytest

from register_app.errors import RefusedError
from register_app.flows.box_opening import HandOverOrder, SlipOrder
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft
from register_app.reading.box_desk import box_desk, opening_in_hand
from register_app.reading.boxes import opening_file, openings
from register_app.reading.drafts import open_drafts
from register_app.rules.channels import SlipMark
from register_app.services.box_desk import hand_over, keep_empty_box, keep_next_slip
from register_app.services.drafts import journal
from tests.small_office import BUREAU_BOX, GOVERNOR_BOX, MORNING, SmallOffice

OPENING = OpeningDraft(box=GOVERNOR_BOX, opened_at=MORNING, officer_one="Yustina Manu", counted=2)


def a_slip(position: int = 1, summary: str = "Antrean tanpa nomor") -> SlipOrder:
    draft = ComplaintDraft(channel_code="", received_at=MORNING, summary=summary)
    return SlipOrder(position, SlipMark.READABLE, draft)


def test_the_first_slip_brings_its_opening_into_the_book_and_ends_the_draft(office: SmallOffice) -> None:
    draft_id = office.does(journal, "box-opening", {"strip": {}})

    done = office.does(keep_next_slip, OPENING, a_slip(), draft_id=draft_id)

    file = office.asks(opening_file, done.opening_id)
    assert file is not None
    assert (file.box, file.counted, [slip.position for slip in file.slips]) == (GOVERNOR_BOX, 2, [1])
    assert office.asks(open_drafts) == ()


def test_a_refused_first_slip_leaves_no_opening_behind(office: SmallOffice) -> None:
    with pytest.raises(RefusedError):
        office.does(keep_next_slip, OPENING, a_slip(position=3))

    assert office.asks(openings, MORNING.date(), MORNING.date()) == ()


def test_the_end_is_written_with_lock_and_receiver(office: SmallOffice) -> None:
    opening = office.does(keep_next_slip, OPENING.model_copy(update={"counted": 1}), a_slip()).opening_id

    office.does(hand_over, opening, HandOverOrder("Baik", "Petugas surat masuk", None, 2))

    file = office.asks(opening_file, opening)
    assert file is not None
    assert (file.condition, file.handed_over_to, file.copies) == ("Baik", "Petugas surat masuk", 2)
    assert file.handed_over_at == MORNING


def test_an_empty_box_is_one_press(office: SmallOffice) -> None:
    opening = office.does(keep_empty_box, OPENING.model_copy(update={"counted": 0}))

    file = office.asks(opening_file, opening)
    assert file is not None
    assert (file.counted, file.closed_at) == (0, MORNING)


def test_the_table_is_set_with_boxes_people_and_the_deadline_of_a_slip(office: SmallOffice) -> None:
    desk = office.asks(box_desk)

    assert [box.name for box in desk.boxes] == [GOVERNOR_BOX, BUREAU_BOX]
    assert desk.people[0] == "Yustina Manu"
    assert "Domi Seran, S.E." in desk.people
    assert f"{desk.deadlines[GOVERNOR_BOX].due(MORNING):%d-%m-%Y}" == "17-11-2026"
    assert "Petugas Penerima Surat Masuk" in desk.receivers


def test_the_next_box_is_the_one_that_nobody_opened_today(office: SmallOffice) -> None:
    office.opening(GOVERNOR_BOX)

    waiting = office.asks(box_desk).next_box()

    assert waiting is not None
    assert waiting.name == BUREAU_BOX


def test_an_opening_is_gone_on_with_together_with_the_slip_being_typed(office: SmallOffice) -> None:
    opening = office.does(keep_next_slip, OPENING, a_slip()).opening_id
    office.does(journal, "box-opening", {"opening_id": 99})
    mine = office.does(journal, "box-opening", {"opening_id": opening})

    found = office.asks(opening_in_hand, opening)

    assert found is not None
    assert (found.draft_id, found.file.unrecorded) == (mine, (2,))
    assert office.asks(opening_in_hand, 99) is None
