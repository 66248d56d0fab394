"""What a list says when it is empty: a quiet icon, a few words, and one sentence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.label import Label


class IconMark(QWidget):
    """One icon as a sign, in the colour of a token."""

    def __init__(self, icon: str, *, tone: str = "muted", side: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._side = icon, tone, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, tone: str = "") -> None:
        """Change the drawing, and the colour when one is given."""
        self._icon, self._tone = icon, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the font."""
        side = metrics().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        with QPainter(self) as painter:
            paint_icon(painter, QRectF(self.rect()), self._icon, color(self._tone))


class EmptyState(QWidget):
    """Centred in whatever room it gets; ``add_action`` puts a button under the sentence."""

    def __init__(self, title: str, sentence: str = "", *, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        self._title = Label(title, "body", strong=True, wrap=True)
        self._sentence = Label(sentence, "cap", tone="muted", wrap=True)
        self._column.addStretch(1)
        self._column.addWidget(IconMark(icon, side=28), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        self._column.addStretch(1)

    def say(self, title: str, sentence: str) -> None:
        """Change the words."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def add_action(self, button: QWidget) -> None:
        """Offer the one thing to do next."""
        self._column.insertSpacing(self._column.count() - 1, 4)
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
