"""What the office does with a picture of an identity card: three ways to choose from, and how long one is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from register_app.capture.policy import LONGEST_KEPT_DAYS, IdPicturePolicy, IdPictureRule
from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.check_field import RadioField
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet, rule
from ui.widgets.spin_field import SpinField


class IdentitySheet(Sheet):
    """Emits ``decided`` with the policy as soon as another one is chosen."""

    decided = Signal(object)

    def __init__(self, policy: IdPicturePolicy, notice: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Kartu identitas"), name="settings_identity", parent=parent)
        self._policy, self._office_words = policy, notice
        self._rules = QButtonGroup(self)
        self._days = SpinField(_("Dihapus berapa hari setelah selesai"), name="id_picture_days", most=LONGEST_KEPT_DAYS)
        for each in IdPictureRule:
            self._add(replace(policy, rule=each))
        self.body.addWidget(self._days)
        self.body.addSpacing(metrics().px(4))
        self.body.addWidget(rule())
        self.body.addSpacing(metrics().px(4))
        self.body.addWidget(Label(_("Yang dibacakan kepada tamu"), "cap", tone="muted", strong=True))
        self._notice = Label("", wrap=True, selectable=True)
        self.body.addWidget(self._notice)
        self._show()
        self._days.spin.editingFinished.connect(self._days_typed)

    def _add(self, policy: IdPicturePolicy) -> None:
        button = RadioField(policy.title(), name=f"id_rule_{policy.rule.value}")
        button.setChecked(policy.rule is self._policy.rule)
        button.setAccessibleDescription(policy.explanation())
        button.clicked.connect(lambda: self._decide(replace(self._policy, rule=policy.rule)))
        self._rules.addButton(button)
        explanation = Label(policy.explanation(), "cap", tone="muted", wrap=True)
        explanation.setContentsMargins(metrics().px(24), 0, 0, 0)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(button)
        both.addWidget(explanation)
        self.body.addLayout(both)

    def _days_typed(self) -> None:
        self._decide(replace(self._policy, days=self._days.value()))

    def _decide(self, policy: IdPicturePolicy) -> None:
        if policy != self._policy:
            self._policy = policy
            self._show()
            self.decided.emit(policy)

    def _show(self) -> None:
        with QSignalBlocker(self._days.spin):
            self._days.set_value(self._policy.days)
        self._days.setVisible(self._policy.keeps_picture)
        self._notice.setText(self._policy.notice(self._office_words))
