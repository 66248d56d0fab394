"""The box book: which days a box was opened, what lay in it, its minutes, and the handover written later."""

from datetime import date, timedelta
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from register_app.model.boxes import OpeningDraft
from register_app.reading.boxes import OpeningRow, box_calendar, opening_file, openings
from register_app.rules.channels import SlipMark
from register_app.services.boxes import close_box, keep_slip, open_box
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.screens.boxes.page import BoxesPage
from ui.shell.places import Place
from ui.widgets.button import Button
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.chip_label import ChipLabel
from ui.widgets.label import Label
from ui.widgets.period_chip import PeriodChip
from ui.widgets.table_view import TableView

TODAY = MORNING.date()
GOVERNOR = "Kantor Gubernur"


class BoxBookRobot(IntakeRobot):
    """The complaint officer with the box book."""

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.BOXES, **arguments)
        return self

    def an_opening(self, *, closed: bool = True) -> int:
        """Two slips this morning, one of them unreadable."""
        draft = OpeningDraft(box=GOVERNOR, opened_at=MORNING, officer_one="Petugas Latihan", counted=2)
        opening_id = self.does(open_box, draft)
        self.does(keep_slip, opening_id, 1, mark=SlipMark.UNREADABLE, note="basah")
        if closed:
            self.does(keep_slip, opening_id, 2, mark=SlipMark.UNREADABLE)
            self.does(close_box, opening_id)
        return opening_id

    def looks_at(self, period: str) -> Self:
        self.desk.sees(PeriodChip, "box_period").choose(period)
        self.desk.settles()
        return self

    def picks(self, opening_id: int) -> Self:
        assert self.table().choose(lambda row: row.opening_id == opening_id)
        self.desk.settles()
        return self

    def table(self) -> TableView:
        return self.desk.sees(TableView, "openings")

    def of_last_month(self) -> tuple[OpeningRow, ...]:
        last = TODAY.replace(day=1) - timedelta(days=1)
        return self.asks(openings, last.replace(day=1), last)

    def words(self) -> str:
        page = self.desk.window.pages.in_sight
        assert isinstance(page, BoxesPage)
        seen = [label.text() for label in page.findChildren(Label) if label.isVisible()]
        seen += [button.label() for button in page.findChildren(Button) if button.isVisible()]
        return "\n".join([*seen, *(chip.chip().text for chip in page.findChildren(ChipLabel) if chip.isVisible())])

    def month(self, box_id: int) -> CalendarMonth:
        return self.desk.sees(CalendarMonth, f"box_calendar_{box_id}")


@pytest.fixture
def officer(desk: AtTheDesk) -> BoxBookRobot:
    return BoxBookRobot(desk)


def test_every_box_has_its_month(officer: BoxBookRobot) -> None:
    officer.opens()
    days = officer.asks(box_calendar, 1, TODAY.year, TODAY.month)
    opened = [day.day for day in days if day.opening_id is not None]

    officer.month(1).show_day(opened[0])
    assert officer.month(1).grid.accessibleDescription().split(", ")[-1] in {"Nihil", "1 slip", "2 slip", "3 slip"}
    assert {"Dibuka", "Nihil", "Terlewat"} <= set(officer.words().split("\n"))


def test_a_day_of_the_month_opens_what_happened_on_it(officer: BoxBookRobot) -> None:
    officer.opens()
    day = next(day for day in officer.asks(box_calendar, 1, TODAY.year, TODAY.month) if day.opening_id)
    officer.month(1).day_chosen.emit(day.day)
    officer.desk.settles()
    assert day.opening_id is not None
    file = officer.asks(opening_file, day.opening_id)

    assert file is not None
    assert f"Nomor {file.number}" in officer.words()


