"""The widgets of a case and a report: tables, chips, timeline, days, chart, picture, calendar."""

from datetime import date

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from tests.ui.widgets.sample_tables import case_table, recap_table
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.chart_canvas import BarPair
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import (
    STATUS_LOOKS,
    Chip,
    status_chip,
)
from ui.widgets.day_strip import Day, DayStrip
from ui.widgets.filter_chip import FilterChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.image_pane import ImagePane
from ui.widgets.label import Label
from ui.widgets.month_grid import DayMark
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet, rule
from ui.widgets.side_list import SideItem, SideList
from ui.widgets.timeline import Attached, Entry, Timeline

TODAY = date(2026, 11, 10)


def slip_picture() -> QImage:
    """A pale page with a dark head, upright."""
    picture = QImage(240, 320, QImage.Format.Format_RGB32)
    picture.fill(QColor("#F2EEE2"))
    for y in range(30, 50):
        for x in range(40, 200):
            picture.setPixelColor(x, y, QColor("#333333"))
    return picture


def case_page() -> QWidget:
    """Tables, chips, timeline, days, chart, picture, calendar."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(16, 16, 16, 16)
    grid.setSpacing(12)
    table = Sheet(padding=0)
    table.body.addLayout(_filters())
    table.body.addWidget(case_table(), 1)
    grid.addWidget(table, 0, 0)
    grid.addWidget(_case(), 0, 1, 2, 1)
    recap = Sheet("Rekap pengaduan bulan Oktober 2026", padding=0)
    recap.add_to_head(ChipLabel(Chip("Jumlah cocok", "ok", "tick", "rect")))
    recap.body.addWidget(recap_table())
    recap.body.addWidget(_chart(), 1)
    grid.addWidget(recap, 1, 0)
    grid.addWidget(_pictures(), 0, 2, 2, 1)
    return page


def _filters() -> FlowLayout:
    row = FlowLayout()
    row.setContentsMargins(16, 12, 16, 12)
    year = FilterChip("Tahun", name="year")
    year.show_choice("2026")
    row.addWidget(year)
    row.addWidget(FilterChip("Media", name="channel"))
    row.addWidget(Button("Lainnya", name="more", height="tool").with_menu_arrow())
    row.addWidget(Button("Kembali", "quiet", key="Esc", name="back", height="tool"))
    return row


def _case() -> QWidget:
    sheet = Sheet()
    chips = FlowLayout()
    for status in STATUS_LOOKS:
        chips.addWidget(ChipLabel(status_chip(status, status.capitalize(), pill=True)))
    sheet.body.addLayout(chips)
    days = DayStrip()
    counted = [Day(f"{name} {4 + i}", str(i + 1)) for i, name in enumerate(("Rab", "Kam", "Jum", "Sab", "Min", "Sen"))]
    days.show_days([Day("Sel 3", "mulai", "start"), *counted, Day("Sel 10", "7", "today")])
    sheet.body.addWidget(days)
    sheet.body.addWidget(rule())
    timeline = Timeline()
    timeline.show_entries(_entries())
    sheet.body.addWidget(PageScroll(timeline), 1)
    sheet.body.addWidget(Label("Dicatat Yustina Manu", "cap", tone="muted"))
    return sheet


def _entries() -> tuple[Entry, ...]:
    sheet = Attached("sheet", "Lembar disposisi", "dipindai, 1 lembar", slip_picture())
    return (
        Entry("Menunggu tindak lanjut", "hari ini 09.20", "Jawaban paling lambat hari ini.", node="waiting"),
        Entry("NIK dibuka", "5 Nov 08.50", by="Yustina Manu · untuk menghubungi pelapor", node="small", muted=True),
        Entry("Disposisi kembali", "4 Nov 14.20", "Proses lebih lanjut.", by="Yustina Manu", attached=(sheet,)),
        Entry("Lembar disposisi dicetak", "3 Nov 11.30", by="kepada Kepala Biro", node="open", muted=True),
    )


def _chart() -> BarChart:
    chart = BarChart(name="chart", accessible_name="Masuk dan selesai, 2026")
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun")
    pairs = [
        BarPair(m, i, j, f"{m}: {i} masuk")
        for m, i, j in zip(months, (24, 21, 28, 25, 31, 39), (22, 20, 25, 26, 27, 34), strict=True)
    ]
    chart.show_pairs(pairs, current=5)
    return chart


def _pictures() -> QWidget:
    sheet = Sheet(padding=0)
    slips = SideList(name="slips", accessible_name="Slip", ruled=True)
    slips.show_items(
        [
            SideItem("1", "Lampu tangga barat padam", "0312 · tanpa nama", "disc-tick", "ok"),
            SideItem("2", "Antrean loket tanpa nomor", "sedang diisi", "half", "accent"),
            SideItem("3", "Slip 3", "belum dicatat", "ring"),
        ]
    )
    slips.set_value("2")
    sheet.body.addWidget(slips)
    pane = ImagePane(name="scan", accessible_name="Hasil pindai slip")
    pane.show_image(slip_picture())
    sheet.body.addWidget(pane, 1)
    month = CalendarMonth(name="month", accessible_name="Hari kotak dibuka")
    month.show_day(TODAY, today=TODAY)
    opened, missed = DayMark("Dibuka, 2 slip", "ok", "disc-tick"), DayMark("Tidak dibuka", "today", "ring")
    month.show_marks({date(2026, 11, day): missed if day % 3 == 0 else opened for day in range(2, 10)})
    sheet.body.addWidget(month)
    return sheet
