"""Figures agree, explain themselves, open their lists, and are on paper in a few keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton

from register_app.model.complaint import ComplaintDraft
from register_app.reading.agreement import Disagreement
from register_app.reading.recap import Recap, Row, recap
from register_app.reading.trend import year_trend
from register_app.services.intake import keep_complaint
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import ALT, CONTROL, SHIFT, AtTheDesk
from ui.catalogue import PAGES
from ui.screens.preview.page import PreviewPage
from ui.screens.reports.kinds import month_of
from ui.screens.reports.recap_sheet import RecapSheet
from ui.screens.reports.words import Line, Telling
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.widgets.bar_chart import BarChart
from ui.widgets.chip_label import ChipLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.side_list import SideList
from ui.widgets.table_view import TableView

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
SHORT_ROAD = 5
"""This month's recap from the desk to the printer, in keys and clicks."""


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def pages(printers: FilePrinters) -> Sequence[PageEntry]:
    """The window's pages, with printers that write files."""
    preview = PageEntry(Place.PREVIEW, lambda desk: PreviewPage(desk, printers), Place.REPORTS)
    return tuple(preview if entry.place is Place.PREVIEW else entry for entry in PAGES)


def reports(desk: AtTheDesk, day: date = OCTOBER, kind: str = "bulanan") -> None:
    desk.goes_to(Place.REPORTS, day=day, kind=kind)


def table(desk: AtTheDesk, name: str = "recap_table") -> TableView:
    return desk.sees(TableView, name)


def cells(view: TableView) -> list[list[str]]:
    """What stands in a table, row by row."""
    model = view.rows_model
    return [[column.text(row) for column in model.columns] for row in model.rows()]


def points_at(view: TableView, label: str, figure: str) -> QPoint:
    """Where a figure stands."""
    columns = [column.name for column in view.rows_model.columns]
    row = next(place for place, line in enumerate(view.rows_model.rows()) if line.row.label == label)
    index = view.rows_model.index(row, columns.index(figure))
    view.scrollTo(index)
    return view.visualRect(index).center()


def opens(desk: AtTheDesk, view: TableView, label: str, figure: str) -> None:
    desk.acts += 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=points_at(view, label, figure))
    desk.settles()


def listed(desk: AtTheDesk) -> set[int]:
    """The complaints that the register lists."""
    assert desk.here() is Place.REGISTER
    return {row.id for row in desk.sees(TableView, "register_table").rows_model.rows()}


def month(desk: AtTheDesk, first: date = OCTOBER) -> Recap:
    period = month_of(first)
    return desk.office.register.ask(recap, "bulanan", period.first, period.last)


def test_this_months_recap_is_at_the_printer_in_a_few_keys(desk: AtTheDesk, printers: FilePrinters) -> None:
    assert desk.here() is Place.DESK

    desk.clicks("rail_reports")
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert desk.here() is Place.PREVIEW
    desk.presses(Qt.Key.Key_P, CONTROL)

    assert len(printers.jobs) == 1
    assert desk.is_told() == "Dicetak: Rekapitulasi Bulanan November 2026."
    assert desk.acts <= SHORT_ROAD


def test_the_page_shows_what_the_register_counts(desk: AtTheDesk) -> None:
    reports(desk)
    figures = month(desk)

    shown = cells(table(desk))

    totals = figures.main.totals.values
    assert shown[-1][:3] == ["Jumlah", str(totals["carried_over"] or "-"), str(totals["received"])]
    assert [row[0] for row in shown[:-1]] == [row.label for row in figures.main.rows]
    assert desk.sees(ChipLabel, "agreement").chip().text == "Jumlah cocok"
    assert desk.sees(Label, "as_of").text() == "per 10 November 2026, 09.42 WITA"


@pytest.mark.parametrize("figure", ["received", "finished", "remaining", "percent_finished"])
def test_every_figure_opens_its_list(desk: AtTheDesk, figure: str) -> None:
    reports(desk)

    opens(desk, table(desk), "Jumlah", figure)

    assert listed(desk) == set(month(desk).main.totals.ids[figure])


def test_a_channels_figure_opens_its_own_complaints(desk: AtTheDesk) -> None:
    reports(desk)
    row = next(row for row in month(desk).main.rows if row.values["received"])

    opens(desk, table(desk), row.label, "received")

    assert listed(desk) == set(row.ids["received"])


