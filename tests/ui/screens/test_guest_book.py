"""The guest book at the desk: a line in a few keys, a card in its slot until it is back, one press to a complaint."""

from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from register_app.reading.card_drawer import Drawer, drawer
from register_app.reading.guests import GuestRow, free_slot, guest_book
from register_app.rules.channels import CardHandling
from register_app.services.visits import hand_back_card
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.screens.guest_book.page import GuestBookPage
from ui.shell.places import Place
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.period_chip import PeriodChip
from ui.widgets.rail_item import RailItem
from ui.widgets.segmented import Segmented
from ui.widgets.table_view import TableView

TODAY = MORNING.date()


class GuestRobot(IntakeRobot):
    """The receptionist with the guest book open."""

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.GUEST_BOOK, **arguments)
        return self

    def begins(self) -> Self:
        return self.presses(Qt.Key.Key_N, control=True)

    def writes(self, name: str = "Ina Lobo", purpose: str = "Konsultasi", card: str = "dititipkan") -> Self:
        self.types("complainant.name", name)
        self.types("organisation", "Warga Oebobo")
        box = self.desk.sees(QComboBox, "purpose")
        box.setCurrentIndex(box.findText(purpose))
        self.desk.sees(Segmented, "card").set_value(card)
        self.desk.settles()
        return self

    def picks(self, name: str) -> Self:
        table = self.desk.sees(TableView, "guests")
        assert table.choose(lambda row: row.name == name)
        self.desk.settles()
        return self

    def rows(self) -> tuple[GuestRow, ...]:
        """Today's lines, newest first."""
        return self.asks(guest_book, TODAY, TODAY)

    def drawer(self) -> Drawer:
        return self.asks(drawer, TODAY)

    def line(self, name: str) -> GuestRow:
        return next(row for row in self.rows() if row.name == name)

    def words(self) -> str:
        page = self.page()
        seen = [label.text() for label in page.findChildren(Label) if label.isVisible()]
        return "\n".join([*seen, *(each.label() for each in page.findChildren(Button) if each.isVisible())])

    def page(self) -> GuestBookPage:
        page = self.desk.window.pages.in_sight
        assert isinstance(page, GuestBookPage)
        return page

    def has(self, name: str) -> bool:
        found = self.page().findChild(QWidget, name)
        return found is not None and found.isVisible()

    def closes_the_window(self, answer: str = "") -> Self:
        """As somebody who goes home."""
        self.desk.dialogs.choice = answer
        self.desk.window.close()
        self.desk.settles()
        return self


@pytest.fixture
def officer(desk: AtTheDesk) -> GuestRobot:
    return GuestRobot(desk).opens()


def test_the_book_shows_todays_guests_and_the_drawer(officer: GuestRobot) -> None:
    table = officer.desk.sees(TableView, "guests")

    guests, held = len(officer.rows()), len(officer.drawer().held)
    inside = sum(row.left_at is None for row in officer.rows())
    assert table.rows_model.rowCount() == guests > 0
    assert f"Selasa, 10 November 2026 · {guests} tamu, {inside} masih di sini" in officer.words()
    assert f"belum kembali: {held}" in officer.words()


def test_a_guest_is_written_down_with_a_card_in_the_next_slot(officer: GuestRobot) -> None:
    held, slot = len(officer.drawer().held), officer.asks(free_slot)
    officer.begins()
    assert officer.stands_in() == "complainant.id_number"

    officer.writes().saves()

    line = officer.line("Ina Lobo")
    assert (line.purpose, line.organisation, line.card, line.card_slot) == (
        "Konsultasi",
        "Warga Oebobo",
        CardHandling.HELD,
        slot,
    )
    assert f"Dititipkan, laci {slot}" in officer.desk.is_told()
    assert f"belum kembali: {held + 1}" in officer.words()
    assert not officer.has("guest_form")


def test_an_empty_line_is_refused_beside_the_name(officer: GuestRobot) -> None:
    before = officer.rows()
    officer.begins().saves()

    assert officer.note("complainant.name").startswith("Baris tamu masih kosong.")
    assert officer.rows() == before


def test_somebody_who_came_before_is_filled_in(officer: GuestRobot) -> None:
    known = officer.rows()[0]
    officer.begins().goes_to("complainant.name")
    QTest.keyClicks(officer.input("complainant.name"), known.name[:6])
    found = officer.page().findChild(QWidget, "known_visitors")
    assert found is not None
    officer.desk.qtbot.waitUntil(found.isVisible)
    officer.presses(Qt.Key.Key_Return)

    assert officer.text("complainant.name") == known.name
    assert officer.text("complainant.id_number").startswith("*")
    assert "pernah datang" in officer.words()


def test_a_guest_becomes_a_complaint_with_one_press(officer: GuestRobot) -> None:
    officer.begins().writes("Ina Lobo", "Pengaduan").presses(Qt.Key.Key_Return, control=True)

    assert officer.desk.here() is Place.WALK_IN
    assert officer.text("complainant.name") == "Ina Lobo"
    assert officer.line("Ina Lobo").purpose == "Pengaduan"


def test_a_line_that_stands_already_becomes_a_complaint_too(officer: GuestRobot) -> None:
    name = next(row.name for row in officer.rows() if row.complaint_id is None)
    officer.picks(name).clicks("guest_complain")

    assert officer.desk.here() is Place.WALK_IN
    assert officer.text("complainant.name") == name


def test_a_line_with_a_complaint_leads_to_its_case(officer: GuestRobot) -> None:
    row = next(row for row in officer.rows() if row.complaint_id is not None)
    officer.picks(row.name)
    assert f"Buka pengaduan {row.short_number}" in officer.words()

    officer.clicks("guest_case")

    assert officer.desk.here() is Place.REGISTER


