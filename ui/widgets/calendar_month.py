"""A month with its name, a way to the month before and after, and a mark on each day."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.month_grid import DayMark, MonthGrid, month_name


class CalendarMonth(QWidget):
    """``day_chosen(date)`` by click or Enter; ``month_shown(year, month)`` asks for the marks of another month."""

    day_chosen = Signal(object)
    month_shown = Signal(int, int)

    def __init__(self, *, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.grid = MonthGrid(name=f"{name}_days")
        self.grid.setAccessibleName(accessible_name)
        self._title = Label("", "body", strong=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.addWidget(self._step("chevron-left", _("Bulan sebelumnya"), self._show_earlier))
        head.addWidget(self._title, 1)
        head.addWidget(self._step("chevron-right", _("Bulan berikutnya"), self._show_later))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.grid.day_chosen.connect(self.day_chosen)
        self.grid.month_shown.connect(self._show_month)
        self.setFocusProxy(self.grid)

    def show_day(self, day: date, *, today: date | None = None) -> None:
        """Show the month of ``day`` with the cursor on it."""
        self.grid.show_day(day, today=today)
        self._name_month(day.year, day.month)

    def show_marks(self, marks: Mapping[date, DayMark]) -> None:
        """Mark the days of the month in sight."""
        self.grid.show_marks(marks)
        self.grid.updateGeometry()

    def _step(self, icon: str, spoken: str, go: Callable[[], None]) -> Button:
        button = Button("", "quiet", icon=icon, height="tool", spoken=spoken, name=f"{self.objectName()}_{icon}")
        button.clicked.connect(go)
        return button

    def _show_earlier(self) -> None:
        self.grid.move_months(-1)

    def _show_later(self) -> None:
        self.grid.move_months(1)

    def _show_month(self, year: int, month: int) -> None:
        self._name_month(year, month)
        self.month_shown.emit(year, month)

    def _name_month(self, year: int, month: int) -> None:
        self._title.setText(f"{month_name(month)} {year}")
