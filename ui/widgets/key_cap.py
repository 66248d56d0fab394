"""A small key cap that shows which key does the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import color
from ui.widgets.chips_paint import key_size, paint_key


class KeyCap(QWidget):
    """Paints one key, such as ``Ctrl+K``; it is a sign, not a button."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap and nothing around it."""
        return key_size(self.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        with QPainter(self) as painter:
            paint_key(painter, QRectF(self.rect()), self.key, color("muted"), color("rule_strong"))
