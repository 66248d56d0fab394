"""Boxes to tick as they stand on the paper, and a last line for what was written there by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.check_field import CheckField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.note_line import NoteLine


class TickGroup(QWidget):
    """``value`` is everything ticked and, behind it, what was written; written lines are parted by a semicolon."""

    changed = Signal()

    def __init__(self, label: str, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"{name}_group")
        self.setAccessibleName(label)
        self._boxes: list[CheckField] = []
        self._shelf = FlowLayout(gap=16, line_gap=2)
        self._written = LineEdit()
        self._written.setObjectName(f"{name}_written")
        self._written.setAccessibleName(_("{label}, tulisan tangan").format(label=label))
        self._written.setPlaceholderText(hint or _("Tulisan tangan, bila ada"))
        self._written.textEdited.connect(self.changed)
        self._note = NoteLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(label, "cap", tone="muted", strong=True))
        column.addLayout(self._shelf)
        column.addWidget(self._written)
        column.addWidget(self._note)

    def show_choices(self, choices: Sequence[str]) -> None:
        """Show other boxes; what was ticked and is still offered stays ticked."""
        before = self.value()
        while self._boxes:
            box = self._boxes.pop()
            self._shelf.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, words in enumerate(choices):
            box = CheckField(words, name=f"{self.name}_{place}")
            box.toggled.connect(self.changed)
            self._boxes.append(box)
            self._shelf.addWidget(box)
            box.show()
        kept = [words for words in before if words in choices or words in self._lines()]
        self.set_value(kept)

    def choices(self) -> tuple[str, ...]:
        """The words beside the boxes."""
        return tuple(box.accessibleName() for box in self._boxes)

    def value(self) -> list[str]:
        """What was ticked and written."""
        return [box.accessibleName() for box in self._boxes if box.isChecked()] + self._lines()

    def set_value(self, value: Sequence[str]) -> None:
        """Tick what is offered, write down the rest."""
        for box in self._boxes:
            box.setChecked(box.accessibleName() in value)
        self._written.setText("; ".join(words for words in value if words not in self.choices()))

    def show_refusal(self, sentence: str) -> None:
        """Say what must be mended; empty takes it away."""
        self._note.say(sentence, "late")

    def note(self) -> str:
        """What is said under the boxes."""
        return self._note.text()

    def focus_first(self) -> None:
        """Put the cursor on the first box, or into the line."""
        (self._boxes[0] if self._boxes else self._written).setFocus()

    def _lines(self) -> list[str]:
        return [words.strip() for words in self._written.text().split(";") if words.strip()]
