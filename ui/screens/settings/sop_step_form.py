"""One step of the SOP in fields: who does what with what, its standard time, and what begins and ends it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.deadlines import TimeUnit
from register_app.rules.sop import LONGEST, MOMENT_NAMES, SopMoment, SopStep
from register_app.rules.sop_time import SOP_UNITS, UNIT_NAMES
from ui.theme.metrics import metrics
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField
from ui.widgets.spin_field import SpinField
from ui.widgets.text_field import TextField

NONE = ""


class SopStepForm(QWidget):
    """``changed`` with every letter; ``step`` is what stands in the fields."""

    changed = Signal()

    def __init__(self, channels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sop_step_form")
        self._filling = False
        self.activity = TextField(_("Aktivitas"), name="sop_activity", rows=2, count=False)
        self.actor = LineField(_("Pelaksana"), name="sop_actor")
        self.needs = LineField(_("Kelengkapan"), name="sop_needs")
        self.output = LineField(_("Output"), name="sop_output")
        self.amount = SpinField(_("Waktu baku"), name="sop_amount", most=LONGEST)
        self.amount.spin.setSpecialValueText(_("tanpa"))
        self.unit = ChoiceField(_("Satuan"), [Choice(u, UNIT_NAMES[u]()) for u in SOP_UNITS], name="sop_unit")
        moments = [Choice(each, MOMENT_NAMES[each]()) for each in SopMoment]
        self.begins = ChoiceField(_("Dimulai saat"), [Choice(NONE, _("Tidak diukur")), *moments], name="sop_begins")
        self.ends = ChoiceField(_("Berakhir saat"), [Choice(NONE, _("Tidak diukur")), *moments], name="sop_ends")
        media = [Choice(code, name) for code, name in channels.items()]
        self.channel = ChoiceField(_("Berlaku untuk"), [Choice(NONE, _("Semua media")), *media], name="sop_channel")
        self.remark = LineField(_("Keterangan"), name="sop_remark")
        self._fields: dict[str, Field] = {
            **{"activity": self.activity, "actor": self.actor, "needs": self.needs, "output": self.output},
            **{"amount": self.amount, "unit": self.unit, "begins": self.begins, "ends": self.ends},
            **{"channel": self.channel, "remark": self.remark},
        }
        self._lay_out()
        for field in self._fields.values():
            field.changed.connect(self._tell)

    def step(self) -> SopStep:
        """The step as it stands in the fields."""
        amount, unit = self.amount.value() or None, self.unit.value()
        begins, ends = self.begins.value(), self.ends.value()
        return SopStep(
            activity=self.activity.value(),
            actor=self.actor.value(),
            needs=self.needs.value(),
            output=self.output.value(),
            amount=amount,
            unit=TimeUnit(unit) if amount and unit else None,
            begins=SopMoment(begins) if begins else None,
            ends=SopMoment(ends) if ends else None,
            remark=self.remark.value(),
            channel=self.channel.value() or "",
        )

    def show_step(self, step: SopStep) -> None:
        """Put another step into the fields."""
        self._filling = True
        for line, words in (
            (self.actor, step.actor),
            (self.needs, step.needs),
            (self.output, step.output),
            (self.remark, step.remark),
        ):
            line.set_value(words)
            line.edit.setCursorPosition(0)
        self.activity.set_value(step.activity)
        self.amount.set_value(step.amount or 0)
        self.unit.set_value(step.unit or TimeUnit.MINUTE)
        self.begins.set_value(step.begins or NONE)
        self.ends.set_value(step.ends or NONE)
        self.channel.set_value(step.channel)
        self._filling = False
        self._follow()
        self.clear_problems()

    def show_problem(self, field: str, problem: Problem) -> bool:
        """Say what is wrong beside its field; False when the form has no such field."""
        at = self._fields.get(field)
        if at is not None:
            at.show_refusal(problem.text)
            at.control.setFocus()
        return at is not None

    def clear_problems(self) -> None:
        """Take every refusal away."""
        for field in self._fields.values():
            field.clear_note()

    def _tell(self) -> None:
        if not self._filling:
            self._follow()
            self.clear_problems()
            self.changed.emit()

    def _follow(self) -> None:
        """The unit waits for an amount."""
        self.unit.setEnabled(self.amount.value() > 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().field_gap)
        self.activity.edit.setFixedHeight(self.activity.edit.minimumHeight())
        column.addWidget(self.activity)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(metrics().field_gap)
        pairs = (
            *((self.actor, self.channel), (self.needs, self.output)),
            *((self.amount, self.unit), (self.begins, self.ends)),
        )
        for row, pair in enumerate(pairs):
            for place, field in enumerate(pair):
                grid.addWidget(field, row, place)
                grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addWidget(self.remark)
        column.addStretch(1)
