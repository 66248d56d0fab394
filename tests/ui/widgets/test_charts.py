"""Charts are walked, say their figures, and open what they count, without a mouse and without colour."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Stage
from ui.theme.apply import apply_theme
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT
from ui.widgets.bar_chart import BarChart
from ui.widgets.chart_canvas import BarPair, ChartCanvas
from ui.widgets.chart_shares import ShareChart

YEAR = (BarPair("Jan", 24, 22), BarPair("Feb", 21, 20), BarPair("Mar", 0, 0))
SHARES = (BarPair("Pelayanan masyarakat", 17, 12), BarPair("Umum", 5, 5))


def opened_by(chart: ChartCanvas) -> list[tuple[int, bool]]:
    """Everything that is opened from now on."""
    opened: list[tuple[int, bool]] = []
    chart.part_opened.connect(lambda place, finished: opened.append((place, finished)))
    return opened


def test_arrows_walk_the_months_and_turn_to_what_was_finished(stage: Stage) -> None:
    chart = BarChart(name="chart", accessible_name="Masuk dan selesai")
    chart.show_pairs(YEAR, current=0)
    stage(chart)
    opened = opened_by(chart)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.area(0).topLeft().toPoint() + QPoint(5, 20))

    assert opened == [(1, False), (1, True), (1, True), (0, False)]


def test_the_screen_reader_hears_the_bar_in_focus_and_then_every_figure(stage: Stage) -> None:
    chart = BarChart(name="chart", accessible_name="Masuk dan selesai")
    chart.show_pairs(YEAR, current=0)
    stage(chart)

    QTest.keyClick(chart, Qt.Key.Key_Right)

    here, every = chart.accessibleDescription().split("\n")
    assert here == "Feb: 21 masuk, 20 selesai"
    assert every == "Jan: 24 masuk, 22 selesai; Feb: 21 masuk, 20 selesai; Mar: 0 masuk, 0 selesai"


def test_an_empty_chart_says_nihil(stage: Stage) -> None:
    chart = ShareChart(name="chart", accessible_name="Menurut unit")
    chart.show_pairs(())
    stage(chart)

    QTest.keyClick(chart, Qt.Key.Key_Down)

    assert chart.accessibleDescription() == "Nihil"
    assert chart.current == -1


def test_shares_lie_below_each_other_and_open_by_figure(stage: Stage) -> None:
    chart = ShareChart(name="chart", accessible_name="Menurut kategori")
    chart.show_pairs(SHARES)
    stage(chart)
    opened = opened_by(chart)

    for key in (Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    row = chart.area(0)
    for x in (2, chart.width() - 3):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x, round(row.top()) + 5))

    assert opened == [(1, True), (0, False), (0, True)]


def test_one_series_has_no_finished_bar_to_turn_to(stage: Stage) -> None:
    chart = BarChart(name="chart", accessible_name="Lama menjawab")
    chart.show_pairs((BarPair("≤ 1 hari", 4), BarPair("2–3 hari", 2)), current=0)
    stage(chart)
    opened = opened_by(chart)

    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert opened == [(0, False)]
    assert chart.accessibleDescription().startswith("≤ 1 hari: 4\n")


def test_bars_are_drawn_in_every_palette(stage: Stage, qapp: QApplication) -> None:
    chart = ShareChart(name="chart", accessible_name="Menurut kategori")
    chart.show_pairs(SHARES, current=0)
    stage(chart)
    inks = set()
    for tokens in (LIGHT, DARK, HIGH_CONTRAST):
        apply_theme(qapp, tokens)
        picture = chart.grab().toImage()
        row = chart.area(0).center()
        inks.add(picture.pixelColor(chart.width() // 2, round(row.y()) + 4).name())
    apply_theme(qapp, LIGHT)

    assert len(inks) == 3
