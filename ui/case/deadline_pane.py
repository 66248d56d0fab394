"""The deadline of a case explains itself: until when, by which rule, and what every day counted as."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile, DeadlineFact
from register_app.reading.due import DueState
from register_app.rules.dates import hour
from register_app.rules.deadlines import DayCount, DayKind
from ui.case.words import is_whole_day, long_day, tiny_weekday, weekday_day
from ui.theme.metrics import metrics
from ui.widgets.day_strip import Day, DayStrip
from ui.widgets.day_strip import DayKind as CellKind
from ui.widgets.label import Label
from ui.widgets.reflow_layout import ReflowLayout

LAST: dict[DueState, CellKind] = {
    DueState.LATE: "late",
    DueState.TODAY: "today",
    DueState.TOMORROW: "soon",
    DueState.ON_TIME: "done",
}
"""How the last day looks; in every other state it is a day like the others."""

COUNTED_AS: dict[DayKind, Callable[[], str]] = {
    DayKind.START: lambda: _("mulai"),
    DayKind.WEEKEND: lambda: _("libur"),
    DayKind.HOLIDAY: lambda: _("libur"),
    DayKind.PAUSED: lambda: _("tunda"),
}

WHY: dict[DayKind, Callable[[], str]] = {
    DayKind.START: lambda: _("{day}: hari mulai, belum dihitung"),
    DayKind.COUNTED: lambda: _("{day}: hari ke-{count}"),
    DayKind.WEEKEND: lambda: _("{day}: akhir pekan, tidak dihitung"),
    DayKind.HOLIDAY: lambda: _("{day}: hari libur, tidak dihitung"),
    DayKind.PAUSED: lambda: _("{day}: menunggu pelapor, tidak dihitung"),
}


class DeadlinePane(QWidget):
    """Hidden while a case has no deadline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_deadline")
        self._until = Label("", "cap", strong=True)
        self._rule = Label("", "cap", tone="muted")
        self._strip = DayStrip()
        head = ReflowLayout(gap=12, line_gap=0, weights=(1, 0))
        head.addWidget(self._until)
        head.addWidget(self._rule)
        column = QVBoxLayout(self)
        side = metrics().sheet_padding
        column.setContentsMargins(side, 10, side, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._strip)

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show another case's deadline."""
        fact = case.deadline
        self.setVisible(fact is not None)
        if fact is None:
            return
        self._until.setText(_("Batas: {until}").format(until=_until(fact, today)))
        self._rule.setText(fact.rule)
        days = _days(fact.days, case.due_state, today)
        self._strip.show_days(days)
        self._strip.setVisible(bool(days))


def _until(fact: DeadlineFact, today: date) -> str:
    day = weekday_day(fact.due_at.date(), today)
    return day if is_whole_day(fact.due_at) else _("{day} pukul {hour}").format(day=day, hour=hour(fact.due_at))


def _days(days: tuple[DayCount, ...], state: DueState, today: date) -> list[Day]:
    cells = [_cell(day, today) for day in days]
    if cells and state in LAST:
        last = cells[-1]
        cells[-1] = Day(last.name, last.count, LAST[state], last.why)
    return cells


def _cell(day: DayCount, today: date) -> Day:
    why = WHY[day.kind]().format(day=long_day(day.day, today), count=day.count)
    if day.kind is DayKind.COUNTED:
        return Day(tiny_weekday(day.day), str(day.count), "counted", why)
    kind: CellKind = "start" if day.kind is DayKind.START else "skipped"
    return Day(tiny_weekday(day.day), COUNTED_AS[day.kind](), kind, why)
