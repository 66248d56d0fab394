"""Figures agree, explain themselves, open their lists, and are on paper in a few keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from register_app.model.complaint import ComplaintDraft
from register_app.services.intake import keep_complaint
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import ALT, CONTROL, SHIFT, AtTheDesk
from tests.ui.screens.printing_pages import pages_that_print_on
from tests.ui.screens.reports_robot import NOVEMBER, ReportsRobot
from ui.screens.reports.page_head import PageHead
from ui.shell.page import PageEntry
from ui.shell.places import Place

SHORT_ROAD = 5
"""This month's recap from the desk to the printer, in keys and clicks."""


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def pages(printers: FilePrinters) -> Sequence[PageEntry]:
    return pages_that_print_on(printers)


@pytest.fixture
def reports(desk: AtTheDesk) -> ReportsRobot:
    return ReportsRobot(desk)


def test_this_months_recap_is_at_the_printer_in_a_few_keys(desk: AtTheDesk, printers: FilePrinters) -> None:
    desk.goes_to(Place.DESK)

    desk.clicks("rail_reports")
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert desk.here() is Place.PREVIEW
    desk.presses(Qt.Key.Key_P, CONTROL)

    assert len(printers.jobs) == 1
    assert desk.is_told() == "Dicetak: Rekapitulasi Bulanan November 2026."
    assert desk.acts <= SHORT_ROAD


def test_the_page_shows_what_the_register_counts_and_offers_the_offices_reports(reports: ReportsRobot) -> None:
    reports.opens()
    figures = reports.figures()

    shown = reports.cells()

    totals = figures.main.totals.values
    assert shown[-1][:3] == ["Jumlah", str(totals["carried_over"] or "-"), str(totals["received"])]
    assert [row[0] for row in shown[:-1]] == [row.label for row in figures.main.rows]
    assert reports.agreement() == "Jumlah cocok"
    assert reports.says("as_of") == "per 10 November 2026, 09.42 WITA"
    assert figures.notes[0] in reports.says("definitions")
    assert reports.offered()[:4] == ["bulanan", "matriks", "media-per-bulan", "evaluasi"]
    assert set(reports.offered()) >= {"unit", "sp4n", "kecepatan", "status"}


def test_every_figure_opens_its_list_and_esc_leads_back_to_the_month(reports: ReportsRobot) -> None:
    reports.opens()
    figures = reports.figures()

    channel = next(row for row in figures.main.rows if row.values["received"])
    for row, figure in ((figures.main.totals, "percent_finished"), (channel, "received")):
        reports.clicks_figure(row.label, figure)
        assert reports.listed() == reports.behind(figures, row, figure)
        assert row.code == "" or row.label in reports.list_is_called()
        if row.code:
            reports.desk.presses(Qt.Key.Key_Escape)
        else:
            reports.desk.clicks("filter_back")
        assert reports.desk.here() is Place.REPORTS
        assert reports.period() == "Oktober 2026"

    dash = next((row.label, key) for row in figures.main.rows for key in ("postponed", "gone") if not row.values[key])
    assert reports.clicks_figure(*dash).desk.here() is Place.REPORTS


def test_the_keyboard_walks_figures_reads_their_meaning_and_opens_them(reports: ReportsRobot) -> None:
    reports.opens()
    assert reports.meaning().startswith("Sisa bulan lalu + masuk = selesai")
    view = reports.table()
    view.setFocus()
    view.setCurrentIndex(view.rows_model.index(0, 1))

    reports.desk.presses(Qt.Key.Key_Right)
    said = reports.meaning()
    for _row in reports.figures().main.rows:
        reports.desk.presses(Qt.Key.Key_Down)
    tip = reports.tip("Jumlah", "received")
    reports.desk.presses(Qt.Key.Key_Return)

    assert said.startswith("Masuk: tanggal diterima dalam bulan ini")
    assert tip == [said, "Keadaan per 10 November 2026, 09.42 WITA.", "Klik untuk membuka daftarnya."]
    assert reports.listed() == reports.behind(reports.figures(), reports.figures().main.totals, "received")


def test_stepping_through_the_months_stops_at_the_running_one(reports: ReportsRobot) -> None:
    reports.opens(NOVEMBER)
    later = reports.desk.sees(QPushButton, "later")
    assert later.accessibleDescription() == "Ini periode yang sedang berjalan."

    reports.desk.presses(Qt.Key.Key_Left, ALT)
    assert reports.period() == "Oktober 2026"
    assert later.isEnabled()
    reports.desk.presses(Qt.Key.Key_Right, ALT)
    assert reports.period() == "November 2026"


