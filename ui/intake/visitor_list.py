"""The list under a field that offers people who have come before."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.guests import KnownVisitor
from register_app.rules.dates import day_month
from register_app.rules.identity import mask
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import Size, font
from ui.widgets.announce import announce
from ui.widgets.chips_paint import key_size, paint_key

_KEY = "Enter"


class VisitorList(QWidget):
    """Paints who was found, the first one marked; the field keeps the keyboard, Enter takes the marked one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("known_visitors")
        self.setAccessibleName(_("Pernah datang"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.visitors: tuple[KnownVisitor, ...] = ()
        self._at = 0
        self.hide()

    def offer(self, visitors: tuple[KnownVisitor, ...], corner: QPoint, width: int) -> None:
        """Show them at ``corner`` of the parent; nobody hides the list."""
        self.visitors, self._at = visitors[: self._fitting(corner.y())], 0
        self.setGeometry(corner.x(), corner.y(), width, len(self.visitors) * self._row_height() + 8)
        self.setVisible(bool(visitors))
        self.raise_()
        self.update()
        if visitors:
            self._speak()

    def walk(self, step: int) -> None:
        """Move the mark up or down, around the ends."""
        self._at = (self._at + step) % len(self.visitors)
        self._speak()
        self.update()

    def take(self) -> None:
        """Choose the marked one."""
        self.chosen.emit(self.visitors[self._at])

    def texts(self) -> list[str]:
        """What the rows say."""
        return [f"{_who(visitor)} — {_often(visitor)}" for visitor in self.visitors]

    def sizeHint(self) -> QSize:
        """Its place is set by the field."""
        return self.size()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer."""
        self._mark(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self._mark(event)
        self.take()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet and its rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("edge"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        for row, visitor in enumerate(self.visitors):
            self._paint_row(painter, row, visitor)
        painter.end()

    def _fitting(self, top: int) -> int:
        """How many rows have room below ``top``; one is offered wherever it is."""
        page = self.parentWidget()
        assert page is not None
        below = page.height() - top - 8
        return max(1, below // self._row_height())

    def _row_height(self) -> int:
        return metrics().row_two + 4

    def _mark(self, event: QMouseEvent) -> None:
        row = int((event.position().y() - 4) // self._row_height())
        self._at = max(0, min(row, len(self.visitors) - 1))
        self.update()

    def _paint_row(self, painter: QPainter, row: int, visitor: KnownVisitor) -> None:
        room = QRectF(4, 4 + row * self._row_height(), self.width() - 8, self._row_height())
        end = room.right() - 8
        if row == self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("select"))
            painter.drawRoundedRect(room, 4, 4)
            size = key_size(_KEY)
            cap = QRectF(end - size.width(), room.top(), size.width(), room.height())
            paint_key(painter, cap, _KEY, color("muted"), color("rule_strong"))
            end = cap.left() - 8
        lines = room.adjusted(10, 4, end - room.right(), -4)
        self._line(painter, lines, _who(visitor), "body", "text")
        self._line(painter, lines, _often(visitor), "cap", "muted")

    def _line(self, painter: QPainter, room: QRectF, words: str, size: Size, tone: str) -> None:
        face = font(size, strong=size == "body")
        metric = QFontMetrics(face)
        painter.setFont(face)
        painter.setPen(color(tone))
        shown = metric.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        side = Qt.AlignmentFlag.AlignTop if size == "body" else Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, int(side | Qt.TextFlag.TextSingleLine), shown)

    def _speak(self) -> None:
        visitor = self.visitors[self._at]
        announce(self, f"{_who(visitor)}, {_often(visitor)}")


def _who(visitor: KnownVisitor) -> str:
    """The name and the end of the number; of the number no more than a form shows."""
    tail = mask(visitor.id_number)[-8:]
    return " · ".join(part for part in (visitor.name or _("Tanpa nama"), tail) if part)


def _often(visitor: KnownVisitor) -> str:
    told = _("pernah datang {count} kali, terakhir {day}").format(
        count=visitor.times, day=f"{day_month(visitor.last_seen.date())} {visitor.last_seen.year}"
    )
    return " · ".join(part for part in (told, visitor.address) if part)