def test_a_dash_opens_nothing(desk: AtTheDesk) -> None:
    reports(desk)
    figures = month(desk)
    row, figure = next((row, key) for row in figures.main.rows for key in ("postponed", "gone") if not row.values[key])

    opens(desk, table(desk), row.label, figure)

    assert desk.here() is Place.REPORTS


def test_the_keyboard_walks_figures_reads_their_meaning_and_opens_them(desk: AtTheDesk) -> None:
    reports(desk)
    assert meaning(desk).startswith("Sisa bulan lalu + masuk = selesai")
    view = table(desk)
    view.setFocus()
    view.setCurrentIndex(view.rows_model.index(0, 1))

    desk.presses(Qt.Key.Key_Right)
    said = meaning(desk)
    for _row in month(desk).main.rows:
        desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return)

    assert said == "Masuk: tanggal diterima dalam bulan ini; entri batal tidak dihitung."
    assert listed(desk) == set(month(desk).main.totals.ids["received"])


def test_a_figure_explains_itself_and_when_it_was_counted(desk: AtTheDesk) -> None:
    reports(desk)
    column = next(column for column in table(desk).rows_model.columns if column.name == "received")
    total = table(desk).rows_model.rows()[-1]

    assert column.tip is not None
    said = column.tip(total).split("\n")

    assert said[0].startswith("Masuk: tanggal diterima dalam bulan ini")
    assert said[1] == "Keadaan per 10 November 2026, 09.42 WITA."
    assert said[2] == f"Klik untuk membuka {month(desk).main.totals.values['received']} pengaduan."


def test_stepping_through_the_months_stops_at_the_running_one(desk: AtTheDesk) -> None:
    reports(desk, NOVEMBER)
    later = desk.sees(QPushButton, "later")
    assert later.accessibleDescription() == "Ini periode yang sedang berjalan."

    desk.presses(Qt.Key.Key_Left, ALT)

    assert desk.sees(QComboBox, "period").currentText() == "Oktober 2026"
    assert later.isEnabled()
    desk.presses(Qt.Key.Key_Right, ALT)
    assert desk.sees(QComboBox, "period").currentText() == "November 2026"


def test_esc_leads_from_a_list_back_to_the_month_it_was_opened_from(desk: AtTheDesk) -> None:
    desk.goes_to(Place.REPORTS)
    desk.presses(Qt.Key.Key_Left, ALT)
    opens(desk, table(desk), "Jumlah", "received")

    desk.presses(Qt.Key.Key_Escape)

    assert desk.here() is Place.REPORTS
    assert desk.sees(QComboBox, "period").currentText() == "Oktober 2026"


def test_a_month_without_complaints_says_nihil_and_can_still_be_printed(desk: AtTheDesk) -> None:
    reports(desk, date(2026, 2, 1))

    words = desk.sees(EmptyState, "nihil").findChildren(Label)
    desk.presses(Qt.Key.Key_P, CONTROL)

    assert words[0].text() == "Nihil"
    assert "Februari 2026" in words[1].text()
    assert desk.here() is Place.PREVIEW


def test_the_matrix_is_a_year_of_months_by_channel(desk: AtTheDesk) -> None:
    reports(desk)

    desk.sees(SideList, "kinds").set_value("matriks")
    desk.settles()

    shown = cells(table(desk))
    assert [row[0] for row in shown] == [
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober"),
        *("November", "Desember", "Jumlah"),
    ]
    assert desk.sees(QComboBox, "period").currentText() == "2026"
    opens(desk, table(desk), "Oktober", "total")
    assert listed(desk) == set(month(desk).main.totals.ids["received"])


def test_the_matrix_goes_to_paper_as_a_year(desk: AtTheDesk, printers: FilePrinters) -> None:
    reports(desk, kind="matriks")

    desk.presses(Qt.Key.Key_P, CONTROL)
    desk.presses(Qt.Key.Key_P, CONTROL)

    assert desk.is_told() == "Dicetak: Rekapitulasi Jumlah Aduan per Bulan Tahun 2026."


