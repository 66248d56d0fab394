"""One line of facts: a muted label in its own column and what it says, ready to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.label import Label

LABEL_COLUMN = 88


class FactLine(QWidget):
    """Its label wraps rather than pushes; words take as many lines as they need."""

    def __init__(self, label: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = fact_row(self)
        row.addWidget(label_of(label), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "cap", wrap=True, selectable=True), 1)


def fact_row(widget: QWidget) -> QHBoxLayout:
    """The layout of a line of facts."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    return row


def label_of(words: str) -> Label:
    """The label in its column."""
    label = Label(words, "cap", tone="muted", wrap=True)
    label.setFixedWidth(metrics().px(LABEL_COLUMN))
    return label
