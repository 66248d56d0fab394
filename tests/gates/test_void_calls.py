"""A long day of clicks does not use up Python's None, as one release of the window library did."""

import sys

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

CALLS = 10_000
SLACK = 200
"""What the interpreter itself may let go of meanwhile."""


def test_ten_thousand_window_calls_leave_none_alone(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    before = sys.getrefcount(None)
    for _ in range(CALLS // 2):
        field.setText("Budi")
        field.clear()
    assert sys.getrefcount(None) > before - SLACK
