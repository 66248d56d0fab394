"""Pengaturan, SOP: the office changes its own steps; what is wrong is named, what is kept can be taken back."""

from dataclasses import replace
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox

from register_app.reading.drafts import open_drafts
from register_app.reading.sop import OfficeSop, office_sop
from register_app.rules.deadlines import TimeUnit
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from ui.screens.settings.sop_editor import SopEditor
from ui.screens.settings.sop_list import SopList
from ui.screens.settings.sop_step_form import SopStepForm
from ui.shell.places import Place
from ui.widgets.line_field import LineField


class SopWriter:
    """Writes the office's SOP."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk
        self.before = self.sop()

    def sop(self) -> OfficeSop:
        return self.desk.office.register.ask(office_sop)

    def opens(self) -> Self:
        self.desk.goes_to(Place.SETTINGS)
        self.desk.clicks("sop_write")
        return self

    def takes_step(self, number: int) -> Self:
        self.desk.sees(SopList, "sop_steps_sheet").go_to(number - 1)
        return self

    def gives_it(self, amount: int, unit: TimeUnit) -> Self:
        self.desk.sees(QSpinBox, "sop_amount").setValue(amount)
        combo = self.desk.sees(QComboBox, "sop_unit")
        combo.setCurrentIndex(combo.findData(unit))
        return self

    def adds(self, activity: str, actor: str = "") -> Self:
        self.desk.clicks("sop_add")
        self.desk.types(activity)
        self.desk.sees(LineField, "sop_actor_field").set_value(actor)
        return self

    def keeps(self) -> Self:
        self.desk.presses(Qt.Key.Key_S, CONTROL)
        return self

    def writes_still(self) -> bool:
        return self.desk.window.findChild(SopEditor) is not None and self.desk.sees(SopEditor, "sop_editor").isVisible()

    def refusal(self, field: str) -> str:
        form = self.desk.sees(SopStepForm, "sop_step_form")
        return str(getattr(form, field).note())


@pytest.fixture
def writer(desk: AtTheDesk) -> SopWriter:
    return SopWriter(desk).opens()


def test_the_office_changes_a_standard_time_and_takes_it_back(writer: SopWriter) -> None:
    writer.takes_step(3).gives_it(2, TimeUnit.WORKING_DAY).keeps()

    changed = replace(writer.before.steps[2], amount=2, unit=TimeUnit.WORKING_DAY)
    assert writer.sop().steps == (*writer.before.steps[:2], changed, *writer.before.steps[3:])
    assert writer.desk.is_told() == "SOP tersimpan"
    assert not writer.writes_still()
    writer.desk.clicks("notice_undo")
    assert writer.sop() == writer.before


def test_a_step_without_its_actor_is_named_and_nothing_is_kept(writer: SopWriter) -> None:
    writer.takes_step(1).adds("Memeriksa kelengkapan").takes_step(4).keeps()

    assert writer.refusal("actor") == "Langkah 2: pelaksana kosong. Tulis siapa yang mengerjakannya."
    assert writer.sop() == writer.before


def test_steps_move_and_go_and_come_back(writer: SopWriter) -> None:
    writer.takes_step(1)
    writer.desk.clicks("sop_down")
    writer.takes_step(3)
    writer.desk.clicks("sop_remove")
    writer.keeps()

    first, second, _third, *others = writer.before.steps
    assert writer.sop().steps == (second, first, *others)


def test_what_was_typed_waits_as_a_draft_when_the_officer_leaves(writer: SopWriter) -> None:
    writer.takes_step(1).adds("Memeriksa kelengkapan", "Petugas")
    writer.desk.presses(Qt.Key.Key_Escape)

    assert writer.sop() == writer.before
    waiting = writer.desk.office.register.ask(open_drafts)
    draft = next(each for each in waiting if each.form == "sop")
    writer.desk.goes_to(Place.SETTINGS, draft_id=draft.draft_id)
    writer.keeps()
    assert writer.sop().steps[1].activity == "Memeriksa kelengkapan"
    assert not [each for each in writer.desk.office.register.ask(open_drafts) if each.form == "sop"]
