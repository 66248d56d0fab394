"""What every form inside a case has: its questions, its files, its time, and the service it fills."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.reading.case import CaseFile
from register_app.reading.letters import LetterDesk
from register_app.reading.next_step import NextStep
from register_app.reading.office import Office
from register_app.reading.reader import Reader
from register_app.services.handling import Extras
from register_app.services.work import Officer, Work
from ui.capture.work import Run
from ui.case.forms.letter_look import LetterLook
from ui.dialogs import Dialogs
from ui.intake.attachments_field import AttachmentsField
from ui.intake.fields import Fields
from ui.theme.metrics import metrics
from ui.widgets.check_field import CheckField
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.field import Field
from ui.widgets.focus_ring import ROOM
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.text_field import TextField

GROWS = 48
"""A text may take so many pixels more than its least height; a form is no letter paper."""

Prepared = Callable[[Work, int, Extras], object]
"""What the database thread does with what was typed: the work, the complaint's id, files and draft."""

Undo = Callable[[Work, int], object]
"""What takes an entry back by another entry: the work, the complaint's id."""


Look = Callable[[Callable[[Reader], Any], Callable[[Any], None]], None]
"""Asks the register something and brings the answer home; a failure is told by the window."""


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What a form knows when it opens; ``letters`` is what a letter of the case begins with."""

    case: CaseFile
    office: Office
    step: NextStep
    clock: Clock
    run: Run
    dialogs: Dialogs
    look: Look
    officer: Officer
    letters: LetterDesk


@dataclass(frozen=True, slots=True)
class FormWords:
    """What stands around a form: its title, what follows from it, the word on its button, what is said afterwards.

    ``safe`` makes turning back the main button, for what cannot be undone.
    """

    title: str
    consequence: str = ""
    save: str = ""
    said: str = ""
    safe: bool = False


class CaseForm(QWidget):
    """Subclasses put their questions in and say what is done with the answers (``prepared``)."""

    link_asked = Signal(str)
    turn_asked = Signal()

    def __init__(self, facts: FormFacts, words: FormWords) -> None:
        super().__init__()
        self.facts, self.words = facts, words
        self.setObjectName("case_form")
        self.fields = Fields(self)
        self.files: AttachmentsField | None = None
        self._purpose = Purpose.EVIDENCE
        self._at: DateTimeField | None = None
        self._now = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(ROOM, ROOM, metrics().px(12), metrics().px(8))
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics().px(10))
        outer.addLayout(self._column)
        outer.addStretch(1)  # an alignment to the top would give lines that wrap the height of one

    def prepared(self) -> Prepared:
        """Read the answers; what comes back touches no widget."""
        raise NotImplementedError

    def sheet(self) -> str:
        """The form that is printed next once this is kept; empty for none."""
        return ""

    def beside(self) -> LetterLook | None:
        """The paper that is written in this form; None for most."""
        return None

    def undoing(self) -> Undo | None:
        """How what was just recorded is taken back from the bar; None where that cannot be."""
        return None

    def problems(self) -> tuple[Problem, ...]:
        """What cannot be read as it stands."""
        dates = (field for field in self.findChildren(DateField) if not field.is_readable())
        return tuple(Problem(field.name, field.note() or _unreadable()) for field in dates)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what must be mended beside its question and go there; gives back what has no question here."""
        return self.fields.show_problems(problems)

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        shown = (each for each in self.findChildren(QWidget) if each.isVisibleTo(self))
        first = next((each for each in shown if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, *fields: Field | CheckField) -> None:
        """Put questions side by side where there is room."""
        self.fields.add(*fields)
        for field in fields:
            if isinstance(field, TextField):
                field.edit.setMaximumHeight(field.edit.minimumHeight() + metrics().px(GROWS))
                field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        if len(fields) == 1:
            self._column.addWidget(fields[0])
            return
        row = ReflowLayout(gap=12, line_gap=metrics().px(10))
        for field in fields:
            row.addWidget(field)
        self._column.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Put something that is no question."""
        self._column.addWidget(widget)

    def time_field(self, label: str) -> DateTimeField:
        """The question when it was, answered with now."""
        clock = self.facts.clock
        self._at = DateTimeField(label, name="at", today=clock.today)
        self._at.set_value(clock.local(clock.now()).replace(tzinfo=None))
        self._now = self._at.text()
        return self._at

    def add_files(self, purpose: Purpose = Purpose.EVIDENCE, label: str = "") -> AttachmentsField:
        """Room for what belongs to the entry."""
        self._purpose = purpose
        self.files = AttachmentsField(self.facts.run, self.facts.dialogs, name="case_files", label=label)
        self._column.addWidget(self.files)
        return self.files

    def drafts(self) -> tuple[AttachmentDraft, ...]:
        """The files as the register takes them."""
        return tuple(file.draft(self._purpose) for file in self.files.files()) if self.files is not None else ()

    def at(self) -> datetime | None:
        """When it was, in UTC; None for now, as long as nobody touched the time."""
        if self._at is None or self._at.text() == self._now:
            return None
        wall = self._at.value()
        return self.facts.clock.at_office(wall) if wall is not None else None


def _unreadable() -> str:
    return _("Tanggal belum terbaca. Tulis seperti 09-11-2026.")
