"""The mark of the register with the office's two lines beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.widgets.label import Label


class Mark(QWidget):
    """The blue square with the public building."""

    def __init__(self, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square that grows with the font."""
        side = metrics().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square and the building."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("fill"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)
        inset = self.width() * 0.2
        room = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, room, "building-bank", color("on_fill"))
        painter.end()


class Brand(QWidget):
    """The mark, the office and what stands above it; folded, the mark alone."""

    def __init__(
        self,
        office: str,
        above: str,
        *,
        mark: int = 32,
        big: bool = False,
        inset: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = Label(office, "head" if big else "cap", strong=True, elide=True)
        self._above = Label(above, "cap", tone="muted", elide=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0 if big else inset, 0, 0 if big else 4, 0)
        self._row.setSpacing(12 if big else 8)
        self._row.addWidget(Mark(mark))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self._office)
        lines.addWidget(self._above)
        lines.addStretch(1)
        self._row.addLayout(lines, 1)
        self.set_office(office, above)

    def set_office(self, office: str, above: str) -> None:
        """Change the two lines; an empty second one leaves no gap."""
        self._office.setText(office)
        self._above.setText(above)
        self._above.setVisible(bool(above))

    def set_folded(self, *, folded: bool) -> None:
        """Leave the mark alone, centred."""
        self._office.setVisible(not folded)
        self._above.setVisible(not folded and bool(self._above.text()))
