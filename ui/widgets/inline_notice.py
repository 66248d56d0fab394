"""A notice that belongs to the page: a sentence on a soft ground with, perhaps, one thing to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.glyphs import Glyph
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark

_GLYPHS: dict[str, Glyph] = {
    "late": "triangle",
    "today": "triangle",
    "ok": "disc-tick",
    "soon": "diamond-open",
    "calm": "dot",
}


class InlineNotice(QWidget):
    """Tones late, today, ok, soon, calm; ``acted`` comes from its link. Hidden while it has nothing to say."""

    acted = Signal()

    def __init__(
        self,
        text: str = "",
        tone: str = "today",
        *,
        remedy: str = "",
        action: str = "",
        name: str = "notice",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._mark = GlyphMark()
        self._text = Label("", strong=True, wrap=True)
        self._remedy = Label("", "cap", wrap=True)
        self.action = Button(action, "link", name=f"{name}_action")
        self.action.setAccessibleName(action or _("Lanjutkan"))
        self.action.clicked.connect(self.acted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(metrics().px(8))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.action)
        self.say(text, tone, remedy=remedy, action=action)

    def say(self, text: str, tone: str = "", *, remedy: str = "", action: str = "") -> None:
        """Say something else; an empty text hides the notice."""
        self._tone = tone or self._tone
        self._mark.show_glyph(_GLYPHS.get(self._tone), self._tone, side=13)
        self._text.setText(text)
        self._text.set_tone(self._tone)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self.action.set_text(action)
        self.action.setVisible(bool(action))
        self.setVisible(bool(text))
        if text and self._tone in {"late", "today"}:
            announce(self, f"{text} {remedy}".strip())

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def sizeHint(self) -> QSize:
        """As high as its sentences are at the width it has."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means taller."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = color(self._tone)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(color(f"{self._tone}_soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
