"""The list under the search field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.shell.places import Place
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import font
from ui.widgets.announce import announce

MOST = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing found: what it is called, a second line, and where it opens."""

    text: str
    detail: str
    place: Place
    arguments: Mapping[str, object] = field(default_factory=dict)


class SuggestionList(QWidget):
    """Paints what was found; the search field keeps the keyboard and walks it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self.setAccessibleName(_("Hasil pencarian"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.suggestions: tuple[Suggestion, ...] = ()
        self._at = -1
        self.hide()

    def offer(self, suggestions: tuple[Suggestion, ...], corner: QPoint, width: int) -> None:
        """Show what was found at ``corner``; nothing found says so."""
        self.suggestions = suggestions[:MOST]
        self._at = -1
        rows = max(1, len(self.suggestions))
        self.setGeometry(corner.x(), corner.y(), width, rows * metrics().row_two + 8)
        self.show()
        self.raise_()
        self.update()

    def walk(self, step: int) -> None:
        """Move the mark up or down, around the ends."""
        if self.suggestions:
            self._at = (
                (self._at + step) % len(self.suggestions) if self._at >= 0 or step > 0 else len(self.suggestions) - 1
            )
            here = self.suggestions[self._at]
            announce(self, f"{here.text}, {here.detail}")
            self.update()

    def current(self) -> Suggestion | None:
        """The marked one."""
        return self.suggestions[self._at] if 0 <= self._at < len(self.suggestions) else None

    def sizeHint(self) -> QSize:
        """Its place is set by the field."""
        return self.size()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer."""
        self._at = self._row_at(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._at = self._row_at(event)
        if (suggestion := self.current()) is not None:
            self.chosen.emit(suggestion)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet and its rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("edge"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        if not self.suggestions:
            painter.setPen(color("muted"))
            painter.setFont(font("body"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), _("Tidak ada yang cocok"))
        for row, suggestion in enumerate(self.suggestions):
            self._paint_row(painter, row, suggestion)
        painter.end()

    def _row_at(self, event: QMouseEvent) -> int:
        return int((event.position().y() - 4) // metrics().row_two)

    def _paint_row(self, painter: QPainter, row: int, suggestion: Suggestion) -> None:
        m = metrics()
        room = QRectF(4, 4 + row * m.row_two, self.width() - 8, m.row_two)
        if row == self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("select"))
            painter.drawRoundedRect(room, 4, 4)
        lines = ((suggestion.text, "body", "text"), (suggestion.detail, "cap", "muted"))
        top = room.top() + 3
        for text, size, ink in lines:
            face = font("body") if size == "body" else font("cap")
            metric = QFontMetrics(face)
            painter.setFont(face)
            painter.setPen(color(ink))
            line = QRectF(room.left() + 10, top, room.width() - 20, metric.height())
            shown = metric.elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
            top += metric.height()
