"""A deadline that explains itself: one cell per day, what each day counted as, the last one in its colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font, line_height
from ui.widgets.label import plain_tip

DayKind = Literal["start", "counted", "added", "skipped", "late", "today", "soon", "done"]

_GAP = 4


@dataclass(frozen=True, slots=True)
class Day:
    """``name`` ("Sel 10"), what it counted as ("7", "mulai", "libur"), how it looks, and why (tooltip)."""

    name: str
    count: str
    kind: DayKind = "counted"
    why: str = ""


class DayStrip(QWidget):
    """More days than fit are folded into one cell with dots before the last ones, or unfolded in lines.

    ``folding_changed(bool)`` says whether there is anything to unfold.
    """

    folding_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[Day, ...] = ()
        self._unfolded = self._too_many = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def unfold(self, *, unfolded: bool) -> None:
        """Show every day in as many lines as that takes, or fold the middle again."""
        self._unfolded = unfolded
        self._measure()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the days begin or cease to fit."""
        super().resizeEvent(event)
        self._measure()

    def show_days(self, days: Sequence[Day]) -> None:
        """Put a deadline's days on the strip, first to last."""
        self._days = tuple(days)
        self.setAccessibleName("; ".join(f"{day.name}: {day.why or day.count}" for day in days))
        self.updateGeometry()
        self.update()
        self._measure()

    def sizeHint(self) -> QSize:
        """About 56 by 42 a day."""
        m = metrics()
        wish = len(self._days) * (self._cell_width() + _GAP) - _GAP
        return QSize(max(0, wish), max(m.px(42), 2 * line_height("cap") + 8))

    def minimumSizeHint(self) -> QSize:
        """Three cells are enough to read the end."""
        return QSize(3 * (self._cell_width() + _GAP), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A day says why it counts or not."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            why = next((day.why for day, room in self._cells() if room.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), plain_tip(why), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for day, room in self._cells():
                self._paint_day(painter, day, room)

    def _measure(self) -> None:
        lines = -(-len(self._days) // self._fit(self.width())) if self._unfolded and self._days else 1
        self.setFixedHeight(lines * (self.sizeHint().height() + _GAP) - _GAP)
        too_many = len(self._days) > self._fit(self.width())
        if too_many != self._too_many:
            self._too_many = too_many
            self.folding_changed.emit(too_many)

    def _fit(self, width: int) -> int:
        return max(3, (width + _GAP) // (self._cell_width() + _GAP))

    def _shown(self) -> list[Day]:
        fit = self._fit(self.width())
        if self._unfolded or len(self._days) <= fit:
            return list(self._days)
        hidden = self._days[1 : len(self._days) - fit + 2]
        folded = Day("…", f"+{len(hidden)}", "skipped", "; ".join(f"{day.name}: {day.count}" for day in hidden))
        return [self._days[0], folded, *self._days[len(self._days) - fit + 2 :]]

    def _cells(self) -> list[tuple[Day, QRectF]]:
        shown = self._shown()
        if not shown:
            return []
        each_line = min(self._fit(self.width()), len(shown))
        wide = min((self.width() - _GAP * (each_line - 1)) / each_line, metrics().px(72))
        tall = self.sizeHint().height()
        return [
            (day, QRectF(place % each_line * (wide + _GAP), place // each_line * (tall + _GAP), wide, tall))
            for place, day in enumerate(shown)
        ]

    @staticmethod
    def _paint_day(painter: QPainter, day: Day, room: QRectF) -> None:
        toned = day.kind in _TONED
        tone = _TONED.get(day.kind, "text")
        painter.setPen(QPen(color(tone) if toned else color("rule_strong"), 1))
        painter.setBrush(color(f"{tone}_soft" if toned else "raised" if day.kind in {"start", "skipped"} else "sheet"))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        top = room.top() + (room.height() - 2 * line_height("cap")) / 2
        above = QRectF(room.left(), top, room.width(), line_height("cap"))
        painter.setFont(font("cap"))
        painter.setPen(color(tone if toned else "muted"))
        painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), day.name)
        painter.setFont(font("cap", strong=True))
        painter.setPen(color(tone if toned else "muted" if day.kind in {"start", "skipped"} else "text"))
        painter.drawText(above.translated(0, line_height("cap") - 1), int(Qt.AlignmentFlag.AlignCenter), day.count)

    def _cell_width(self) -> int:
        metric = QFontMetrics(font("cap", strong=True))
        widest = max(
            (max(metric.horizontalAdvance(day.name), metric.horizontalAdvance(day.count)) for day in self._days),
            default=0,
        )
        return max(metrics().px(56), widest + metrics().px(10))


_TONED: dict[DayKind, str] = {"added": "soon", "late": "late", "today": "today", "soon": "soon", "done": "ok"}
