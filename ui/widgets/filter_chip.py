"""A filter above a list: round, with an arrow while it is open to choice and a cross when it holds one."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.theme.type import font

_PAD, _GAP, _MARK = 10, 6, 14


class FilterChip(QPushButton):
    """``clicked`` asks for the list of answers; ``cleared`` comes from the cross, Delete or Backspace."""

    cleared = Signal()

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._chosen = title, ""
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_choice("")

    def show_choice(self, chosen: str) -> None:
        """Show what the list is filtered by; empty means everything."""
        self._chosen = chosen
        self.setAccessibleName(f"{self._title}: {chosen}" if chosen else self._title)
        self.updateGeometry()
        self.update()

    def choice(self) -> str:
        """The words shown behind the title."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Title, choice and mark."""
        m = metrics()
        width = m.px(2 * _PAD + _GAP + _MARK) + sum(
            QFontMetrics(kind).horizontalAdvance(words) for words, kind in self._words()
        )
        return QSize(width + 2, m.button_tool)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross clears, the rest asks."""
        if self._chosen and event.button() == Qt.MouseButton.LeftButton and self._on_mark(event.position().toPoint()):
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears, Down and Enter ask."""
        if self._chosen and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            m = metrics()
            on = bool(self._chosen)
            room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(color("accent" if on else "edge" if self.underMouse() else "rule_strong"), 1))
            painter.setBrush(color("accent_soft" if on else "raised" if self.underMouse() else "sheet"))
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
            x = float(m.px(_PAD))
            painter.setPen(color("accent" if on else "text"))
            for words, kind in self._words():
                painter.setFont(kind)
                width = QFontMetrics(kind).horizontalAdvance(words)
                painter.drawText(QRectF(x, 0, width + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), words)
                x += width
            side = m.px(_MARK)
            mark = QRectF(self.width() - m.px(_PAD) - side, (self.height() - side) / 2, side, side)
            paint_icon(painter, mark, "x" if on else "chevron-down", color("accent" if on else "text"))

    def _words(self) -> list[tuple[str, QFont]]:
        if not self._chosen:
            return [(self._title, font("cap"))]
        return [(f"{self._title}: ", font("cap")), (self._chosen, font("cap", strong=True))]

    def _on_mark(self, place: QPoint) -> bool:
        return place.x() >= self.width() - metrics().px(_PAD + _MARK + 4)
