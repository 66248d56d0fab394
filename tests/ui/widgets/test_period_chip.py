"""A period is chosen from a few words, or between two days; the cross goes back to the usual one."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.period_chip import PERIODS, PeriodChip

TODAY = date(2026, 11, 10)


@pytest.fixture
def chip(qtbot: QtBot) -> PeriodChip:
    chip = PeriodChip(tuple(PERIODS), name="period", today=lambda: TODAY)
    qtbot.addWidget(chip)
    chip.show()
    return chip


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 11, 9), date(2026, 11, 9)),
        ("week", date(2026, 11, 4), TODAY),
        ("month", date(2026, 11, 1), TODAY),
        ("last-month", date(2026, 10, 1), date(2026, 10, 31)),
        ("year", date(2026, 1, 1), TODAY),
    ],
)
def test_every_period_knows_its_days(chip: PeriodChip, key: str, first: date, last: date) -> None:
    chip.choose(key)

    assert chip.span() == (first, last)
    assert chip.accessibleName() == f"Waktu: {PERIODS[key][0]()}"


def test_the_cross_goes_back_to_the_usual_period(chip: PeriodChip, qtbot: QtBot) -> None:
    chip.choose("year")

    with qtbot.waitSignal(chip.changed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.sizeHint().width() - 14, chip.height() // 2))

    assert (chip.key(), chip.words()) == ("today", "Hari ini")


def test_two_days_of_ones_own_are_asked_for_and_put_in_order(chip: PeriodChip) -> None:
    chip.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.actions()[-1].trigger()
    menu.close()
    first, last, show = (
        chip.findChild(QLineEdit, "period_first"),
        chip.findChild(QLineEdit, "period_last"),
        chip.findChild(QPushButton, "period_show"),
    )
    assert first is not None
    assert last is not None
    assert show is not None
    first.setText("09-11-2026")
    last.setText("2/11/26")
    show.click()

    assert chip.span() == (date(2026, 11, 2), date(2026, 11, 9))
    assert chip.words() == "02-11-2026 – 09-11-2026"
