"""One question of a form: label above, control, and beside it what is wrong or right with the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.announce import announce
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine


class Field(QWidget):
    """Gives a control its label, object name, accessible name and note; every kind of field is one of these.

    ``name`` becomes the control's object name (the field is ``<name>_field``); ``changed`` tells of every new value.
    """

    changed = Signal()

    def __init__(self, label: str, control: QWidget, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.control = control
        self.setObjectName(f"{name}_field")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        control.setObjectName(name)
        self._label = Label(label, "cap", tone="muted", strong=True, elide=True)
        self._label.setBuddy(control)
        self._aside = Label("", "cap", tone="muted")
        self._aside.hide()
        self._note = NoteLine(self)
        self._head = QWidget(self)
        self._row = QHBoxLayout()
        self._lay_out(control)
        self.set_label(label)
        self.setFocusProxy(control)
        self.changed.connect(self._forgive)

    def set_label(self, label: str) -> None:
        """Change the question; the control's accessible name follows."""
        self._label.setText(label)
        self._head.setVisible(bool(label))
        self.control.setAccessibleName(label)

    def label(self) -> str:
        """The question as shown."""
        return self._label.text()

    def set_aside(self, text: str, tone: str = "muted") -> None:
        """Show a short remark at the right of the label, such as a letter count."""
        self._aside.setText(text)
        self._aside.set_tone(tone)
        self._aside.setVisible(bool(text))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a small widget (a link, a list) at the right end of the label's line."""
        head = self._head.layout()
        if head is not None:
            head.addWidget(widget)

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget (a check, a button, words) at the right of the control."""
        self._row.addWidget(widget)

    def show_warning(self, text: str) -> None:
        """Say what looks wrong and what to do; it never stops a save."""
        self._say(text, "today")

    def show_refusal(self, text: str) -> None:
        """Say what must be mended before this can be kept."""
        self._say(text, "late")

    def show_good(self, text: str) -> None:
        """Say what was understood from the answer."""
        self._say(text, "ok")

    def show_hint(self, text: str) -> None:
        """Explain the question in one muted sentence."""
        self._say(text, "muted")

    def clear_note(self) -> None:
        """Take the note away."""
        self._say("", "muted")

    def note(self) -> str:
        """The sentence under the control, empty when there is none."""
        return self._note.text()

    def note_tone(self) -> str:
        """``today`` for a warning, ``late`` for a refusal, ``ok`` for good news, else ``muted``."""
        return self._note.tone

    def _forgive(self) -> None:
        """A refusal was about what stood here before."""
        if self.note_tone() == "late":
            self.clear_note()

    def _say(self, text: str, tone: str) -> None:
        if (text, tone) == (self._note.text(), self._note.tone):
            return
        self._note.say(text, tone)
        self.control.setAccessibleDescription(text)
        for widget in self._edged():
            widget.setProperty("state", tone if tone in {"today", "late"} and text else "")
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        if tone in {"today", "late"}:
            announce(self.control, text)

    def _edged(self) -> tuple[QWidget, ...]:
        """The widgets whose edge takes the colour of the note."""
        return (self.control,)

    def _lay_out(self, control: QWidget) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        head.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignRight)
        self._row.setSpacing(8)
        self._row.addWidget(control, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addLayout(self._row, 1)
        column.addWidget(self._note)
