"""The deadline of a case explains itself: until when, by which rule, and what every day counted as."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile, DeadlineFact
from register_app.reading.due import DueState
from register_app.rules.dates import day_month, hour
from register_app.rules.deadlines import DayCount, DayKind
from ui.case.words import is_whole_day, long_day, tiny_weekday, weekday_day
from ui.theme.metrics import metrics
from ui.widgets.button import Button
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
    DayKind.CLOSED: lambda: _("tutup"),
}

WHY: dict[DayKind, Callable[[], str]] = {
    DayKind.START: lambda: _("{day}: hari mulai, belum dihitung"),
    DayKind.COUNTED: lambda: _("{day}: hari ke-{count}"),
    DayKind.WEEKEND: lambda: _("{day}: akhir pekan, tidak dihitung"),
    DayKind.HOLIDAY: lambda: _("{day}: hari libur ({name}), tidak dihitung"),
    DayKind.PAUSED: lambda: _("{day}: menunggu pelapor, tidak dihitung"),
    DayKind.CLOSED: lambda: _("{day}: kantor tutup, tidak dihitung"),
    DayKind.EXTENDED: lambda: _("{day}: hari ke-{count}, dari perpanjangan"),
}


class DeadlinePane(QWidget):
    """Hidden while a case has no deadline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_deadline")
        self._until = Label("", "cap", strong=True)
        self._rule = Label("", "cap", tone="muted")
        self._strip = DayStrip()
        self._all = Button(_("Semua hari"), "link", icon="chevron-down", name="case_all_days").with_icon_behind()
        self._all.setCheckable(True)
        self._all.toggled.connect(self._unfold)
        self._all.hide()
        self._strip.folding_changed.connect(self._all.setVisible)
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(metrics().px(12))
        beside.addWidget(self._rule, 1)
        beside.addWidget(self._all)
        head = ReflowLayout(gap=12, line_gap=0, weights=(1, 0))
        head.addWidget(self._until)
        head.addWidget(right)
        column = QVBoxLayout(self)
        side = metrics().sheet_padding
        column.setContentsMargins(side, 10, side, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._strip)
        self._notes = Label("", "cap", tone="muted", wrap=True, selectable=True)
        column.addWidget(self._notes)

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show another case's deadline."""
        fact = case.deadline
        self.setVisible(fact is not None)
        if fact is None:
            return
        self._until.setText(_("Batas: {until}").format(until=_until(fact, today)))
        self._rule.setText(fact.rule)
        self._all.setChecked(False)
        days = _days(fact, case.due_state, today)
        self._strip.show_days(days)
        self._strip.setVisible(bool(days))
        notes = "\n".join((*fact.notes, *_days_off(fact)))
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        self._strip.unfold(unfolded=unfolded)
        self._all.set_text(_("Ringkas") if unfolded else _("Semua hari"))


def _until(fact: DeadlineFact, today: date) -> str:
    day = weekday_day(fact.due_at.date(), today)
    return day if is_whole_day(fact.due_at) else _("{day} pukul {hour}").format(day=day, hour=hour(fact.due_at))


def _days_off(fact: DeadlineFact) -> tuple[str, ...]:
    """The days off on the way by name, in one line."""
    named = [f"{day_month(day.day)} {fact.names.get(day.day, '')}" for day in fact.days if day.kind is DayKind.HOLIDAY]
    return (_("Libur: {days}").format(days=", ".join(named)),) if named else ()


def _days(fact: DeadlineFact, state: DueState, today: date) -> list[Day]:
    cells = [_cell(day, fact, today) for day in fact.days]
    if cells and state in LAST:
        last = cells[-1]
        cells[-1] = Day(last.name, last.count, LAST[state], last.why)
    return cells


def _cell(day: DayCount, fact: DeadlineFact, today: date) -> Day:
    why = WHY[day.kind]().format(
        day=long_day(day.day, today), count=day.count, name=fact.names.get(day.day, _("tanpa nama"))
    )
    if day.minutes:
        why = _("{day}: {minutes}, seluruhnya {count}").format(
            day=long_day(day.day, today), minutes=_length(day.minutes), count=_length(day.count)
        )
        return Day(tiny_weekday(day.day), _length(day.minutes), "counted", why)
    if day.kind in (DayKind.COUNTED, DayKind.EXTENDED):
        return Day(tiny_weekday(day.day), str(day.count), "counted" if day.kind is DayKind.COUNTED else "added", why)
    kind: CellKind = "start" if day.kind is DayKind.START else "skipped"
    return Day(tiny_weekday(day.day), COUNTED_AS[day.kind](), kind, why)


def _length(minutes: int) -> str:
    """Counted office time, short enough for a cell: 2j 30, 7 jam."""
    hours, rest = divmod(minutes, 60)
    if not rest:
        return _("{hours} jam").format(hours=hours)
    return _("{hours}j {minutes}").format(hours=hours, minutes=f"{rest:02}")
