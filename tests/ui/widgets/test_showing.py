"""What only shows: words stay words, clocks and days tell the truth, pictures turn, layouts fold, the ring follows."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stage
from tests.ui.widgets.gallery_case import slip_picture
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.theme.tokens import DARK, LIGHT
from ui.widgets.bar_chart import nice_top
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import STATUS_LOOKS, Chip, chip_size, late_chip, status_chip, today_chip, tomorrow_chip
from ui.widgets.clock15 import Clock15
from ui.widgets.day_strip import Day, DayStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.focus_ring import FocusRing
from ui.widgets.footer_bar import FooterBar
from ui.widgets.image_pane import ImagePane
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.label import Label, plain_tip
from ui.widgets.line_field import LineField
from ui.widgets.list_row import ListRow
from ui.widgets.marks import initials
from ui.widgets.month_grid import DayMark, month_name, weekday_name
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.step_head import StepHead
from ui.widgets.timeline import Attached, Entry, Timeline

MARKUP = "<b>Budi</b> & <img src='x'>"
TODAY = date(2026, 11, 10)


def test_a_name_with_brackets_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = Label(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label("Budi & ").sizeHint().width() * 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: ListRow(MARKUP, MARKUP),
        lambda: EmptyState(MARKUP, MARKUP, icon="calendar"),
        lambda: InlineNotice(MARKUP, remedy=MARKUP),
        lambda: StepHead(1, MARKUP, remark=MARKUP),
        lambda: LineField(MARKUP, name="x"),
    ],
)
def test_no_widget_reads_words_as_markup(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    formats = {label.textFormat() for label in widget.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert MARKUP in [label.text() for label in widget.findChildren(QLabel)]


def test_a_tooltip_shows_brackets_as_they_are() -> None:
    assert plain_tip("<b>Budi</b> & Ani\nloket") == "<span>&lt;b&gt;Budi&lt;/b&gt; &amp; Ani<br>loket</span>"
    assert plain_tip("") == ""


def test_words_that_are_cut_are_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = Label("Papan standar pelayanan tidak terpasang", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert "terpasang" in label.toolTip()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_every_status_has_a_look_and_no_two_share_a_glyph() -> None:
    assert len({glyph for glyph, _tone in STATUS_LOOKS.values()}) == len(STATUS_LOOKS)


def test_deadlines_differ_in_shape_before_colour() -> None:
    chips = (late_chip("Lewat"), today_chip("Hari ini"), tomorrow_chip("Besok"))
    assert len({chip.glyph for chip in chips}) == len(chips)


def test_a_chip_has_the_room_its_word_needs_and_says_it(qtbot: QtBot) -> None:
    chip = ChipLabel(status_chip("diproses", "Diproses", pill=True))
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Diproses"
    assert chip.sizeHint() == chip_size(chip.chip())
    chip.show_chip(Chip("Diproses oleh pejabat lain", "soon"))
    assert chip.sizeHint().width() > chip_size(status_chip("diproses", "Diproses")).width()


@pytest.mark.parametrize(
    ("seconds", "words", "tone"),
    [
        (0, "sisa 15.00", "accent"),
        (276, "sisa 10.24", "accent"),
        (721, "sisa 2.59", "today"),
        (900, "sisa 0.00", "today"),
        (1030, "lewat 2.10", "late"),
    ],
)
def test_the_quarter_of_an_hour_runs_down_and_over(qtbot: QtBot, seconds: int, words: str, tone: str) -> None:
    clock = Clock15()
    qtbot.addWidget(clock)
    clock.show_elapsed(seconds, "09.38")
    assert (clock.words(), clock.tone()) == (words, tone)
    assert clock.caption() == "dari 15 menit, sejak 09.38"
    assert clock.accessibleName() == f"{words}, dari 15 menit, sejak 09.38"


def test_the_days_of_a_deadline_can_be_heard(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.show_days([Day("Sel 3", "mulai", "start"), Day("Sab 7", "libur", "skipped", "Sabtu tidak dihitung")])
    assert strip.accessibleName() == "Sel 3: mulai; Sab 7: Sabtu tidak dihitung"


def test_every_day_of_a_long_deadline_can_be_unfolded(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.resize(400, strip.height())
    with qtbot.waitSignal(strip.folding_changed):
        strip.show_days([Day(f"Hari {i}", str(i)) for i in range(40)])
    folded = strip.height()

    strip.unfold(unfolded=True)
    assert strip.height() > 5 * folded

    strip.unfold(unfolded=False)
    assert strip.height() == folded


def test_a_long_deadline_folds_its_middle_and_keeps_start_and_end(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.show_days([Day(f"Hari {i}", str(i)) for i in range(40)])
    strip.resize(strip.minimumSizeHint())
    assert strip.minimumSizeHint().width() < 400
    strip.grab()


def test_a_notice_without_words_is_not_there(qtbot: QtBot, stage: Stage) -> None:
    notice = InlineNotice()
    stage(notice)
    assert not notice.isVisible()
    notice.say("Printer tidak menjawab.", "today", action="Coba lagi")
    assert notice.isVisible()
    with qtbot.waitSignal(notice.acted, timeout=500):
        notice.action.click()


@pytest.mark.parametrize(("highest", "top"), [(0, 2), (1, 2), (3, 4), (10, 10), (39, 40), (41, 100), (1200, 2000)])
def test_the_axis_ends_at_a_number_whose_half_is_whole(highest: int, top: int) -> None:
    assert nice_top(highest) == top


def test_a_picture_fits_turns_zooms_and_is_never_lost(qtbot: QtBot, stage: Stage) -> None:
    pane = ImagePane(name="scan", accessible_name="Hasil pindai", empty="Belum ada pindaian")
    stage(pane)
    pane.show_image(slip_picture())
    fitted = pane.zoom()
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    assert pane.zoom() > fitted
    with qtbot.waitSignal(pane.turned, timeout=500) as turned:
        QTest.keyClick(pane, Qt.Key.Key_R)
    assert turned.args == [90]
    for _ in range(100):
        QTest.keyClick(pane, Qt.Key.Key_Left)
    inks = _inks(pane)
    assert "#f2eee2" in inks
    QTest.keyClick(pane, Qt.Key.Key_0)
    assert pane.degrees() == 90
    pane.show_image(None)
    assert "#f2eee2" not in _inks(pane)


def test_the_month_speaks_indonesian_and_explains_its_days(qtbot: QtBot, stage: Stage) -> None:
    month = CalendarMonth(name="month", accessible_name="Hari kotak dibuka")
    stage(month)
    month.show_day(TODAY, today=TODAY)
    month.show_marks({date(2026, 11, 9): DayMark("Tidak dibuka", "today", "ring")})
    QTest.keyClick(month.grid, Qt.Key.Key_Left)
    assert month.grid.accessibleDescription() == "9 November 2026, Tidak dibuka"
    assert (month_name(1), weekday_name(0)) == ("Januari", "Sen")


def test_turning_the_month_asks_for_its_marks_and_stays_inside_it(qtbot: QtBot, stage: Stage) -> None:
    month = CalendarMonth(name="month", accessible_name="Hari kotak dibuka")
    stage(month)
    month.show_day(date(2026, 1, 31), today=TODAY)
    with qtbot.waitSignal(month.month_shown, timeout=500) as shown:
        QTest.keyClick(month.grid, Qt.Key.Key_PageDown)
    assert shown.args == [2026, 2]
    assert month.grid.day() == date(2026, 2, 28)
    QTest.keyClick(month.grid, Qt.Key.Key_PageUp)
    month.grid.move_months(-1)
    assert month.grid.day() == date(2025, 12, 28)


def test_a_timeline_shows_everything_and_opens_what_is_attached(qtbot: QtBot, stage: Stage) -> None:
    timeline = Timeline()
    stage(timeline)
    sheet = Attached("sheet-7", "Lembar disposisi", "dipindai, 1 lembar", slip_picture())
    timeline.show_entries([Entry("Diterima", "3 Nov"), Entry("Disposisi kembali", "4 Nov", MARKUP, attached=(sheet,))])
    assert {"Diterima", MARKUP} <= {label.text() for label in timeline.findChildren(QLabel)}
    card = timeline.findChild(QWidget, "attachment_sheet-7")
    assert isinstance(card, QWidget)
    with qtbot.waitSignal(timeline.attachment_opened, timeout=500) as opened:
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert opened.args == ["sheet-7"]
    timeline.show_entries([Entry("Selesai", "5 Nov")])
    assert "Diterima" not in {label.text() for label in timeline.findChildren(QLabel) if label.isVisibleTo(timeline)}


def test_a_row_folds_when_its_widgets_no_longer_fit(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = ReflowLayout(host, gap=10)
    for width in (100, 100, 100, 100):
        row.addWidget(_block(width))
    assert [row.columns(width) for width in (430, 429, 210, 100)] == [4, 2, 2, 1]
    assert [row.heightForWidth(width) for width in (430, 210, 100)] == [20, 50, 110]


def test_shares_go_by_weight_but_nobody_below_its_need(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = ReflowLayout(host, gap=0, weights=(3, 1))
    blocks = [_block(50), _block(150)]
    for block in blocks:
        row.addWidget(block)
    row.setGeometry(host.rect().adjusted(0, 0, 400 - host.width(), 0))
    assert [block.width() for block in blocks] == [250, 150]


def test_a_flow_starts_a_new_line_when_the_room_ends(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=10, line_gap=4)
    for _ in range(3):
        flow.addWidget(_block(100))
    assert [flow.heightForWidth(width) for width in (320, 319, 100)] == [20, 44, 68]


def test_the_ring_surrounds_what_has_the_focus_and_nothing_else(qtbot: QtBot, stage: Stage) -> None:
    field, button = LineField("Nama", name="name"), QPushButton("Simpan")
    window = stage(field, button)
    ring = FocusRing(window)
    for widget in (field.edit, button):
        widget.setFocus()
        assert ring.target() is widget
        corner = widget.mapTo(window, QPoint(0, 0))
        assert ring.geometry() == widget.rect().translated(corner).adjusted(-3, -3, 3, 3)
    button.hide()
    assert ring.target() is not button


def test_the_ring_moves_with_its_page_and_stays_inside_the_room(qtbot: QtBot, stage: Stage) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    fields = [LineField(f"Isian {number}", name=f"field_{number}") for number in range(30)]
    for field in fields:
        column.addWidget(field)
    scroll = PageScroll(page)
    window = stage(scroll)
    window.resize(400, 300)
    ring = FocusRing(window)
    fields[0].edit.setFocus()
    before = ring.y()
    scroll.verticalScrollBar().setValue(20)
    assert ring.y() == before - 20
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert ring.target() is None


def test_a_page_that_was_closed_leaves_the_ring_alive(qtbot: QtBot, stage: Stage) -> None:
    gone, staying = LineField("Nama", name="name"), LineField("Alamat", name="address")
    page = PageScroll(gone)
    window = stage(page, staying)
    ring = FocusRing(window)
    gone.edit.setFocus()
    page.deleteLater()
    qtbot.waitUntil(lambda: len(window.findChildren(PageScroll)) == 0)
    staying.edit.setFocus()
    assert ring.target() is staying.edit


def test_a_low_window_draws_in_the_bars_that_are_already_there(qtbot: QtBot, stage: Stage) -> None:
    footer, head = FooterBar(save=True), StepHead(1, "Tamu")
    stage(footer, head)
    theme().set_compact(compact=True)
    assert (footer.height(), head.height()) == (metrics().footer, metrics().step_head)
    assert footer.height() == 49


def test_other_colours_are_painted_at_once(qtbot: QtBot, stage: Stage) -> None:
    chip = ChipLabel(late_chip("Lewat"))
    stage(chip)
    seen = []
    for tokens in (LIGHT, DARK):
        theme().set_tokens(tokens)
        seen.append(chip.grab().toImage().pixelColor(3, chip.height() // 2).name().upper())
    assert seen == [LIGHT.late_soft, DARK.late_soft]


def test_initials_are_taken_from_the_first_two_names() -> None:
    assert [initials(person) for person in ("Yustina Manu", "Domi", "ana maria seran", "")] == ["YM", "D", "AM", ""]


def _block(width: int) -> QWidget:
    block = QWidget()
    block.setMinimumSize(QSize(width, 20))
    return block


def _inks(pane: ImagePane) -> set[str]:
    picture: QImage = pane.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(0, pane.width(), 2) for y in range(0, pane.height(), 2)}
