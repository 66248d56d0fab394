"""The drawer of cards: what lies in it, since when, by whom; what went back today and to whom."""

from datetime import timedelta

from register_app.reading.card_drawer import drawer, held_count
from register_app.rules.channels import CardHandling
from register_app.services.visits import hand_back_card
from tests.small_office import MORNING, SmallOffice

TODAY = MORNING.date()


def test_the_card_that_waits_longest_comes_first(office: SmallOffice) -> None:
    office.guest("Maria Tae", card=CardHandling.HELD, card_slot="4")
    office.time.pass_by(minutes=5)
    office.guest("Yosef Lado", card=CardHandling.HELD)

    held = office.asks(drawer, TODAY).held

    assert [(card.slot, card.name, card.taken_by) for card in held] == [
        ("4", "Maria Tae", "Yustina Manu"),
        ("1", "Yosef Lado", "Yustina Manu"),
    ]
    assert held[0].taken_at == MORNING
    assert office.asks(held_count) == 2


def test_a_card_that_went_back_says_to_whom(office: SmallOffice) -> None:
    office.guest("Maria Tae", card=CardHandling.HELD)
    (card,) = office.asks(drawer, TODAY).held
    office.time.pass_by(minutes=20)
    office.does(hand_back_card, card.custody_id, "Anaknya, Rut", "pemilik sakit")

    found = office.asks(drawer, TODAY)

    assert found.held == ()
    assert [(back.returned_to, back.remark, back.returned_by) for back in found.back] == [
        ("Anaknya, Rut", "pemilik sakit", "Yustina Manu")
    ]
    assert found.back[0].returned_at == MORNING + timedelta(minutes=20)


def test_yesterdays_returns_are_not_todays(office: SmallOffice) -> None:
    office.guest("Maria Tae", card=CardHandling.HELD)
    (card,) = office.asks(drawer, TODAY).held
    office.does(hand_back_card, card.custody_id)
    office.time.pass_by(days=1)

    assert office.asks(drawer, TODAY + timedelta(days=1)).back == ()


def test_nobody_reads_the_name_of_a_secret_complainant_on_the_drawer(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae", card=CardHandling.HELD)
    office.complaint(visit_id=visit, confidentiality="rahasia", channel_code="tatap-muka")

    (card,) = office.asks(drawer, TODAY).held

    assert card.name == "dirahasiakan"
