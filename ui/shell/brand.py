"""The mark of the register with the office's two lines beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.label import Label

ICON_SIDES = (16, 32, 64)


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
        paint_mark(painter, QRectF(self.rect()))
        painter.end()


def paint_mark(painter: QPainter, room: QRectF) -> None:
    """Draw the mark into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("fill"))
    painter.drawRoundedRect(room, room.width() / 8, room.width() / 8)
    inset = room.width() * 0.2
    paint_icon(painter, room.adjusted(inset, inset, -inset, -inset), "building-bank", color("on_fill"))


def window_icon() -> QIcon:
    """The mark for title bars and task bars."""
    icon = QIcon()
    for side in ICON_SIDES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mark(painter, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(picture)
    return icon


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
