"""Two chips: the day as of which is counted, and the period that is held against this one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _
from register_app.rules.dates import long_date
from ui.screens.reports.asked import AGAINST_WORDS, Against
from ui.widgets.days_popup import DaysPopup
from ui.widgets.filter_chip import FilterChip


class AsOfChip(FilterChip):
    """``changed``; ``value()`` is the day, None for now. The cross goes back to now."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Per tanggal"), name="as_of_day", parent=parent)
        self._today = today
        self._day: date | None = None
        self.clicked.connect(self._ask)
        self.cleared.connect(lambda: self.choose(None))

    def value(self) -> date | None:
        """The day at whose end is counted."""
        return self._day

    def choose(self, day: date | None) -> None:
        """Take a day; today and later is now."""
        self._day = day if day is not None and day < self._today() else None
        self.show_choice(long_date(self._day) if self._day else "")
        self.changed.emit()

    def _ask(self) -> None:
        fields = ((_("Dihitung per akhir hari"), "as_of_field", self._day or self._today()),)
        popup = DaysPopup(self, fields, name="as_of_popup", today=self._today, show_name="as_of_show")
        popup.taken.connect(lambda days: self.choose(days[0]))
        popup.offer()


class AgainstChip(FilterChip):
    """``changed``; ``value()`` says what the period is compared with."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Bandingkan"), name="against", parent=parent)
        self._against = Against.NOTHING
        self.clicked.connect(self._offer)
        self.cleared.connect(lambda: self.choose(Against.NOTHING))

    def value(self) -> Against:
        """What was chosen."""
        return self._against

    def choose(self, against: Against) -> None:
        """Compare with this."""
        self._against = against
        self.show_choice("" if against is Against.NOTHING else AGAINST_WORDS[against]())
        self.changed.emit()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("against_menu")
        for against, words in AGAINST_WORDS.items():
            action = QAction(words(), menu)
            action.setCheckable(True)
            action.setChecked(against is self._against)
            action.setData(against)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self.choose(Against(action.data())))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
