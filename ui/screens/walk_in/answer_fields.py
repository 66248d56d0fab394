"""Answered while the guest waits, or at a time agreed with the guest."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.rules.dates import weekday_date
from register_app.services.desk_intake import AnswerNow
from ui.intake.columns import FieldColumn
from ui.intake.fields import Fields
from ui.widgets.check_field import CheckField, RadioField
from ui.widgets.date_field import DateTimeField
from ui.widgets.label import Label
from ui.widgets.text_field import TextField

NOW, AGREED = "now", "agreed"


class AnswerManner(QWidget):
    """The two ways as radio buttons; neither is chosen until the officer chooses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_manner")
        self.setAccessibleName(_("Jawaban"))
        self._buttons = {
            NOW: RadioField(_("Dijawab sekarang"), name="answer_now"),
            AGREED: RadioField(_("Waktu disepakati"), name="answer_agreed"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for button in self._buttons.values():
            row.addWidget(button)
            button.toggled.connect(self.changed)
        row.addStretch(1)
        self.setFocusProxy(self._buttons[NOW])

    def value(self) -> str | None:
        """Which way, None while nothing was chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Choose a way, or none."""
        for key, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(key == value)
            button.setAutoExclusive(True)


class AnswerFields(QWidget):
    """``hours`` are the desk's working hours as the office's settings have them."""

    def __init__(
        self, now: Callable[[], datetime], hours: Sequence[Mapping[str, Any]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._hours = now, hours
        self.manner = AnswerManner()
        self.agreed = DateTimeField(_("Waktu disepakati"), name="agreed_at", today=self._today)
        self.agreed.set_label("")
        self.agreed.control.setAccessibleName(_("Waktu disepakati"))
        self.answer = TextField(_("Isi jawaban"), name="answer", rows=2, count=False)
        self.answer.edit.setMaximumHeight(self.answer.edit.minimumHeight())
        self.closes = CheckField(_("Selesai, tidak ada yang ditunggu"), name="answer_closes")
        self.fields = Fields(self)
        self.fields.add_part("answer_manner", self.manner, self.manner.changed)
        self.fields.add(self.agreed, self.answer, self.closes)
        column = FieldColumn(self)
        column.addWidget(Label(_("Jawaban"), "cap", tone="muted", strong=True))
        for widget in (self.manner, self.agreed, self.answer, self.closes):
            column.addWidget(widget)
        self.fields.changed.connect(self._show)
        self.refresh()

    def given_now(self) -> AnswerNow | None:
        """The answer when it is given on the spot."""
        if self.manner.value() != NOW:
            return None
        return AnswerNow(self.answer.value().strip(), closes=self.closes.value())

    def agreed_at(self) -> datetime | None:
        """Wall time of the office that was agreed on."""
        return self.agreed.value() if self.manner.value() == AGREED else None

    def refresh(self) -> None:
        """Show what belongs to the chosen way, after a draft was filled in."""
        manner = self.manner.value()
        self.agreed.setVisible(manner != NOW)
        self.agreed.setEnabled(manner == AGREED)
        self.answer.setVisible(manner == NOW)
        self.closes.setVisible(manner == NOW)
        self._judge_time()

    def _show(self, name: str) -> None:
        if name == "answer_manner":
            self.refresh()
        elif name == "agreed_at":
            self._judge_time()

    def _judge_time(self) -> None:
        at = self.agreed_at()
        if at is None:
            self.agreed.clear_note()
        elif at < self._now().replace(tzinfo=None):
            self.agreed.show_warning(_("Waktu ini sudah lewat. Sepakati waktu yang akan datang."))
        elif self._is_working_time(at):
            self.agreed.show_hint(_("{day}, dalam jam kerja").format(day=self._day(at)))
        else:
            self.agreed.show_warning(_("{day}, di luar jam kerja. Pastikan ada petugas.").format(day=self._day(at)))

    def _day(self, at: datetime) -> str:
        days = (at.date() - self._today()).days
        return {0: _("Hari ini juga"), 1: _("Besok")}.get(days) or weekday_date(at)

    def _is_working_time(self, at: datetime) -> bool:
        if not self._hours:
            return True
        return any(at.weekday() in span["days"] and _is_open(span, at.time()) for span in self._hours)

    def _today(self) -> date:
        return self._now().date()


def _is_open(span: Mapping[str, Any], at: time) -> bool:
    opens, closes = time.fromisoformat(span["opens"]), time.fromisoformat(span["closes"])
    if not span.get("rest_from") or not span.get("rest_to"):
        return opens <= at <= closes
    rests = time.fromisoformat(span["rest_from"]) < at < time.fromisoformat(span["rest_to"])
    return opens <= at <= closes and not rests
