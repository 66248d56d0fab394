"""The page of dispositions: what is away, what needs a sheet, what waits below; a code leads to its case."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from register_app.model.dispositions import DispositionDraft
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot
from ui.shell.places import Place
from ui.widgets.rail_item import RailItem
from ui.widgets.table_view import TableView

Key = Qt.Key
HEAD, DIVISION = "Kepala Biro Organisasi", "Kepala Bagian Tatalaksana"


@pytest.fixture
def officer(desk: AtTheDesk) -> RegisterRobot:
    return RegisterRobot(desk)


@pytest.fixture
def cases(officer: RegisterRobot) -> dict[str, int]:
    """One sheet away, one that needs a sheet, one step that waits below."""
    ids = {name: officer.letter(f"Pengaduan {name}", days_ago=5) for name in ("away", "needs", "below")}
    for name in ("away", "needs"):
        officer.does(record_event, ids[name], EventDraft(Event.VERIFIED))
    officer.prints_sheet(ids["away"])
    officer.does(dispose, ids["below"], DispositionDraft(from_title=HEAD, to=[DIVISION]))
    officer.desk.goes_to(Place.DISPOSITIONS)
    return ids


def lines(officer: RegisterRobot, name: str) -> list[int]:
    return [row.complaint_id for row in officer.desk.sees(TableView, f"{name}_table").rows_model.rows()]


def test_every_complaint_stands_in_the_list_it_belongs_to(officer: RegisterRobot, cases: dict[str, int]) -> None:
    assert cases["away"] in lines(officer, "sheets_out")
    assert cases["needs"] in lines(officer, "need_sheet")
    assert cases["below"] in lines(officer, "waiting_below")


def test_the_cursor_waits_for_the_sheet_in_the_hand(officer: RegisterRobot, cases: dict[str, int]) -> None:
    assert officer.focus() == "sheet_code"


@pytest.mark.parametrize("typed", ["DSP:1:{number}", "{number}", "{lower}"])
def test_a_code_or_number_opens_the_form_for_that_sheet(
    officer: RegisterRobot, cases: dict[str, int], typed: str
) -> None:
    number = officer.file_of(cases["away"]).number

    officer.desk.types(typed.format(number=number, lower=number.lower()))
    officer.presses(Key.Key_Return)

    assert officer.desk.here() == Place.REGISTER
    assert officer.says("Pengaduan away")
    assert officer.sees("from", QWidget).currentText() == HEAD


def test_a_number_that_nobody_knows_is_said_beside_the_field(officer: RegisterRobot, cases: dict[str, int]) -> None:
    officer.desk.types("9999/XYZ")
    officer.presses(Key.Key_Return)

    assert officer.desk.here() == Place.DISPOSITIONS
    assert officer.desk.sees(QWidget, "sheet_code").accessibleDescription().startswith("Nomor ini tidak ditemukan")


def test_recording_what_came_back_empties_the_list(officer: RegisterRobot, cases: dict[str, int]) -> None:
    table = officer.desk.sees(TableView, "sheets_out_table")
    table.setFocus()
    table.choose(lambda row: row.complaint_id == cases["away"])
    officer.presses(Key.Key_K)
    assert officer.sees("from", QWidget).hasFocus()
    officer.ticks(DIVISION).saves()

    officer.desk.goes_to(Place.DISPOSITIONS)

    assert cases["away"] not in lines(officer, "sheets_out")
    assert cases["away"] in lines(officer, "waiting_below")


def test_enter_on_a_line_opens_its_case(officer: RegisterRobot, cases: dict[str, int]) -> None:
    table = officer.desk.sees(TableView, "waiting_below_table")
    table.setFocus()
    table.choose(lambda row: row.complaint_id == cases["below"])

    officer.presses(Key.Key_Return)

    assert officer.desk.here() == Place.REGISTER
    assert officer.says("Pengaduan below")


def test_the_rail_counts_the_sheets_that_are_away(officer: RegisterRobot, cases: dict[str, int]) -> None:
    away = len(lines(officer, "sheets_out"))
    item = officer.desk.window.findChild(RailItem, "rail_dispositions")

    assert away
    assert item is not None
    assert str(away) in f"{item.accessibleName()} {item.accessibleDescription()}"


def test_the_lists_are_read_again_when_something_changes(officer: RegisterRobot, cases: dict[str, int]) -> None:
    late = officer.letter("Baru ditelaah")
    officer.does(record_event, late, EventDraft(Event.VERIFIED))

    assert late in lines(officer, "need_sheet")