def test_a_card_goes_back_to_its_owner_with_two_presses(officer: GuestRobot) -> None:
    card, *others = officer.drawer().held
    officer.desk.acts = 0
    officer.clicks(f"hand_back_{card.custody_id}").presses(Qt.Key.Key_Space)

    assert officer.desk.acts == 2
    assert list(officer.drawer().held) == others
    assert officer.stands_in() == f"hand_back_{others[0].custody_id}"
    assert "Kembali hari ini" in officer.words()
    assert f"Kartu laci {card.slot} sudah dikembalikan kepada {card.name}" in officer.desk.is_told()


def test_somebody_else_who_takes_a_card_is_named(officer: GuestRobot) -> None:
    card = officer.drawer().held[0]
    officer.clicks(f"hand_back_{card.custody_id}")
    officer.desk.sees(Segmented, "hand_back_to").set_value("other")
    officer.clicks("hand_back_give")
    assert officer.note("hand_back_other") == "Tulis siapa yang menerima kartu ini."

    officer.types("hand_back_other", "Anaknya, Rut").types("hand_back_remark", "pemilik sakit")
    officer.clicks("hand_back_give")

    back = officer.drawer().back[0]
    assert (back.returned_to, back.remark, back.returned_by) == ("Anaknya, Rut", "pemilik sakit", "Petugas Latihan")


def test_a_guest_who_leaves_gets_the_card_first(officer: GuestRobot) -> None:
    row = next(row for row in officer.rows() if row.card is CardHandling.HELD)
    officer.picks(row.name).clicks("guest_leave")
    assert "Sebelum pulang" in officer.words()

    officer.clicks("hand_back_give")

    after = officer.line(row.name)
    assert after.left_at is not None
    assert after.card_returned_at is not None


def test_a_guest_without_a_card_simply_leaves(officer: GuestRobot) -> None:
    officer.begins().writes(card="ditunjukkan").saves()
    officer.picks("Ina Lobo").clicks("guest_leave")

    assert officer.line("Ina Lobo").left_at is not None
    assert not officer.has("guest_leave")


def test_beranda_leads_to_the_drawer(officer: GuestRobot) -> None:
    officer.begins()
    officer.opens(show="cards")

    assert not officer.has("guest_form")
    assert officer.stands_in() == f"hand_back_{officer.drawer().held[0].custody_id}"


def test_a_line_begun_waits_as_a_draft_and_goes_on_in_the_same_field(officer: GuestRobot) -> None:
    officer.begins().types("complainant.name", "Ina Lobo").types("organisation", "Warga").waits_for_journal()
    officer.desk.goes_to(Place.DESK)
    (draft,) = officer.drafts("guest-book")
    officer.opens(draft_id=draft.draft_id)

    assert draft.title == "Ina Lobo"
    assert officer.text("organisation") == "Warga"
    assert officer.stands_in() == "organisation"
    officer.saves()
    assert officer.drafts("guest-book") == []


def test_escape_puts_the_panel_away_without_losing_a_letter(officer: GuestRobot) -> None:
    officer.begins().types("complainant.name", "Ina Lobo").presses(Qt.Key.Key_Escape)

    assert officer.desk.here() is Place.GUEST_BOOK
    assert not officer.has("guest_form")
    assert len(officer.drafts("guest-book")) == 1


def test_other_days_can_be_looked_at(officer: GuestRobot) -> None:
    officer.desk.sees(PeriodChip, "guest_period").choose("month")
    officer.desk.settles()
    table = officer.desk.sees(TableView, "guests")
    month = officer.asks(guest_book, TODAY.replace(day=1), TODAY)

    assert table.rows_model.rowCount() == len(month)
    assert "day" in table.shown_columns()
    assert "Bulan ini" in officer.words()


def test_a_day_without_guests_says_so(officer: GuestRobot) -> None:
    officer.desk.sees(PeriodChip, "guest_period").choose_days(TODAY.replace(day=1), TODAY.replace(day=1))
    officer.desk.settles()

    assert "Tidak ada tamu" in officer.words()


def test_the_rail_counts_the_cards_wherever_the_officer_is(officer: GuestRobot) -> None:
    item = officer.desk.window.findChild(RailItem, f"rail_{Place.GUEST_BOOK}")
    assert item is not None
    officer.desk.goes_to(Place.DESK)

    assert item.accessibleDescription() == f"{len(officer.drawer().held)} menunggu"


def test_the_day_does_not_close_quietly_with_a_card_in_the_drawer(officer: GuestRobot) -> None:
    officer.desk.goes_to(Place.DESK)
    officer.closes_the_window()

    assert officer.desk.window.isVisible()
    assert officer.desk.dialogs.asked[-1].startswith(f"Masih ada {len(officer.drawer().held)} KTP di laci.")
    assert officer.desk.here() is Place.GUEST_BOOK


def test_an_officer_who_knows_may_leave_the_cards_in_the_drawer(officer: GuestRobot) -> None:
    officer.closes_the_window(answer="leave")

    assert not officer.desk.window.isVisible()


def test_a_desk_handed_over_keeps_its_drawer_without_a_question(officer: GuestRobot) -> None:
    assert officer.desk.window.close_quietly()

    assert officer.desk.dialogs.asked == []


def test_an_empty_drawer_asks_nothing(officer: GuestRobot) -> None:
    for card in officer.drawer().held:
        officer.does(hand_back_card, card.custody_id)
    officer.closes_the_window()

    assert officer.desk.dialogs.asked == []
    assert not officer.desk.window.isVisible()


def test_everything_on_the_page_can_be_heard(officer: GuestRobot) -> None:
    officer.begins()

    assert all(each.accessibleName() for each in officer.page().findChildren(QAbstractButton) if each.isVisible())
