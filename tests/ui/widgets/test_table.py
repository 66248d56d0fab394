"""The table: described columns, frozen rows, heads that sort, figures that open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.sample_tables import CASES, RECAP, CaseLine, case_columns, case_table, recap_columns, recap_table
from ui.widgets.table_model import TableModel, spoken
from ui.widgets.table_view import TableView

_Down = Qt.SortOrder.DescendingOrder


def numbers(model: TableModel[CaseLine]) -> list[str]:
    return [row.number for row in model.rows()]


def test_rows_come_in_the_order_of_a_column() -> None:
    model = TableModel(case_columns(), CASES)
    model.sort(0)
    assert numbers(model) == sorted(case.number for case in CASES)
    model.sort(0, _Down)
    assert numbers(model) == sorted((case.number for case in CASES), reverse=True)


def test_new_rows_keep_the_order_asked_for() -> None:
    model = TableModel(case_columns(), CASES[:2])
    model.sort(0, _Down)
    model.set_rows(CASES)
    assert numbers(model) == sorted((case.number for case in CASES), reverse=True)


def test_a_column_without_a_sort_value_changes_nothing() -> None:
    model = TableModel(case_columns(), CASES)
    model.sort(2)
    assert model.rows() == CASES


def test_a_table_of_pages_leaves_the_order_to_the_register() -> None:
    model = TableModel(case_columns(), CASES, sorts_itself=False)
    model.sort(0, _Down)
    assert model.rows() == CASES


def test_the_next_page_goes_behind_the_rows_in_sight() -> None:
    model = TableModel(case_columns(), CASES[:3], sorts_itself=False)
    model.append_rows(CASES[3:])
    assert model.rows() == CASES
    assert model.row_at(99) is None


def test_a_screen_reader_hears_the_chip_and_the_second_line() -> None:
    columns = {column.name: column for column in case_columns()}
    assert spoken(columns["deadline"], CASES[0]) == "Lewat 2 hari"
    assert spoken(columns["subject"], CASES[0]) == f"{CASES[0].subject}, {CASES[0].detail}"


def test_a_definition_is_shown_as_text(qtbot: QtBot) -> None:
    model = TableModel(recap_columns(), RECAP)
    tip = model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>Diterima bulan ini</span>"


def test_pressing_a_head_asks_for_its_order_and_again_for_the_other_way(qtbot: QtBot) -> None:
    table = TableView(case_columns(), name="cases", accessible_name="Register")
    qtbot.addWidget(table)
    table.set_rows(CASES)
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda name, descending: asked.append((name, descending)))
    head = table.horizontalHeader()
    for section in (0, 0, 1, 2):
        head.sectionClicked.emit(section)
    assert asked == [("number", False), ("number", True), ("subject", False)]


def test_the_choice_follows_the_arrows_and_enter_opens(qtbot: QtBot) -> None:
    table = case_table()
    qtbot.addWidget(table)
    table.show()
    chosen: list[str] = []
    opened: list[str] = []
    table.row_chosen.connect(lambda row: chosen.append(row.number))
    table.row_opened.connect(lambda row: opened.append(row.number))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen == opened == ["0306"]
    assert table.chosen().number == "0306"


def test_a_row_is_found_again_by_what_it_is(qtbot: QtBot) -> None:
    table = case_table()
    qtbot.addWidget(table)
    assert table.choose(lambda row: row.number == "0310")
    assert table.chosen().number == "0310"
    assert not table.choose(lambda row: row.number == "9999")


def test_a_figure_opens_by_mouse_and_by_enter_but_a_dash_does_not(qtbot: QtBot) -> None:
    table = recap_table()
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    opened: list[tuple[str, str]] = []
    table.figure_opened.connect(lambda row, column: opened.append((row.channel, column)))
    figure = table.visualRect(table.rows_model.index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=figure)
    dash = table.visualRect(table.rows_model.index(0, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=dash)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [("Tatap muka", "in"), ("Kotak saran", "held")]


def test_columns_can_be_put_away_and_are_remembered_by_name(qtbot: QtBot) -> None:
    table = case_table()
    qtbot.addWidget(table)
    table.show_columns(["number", "deadline"])
    assert table.shown_columns() == ("number", "deadline")


@pytest.mark.parametrize("width", [300, 600, 1200])
def test_the_wide_column_takes_what_is_left_but_stays_readable(qtbot: QtBot, width: int) -> None:
    table = case_table()
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    subject = table.columnWidth(1)
    assert subject >= 120
    if width >= 600:
        assert abs(table.horizontalHeader().length() - table.viewport().width()) <= 1


def test_a_table_that_fits_its_rows_shows_them_all(qtbot: QtBot) -> None:
    table = recap_table()
    qtbot.addWidget(table)
    table.resize(700, table.height())
    table.show()
    last = table.visualRect(table.rows_model.index(len(RECAP) - 1, 0))
    assert table.viewport().rect().contains(last)


def test_the_next_page_is_asked_for_before_the_end_is_reached(qtbot: QtBot) -> None:
    table = TableView(case_columns(), name="cases", accessible_name="Register", sorts_itself=False)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.set_rows(CASES * 20)
    table.show()
    asked: list[int] = []
    table.near_end.connect(lambda: asked.append(1))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 3)
    assert not asked
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() - 10)
    assert asked
