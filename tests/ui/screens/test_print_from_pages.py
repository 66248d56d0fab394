"""Books and small sheets go to the preview from the page where they are needed."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from register_app.model.guests import VisitDraft
from register_app.rules.channels import CardHandling
from register_app.services.visits import arrive
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.conftest import MORNING
from ui.screens.guest_book.guest_list import GuestList
from ui.shell.places import Place


def offered(desk: AtTheDesk, button: str) -> dict[str, QAction]:
    """The entries of a menu of sheets by their names, the menu closed again."""
    desk.sees(QPushButton, button).click()
    menu = desk.sees(QMenu, f"{button}_menu")
    menu.close()
    return {entry.objectName(): entry for entry in menu.actions()}


@pytest.mark.parametrize(
    ("place", "button", "form"),
    [
        (Place.GUEST_BOOK, "guest_print", "print_buku-tamu"),
        (Place.GUEST_BOOK, "guest_print", "print_formulir"),
        (Place.BOXES, "boxes_print", "print_buku-kotak"),
        (Place.BOXES, "boxes_print", "print_slip-kotak"),
    ],
)
def test_a_book_or_an_empty_sheet_goes_to_the_preview(desk: AtTheDesk, place: Place, button: str, form: str) -> None:
    desk.goes_to(place)
    offered(desk, button)[form].trigger()
    desk.settles()

    assert desk.here() is Place.PREVIEW
    assert desk.is_told() == ""
    assert not desk.failures


def test_the_slip_of_a_card_waits_for_the_guest_who_left_one(desk: AtTheDesk) -> None:
    held = VisitDraft(name="Maria Tae", arrived_at=MORNING, card=CardHandling.HELD, card_slot="41", id_type="KTP")
    shown = VisitDraft(name="Petrus Bria", arrived_at=MORNING, card=CardHandling.NONE)
    visits = [desk.office.register.perform(desk.office.officer, arrive, draft) for draft in (held, shown)]
    desk.goes_to(Place.GUEST_BOOK)
    guests = desk.sees(GuestList, "guest_list")

    guests.choose(visits[1])
    assert "menitipkan kartu" in offered(desk, "guest_print")["print_titip-ktp"].toolTip()
    guests.choose(visits[0])
    offered(desk, "guest_print")["print_titip-ktp"].trigger()
    desk.settles()
    assert desk.here() is Place.PREVIEW
