"""Power cuts: a pad is made and printed, its sheets are keyed in with their own hour, and the rest is accounted for."""

from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from register_app.reading.case import case_file
from register_app.reading.reservations import Pad, pads
from register_app.rules.pads import NumberState
from register_app.services.reservations import PadMade, reserve_numbers
from tests.ui.screens.at_the_desk import SHIFT, AtTheDesk
from tests.ui.screens.intake_robot import IntakeRobot
from ui.intake.reserved_strip import ReservedStrip
from ui.shell.places import Place
from ui.widgets.side_list import SideList
from ui.widgets.table_view import TableView


class PadRobot(IntakeRobot):
    """An officer after a power cut."""

    def has_pad(self, count: int = 3) -> PadMade:
        return self.does(reserve_numbers, count, "Loket 1")

    def opens(self) -> Self:
        """Nomor cadangan, with the newest pad before the eyes."""
        self.desk.goes_to(Place.PADS, number=self.pad().numbers[0].number)
        return self

    def pad(self) -> Pad:
        """The newest pad."""
        return max(self.asks(pads), key=lambda pad: pad.pad_id)

    def states(self) -> list[NumberState]:
        return [number.state for number in self.pad().numbers]

    def stands_on(self) -> str:
        return str(self.desk.sees(TableView, "pad_numbers").chosen().number)


@pytest.fixture
def officer(desk: AtTheDesk) -> PadRobot:
    return PadRobot(desk)


def test_a_pad_is_made_and_goes_to_the_printer(officer: PadRobot) -> None:
    officer.opens().types("pad_label", "Loket 2").presses(Qt.Key.Key_Return)
    assert officer.desk.here() is Place.PREVIEW
    assert officer.pad().label == "Loket 2"
    assert officer.states() == [NumberState.OUT] * 20
    officer.opens().types("pad_label", "Loket 2").clicks("pad_make")
    assert "masih di luar" in officer.note("pad_label")


def test_a_sheet_is_keyed_in_with_the_hour_that_stands_on_it(officer: PadRobot) -> None:
    pad = officer.has_pad()
    officer.opens()
    assert officer.stands_on() == pad.numbers[0]
    officer.desk.goes_to(Place.WALK_IN, reserved=pad.numbers[1])
    assert officer.stands_in() == "received_at"
    officer.types("complainant.name", "Maria Tae").types("subject", "Antrean loket tidak bernomor").saves()
    assert "Waktunya belum ada" in officer.note("received_at")
    officer.types("received_at", "09-11-2026 08.10").saves()

    assert officer.desk.here() is Place.PADS, "where the next sheet waits"
    assert officer.states() == [NumberState.OUT, NumberState.KEYED_IN, NumberState.OUT]
    kept = officer.asks(case_file, officer.pad().numbers[1].complaint_id or 0)
    assert kept is not None
    assert (kept.number, kept.received_at.strftime("%d-%m %H.%M")) == (pad.numbers[1], "09-11 08.10")


def test_a_letter_on_a_pad_keeps_its_number_and_may_let_it_go(officer: PadRobot) -> None:
    pad, drafts = officer.has_pad(), officer.drafts("letter")
    officer.desk.goes_to(Place.LETTER, reserved=pad.numbers[0])
    assert officer.text("received_at") == ""
    officer.desk.goes_to(Place.PADS)
    assert officer.drafts("letter") == drafts, "nothing was typed yet"
    officer.desk.goes_to(Place.LETTER, reserved=pad.numbers[0])
    officer.clicks("reserved_drop")
    assert not officer.desk.sees(ReservedStrip, "reserved_strip").isVisible()


def test_a_spoilt_sheet_is_cancelled_with_a_reason_and_undone(officer: PadRobot) -> None:
    officer.has_pad()
    officer.opens().presses(Qt.Key.Key_Delete).presses(Qt.Key.Key_Return)
    assert "mengapa" in officer.note("pad_reason")
    officer.types("pad_reason", "Tersiram kopi").presses(Qt.Key.Key_Return)
    assert officer.states()[0] is NumberState.CANCELLED
    officer.clicks("pad_bring_back")
    assert officer.states()[0] is NumberState.OUT
    officer.clicks("pad_give_back")
    assert officer.states() == [NumberState.GIVEN_BACK] * 3


def test_the_rest_of_a_pad_is_cancelled_in_one_go_when_its_year_is_over(officer: PadRobot) -> None:
    officer.has_pad()
    officer.opens()
    for _each in range(2):
        officer.desk.presses(Qt.Key.Key_Down, SHIFT)
    officer.presses(Qt.Key.Key_Delete).types("pad_reason", "Tahun berganti").presses(Qt.Key.Key_Return)
    assert officer.states() == [NumberState.CANCELLED] * 3
    assert officer.desk.is_told() == "3 nomor dibatalkan."


def test_the_sheets_of_all_new_complaints_open_in_one_go(officer: PadRobot) -> None:
    officer.desk.goes_to(Place.DESK)
    officer.clicks("print_new")
    assert officer.desk.here() is Place.PREVIEW


def test_what_is_chosen_in_the_register_prints_in_one_go(officer: PadRobot) -> None:
    officer.desk.goes_to(Place.REGISTER)
    table = officer.desk.sees(TableView, "register_table")
    table.setFocus()
    officer.desk.presses(Qt.Key.Key_Down, SHIFT)
    assert len(table.chosen_rows()) == 2
    officer.presses(Qt.Key.Key_P, control=True)
    menu = officer.desk.window.findChild(QMenu, "menu_batch")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    officer.desk.settles()
    assert officer.desk.here() is Place.PREVIEW
    assert "dan 1 lembar lain" in officer.desk.sees(SideList, "sheets").items_model.index(0, 0).data()


def test_the_code_of_a_sheet_leads_to_its_number(officer: PadRobot) -> None:
    pad = officer.has_pad()
    officer.desk.goes_to(Place.REGISTER, search=f"cdg:1:{pad.numbers[1]}")
    assert officer.desk.here() is Place.PADS
    assert officer.stands_on() == pad.numbers[1]
