"""The application is dressed once, can change its clothes, and grows with the font."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme.apply import apply_theme, system_tokens
from ui.theme.current import color, current_tokens, theme
from ui.theme.metrics import metrics
from ui.theme.qss import style_sheet
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT
from ui.theme.type import SIZES, font, line_height
from ui.widgets.label import Label


@pytest.fixture(autouse=True)
def undressed_afterwards(qapp: QApplication) -> Iterator[None]:
    """Leave the light theme at ten points behind."""
    yield
    apply_theme(qapp, LIGHT, base_points=10)
    theme().set_compact(compact=False)


def test_the_colours_of_the_moment_are_those_that_were_applied(qapp: QApplication) -> None:
    apply_theme(qapp, DARK)
    assert current_tokens() is DARK
    assert color("sheet").name().upper() == DARK.sheet
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.desk


def test_whoever_keeps_colours_hears_of_other_ones(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    with qtbot.waitSignal(theme().changed, timeout=0, raising=False) as heard:
        apply_theme(qapp, HIGH_CONTRAST)
    assert heard.signal_triggered


def test_without_a_wish_the_system_decides(qapp: QApplication) -> None:
    assert system_tokens() in {LIGHT, DARK, HIGH_CONTRAST}
    apply_theme(qapp)
    assert current_tokens() == system_tokens()


def test_the_style_sheet_leaves_no_token_unfilled() -> None:
    for tokens in (LIGHT, DARK, HIGH_CONTRAST):
        written = style_sheet(tokens, 10)
        assert "$" not in written
        assert set(re.findall(r"#[0-9A-Fa-f]{3,8}", written)) <= {v for v in vars_of(tokens) if v.startswith("#")}


def vars_of(tokens: object) -> set[str]:
    return {str(getattr(tokens, name)) for name in type(tokens).__dataclass_fields__}  # type: ignore[attr-defined]  # a dataclass


@pytest.mark.parametrize("points", [10, 12.5, 15, 20])
def test_everything_that_holds_a_line_of_text_is_taller_than_the_line(qapp: QApplication, points: float) -> None:
    apply_theme(qapp, LIGHT, base_points=points)
    m = metrics()
    lines = line_height("body")
    for name in ("control", "button", "button_tool", "button_big", "row", "header", "rail_item", "footer", "top_bar"):
        assert getattr(m, name) >= lines + 4, name
    assert m.row_two >= lines + line_height("cap")
    assert m.step_head >= line_height("head")
    assert m.scale == pytest.approx(points / 10, abs=0.05)


def test_the_four_sizes_keep_their_proportion_at_any_base(qapp: QApplication) -> None:
    for points in (10, 20):
        apply_theme(qapp, LIGHT, base_points=points)
        assert [font(size).pointSizeF() for size in SIZES] == [points * share for share in (0.9, 1.0, 1.2, 1.8)]


def test_small_system_type_is_raised_to_what_can_be_read_across_a_desk(qapp: QApplication) -> None:
    tiny = qapp.font()
    tiny.setPointSizeF(7)
    qapp.setFont(tiny)
    apply_theme(qapp, LIGHT)
    assert qapp.font().pointSizeF() == 10


def test_figures_are_tabular(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    metric = QFontMetrics(font("body"))
    assert len({metric.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_a_low_window_draws_its_margins_in_but_keeps_its_controls(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT, base_points=10)
    roomy = metrics()
    with qtbot.waitSignal(theme().density_changed, timeout=0, raising=False) as heard:
        theme().set_compact(compact=True)
    tight = metrics()
    assert heard.signal_triggered
    assert (tight.top_bar, tight.footer, tight.page_padding) < (roomy.top_bar, roomy.footer, roomy.page_padding)
    assert (tight.control, tight.row) == (roomy.control, roomy.row)


@pytest.mark.parametrize("size", SIZES)
def test_a_label_has_the_size_it_asks_for(qapp: QApplication, qtbot: QtBot, size: str) -> None:
    apply_theme(qapp, LIGHT, base_points=10)
    label: QLabel = Label("Meja hari ini", size)  # type: ignore[arg-type]  # parametrised over the literal's values
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pointSizeF() == font(size).pointSizeF()  # type: ignore[arg-type]  # as above
