"""Hari libur and Batas waktu: what a change moves is seen before it is made, and can be taken back after."""

from datetime import date
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QTextEdit, QWidget

from register_app.reading.days_off import days_off_year
from register_app.reading.policies import policies
from register_app.rules.days_off import DayOff, DayOffKind
from register_app.rules.deadlines import DeadlineRule, Step, TimeUnit
from register_app.rules.policies import Policy
from register_app.services.policies import change_policy
from tests.ui.screens.at_the_desk import AtTheDesk
from ui.screens.settings.move_review import MoveReview
from ui.shell.places import Place
from ui.widgets.table_view import TableView

JUBILEE = date(2026, 11, 18)


class HeadOfTheDesk:
    """Keeps the office's tables of time."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    def counts_letters_in_working_days(self) -> Self:
        """Open letters follow, so that days off matter to them."""
        office = self.desk.office
        for fact in office.register.ask(policies):
            if fact.policy.channel_code == "surat":
                rule = DeadlineRule(Step.ANSWER, 7, TimeUnit.WORKING_DAY, fact.policy.rule.start)
                policy = Policy("surat", "", rule)
                office.register.perform(office.officer, change_policy, fact.id, policy, move_open=True)
        self.desk.settles()
        return self

    def adds(self, day: str, name: str) -> Self:
        self._fills("day_off_day", day)
        self._fills("day_off_name", name)
        self.desk.clicks("day_off_add")
        return self

    def pastes(self, text: str) -> Self:
        self.desk.clicks("days_off_import_open")
        self.desk.sees(QTextEdit, "days_off_list").setPlainText(text)
        self.desk.clicks("days_off_check")
        return self

    def gives_answers(self, amount: int, *, open_too: bool) -> Self:
        """Other working days for the answer to an SP4N report."""
        self.desk.clicks(f"rule_edit_{self.answers_to_sp4n()[0]}")
        self.desk.sees(QSpinBox, "rule_amount").setValue(amount)
        unit = self.desk.sees(QComboBox, "rule_unit")
        unit.setCurrentIndex(unit.findData(TimeUnit.WORKING_DAY.value))
        self.desk.sees(QCheckBox, "rule_move_open").setChecked(open_too)
        self.desk.clicks("rule_save")
        return self

    def answers_to_sp4n(self) -> tuple[int, int, TimeUnit]:
        for fact in self.desk.office.register.ask(policies):
            if fact.policy.channel_code == "sp4n-lapor" and fact.policy.rule.step is Step.ANSWER:
                return fact.id, fact.policy.rule.amount, fact.policy.rule.unit
        raise AssertionError("there is no such rule")

    def knows(self, day: date) -> DayOff | None:
        days = self.desk.office.register.ask(days_off_year, day.year).days
        return next((each for each in days if each.day == day), None)

    def sees_moves(self, review: str) -> int:
        assert self.desk.sees(MoveReview, review).isVisible()
        return self.desk.sees(TableView, f"{review}_table").model().rowCount()

    def reads(self, name: str) -> str:
        """Every word in a part of the page."""
        part = self.desk.sees(QWidget, name)
        return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())

    def _fills(self, name: str, text: str) -> None:
        field = self.desk.sees(QLineEdit, name)
        field.selectAll()
        QTest.keyClicks(field, text)


@pytest.fixture
def head(desk: AtTheDesk) -> HeadOfTheDesk:
    desk.goes_to(Place.DAYS_OFF)
    return HeadOfTheDesk(desk)


def test_a_regional_day_moves_deadlines_only_when_the_officer_says_so(head: HeadOfTheDesk) -> None:
    head.counts_letters_in_working_days().adds("18-11-2026", "Hari Jadi Provinsi")
    assert head.sees_moves("days_off_review") > 0
    head.desk.presses(Qt.Key.Key_Escape)
    assert head.knows(JUBILEE) is None
    assert head.desk.here() is Place.DAYS_OFF

    head.desk.clicks("day_off_add")
    head.desk.clicks("days_off_review_apply")

    assert head.knows(JUBILEE) == DayOff(JUBILEE, "Hari Jadi Provinsi", DayOffKind.REGIONAL)
    assert "kini hari libur" in head.desk.is_told()
    head.desk.clicks("notice_undo")
    assert head.knows(JUBILEE) is None


def test_what_cannot_be_is_refused_where_it_stands_and_nothing_is_kept(head: HeadOfTheDesk) -> None:
    head.adds("25-12-2026", "Natal")
    assert "sudah tercatat sebagai Hari Raya Natal" in head.reads("day_off_form")

    head.pastes("16-11-2026; Hari Jadi; daerah\n31-02-2026; Salah\n21-11-2026; Sabtu")

    words = head.reads("days_off_problems")
    assert "Baris 2: tanggal tidak terbaca" in words
    assert "Baris 3: Sabtu, 21 November 2026 memang bukan hari kerja" in words
    assert head.knows(date(2026, 11, 16)) is None


def test_a_list_from_a_file_is_seen_and_kept(head: HeadOfTheDesk, tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("Tanggal,Nama,Jenis\n2026-11-18,Hari Jadi Provinsi,daerah\n", encoding="utf-8-sig")
    head.desk.dialogs.files = (file,)
    head.desk.clicks("days_off_import_open")

    head.desk.clicks("days_off_file")
    head.desk.clicks("days_off_check")
    head.desk.clicks("days_off_review_apply")

    assert head.knows(JUBILEE) is not None


def test_a_year_is_filled_from_the_national_list_with_its_estimates(head: HeadOfTheDesk) -> None:
    head.desk.clicks("year_after")
    head.desk.clicks("year_after")
    head.desk.clicks("days_off_fill_empty")
    head.desk.clicks("days_off_review_apply")

    assert "masih perkiraan" in head.reads("days_off_sheet")


def test_a_rule_is_edited_with_its_open_complaints_and_taken_away_and_brought_back(head: HeadOfTheDesk) -> None:
    head.desk.goes_to(Place.DEADLINE_RULES)

    head.gives_answers(3, open_too=True)
    assert head.sees_moves("rule_review") > 0
    assert head.answers_to_sp4n()[1:] == (8, TimeUnit.CALENDAR_DAY)
    head.desk.clicks("rule_review_apply")
    assert head.answers_to_sp4n()[1:] == (3, TimeUnit.WORKING_DAY)
    assert "bergeser" in head.desk.is_told()

    head.desk.clicks(f"rule_retire_{head.answers_to_sp4n()[0]}")
    assert "Tidak berlaku lagi: Jawaban: 3 hari kerja" in head.desk.is_told()
    head.desk.clicks("notice_undo")
    assert head.answers_to_sp4n()[1:] == (3, TimeUnit.WORKING_DAY)
