"""Widgets under test wear the light theme, at ten points, and stand in an active window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.apply import apply_theme
from ui.theme.current import theme
from ui.theme.tokens import LIGHT

Stage = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    """Every test starts from the same look, whatever the one before left behind."""
    apply_theme(qapp, LIGHT, base_points=10)
    theme().set_compact(compact=False)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """Put widgets under each other in one active window, which lives as long as the test."""
    kept: list[QWidget] = []

    def put(*widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return put
