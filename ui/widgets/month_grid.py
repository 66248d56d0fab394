"""A month as a grid of days, painted once for picking a date and for showing what happened on each day."""

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from register_app.i18n import language
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.label import plain_tip

_WEEKS = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@dataclass(frozen=True, slots=True)
class DayMark:
    """What happened on a day: a glyph with its tone, and the words for tooltip and screen reader."""

    words: str
    tone: str = "ok"
    glyph: Glyph | None = None
    off: bool = False


def month_name(month: int) -> str:
    """The month in the language of the window."""
    return QLocale(language()).standaloneMonthName(month)


def weekday_name(weekday: int) -> str:
    """The short name of a weekday, Monday 0, in the language of the window."""
    return QLocale(language()).standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


class MonthGrid(QWidget):
    """Arrows move the day, Page Up and Down the month, Enter chooses; ``month_shown`` follows."""

    day_chosen = Signal(object)
    month_shown = Signal(int, int)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._day = date(2000, 1, 1)
        self._today: date | None = None
        self._marks: Mapping[date, DayMark] = {}
        self._hover: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, *, today: date | None = None) -> None:
        """Put the cursor on ``day`` and show its month."""
        moved = (day.year, day.month) != (self._day.year, self._day.month)
        self._day, self._today = day, today or self._today
        self._speak()
        self.update()
        if moved:
            self.month_shown.emit(day.year, day.month)

    def show_marks(self, marks: Mapping[date, DayMark]) -> None:
        """Show what happened on the days."""
        self._marks = dict(marks)
        self._speak()
        self.update()

    def day(self) -> date:
        """The day under the cursor."""
        return self._day

    def move_months(self, months: int) -> None:
        """Go to the same day of another month, or its last day."""
        count = self._day.year * 12 + self._day.month - 1 + months
        year, month = divmod(count, 12)
        last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        self.show_day(date(year, month + 1, min(self._day.day, last)))

    def sizeHint(self) -> QSize:
        """Seven columns and six weeks under the names of the days."""
        cell = self._cell_hint()
        return QSize(7 * cell.width(), self._names_height() + _WEEKS * cell.height())

    def minimumSizeHint(self) -> QSize:
        """Days are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.show_day(self._day + timedelta(days=_STEPS[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.move_months(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.show_day(day)
            self.day_chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer lights the day under it."""
        self._hover = self._day_at(event.position().toPoint())
        self.update()

    def event(self, event: QEvent) -> bool:
        """A marked day explains itself."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos())
            mark = self._marks.get(day) if day else None
            QToolTip.showText(event.globalPos(), plain_tip(mark.words) if mark else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names and days."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self.width() / 7
            painter.setFont(font("cap"))
            painter.setPen(color("muted"))
            for weekday in range(7):
                room = QRectF(weekday * width, 0, width, self._names_height())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), weekday_name(weekday))
            for day, room in self._cells():
                self._paint_day(painter, room, day)

    def _paint_day(self, painter: QPainter, room: QRectF, day: date) -> None:
        inside = room.adjusted(1.5, 1.5, -1.5, -1.5)
        at, other = day == self._day, day.month != self._day.month
        if at or day == self._hover:
            painter.setPen(QPen(color("accent"), 1.5) if at else Qt.PenStyle.NoPen)
            painter.setBrush(color("select" if at else "raised"))
            painter.drawRoundedRect(inside, 4, 4)
        mark = self._marks.get(day)
        painter.setFont(font("cap" if other else "body", strong=day == self._today or at))
        painter.setPen(color(self._day_tone(day)))
        words = QRectF(inside)
        if mark and mark.glyph:
            side = metrics().px(11)
            if inside.height() >= line_height("body") + side + 6:
                words.setHeight(line_height("body") + 4)
                spot = QRectF(inside.center().x() - side / 2, inside.bottom() - side - 3, side, side)
            else:  # in a low month the sign stands behind the number
                words.setRight(inside.center().x() + 3)
                spot = QRectF(inside.center().x() + 6, inside.center().y() - side / 2, side, side)
            paint_glyph(painter, spot, mark.glyph, color(mark.tone), color("sheet"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), str(day.day))

    def _day_tone(self, day: date) -> str:
        if day == self._today:
            return "accent"
        mark = self._marks.get(day)
        quiet = day.month != self._day.month or day.weekday() >= 5 or (mark is not None and mark.off)
        return "muted" if quiet else "text"

    def _cells(self) -> list[tuple[date, QRectF]]:
        width = self.width() / 7
        height = (self.height() - self._names_height()) / _WEEKS
        days = Calendar().itermonthdates(self._day.year, self._day.month)
        top = self._names_height()
        return [(day, QRectF(i % 7 * width, top + i // 7 * height, width, height)) for i, day in enumerate(days)]

    def _day_at(self, place: QPoint) -> date | None:
        return next((day for day, room in self._cells() if room.contains(place)), None)

    def _cell_hint(self) -> QSize:
        marked = any(mark.glyph for mark in self._marks.values())
        return QSize(metrics().px(40), line_height("body") + metrics().px(26 if marked else 14))

    def _names_height(self) -> int:
        return line_height("cap") + metrics().px(8)

    def _speak(self) -> None:
        mark = self._marks.get(self._day)
        spoken = f"{self._day.day} {month_name(self._day.month)} {self._day.year}"
        self.setAccessibleDescription(f"{spoken}, {mark.words}" if mark else spoken)
