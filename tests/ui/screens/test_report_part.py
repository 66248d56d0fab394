"""The whole report in the window: its texts are typed and kept, it freezes, and it is kept as a document."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QTextEdit

from register_app.reading.report_frozen import frozen_pdf, frozen_reports
from register_app.reading.report_texts import report_texts
from register_app.rules.periods import PeriodUnit, period_of
from register_app.rules.report_sections import Section
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from tests.ui.screens.reports_robot import NOVEMBER, OCTOBER, ReportsRobot
from ui.screens.reports.page_head import PageHead
from ui.shell.places import Place
from ui.widgets.check_field import CheckField
from ui.widgets.list_row import ListRow
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideList

MONTH = period_of(OCTOBER, PeriodUnit.MONTH)
LATER = period_of(NOVEMBER, PeriodUnit.MONTH)
OBSTACLES = "Listrik padam tiga hari."


@pytest.fixture
def first_place() -> Place:
    return Place.REPORTS


@pytest.fixture
def reports(desk: AtTheDesk) -> ReportsRobot:
    return ReportsRobot(desk).opens(kind="laporan")


def kept(reports: ReportsRobot, section: Section = Section.OBSTACLES) -> str:
    texts = reports.desk.office.register.ask(report_texts, MONTH.first, MONTH.last)
    return next(each.text for each in texts if each.section is section)


def writes(reports: ReportsRobot, section: Section, text: str) -> None:
    reports.desk.sees(SideList, "report_sections").set_value(section)
    field = reports.desk.sees(QTextEdit, "report_text")
    field.setFocus()
    field.selectAll()
    reports.desk.types(text)


def test_a_text_is_kept_with_its_key_and_carried_to_the_next_month(reports: ReportsRobot) -> None:
    writes(reports, Section.OBSTACLES, OBSTACLES)
    reports.desk.presses(Qt.Key.Key_S, CONTROL)
    assert kept(reports) == OBSTACLES

    reports.opens(NOVEMBER, "laporan")
    listed = reports.desk.sees(QListView, "report_sections").model()
    said = [listed.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(listed.rowCount())]
    assert "Hambatan, dibawa dari Oktober 2026" in said
    assert reports.desk.sees(QTextEdit, "report_text").toPlainText() == OBSTACLES


def test_a_text_is_kept_when_the_officer_goes_to_another_section_period_or_page(reports: ReportsRobot) -> None:
    writes(reports, Section.OBSTACLES, "satu")
    reports.desk.sees(SideList, "report_sections").set_value(Section.ADVICE)
    reports.desk.settles()
    assert kept(reports) == "satu"

    writes(reports, Section.ADVICE, "dua")
    reports.opens(NOVEMBER, "laporan")
    assert kept(reports, Section.ADVICE) == "dua"

    reports.opens(OCTOBER, "laporan")
    writes(reports, Section.CLOSING, "tiga")
    reports.desk.goes_to(Place.DESK)
    assert kept(reports, Section.CLOSING) == "tiga"


def test_a_report_is_frozen_only_when_the_officer_says_so_twice(reports: ReportsRobot, tmp_path: Path) -> None:
    register = reports.desk.office.register
    reports.desk.dialogs.choice = "back"
    reports.desk.clicks("freeze_report")
    assert register.ask(frozen_reports, MONTH.first, MONTH.last) == ()

    reports.desk.dialogs.choice = "freeze"
    reports.desk.clicks("freeze_report")
    (frozen,) = register.ask(frozen_reports, MONTH.first, MONTH.last)
    assert reports.desk.is_told().startswith("Laporan dibekukan")
    (row,) = reports.desk.sees(Sheet, "report_frozen").findChildren(ListRow)
    assert frozen.fingerprint[:4].upper() in row.detail_label.text()

    reports.desk.dialogs.save_to = tmp_path / "beku.pdf"
    reports.desk.clicks(f"open_frozen_{frozen.id}")
    assert (tmp_path / "beku.pdf").read_bytes() == register.ask(frozen_pdf, frozen.id)


def test_the_report_is_kept_as_a_document(reports: ReportsRobot, tmp_path: Path) -> None:
    reports.desk.sees(CheckField, "report_photos").click()
    reports.desk.dialogs.save_to = tmp_path / "laporan.docx"
    reports.desk.sees(PageHead, "page_head").save_asked.emit("docx")
    reports.desk.settles()
    assert (tmp_path / "laporan.docx").read_bytes().startswith(b"PK")
    assert "DOKUMENTASI" not in Document(str(tmp_path / "laporan.docx")).element.xml
    assert reports.desk.sees(QPushButton, "print").isEnabled()


def test_the_report_is_seen_and_printed_like_any_sheet(reports: ReportsRobot) -> None:
    reports.desk.presses(Qt.Key.Key_P, CONTROL)
    assert reports.desk.here() is Place.PREVIEW
    assert reports.desk.failures == []
    reports.desk.presses(Qt.Key.Key_Escape)
    assert reports.desk.here() is Place.REPORTS
    assert reports.desk.sees(Sheet, "report_texts").isVisible()
