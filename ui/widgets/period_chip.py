"""A filter for days: today, this week, this month … or between two days of one's own."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _
from ui.theme.type import font
from ui.widgets.date_text import date_words
from ui.widgets.days_popup import DaysPopup
from ui.widgets.filter_chip import FilterChip

Span = tuple[date, date]


def _month_back(today: date) -> Span:
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


PERIODS: Mapping[str, tuple[Callable[[], str], Callable[[date], Span]]] = {
    "today": (lambda: _("Hari ini"), lambda today: (today, today)),
    "yesterday": (lambda: _("Kemarin"), lambda today: (today - timedelta(days=1), today - timedelta(days=1))),
    "week": (lambda: _("7 hari terakhir"), lambda today: (today - timedelta(days=6), today)),
    "month": (lambda: _("Bulan ini"), lambda today: (today.replace(day=1), today)),
    "last-month": (lambda: _("Bulan lalu"), _month_back),
    "year": (lambda: _("Tahun ini"), lambda today: (today.replace(month=1, day=1), today)),
}
"""Key → its words and its first and last day."""


class PeriodChip(FilterChip):
    """``span()`` is the first and last day; ``changed`` tells of another choice, the cross takes it back."""

    changed = Signal()

    def __init__(
        self, keys: Sequence[str], *, name: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        self._usual = PERIODS[keys[0]][0]()
        super().__init__(_("Waktu"), name=name, parent=parent)
        self._keys, self._today = tuple(keys), today
        self._key, self._own = keys[0], (today(), today())
        self.clicked.connect(self._offer)
        self.cleared.connect(lambda: self.choose(self._keys[0]))

    def span(self) -> Span:
        """First and last day, both included."""
        return self._own if self._key not in PERIODS else PERIODS[self._key][1](self._today())

    def key(self) -> str:
        """Which period was chosen; ``own`` for two days."""
        return self._key

    def words(self) -> str:
        """The period in words."""
        return self.choice() or self._usual

    def choose(self, key: str) -> None:
        """Take one of the periods."""
        self._key = key
        self.show_choice("" if key == self._keys[0] else PERIODS[key][0]())
        self.changed.emit()

    def choose_days(self, first: date, last: date) -> None:
        """Take two days of one's own, in whichever order."""
        self._key, self._own = "own", (min(first, last), max(first, last))
        first, last = self._own
        words = date_words(first) if first == last else f"{date_words(first)} – {date_words(last)}"
        self.show_choice(words)
        self.changed.emit()

    def show_choice(self, chosen: str) -> None:
        """The screen reader is told the period in any case."""
        super().show_choice(chosen)
        self.setAccessibleName(_("Waktu: {period}").format(period=chosen or self._usual))

    def _words(self) -> list[tuple[str, QFont]]:
        return [(self.words(), font("cap", strong=bool(self.choice())))]

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}_periods")
        for key in self._keys:
            action = QAction(PERIODS[key][0](), menu)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.setData(key)
            menu.addAction(action)
        own = QAction(_("Antara dua tanggal …"), menu)
        menu.addSeparator()
        menu.addAction(own)
        menu.triggered.connect(lambda action: self._ask_days() if action is own else self.choose(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _ask_days(self) -> None:
        first, last = self.span()
        fields = ((_("Dari"), "period_first", first), (_("Sampai"), "period_last", last))
        popup = DaysPopup(self, fields, name=f"{self.objectName()}_days", today=self._today)
        popup.taken.connect(lambda days: self.choose_days(*days))
        popup.offer()
