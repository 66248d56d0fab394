"""Widgets under test wear the light theme, at ten points."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.apply import apply_theme
from ui.theme.current import theme
from ui.theme.tokens import LIGHT


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    """Every test starts from the same look, whatever the one before left behind."""
    apply_theme(qapp, LIGHT, base_points=10)
    theme().set_compact(compact=False)
