"""The named questions of a form taken together: read as a draft, filled from one, pointed at by name."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from register_app.errors import Problem
from register_app.i18n import _
from ui.intake.id_number_field import IdNumberField
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField

Content = Mapping[str, Any]
"""What stands in a form, by field name; only JSON values, so that a draft can keep it."""


class Answer(Protocol):
    """A part of a form that is no Field and still can be kept in a draft."""

    def value(self) -> Any:
        """What was answered, as a JSON value."""

    def set_value(self, value: Any) -> None:
        """Fill it in."""


class Fields(QObject):
    """Fields are named by the path of what they fill in a draft (``subject``, ``complainant.name``, ``letter.date``).

    What a field held when it was taken in is its empty answer: drafts leave it out, and an empty form goes back to it.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fields: dict[str, QWidget] = {}
        self._empty: dict[str, Any] = {}
        self._quiet = False

    def add(self, *fields: Field | CheckField) -> None:
        """Take fields in, in the order of the paper."""
        for field in fields:
            name = field.name if isinstance(field, Field) else field.objectName()
            signal = field.changed if isinstance(field, Field) else field.toggled
            self.add_part(name, field, signal)

    def add_part(self, name: str, part: QWidget, changed: Any) -> None:
        """Take in any other widget that has ``value`` and ``set_value`` and this signal of change."""
        self._fields[name] = part
        self._empty[name] = _read(part)
        changed.connect(lambda *_values, name=name: self._tell(name))

    def join(self, others: "Fields") -> None:
        """Take in every field of a part."""
        self._fields |= others._fields
        self._empty |= others._empty
        others.changed.connect(self._tell)

    def content(self) -> dict[str, Any]:
        """Everything that was answered."""
        found = {name: _read(field) for name, field in self._fields.items()}
        return {name: value for name, value in found.items() if value != self._empty[name]}

    def fill(self, content: Content) -> None:
        """Put a draft's answers into the form; what the draft does not name becomes empty."""
        self._quiet = True
        for name, field in self._fields.items():
            _write(field, content.get(name, self._empty[name]))
        self._quiet = False

    def field(self, name: str) -> QWidget | None:
        """The field of this name."""
        return self._fields.get(name)

    def focused(self) -> str:
        """Name of the field that the cursor stands in, empty when it stands in none."""
        return next((name for name, field in self._fields.items() if _holds_focus(field)), "")

    def focus_on(self, name: str) -> bool:
        """Put the cursor into a field; False when there is none of this name or it cannot be reached."""
        field = self._fields.get(name)
        if field is None or not field.isVisibleTo(field.window()):
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what must be mended beside its field and go to the first; gives back what has no field here."""
        strangers: list[Problem] = []
        first = ""
        for problem in problems:
            field = self._fields.get(problem.field)
            if isinstance(field, Field):
                field.show_refusal(problem.text)
                first = first or problem.field
            else:
                strangers.append(problem)
        if first:
            self.focus_on(first)
        return tuple(strangers)

    def unreadable(self) -> tuple[Problem, ...]:
        """Dates in sight that nobody can read: kept as they are, what was typed would be lost without a word."""
        text = _("Tanggal ini belum terbaca. Tulis seperti 09-11-2026, atau kosongkan.")
        return tuple(
            Problem(name, text)
            for name, field in self._fields.items()
            if isinstance(field, DateField) and field.isVisibleTo(field.window()) and not field.is_readable()
        )

    def _tell(self, name: str) -> None:
        if self._quiet:
            return
        field = self._fields.get(name)
        if isinstance(field, Field) and field.note_tone() == "late":
            field.clear_note()
        self.changed.emit(name)


def _holds_focus(field: QWidget) -> bool:
    focus = field.window().focusWidget()
    return focus is field or field.isAncestorOf(focus)


def _read(field: QWidget) -> Any:
    match field:
        case IdNumberField():
            return {"id_type": field.kind().value, "id_number": field.value()}
        case DateField():
            return field.text()
        case ChoiceField():
            return {"other": field.free_text()} if field.free_text() else field.value()
        case _:
            return cast(Answer, field).value()


def _write(field: QWidget, value: Any) -> None:
    if isinstance(field, Field):
        field.clear_note()
    match field:
        case IdNumberField():
            field.set_identity(str(value["id_type"]), str(value["id_number"]))
        case DateField():
            field.edit.setText(str(value))
        case ChoiceField():
            other = str(value["other"]) if isinstance(value, dict) else ""
            field.set_value(None if other else value, other)
        case LineField():
            field.set_value(str(value))
            field.edit.setCursorPosition(0)  # a long answer shows its beginning
        case _:
            cast(Answer, field).set_value(value)
