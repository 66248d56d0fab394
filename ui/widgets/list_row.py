"""One line of a short list: something in front, one or two lines of words, something to do at the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.label import Label


class ListRow(QWidget):
    """A rule above all but the first; ``front`` and ``end`` are any small widgets (glyph, slot, chip, button).

    ``wrap`` breaks words that are too long instead of cutting them.
    """

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        front: QWidget | None = None,
        end: QWidget | None = None,
        ruled: bool = True,
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self._ruled = ruled
        self.title_label = Label(title, elide=not wrap, wrap=wrap, strong=strong)
        self.detail_label = Label(detail, "cap", tone="muted", elide=not wrap, wrap=wrap, parent=self)
        self.detail_label.setVisible(bool(detail))
        self.setMinimumHeight(m.row_two + 10 if detail else m.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.sheet_padding, 4, m.sheet_padding, 4)
        row.setSpacing(12)
        if front is not None:
            row.addWidget(_centred(front))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title_label)
        words.addWidget(self.detail_label)
        words.addStretch(1)
        row.addLayout(words, 1)
        if end is not None:
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, detail: str = "") -> None:
        """Change the words."""
        self.title_label.setText(title)
        self.detail_label.setText(detail)
        self.detail_label.setVisible(bool(detail))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rule."""
        if self._ruled:
            with QPainter(self) as painter:
                painter.fillRect(0, 0, self.width(), 1, color("rule"))


def _centred(front: QWidget) -> QWidget:
    """Small signs stand in a column as wide as a drawer slot, so that titles start on one line."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(front, 0, Qt.AlignmentFlag.AlignCenter)
    place.setMinimumWidth(metrics().px(32))
    place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return place
