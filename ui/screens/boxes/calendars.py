"""One month for each box: opened, Nihil, forgotten; all of them show the same month."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.boxes import BoxDay
from register_app.reading.office import BoxFact
from ui.theme.metrics import metrics
from ui.theme.type import line_height
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.month_grid import DayMark
from ui.widgets.sheet import Sheet

WIDTH = 324
_WEEK = 28
_WEEKS = 6


class BoxCalendars(QWidget):
    """``day_chosen(box id, date)``; ``month_shown(year, month)`` asks for the days of another month."""

    day_chosen = Signal(int, object)
    month_shown = Signal(int, int)

    def __init__(self, boxes: Sequence[BoxFact], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: dict[int, BoxMonth] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().intake_gap)
        for box in boxes:
            month = BoxMonth(box, today)
            month.calendar.day_chosen.connect(lambda day, box_id=box.id: self.day_chosen.emit(box_id, day))
            month.calendar.month_shown.connect(self._follow)
            self._months[box.id] = month
            column.addWidget(month)
        column.addWidget(_legend())
        column.addStretch(1)
        self._shown = (today.year, today.month)

    def shown(self) -> tuple[int, int]:
        """Year and month in sight."""
        return self._shown

    def show_days(self, days: Mapping[int, Sequence[BoxDay]]) -> None:
        """Mark the days of each box."""
        for box_id, month in self._months.items():
            month.show_days(days.get(box_id, ()))

    def show_day(self, box_id: int, day: date) -> None:
        """Put the cursor of a box on a day."""
        if box_id in self._months:
            self._months[box_id].calendar.show_day(day)

    def _follow(self, year: int, month: int) -> None:
        if (year, month) == self._shown:
            return
        self._shown = (year, month)
        for each in self._months.values():
            each.show_month(year, month)
        self.month_shown.emit(year, month)


class BoxMonth(Sheet):
    """The month of one box under its name."""

    def __init__(self, box: BoxFact, today: date, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, name=f"box_month_{box.id}", parent=parent)
        self._told = Label("", "cap", tone="muted")
        self.calendar = CalendarMonth(
            name=f"box_calendar_{box.id}", accessible_name=_("Pembukaan kotak {box}").format(box=box.name)
        )
        m = metrics()
        self.calendar.grid.setFixedHeight(line_height("cap") + m.px(8) + _WEEKS * m.px(_WEEK))
        self.calendar.show_day(today, today=today)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(Label(box.name, strong=True, elide=True), 1)
        head.addWidget(self._told)
        self.body.setContentsMargins(12, 8, 12, 6)
        self.body.setSpacing(2)
        self.body.addLayout(head)
        self.body.addWidget(self.calendar)

    def show_days(self, days: Sequence[BoxDay]) -> None:
        """Mark them, and count them in words."""
        self.calendar.show_marks({day.day: mark for day in days if (mark := _mark(day)) is not None})
        missed = sum(day.state == "missed" for day in days)
        opened = sum(day.state in {"opened", "nihil"} for day in days)
        told = _("{opened} dibuka, {missed} terlewat").format(opened=opened, missed=missed)
        self._told.setText(told if missed else _("{opened} kali dibuka").format(opened=opened))
        self._told.set_tone("late" if missed else "muted")

    def show_month(self, year: int, month: int) -> None:
        """Go to the month in which another box is."""
        day = self.calendar.grid.day()
        if (day.year, day.month) != (year, month):
            self.calendar.show_day(date(year, month, min(day.day, 28)))


def _mark(day: BoxDay) -> DayMark | None:
    match day.state:
        case "opened":
            return DayMark(_("Dibuka, {n} slip").format(n=day.counted), "ok", "disc-tick")
        case "nihil":
            return DayMark(_("Dibuka, Nihil"), "calm", "ring")
        case "missed":
            return DayMark(_("Tidak dibuka"), "late", "triangle")
        case "off":
            return DayMark(_("Libur"), "muted", None, off=True)
    return None


def _legend() -> QWidget:
    legend = QWidget()
    row = FlowLayout(legend, gap=16, line_gap=4)
    row.setContentsMargins(4, 0, 4, 0)
    for chip in (
        Chip(_("Dibuka"), "ok", "disc-tick", size="cap"),
        Chip(_("Nihil"), "calm", "ring", size="cap"),
        Chip(_("Terlewat"), "late", "triangle", size="cap"),
    ):
        row.addWidget(ChipLabel(chip, ground="desk"))
    return legend
