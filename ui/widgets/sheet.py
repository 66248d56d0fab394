"""The sheet: a white card on the desk, with an optional head that names it."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.label import Label

Ground = Literal["sheet", "raised", "well", "desk", "rail", "top", "footer"]


class Sheet(QFrame):
    """A frame with ``body``, a vertical layout; ``title`` adds a head row whose right side takes a note or widgets.

    ``wrap`` breaks a long title instead of cutting it.
    """

    def __init__(
        self,
        title: str = "",
        *,
        note: str = "",
        ground: Ground = "sheet",
        padding: int | None = None,
        name: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("sheet", ground)
        if name:
            self.setObjectName(name)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self.title_label: Label | None = None
        self.note_label: Label | None = None
        self.head: QHBoxLayout | None = None
        if title:
            self._add_head(title, note, wrap=wrap)
        room = metrics().sheet_padding if padding is None else padding
        self.body = QVBoxLayout()
        self.body.setContentsMargins(room, room, room, room)
        self.body.setSpacing(metrics().field_gap)
        self._outer.addLayout(self.body, 1)

    def set_head(self, widget: QWidget) -> None:
        """Put another head (such as a StepHead) on top, with the line under it."""
        margins = self.body.contentsMargins()
        margins.setTop(min(10, margins.top()))
        self.body.setContentsMargins(margins)
        self._outer.insertWidget(0, widget)
        self._outer.insertWidget(1, rule())

    def set_title(self, title: str) -> None:
        """Change the words of the head."""
        if self.title_label is not None:
            self.title_label.setText(title)

    def set_note(self, note: str, tone: str = "muted") -> None:
        """Change the note at the right of the head."""
        if self.note_label is not None:
            self.note_label.setText(note)
            self.note_label.set_tone(tone)
            self.note_label.setVisible(bool(note))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a link, chip or button at the right of the head."""
        if self.head is not None:
            self.head.addWidget(widget)

    def _add_head(self, title: str, note: str, *, wrap: bool) -> None:
        m = metrics()
        row = QWidget(self)
        row.setMinimumHeight(m.sheet_head)
        self.head = QHBoxLayout(row)
        self.head.setContentsMargins(m.sheet_padding, 0, m.sheet_padding, 0)
        self.head.setSpacing(8)
        self.title_label = Label(title, "head", elide=not wrap, wrap=wrap)
        self.note_label = Label(note, "cap", tone="muted", parent=row)
        self.head.addWidget(self.title_label, 1)
        self.head.addWidget(self.note_label)
        self.note_label.setVisible(bool(note))
        self._outer.addWidget(row)
        self._outer.addWidget(rule())


def rule(direction: Literal["h", "v"] = "h") -> QFrame:
    """A hairline between two parts."""
    line = QFrame()
    line.setProperty("line", direction)
    return line
