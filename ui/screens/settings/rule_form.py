"""Edits one deadline rule: for whom, which step, how much time, from when, and whether open complaints follow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.policies import ChannelRules, PolicyFact
from register_app.reading.strip import STARTS
from register_app.rules.deadlines import DeadlineRule, StartEvent, Step, TimeUnit
from register_app.rules.policies import CLASS_NAMES, MOST, STARTS_OF, STEP_NAMES, UNIT_NAMES, Policy
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet
from ui.widgets.spin_field import SpinField


class RuleForm(Sheet):
    """``submitted(Policy, bool)`` with whether open complaints follow; ``given_up`` closes the form."""

    submitted = Signal(object, bool)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", name="rule_form", parent=parent)
        self._channel = ""
        self.rule_id: int | None = None
        self._class = ChoiceField(
            _("Berlaku untuk"), [Choice(key or "*", words()) for key, words in CLASS_NAMES.items()], name="rule_class"
        )
        self._step = ChoiceField(_("Langkah"), [Choice(s.value, STEP_NAMES[s]()) for s in Step], name="rule_step")
        self._amount = SpinField(_("Jumlah"), name="rule_amount", least=1, most=max(MOST.values()))
        self._unit = ChoiceField(_("Satuan"), [Choice(u.value, UNIT_NAMES[u]()) for u in MOST], name="rule_unit")
        self._start = ChoiceField(_("Dihitung sejak"), name="rule_start")
        self._open = CheckField(_("Geser juga yang berjalan"), name="rule_move_open")
        self._open_note = Label(
            _("Tanpa tanda ini, pengaduan yang sudah diterima tetap dengan batas waktu lama."),
            "cap",
            tone="muted",
            wrap=True,
        )
        self._note = NoteLine()
        self._save = Button(_("Simpan"), "primary", key="Ctrl+S", name="rule_save")
        self._give_up = Button(_("Batal"), name="rule_give_up")
        self._step.changed.connect(self._offer_starts)
        self._save.clicked.connect(self._submit)
        self._give_up.clicked.connect(self.given_up)
        self._lay_out()

    def edit(self, channel: ChannelRules, fact: PolicyFact) -> None:
        """Show a rule that holds; its step and its class stay what they are."""
        policy = fact.policy
        self.set_title(_("Ubah aturan: {channel}").format(channel=channel.name))
        self._fill(channel.code, fact.id, policy)

    def begin(self, channel: ChannelRules) -> None:
        """Be ready for a new rule of this channel."""
        self.set_title(_("Aturan baru: {channel}").format(channel=channel.name))
        rule = DeadlineRule(Step.ANSWER, 5, TimeUnit.WORKING_DAY, STARTS_OF[Step.ANSWER][0])
        self._fill(channel.code, None, Policy(channel.code, "", rule))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put what must be mended beside its field."""
        fields: dict[str, Field] = {
            "amount": self._amount,
            "unit": self._unit,
            "start": self._start,
            "step": self._step,
            "complaint_class": self._class,
        }
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].show_refusal(problem.text)
            else:
                self._note.say(problem.text, "late")

    def _fill(self, channel: str, rule_id: int | None, policy: Policy) -> None:
        self._channel, self.rule_id = channel, rule_id
        rule = policy.rule
        self._clear_notes()
        self._class.set_value(policy.complaint_class or "*")
        self._step.set_value(rule.step.value)
        self._offer_starts()
        self._amount.set_value(rule.amount)
        self._unit.set_value(rule.unit.value)
        self._start.set_value(rule.start.value)
        new = rule_id is None
        for field in (self._class, self._step):
            field.control.setEnabled(new)
        self._open.set_value(False)
        self._open.setVisible(not new)
        self._open_note.setVisible(not new)
        (self._class if new else self._amount).setFocus()

    def _offer_starts(self) -> None:
        step = Step(self._step.value() or Step.ANSWER)
        before = self._start.value()
        starts = STARTS_OF[step]
        self._start.set_choices([Choice(start.value, STARTS[start]()) for start in starts])
        self._start.set_value(before if before in starts else starts[0].value)

    def _submit(self) -> None:
        self._clear_notes()
        rule = DeadlineRule(
            Step(self._step.value() or Step.ANSWER),
            self._amount.value(),
            TimeUnit(self._unit.value() or TimeUnit.WORKING_DAY),
            StartEvent(self._start.value() or StartEvent.RECEIVED),
        )
        its_class = self._class.value() or "*"
        policy = Policy(self._channel, "" if its_class == "*" else str(its_class), rule)
        self.submitted.emit(policy, self._open.isChecked() and self.rule_id is not None)

    def _clear_notes(self) -> None:
        for field in (self._class, self._step, self._amount, self._unit, self._start):
            field.clear_note()
        self._note.say("", "muted")

    def _lay_out(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(metrics().px(8))
        pair.addWidget(self._amount)
        pair.addWidget(self._unit, 1)
        self.body.addWidget(self._class)
        self.body.addWidget(self._step)
        self.body.addLayout(pair)
        self.body.addWidget(self._start)
        self.body.addWidget(self._open)
        self.body.addWidget(self._open_note)
        self.body.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        row.addWidget(self._save)
        row.addWidget(self._give_up)
        row.addStretch(1)
        self.body.addLayout(row)
