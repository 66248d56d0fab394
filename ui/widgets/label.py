"""Plain words on the screen: a label that never reads markup and can elide or wrap."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.type import Size


class Label(QLabel):
    """Text of one of the four sizes in one of the tones; ``elide`` cuts with an ellipsis and shows all as a tooltip."""

    def __init__(
        self,
        text: str = "",
        size: Size = "body",
        *,
        tone: str = "text",
        strong: bool = False,
        wrap: bool = False,
        elide: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type_size", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", "true" if strong else "false")
        self._elide = elide
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.setMinimumWidth(24)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour to that of another token."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self._repolish()

    def set_strong(self, *, strong: bool) -> None:
        """Make the words semibold or regular."""
        self.setProperty("strong", "true" if strong else "false")
        self._repolish()

    def sizeHint(self) -> QSize:
        """As wide as the words, even where the layout may squeeze them."""
        hint = super().sizeHint()
        if self._elide:
            self.ensurePolished()
            hint.setWidth(self.fontMetrics().horizontalAdvance(self.text()) + 2)
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw elided text ourselves; the rest is Qt's."""
        if not self._elide:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setFont(self.font())
            shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            self.setToolTip("" if shown == self.text() else plain_tip(self.text()))
            painter.drawText(self.rect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)

    def _repolish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


def plain_tip(text: str) -> str:
    """``text`` as a tooltip that shows angle brackets as they are; tooltips alone have no plain-text switch."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<span>" + escaped.replace("\n", "<br>") + "</span>" if text else ""
