"""One text of a letter in fields: its name, the letter's subject and body, and a menu of what can be filled in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.letter_texts import LetterText
from register_app.rules.letter_fields import FIELDS
from register_app.rules.letters import LetterKind
from register_app.services.letter_texts import LetterTextDraft
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.text_field import TextField

ROWS = 9
TOLD = 320
"""Pixels at 10-point type that the words beside the menu need; narrower, they stand below it."""


class LetterTextForm(QWidget):
    """``changed`` with every letter; ``draft`` is what stands in the fields."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_text_form")
        self._filling, self._code, self._kind = False, "", LetterKind.REPLY
        self.title = LineField(_("Nama naskah"), name="text_title")
        self.subject = LineField(_("Hal surat"), name="text_subject")
        self.body = TextField(_("Isi naskah"), name="text_body", rows=ROWS)
        self._fields: dict[str, Field] = {"title": self.title, "subject": self.subject, "body": self.body}
        self._menu = QMenu(self)
        self._menu.setObjectName("text_fields_menu")
        self.insert = Button(_("Sisipkan isian"), icon="plus", height="tool", key="Ctrl+I", name="text_insert")
        self.insert.with_menu_arrow()
        self.insert.clicked.connect(self._open_menu)
        for field in FIELDS:
            entry = self._menu.addAction(_("{token}  {words}").format(token=field.token, words=field.words()))
            entry.setObjectName(f"insert_{field.code}")
            entry.setToolTip(_("Contoh: {example}").format(example=field.example))
            entry.triggered.connect(lambda _on=False, token=field.token: self._put_in(token))
        self._menu.setToolTipsVisible(True)
        self._into: Field = self.body
        self.subject.finished.connect(lambda: self._write_into(self.subject))
        self.body.finished.connect(lambda: self._write_into(self.body))
        self._lay_out()
        for each in self._fields.values():
            each.changed.connect(self._tell)

    def draft(self) -> LetterTextDraft:
        """The text as it stands here."""
        title, subject = self.title.value(), self.subject.value()
        return LetterTextDraft(self._kind, title, subject, self.body.value(), self._code)

    def show_text(self, text: LetterText | LetterTextDraft) -> None:
        """Put another text into the fields."""
        self._filling = True
        self._code, self._kind = text.code, text.kind
        self.title.set_value(text.title)
        self.subject.set_value(text.subject)
        self.body.set_value(text.body)
        self.body.edit.moveCursor(QTextCursor.MoveOperation.Start)
        self.title.edit.setCursorPosition(0)
        self._filling = False
        self.clear_problems()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what is wrong beside its field and go to the first; gives back what has no field here."""
        strangers, first = [], True
        for problem in problems:
            field = self._fields.get(problem.field)
            if field is None:
                strangers.append(problem)
                continue
            field.show_refusal(problem.text)
            if first:
                field.control.setFocus()
            first = False
        return tuple(strangers)

    def clear_problems(self) -> None:
        """Take every refusal away."""
        for field in self._fields.values():
            field.clear_note()

    def _open_menu(self) -> None:
        self._menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))
        first = next(iter(self._menu.actions()), None)
        if first is not None:
            self._menu.setActiveAction(first)

    def _write_into(self, field: Field) -> None:
        """The cursor has just left this one: what is picked from the menu goes there."""
        self._into = field

    def _put_in(self, token: str) -> None:
        """The field where the cursor stood last."""
        if self._into is self.subject:
            place, words = self.subject.edit.cursorPosition(), self.subject.value()
            self.subject.set_value(f"{words[:place]}{token}{words[place:]}")
            self.subject.edit.setCursorPosition(place + len(token))
            self._tell()
        else:
            self.body.edit.insertPlainText(token)
        self._into.control.setFocus()

    def _tell(self) -> None:
        if not self._filling:
            self.clear_problems()
            self.changed.emit()

    def _lay_out(self) -> None:
        told = _("Isian dalam kurung kurawal diganti data pengaduan; yang tidak diketahui dicetak titik-titik.")
        note = Label(told, "cap", tone="muted", wrap=True)
        note.setMinimumWidth(metrics().px(TOLD))
        place = QWidget()
        at_left = QHBoxLayout(place)
        at_left.setContentsMargins(0, 0, 0, 0)
        at_left.addWidget(self.insert)
        at_left.addStretch(1)
        row = ReflowLayout(gap=8, weights=(0, 1))
        row.addWidget(place)
        row.addWidget(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().field_gap)
        for field in (self.title, self.subject):
            column.addWidget(field)
        column.addLayout(row)
        column.addWidget(self.body, 1)