def test_a_month_without_complaints_says_nihil_and_can_still_be_printed(reports: ReportsRobot) -> None:
    reports.opens(date(2026, 2, 1))
    assert reports.nihil()[0] == "Nihil"
    assert "Februari 2026" in reports.nihil()[1]
    assert "Nihil" in reports.picks("unit").nihil()

    reports.picks("bulanan").desk.presses(Qt.Key.Key_P, CONTROL)

    assert reports.desk.here() is Place.PREVIEW


def test_the_matrix_is_a_year_of_months_by_channel_and_goes_to_paper_as_one(
    reports: ReportsRobot, printers: FilePrinters
) -> None:
    reports.opens().picks("matriks")

    assert [row[0] for row in reports.cells()[8:]] == ["September", "Oktober", "November", "Desember", "Jumlah"]
    assert reports.period() == "2026"
    month = reports.figures()
    reports.clicks_figure("Oktober", "total")
    assert reports.listed() == reports.behind(month, month.main.totals, "received")
    assert reports.list_is_called().endswith("Masuk, Oktober 2026")
    reports.desk.presses(Qt.Key.Key_Escape)
    reports.desk.presses(Qt.Key.Key_P, CONTROL)
    reports.desk.presses(Qt.Key.Key_P, CONTROL)
    assert reports.desk.is_told() == "Dicetak: Rekapitulasi Jumlah Aduan per Bulan Tahun 2026."
    assert len(printers.jobs) == 1


def test_bars_open_what_came_in_what_was_finished_and_their_share(reports: ReportsRobot) -> None:
    reports.opens()
    figures = reports.figures()
    year = replace(figures, first=date(2025, 11, 1))
    row = replace(figures.main.totals, code="2026-10")
    chart = reports.chart("trend_chart")
    assert chart.accessibleDescription().startswith("Okt: ")

    chart.setFocus()
    reports.desk.presses(Qt.Key.Key_Return)
    assert reports.listed() == reports.behind(year, row, "received", "trend", name="grafik")
    reports.desk.presses(Qt.Key.Key_Escape)
    chart.setFocus()
    reports.desk.presses(Qt.Key.Key_Return, SHIFT)
    assert reports.listed() == reports.behind(year, row, "finished", "trend", name="grafik")

    for which, key in (("share_kind", "unit"), ("chart_kind", "answers")):
        reports.desk.presses(Qt.Key.Key_Escape)
        reports.turns(which, key)
        bars = reports.chart("share_chart" if which == "share_kind" else "answers_chart")
        place = next(place for place, pair in enumerate(bars.pairs) if pair.incoming)
        spot = bars.area(place).center().toPoint() + QPoint(-1, 0)
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=spot)
        reports.desk.settles()
        assert len(reports.listed()) == bars.pairs[place].incoming
        assert bars.pairs[place].label in reports.list_is_called()


def test_a_complaint_that_comes_in_meanwhile_is_counted(reports: ReportsRobot) -> None:
    reports.opens(NOVEMBER)
    before = reports.cells()[-1][2]
    office = reports.desk.office

    draft = ComplaintDraft(
        channel_code="surat", received_at=office.register.clock.now(), subject="Kursi ruang tunggu rusak"
    )
    office.register.perform(office.officer, keep_complaint, draft)
    reports.desk.settles()

    assert int(reports.cells()[-1][2]) == int(before) + 1


def test_the_pdf_of_the_recap_is_saved_where_the_officer_says(reports: ReportsRobot, tmp_path: Path) -> None:
    reports.desk.dialogs.save_to = tmp_path / "rekap.pdf"
    reports.opens()

    reports.desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    document = pypdfium2.PdfDocument(tmp_path / "rekap.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "OKTOBER 2026" in text
    assert reports.desk.is_told() == f"Disimpan: {tmp_path / 'rekap.pdf'}"


@pytest.mark.parametrize("ending", ["xlsx", "docx", "csv", "json"])
def test_the_recap_is_kept_as_a_file_to_work_on(reports: ReportsRobot, tmp_path: Path, ending: str) -> None:
    begins = {"csv": "\ufefflabel,".encode(), "json": b'{\n  "name": "unit"'}
    reports.desk.dialogs.save_to = tmp_path / f"rekap.{ending}"
    reports.opens(kind="unit")

    reports.desk.sees(PageHead, "page_head").save_asked.emit(ending)
    reports.desk.settles()

    assert (tmp_path / f"rekap.{ending}").read_bytes().startswith(begins.get(ending, b"PK"))
    assert reports.desk.is_told() == f"Disimpan: {tmp_path / f'rekap.{ending}'}"


def test_everything_that_takes_keys_has_a_name(reports: ReportsRobot) -> None:
    reports.opens()

    page = reports.desk.window.pages.in_sight
    assert page is not None
    nameless = [
        each.objectName()
        for each in page.widget.findChildren(QAbstractButton)
        if each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []
