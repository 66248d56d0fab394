"""One worker for each test, ended with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    apply_theme(qapp, LIGHT)
    made = Tasks()
    yield made
    made.stop()
