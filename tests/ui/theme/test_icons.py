"""Every icon that is named exists, is drawn, and takes the colour it is given."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.theme.icons import FOLDER, icon, pixmap

SOURCES = Path(__file__).parents[3] / "ui"
ICONS = sorted(path.stem for path in FOLDER.glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_an_outline_that_takes_our_colour(name: str) -> None:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in drawing
    assert 'stroke-width="2"' in drawing
    assert QSvgRenderer(QByteArray(drawing.encode())).isValid()


def test_the_icons_keep_their_licence() -> None:
    assert "MIT License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_every_icon_named_in_the_window_is_there() -> None:
    named = {name for path in SOURCES.rglob("*.py") for name in _named_icons(path)}
    assert named - set(ICONS) == set()


def test_an_icon_is_painted_in_the_ink_it_is_given(qapp: QApplication) -> None:
    picture = pixmap("home", QColor("#A3211B"), 20, 2.0).toImage()
    inks = {
        picture.pixelColor(x, y).name() for x in range(40) for y in range(40) if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#a3211b"}


def test_an_icon_for_a_menu_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    assert icon("printer").availableSizes()[-1].width() >= 60


def test_an_unknown_icon_is_our_mistake_and_says_so(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", QColor("black"), 20)


def _named_icons(path: Path) -> set[str]:
    """Literals given as ``icon=``, the first words of IconMark and pixmap are seen by their keyword alone."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    keywords = (keyword for call in calls for keyword in call.keywords if keyword.arg == "icon")
    values = (keyword.value for keyword in keywords)
    return {value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)} - {""}
