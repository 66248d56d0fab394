"""The small office, for the parts that intake forms are made of."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.small_office import founded, office, register
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT

__all__ = ["founded", "office", "register"]


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    apply_theme(qapp, LIGHT)
    made = Tasks()
    yield made
    made.stop()
