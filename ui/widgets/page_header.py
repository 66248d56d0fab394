"""The head of a page: a way back, the title, what was saved when, and room at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark


class PageHeader(QWidget):
    """``back=True`` adds the arrow; ``add_right`` fills the right side from left to right."""

    back_asked = Signal()

    def __init__(self, title: str, *, detail: str = "", back: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._words = detail
        self._below = Label("", "body", tone="muted", wrap=True)
        self._below.hide()
        column.addLayout(self._row)
        column.addWidget(self._below)
        self._row.setSpacing(12)
        self.back = Button(icon="arrow-left", name="page_back", spoken=_("Kembali ke halaman sebelumnya"))
        self.back.clicked.connect(self.back_asked)
        self.title_label = Label(title, "title")
        self._detail = Label(detail, "body", tone="muted", elide=True)
        self._mark = GlyphMark("tick", "ok")
        self._saved = Label("", "cap", tone="muted")
        self._saved.setObjectName("draft_saved")
        self._row.addWidget(self.back)
        self.back.setVisible(back)  # only now: without a parent it would flash as a window of its own
        self._row.addWidget(self.title_label)
        self._row.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.insertSpacing(2, 4)
        self._row.insertWidget(3, self._mark)
        self._row.insertWidget(4, self._saved)
        self._detail.setContentsMargins(0, metrics().px(8), 0, 0)  # both stand on one line, however tall the row
        self.set_saved("")
        self.set_detail(detail)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title_label.setText(title)

    def set_detail(self, detail: str) -> None:
        """Say something muted behind the title, such as a count or the date."""
        self._words = detail
        self._detail.setText(detail)
        if self.isVisible():
            self._place_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit behind the title stands below it."""
        super().resizeEvent(event)
        self._place_detail()

    def set_saved(self, text: str) -> None:
        """Say when the draft was kept, with a tick; empty takes it away."""
        self._saved.setText(text)
        self._saved.setVisible(bool(text))
        self._mark.setVisible(bool(text))

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def _place_detail(self) -> None:
        below = (
            self._detail.fontMetrics().horizontalAdvance(self._words) > self._detail.width() if self._words else False
        )
        self._detail.setText("" if below else self._words)
        self._below.setText(self._words if below else "")
        self._below.setVisible(below)
