"""Guests come and go, and no card is forgotten in the drawer."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.reading.guests import cards_held, free_slot, guest_book
from register_app.rules.channels import CardHandling
from register_app.services.visits import hand_back_card, leave, tie_to_complaint
from tests.small_office import SmallOffice

TODAY = date(2026, 11, 10)


def test_a_guest_stands_in_the_book_with_the_number_masked(office: SmallOffice) -> None:
    office.guest("Maria Tae", id_type="KTP", id_number="5371014507870003")

    (line,) = office.asks(guest_book, TODAY, TODAY)

    assert line.name == "Maria Tae"
    assert line.id_masked == "************0003"
    assert line.officer == "Yustina Manu"
    assert f"{line.arrived_at:%H.%M}" == "09.42"


def test_a_card_left_at_the_desk_takes_the_first_free_slot(office: SmallOffice) -> None:
    office.guest("Ignasius Bria", card=CardHandling.HELD)
    office.guest("Maria Tae", card=CardHandling.HELD)

    assert [(card.slot, card.name) for card in office.asks(cards_held)] == [("1", "Ignasius Bria"), ("2", "Maria Tae")]
    assert office.asks(free_slot) == "3"


def test_two_cards_never_lie_in_one_slot(office: SmallOffice) -> None:
    office.guest("Ignasius Bria", card=CardHandling.HELD, card_slot="4")

    with pytest.raises(RefusedError, match="Slot 4 masih berisi"):
        office.guest("Maria Tae", card=CardHandling.HELD, card_slot="4")

    assert len(office.asks(guest_book, TODAY, TODAY)) == 1


def test_a_card_handed_back_frees_its_slot_and_is_told_in_the_book(office: SmallOffice) -> None:
    office.guest("Ignasius Bria", card=CardHandling.HELD)
    (card,) = office.asks(cards_held)
    office.time.pass_by(minutes=30)

    office.does(hand_back_card, card.custody_id)

    (line,) = office.asks(guest_book, TODAY, TODAY)
    assert line.card_returned_at is not None
    assert f"{line.card_returned_at:%H.%M}" == "10.12"
    assert office.asks(free_slot) == "1"


def test_a_card_is_handed_back_only_once(office: SmallOffice) -> None:
    office.guest(card=CardHandling.HELD)
    (card,) = office.asks(cards_held)
    office.does(hand_back_card, card.custody_id)

    with pytest.raises(RefusedError, match="sudah dikembalikan"):
        office.does(hand_back_card, card.custody_id, "suaminya")


def test_a_guest_leaves_once(office: SmallOffice) -> None:
    visit = office.guest()
    office.does(leave, visit)

    (line,) = office.asks(guest_book, TODAY, TODAY)
    assert line.left_at is not None
    with pytest.raises(RefusedError, match="sudah dicatat pulang"):
        office.does(leave, visit)


def test_an_empty_line_is_not_written(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Baris tamu masih kosong"):
        office.guest("", purpose=" ")


def test_a_guest_of_a_secret_matter_is_not_named_in_the_book(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae")
    kept = office.complaint(confidentiality="rahasia", name="Maria Tae", visit_id=visit)

    (line,) = office.asks(guest_book, TODAY, TODAY)

    assert (line.name, line.number) == ("dirahasiakan", kept.number)


def test_a_visit_can_be_tied_to_its_complaint_afterwards(office: SmallOffice) -> None:
    visit = office.guest()
    kept = office.complaint()

    office.does(tie_to_complaint, visit, kept.complaint_id)

    assert office.asks(guest_book, TODAY, TODAY)[0].short_number == "0001"