def test_a_forgotten_day_says_so(officer: BoxBookRobot) -> None:
    officer.opens()
    officer.looks_at("last-month")
    for box_id in (1, 2):
        for back in range(2):
            year, month = divmod(TODAY.year * 12 + TODAY.month - 1 - back, 12)
            days = officer.asks(box_calendar, box_id, year, month + 1)
            missed = next((day.day for day in days if day.state == "missed"), None)
            if missed is not None:
                officer.month(box_id).show_day(date(missed.year, missed.month, 1))
                officer.desk.settles()
                officer.month(box_id).day_chosen.emit(missed)
                assert "Tidak dibuka" in officer.words()
                return
    pytest.fail("the practice office forgot no box")


def test_both_months_turn_together(officer: BoxBookRobot) -> None:
    officer.opens()
    officer.month(1).grid.move_months(-1)
    officer.desk.settles()

    assert officer.month(2).grid.day().month == officer.month(1).grid.day().month == TODAY.month - 1


def test_the_book_is_filtered_by_days(officer: BoxBookRobot) -> None:
    officer.opens().looks_at("last-month")

    assert officer.table().rows_model.rowCount() == len(officer.of_last_month())
    assert f"Bulan lalu: {len(officer.of_last_month())} pembukaan" in officer.words()


def test_an_opening_shows_its_slips_and_prints_its_minutes(officer: BoxBookRobot) -> None:
    opening_id = officer.an_opening()
    officer.opens(opening_id=opening_id)
    assert "2 slip" in officer.words()
    assert officer.words().count("Tak terbaca") == 2

    officer.presses(Qt.Key.Key_P, control=True)

    assert officer.desk.here() is Place.PREVIEW


def test_a_slip_leads_to_its_case(officer: BoxBookRobot) -> None:
    row = next(row for row in officer.of_last_month() if row.recorded)
    officer.opens(opening_id=row.opening_id).clicks("slip_1")

    assert officer.desk.here() is Place.REGISTER


def test_an_opening_that_is_not_finished_is_gone_on_with(officer: BoxBookRobot) -> None:
    opening_id = officer.an_opening(closed=False)
    officer.opens(opening_id=opening_id)
    assert "1 slip belum dicatat" in officer.words()

    officer.clicks("opening_resume")

    assert officer.desk.here() is Place.BOX_OPENING


def test_a_handover_can_be_written_later(officer: BoxBookRobot) -> None:
    opening_id = officer.an_opening()
    officer.opens(opening_id=opening_id).clicks("opening_hand_over").clicks("hand_over_save")
    assert officer.note("handed_over_to") == "Pilih kepada siapa slip diserahkan."

    to = officer.desk.sees(QComboBox, "handed_over_to")
    to.setCurrentIndex(to.findText("Petugas Penerima Surat Masuk"))
    officer.clicks("hand_over_save")

    file = officer.asks(opening_file, opening_id)
    assert file is not None
    assert (file.handed_over_to, file.copies) == ("Petugas Penerima Surat Masuk", 1)
    assert "Serah terima dicatat." in officer.desk.is_told()
    assert "Diserahkan kepada Petugas Penerima Surat Masuk pukul 09.42, 1 rangkap" in officer.words()


def test_escape_puts_the_handover_away_first(officer: BoxBookRobot) -> None:
    officer.opens(opening_id=officer.an_opening()).clicks("opening_hand_over").presses(Qt.Key.Key_Escape)

    assert officer.desk.here() is Place.BOXES
    assert "Catat serah terima" in officer.words()


def test_the_button_goes_to_the_box_that_waits(officer: BoxBookRobot) -> None:
    officer.opens().clicks("box_open")

    assert officer.desk.here() is Place.BOX_OPENING
    assert officer.desk.sees(QComboBox, "box").currentText() == GOVERNOR


def test_picking_a_line_moves_the_month_to_its_day(officer: BoxBookRobot) -> None:
    row = next(row for row in officer.of_last_month() if row.box == GOVERNOR)
    officer.opens().looks_at("last-month").picks(row.opening_id)

    assert officer.month(1).grid.day() == row.opened_at.date()
