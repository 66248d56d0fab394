"""Quarters, years, days of one's own, days gone by, and one period held against another."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from register_app.reading.recap import Row, recap
from register_app.rules.periods import PeriodUnit, period_of
from tests.ui.screens.at_the_desk import SHIFT, AtTheDesk
from tests.ui.screens.reports_robot import NOVEMBER, OCTOBER, ReportsRobot
from ui.screens.reports.asked import Against
from ui.screens.reports.plan import ASIDE, BESIDE, STACKED, plan_for, table_room
from ui.screens.reports.words import Line, difference
from ui.shell.places import Place


@pytest.fixture
def reports(desk: AtTheDesk) -> ReportsRobot:
    return ReportsRobot(desk)


def test_a_report_is_asked_for_a_quarter_a_year_or_between_two_days(reports: ReportsRobot) -> None:
    reports.opens(kind="unit").takes_periods_of("Triwulan")
    assert reports.period() == "Triwulan IV 2026"
    total = reports.cells()[0]
    quarter = reports.figures("unit", OCTOBER, PeriodUnit.QUARTER)
    assert total[:2] == ["Seluruh unit", str(quarter.main.totals.values["total"])]

    reports.takes_periods_of("Tanggal").takes_days(date(2026, 10, 20), date(2026, 10, 5))

    register = reports.desk.office.register
    days = register.ask(recap, "unit", date(2026, 10, 5), date(2026, 10, 20))
    assert reports.cells()[0][1] == str(days.main.totals.values["total"])
    reports.clicks_figure("Seluruh unit", "total")
    assert reports.listed() == reports.behind(days, days.main.totals, "total")
    assert reports.list_is_called().endswith("5–20 Okt 2026")


def test_a_report_of_months_keeps_to_whole_periods(reports: ReportsRobot) -> None:
    reports.opens(kind="unit").takes_periods_of("Tanggal").takes_days(date(2026, 10, 20), date(2026, 10, 5))

    reports.picks("media-per-bulan")

    assert reports.period() == "Oktober 2026"
    figures = reports.figures("media-per-bulan")
    assert len([table for table in figures.tables[1:] if table.title]) >= 4
    assert reports.cells(2)[-1][0] == "Jumlah"


def test_last_months_figures_are_seen_as_they_stood_then(reports: ReportsRobot) -> None:
    reports.opens().counts_as_of(date(2026, 10, 12))

    register, month = reports.desk.office.register, period_of(OCTOBER, PeriodUnit.MONTH)
    then = register.ask(recap, "bulanan", month.first, month.last, date(2026, 10, 12))
    assert reports.cells()[-1][2] == str(then.main.totals.values["received"])
    assert reports.says("as_of") == "per 12 Oktober 2026, 23.59 WITA"
    reports.clicks_figure("Jumlah", "received")
    assert reports.listed() == reports.behind(then, then.main.totals, "received", as_of=date(2026, 10, 12))


def test_a_month_is_held_against_the_month_before_it(reports: ReportsRobot) -> None:
    reports.opens(NOVEMBER).compares(Against.EARLIER)
    now, before = reports.figures(day=NOVEMBER), reports.figures(day=OCTOBER)
    was, change = (
        before.main.totals.count("received"),
        now.main.totals.count("received") - before.main.totals.count("received"),
    )

    small = reports.small_lines("Jumlah")["received"]

    assert small.startswith(f"{was} · ")
    assert small.endswith(str(abs(change)))
    assert reports.says("compared").startswith("Baris kecil: Oktober 2026, lalu selisihnya.")
    assert f"Oktober 2026: {was}." in reports.tip("Jumlah", "received")
    reports.clicks_figure("Jumlah", "received", small=True)
    assert reports.listed() == reports.behind(before, before.main.totals, "received")
    assert reports.list_is_called().endswith("Masuk, Oktober 2026")
    reports.desk.presses(Qt.Key.Key_Escape)
    reports.table().setFocus()
    reports.table().setCurrentIndex(reports.table().rows_model.index(len(now.main.rows), 2))
    reports.desk.presses(Qt.Key.Key_Return, SHIFT)
    assert reports.listed() == reports.behind(before, before.main.totals, "received")


def test_a_report_that_is_made_on_paper_alone_says_so(reports: ReportsRobot) -> None:
    reports.opens()
    if "sop-bulanan" in reports.offered():
        assert reports.picks("sop-bulanan").nihil()[0] == "Lembar ini dibuat di kertas"
        assert reports.desk.here() is Place.REPORTS


def test_figures_and_bars_share_the_page_or_the_table_scrolls_under_its_head() -> None:
    assert plan_for(1150, slim=False) is BESIDE
    assert plan_for(1150, slim=True) is ASIDE
    assert plan_for(600, slim=True) is STACKED
    assert table_room(630, 300, 12) == 0
    assert table_room(630, 1500, 12) == 630 - 12 - 64


def test_a_difference_is_said_where_there_is_one_to_say() -> None:
    now = Row("Surat", {"received": 5, "percent_finished": 60, "rtl": Decimal("2.5"), "note": "ada"})
    before = Row("Surat", {"received": 7, "percent_finished": 0, "rtl": Decimal("3.0")}, wholes={"percent_finished": 0})
    line = Line(now, before=before)

    assert difference(line, "received") == "7 · \N{MINUS SIGN}2"
    assert difference(line, "rtl") == "3,0 · \N{MINUS SIGN}0,5"
    assert difference(line, "percent_finished") == ""
    assert difference(line, "note") == ""
    assert difference(Line(before, before=before), "received") == "7 · 0"
    assert difference(Line(now), "received") == ""
