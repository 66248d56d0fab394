"""Every widget is laid out in every theme and size, drawn without a warning, and never squeezed below its need."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import PAGES
from ui.theme.apply import apply_theme
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens
from ui.widgets.focus_ring import FocusRing

LOOKS = [(LIGHT, 10), (DARK, 10), (HIGH_CONTRAST, 10), (LIGHT, 20)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("tokens", "points"), LOOKS)
def test_every_widget_can_be_drawn_in_every_look(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, page: str, tokens: Tokens, points: int
) -> None:
    apply_theme(qapp, tokens, base_points=points)
    window = PAGES[page]()
    FocusRing(window)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    picture = window.grab()
    assert picture.save(str(tmp_path / f"{page}-{tokens.name}-{points}.png"))
    assert len({picture.toImage().pixel(x, 40) for x in range(0, picture.width(), 3)}) > 5


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("points", [10, 12.5, 20])
def test_nothing_that_can_be_pressed_or_filled_is_squeezed_below_its_need(
    qtbot: QtBot, qapp: QApplication, page: str, points: float
) -> None:
    apply_theme(qapp, LIGHT, base_points=points)
    window = PAGES[page]()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    assert [each.objectName() for each in _controls(window) if _squeezed(each)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_for_the_program_and_one_for_the_ear(qtbot: QtBot, page: str) -> None:
    window = PAGES[page]()
    qtbot.addWidget(window)
    controls = [each for each in _controls(window) if not each.objectName().startswith("qt_")]
    assert [type(each).__name__ for each in controls if not each.objectName()] == []
    assert [each.objectName() for each in controls if not each.accessibleName()] == []


def _controls(window: QWidget) -> list[QWidget]:
    return [each for kind in (QAbstractButton, QLineEdit, QTextEdit) for each in window.findChildren(kind)]


def _squeezed(control: QWidget) -> bool:
    least = control.minimumSizeHint()
    too_small = control.width() < least.width() or control.height() < least.height()
    return control.isVisible() and least.isValid() and too_small and not control.objectName().startswith("qt_")
