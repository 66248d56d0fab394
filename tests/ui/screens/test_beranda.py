"""Beranda as the board of the day: what waits is in sight, the worst first, and every figure opens its list."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QWidget

from register_app.reading.board import Task
from register_app.reading.board_settings import board_choices
from register_app.rules.thresholds import Level, Threshold, Unit, Waiting
from register_app.services.reservations import reserve_numbers
from tests.ui.screens.at_the_desk import AtTheDesk
from ui.screens.beranda.lists import LOUD, task_lines
from ui.screens.beranda.words import reason_chip
from ui.shell.places import Place
from ui.widgets.check_field import CheckField
from ui.widgets.filter_chip import FilterChip
from ui.widgets.table_view import TableView
from ui.widgets.tile import Tile


def press(desk: AtTheDesk, waiting: Waiting) -> None:
    """Go to Beranda and click the tile."""
    desk.goes_to(Place.DESK)
    tile = desk.sees(Tile, f"tile_{waiting.value}")
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    desk.settles()


def reasons(desk: AtTheDesk) -> list[str]:
    """Why the complaints of the board stand there, from top to bottom."""
    table = desk.sees(TableView, "tasks_table")
    model = table.model()
    return [str(model.index(row, model.columnCount() - 1).data()) for row in range(model.rowCount())]


def test_an_ordinary_morning_is_in_sight_without_scrolling(desk: AtTheDesk) -> None:
    desk.goes_to(Place.DESK)
    assert [each for each in reasons(desk) if each.startswith(("Lewat", "Hari"))] == [
        *("Lewat 3 hari", "Lewat 1 hari", "Hari ini 10.30", "Hari ini", "Hari ini"),
    ]
    assert reasons(desk)[5:9] == ["Besok"] * 4
    said = {waiting: desk.sees(Tile, f"tile_{waiting.value}").accessibleDescription() for waiting in TILES}
    assert said[Waiting.OVERDUE].startswith("2 lewat, 3 hari ini, 4 besok")
    assert said[Waiting.NUMBER].startswith("2 belum kembali")
    page = desk.sees(QWidget, "beranda_page")
    for sheet in ("tasks", "cards", "boxes"):
        shown = desk.sees(QWidget, sheet)
        assert shown.mapTo(page, shown.rect().bottomLeft()).y() <= page.height(), sheet
    table, before = desk.sees(TableView, "tasks_table"), desk.window.size()
    widest = max(table.fontMetrics().horizontalAdvance(row.task.subject) for row in table.rows_model.rows())
    for width in (before.width(), 1024):
        desk.window.resize(width, 700)
        desk.settles()
        assert table.columnWidth(1) > widest, f"what a complaint is about is cut at {width}"
    desk.window.resize(before)


def test_every_figure_opens_its_list(desk: AtTheDesk) -> None:
    for waiting, place in TILES.items():
        press(desk, waiting)
        assert desk.here() is place, waiting
    desk.office.register.perform(desk.office.officer, reserve_numbers, 2, "Loket 1")
    press(desk, Waiting.NUMBER)
    assert desk.here() is Place.PADS
    press(desk, Waiting.SILENT)
    assert "Tanpa kabar" in [chip.choice() for chip in desk.window.findChildren(FilterChip) if chip.isVisible()]
    desk.goes_to(Place.DESK)
    desk.clicks("chase_list")
    assert desk.here() is Place.PREVIEW


def test_a_bad_day_is_no_wall_of_red() -> None:
    one = Task(1, "0001/PGD/BO/2026", "0001", "Papan", "Kabag", Waiting.OVERDUE, 9, Level.HARD, None)
    lines = task_lines([replace(one, complaint_id=place) for place in range(30)])
    assert [line.loud for line in lines] == [True] * LOUD + [False] * (30 - LOUD)
    assert {reason_chip(line.task, loud=line.loud).shape for line in lines[LOUD:]} == {"bare"}


def test_the_office_decides_from_when_something_presses(desk: AtTheDesk) -> None:
    desk.goes_to(Place.SETTINGS)
    desk.sees(QSpinBox, "soft_silent").setValue(9)
    desk.sees(QSpinBox, "hard_silent").setValue(8)
    desk.clicks("board_keep")
    assert "Tanpa kabar" in desk.is_told()
    desk.sees(QSpinBox, "soft_silent").setValue(1)
    desk.clicks("board_keep")
    choices = desk.office.register.ask(board_choices)
    assert choices.thresholds[Waiting.SILENT] == Threshold(1, 8, Unit.DAY)

    desk.sees(CheckField, "reminder_wanted").click()
    desk.settles()
    desk.sees(CheckField, "chase_page_each").click()
    desk.settles()
    choices = desk.office.register.ask(board_choices)
    assert (choices.reminder.wanted, choices.page_each) == (False, True)


TILES = {
    Waiting.OVERDUE: Place.REGISTER,
    Waiting.SILENT: Place.REGISTER,
    Waiting.UNVERIFIED: Place.REGISTER,
    Waiting.SHEET: Place.DISPOSITIONS,
    Waiting.CARD: Place.GUEST_BOOK,
    Waiting.BOX: Place.BOXES,
    Waiting.DRAFT: Place.DRAFTS,
    Waiting.NUMBER: Place.PADS,
}
