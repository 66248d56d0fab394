"""Adds one day off by hand: which day, what it is called, who said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.days_off import KIND_NAMES, LONGEST_NAME, DayOff, DayOffKind
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField
from ui.widgets.sheet import Sheet


class DayOffForm(Sheet):
    """``submitted(DayOff)`` when day and name stand there; what the register refuses comes back to its field."""

    submitted = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Tambah hari libur"), name="day_off_form", parent=parent)
        self._day = DateField(_("Tanggal"), name="day_off_day", today=today)
        self._name = LineField(
            _("Nama"), name="day_off_name", placeholder=_("mis. Hari Jadi Provinsi"), max_length=LONGEST_NAME
        )
        choices = [Choice(kind.value, KIND_NAMES[kind]()) for kind in reversed(DayOffKind)]
        self._kind = ChoiceField(_("Jenis"), choices, name="day_off_kind")
        self._kind.set_value(DayOffKind.REGIONAL.value)
        add = Button(_("Tambah"), icon="plus", name="day_off_add")
        for field in (self._day, self._name, self._kind):
            self.body.addWidget(field)
        self.body.addWidget(add)
        add.clicked.connect(self._submit)
        self._name.submitted.connect(self._submit)

    def clear(self) -> None:
        """Be ready for the next day."""
        self._day.set_value(None)
        self._name.set_value("")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put what must be mended beside its field."""
        fields: dict[str, Field] = {"day": self._day, "name": self._name}
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].show_refusal(problem.text)

    def _submit(self) -> None:
        for field in (self._day, self._name):
            field.clear_note()
        day = self._day.value()
        if day is None:
            self._day.show_refusal(_("Tulis tanggalnya, misalnya 21-12-2026."))
            self._day.setFocus()
            return
        kind = DayOffKind(self._kind.value() or DayOffKind.REGIONAL)
        self.submitted.emit(DayOff(day, str(self._name.value()).strip(), kind))
