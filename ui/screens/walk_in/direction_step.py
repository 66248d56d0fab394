"""Step three: who will handle it, and when the guest gets an answer."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.office import Office
from ui.intake.fields import Fields
from ui.intake.steps import show_step
from ui.screens.walk_in.answer_fields import AnswerFields
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead


class DirectionStep(Sheet):
    """Handler by the short name of the position, and the answer."""

    def __init__(self, facts: Office, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(name="step_direction", parent=parent)
        self.step = StepHead(3, _("Arahan"))
        choices = [Choice(position.short, position.short) for position in facts.positions if position.receives]
        self.handler = ChoiceField(
            _("Yang menangani"), choices, name="handler", placeholder=_("belum ditentukan"), free=True
        )
        self.answer = AnswerFields(now, facts.settings["desk"].get("hours", ()))
        self.fields = Fields(self)
        self.fields.add(self.handler)
        self.fields.join(self.answer.fields)
        self.set_head(self.step)
        self.body.addWidget(self.handler)
        self.body.addWidget(self.answer)

    def chosen_handler(self) -> str:
        """Who handles it, empty while nobody was named."""
        return self.handler.value() or self.handler.free_text()

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step."""
        told = bool(self.fields.content())
        show_step(self.step, current=current, told=told, remark="" if told or current else _("terakhir"))
