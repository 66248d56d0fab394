"""A one-line input as tall as the rest of the form, with room for buttons inside its right edge."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ui.theme.metrics import metrics
from ui.widgets.dropped import holds_files

_EDGES = 22
"""Frame, padding and cursor beside the text."""


class LineEdit(QLineEdit):
    """QLineEdit that tells when the focus comes and goes; never narrower than ``least_text``, whatever the type."""

    focus_came = Signal()
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: list[QAbstractButton] = []
        self.least_text = ""

    def add_inside(self, button: QAbstractButton) -> None:
        """Put a button inside the right edge; text keeps clear of it, and Tab goes on to the next question."""
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.append(button)
        self._place()

    def sizeHint(self) -> QSize:
        """One control high."""
        return QSize(super().sizeHint().width(), metrics().control)

    def minimumSizeHint(self) -> QSize:
        """One control high; a few letters wide, or as wide as the text that must be seen whole."""
        m = metrics()
        if not self.least_text:
            return QSize(m.px(72), m.control)
        beside = sum(button.sizeHint().width() for button in self._inside)
        return QSize(self.fontMetrics().horizontalAdvance(self.least_text) + beside + _EDGES, m.control)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file go by, to whatever around this field takes files."""
        if holds_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the edge."""
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell, then behave as Qt does."""
        super().focusInEvent(event)
        self.focus_came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Behave as Qt does, then tell."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def _place(self) -> None:
        right = self.width() - 4
        for button in self._inside:
            if button.isHidden():
                continue
            side = button.sizeHint()
            button.setGeometry(right - side.width(), (self.height() - side.height()) // 2, side.width(), side.height())
            right -= side.width()
        self.setTextMargins(0, 0, self.width() - 4 - right if self._inside else 0, 0)