def test_shares_by_category_and_unit_open_their_lists(desk: AtTheDesk) -> None:
    reports(desk)
    category = month(desk).tables[1].rows[0]
    assert desk.sees(TableView, "by_category_table").isVisible()

    desk.clicks("by_category_other")
    assert desk.sees(TableView, "by_unit_table").isVisible()
    assert not desk.sees(TableView, "by_category_table").isVisible()
    desk.clicks("by_unit_other")
    opens(desk, table(desk, "by_category_table"), category.label, "received")

    assert listed(desk) == set(category.ids["received"])


def test_the_bars_of_a_month_open_what_came_in_and_what_was_finished(desk: AtTheDesk) -> None:
    reports(desk)
    trend = desk.office.register.ask(year_trend, 2026).months[9]
    chart = desk.sees(BarChart, "trend_chart")

    chart.setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert listed(desk) == set(trend.received)

    reports(desk)
    desk.sees(BarChart, "trend_chart").setFocus()
    desk.presses(Qt.Key.Key_Return, SHIFT)
    assert listed(desk) == set(trend.finished)


def test_a_click_on_the_right_bar_opens_the_finished_ones(desk: AtTheDesk) -> None:
    reports(desk)
    chart = desk.sees(BarChart, "trend_chart")
    opened: list[tuple[int, bool]] = []
    chart.part_opened.connect(lambda place, finished: opened.append((place, finished)))

    for share in (0.3, 0.7):
        reports(desk)
        spot = QPoint(round(chart.width() * (9 + share + 0.9) / 12.9), chart.height() // 2)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
        desk.settles()

    assert opened == [(9, False), (9, True)]


def test_a_complaint_that_comes_in_meanwhile_is_counted(desk: AtTheDesk) -> None:
    reports(desk, NOVEMBER)
    before = cells(table(desk))[-1][2]
    now = desk.office.register.clock.now()

    draft = ComplaintDraft(channel_code="surat", received_at=now, subject="Kursi ruang tunggu rusak")
    desk.office.register.perform(desk.office.officer, keep_complaint, draft)
    desk.settles()

    assert int(cells(table(desk))[-1][2]) == int(before) + 1


def test_the_pdf_of_the_recap_is_saved_where_the_officer_says(desk: AtTheDesk, tmp_path: Path) -> None:
    desk.dialogs.save_to = tmp_path / "rekap.pdf"
    reports(desk)

    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    document = pypdfium2.PdfDocument(tmp_path / "rekap.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "OKTOBER 2026" in text
    assert desk.is_told() == f"Disimpan: {tmp_path / 'rekap.pdf'}"


def test_everything_that_takes_keys_has_a_name(desk: AtTheDesk) -> None:
    reports(desk)

    page = desk.window.pages.in_sight
    assert page is not None
    nameless = [
        each.objectName()
        for each in page.widget.findChildren(QAbstractButton)
        if each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []


def test_figures_that_disagree_are_named_on_the_sheet(desk: AtTheDesk) -> None:
    figures = month(desk)
    telling = Telling(figures, month_of(OCTOBER), "WITA", {})
    sheet = RecapSheet()
    desk.qtbot.addWidget(sheet)

    sheet.show_recap(telling, "Rekap", Disagreement("postponed", 1, 2))

    chip = sheet.findChild(ChipLabel, "agreement")
    assert chip is not None
    assert chip.chip().text == "Tunda tidak cocok: 1 di satu tempat, 2 di tempat lain."


def test_lists_are_called_by_figure_row_and_period(desk: AtTheDesk) -> None:
    figures = month(desk)
    telling = Telling(figures, month_of(OCTOBER), "WITA", {"surat": "Surat"})
    matrix = replace(figures, tables=(replace(figures.main, columns=("surat", "total")),))

    assert telling.list_title(Line(Row("Surat", {})), "received") == "Masuk, Surat, Oktober 2026"
    assert telling.list_title(Line(Row("Jumlah", {}), total=True), "received") == "Masuk, Oktober 2026"
    yearly = replace(telling, recap=matrix)
    assert yearly.list_title(Line(Row("Jumlah", {}), total=True), "surat") == "Masuk, Surat, Oktober 2026"


def meaning(desk: AtTheDesk) -> str:
    return desk.sees(Label, "meaning").text()
