"""The line under a field: a glyph and one sentence, in the colour of its kind."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.label import Label

_GLYPHS: dict[str, Glyph] = {"today": "triangle", "late": "triangle", "ok": "tick", "soon": "diamond-open"}


class GlyphMark(QWidget):
    """One glyph in the colour of a token, as tall as a line of small type."""

    def __init__(self, glyph: Glyph | None = None, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_glyph(glyph, tone)

    def show_glyph(self, glyph: Glyph | None, tone: str, *, side: int = 12) -> None:
        """Change the glyph, its colour and its size (pixels at 10-point type)."""
        self._glyph, self._tone, self._side = glyph, tone, metrics().px(side)
        self.setFixedSize(self._side, max(self._side, QFontMetrics(font("cap")).height()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        if self._glyph is None:
            return
        with QPainter(self) as painter:
            room = QRectF(0, (self.height() - self._side) / 2, self._side, self._side)
            paint_glyph(painter, room, self._glyph, color(self._tone), color("sheet"))


class NoteLine(QWidget):
    """Hidden until it has something to say; takes a second line when the sentence is long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = "muted"
        self._mark = GlyphMark()
        self._words = Label("", "cap", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str, tone: str) -> None:
        """Show a sentence with the glyph of its tone (``today`` warns, ``ok`` confirms, ``muted`` explains)."""
        self.tone = tone
        glyph = _GLYPHS.get(tone)
        self._mark.show_glyph(glyph, tone)
        self._mark.setVisible(glyph is not None)
        self._words.setText(text)
        self._words.set_tone(tone)
        self.setVisible(bool(text))

    def text(self) -> str:
        """The sentence shown, empty when hidden."""
        return self._words.text()
