"""Which period: how long, one back, a list, one on; or between two days of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.rules.periods import Period, PeriodUnit, period_of
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import ComboBox
from ui.widgets.days_popup import DaysPopup

UNIT_WORDS: Mapping[PeriodUnit, Callable[[], str]] = {
    PeriodUnit.MONTH: lambda: _("Bulan"),
    PeriodUnit.QUARTER: lambda: _("Triwulan"),
    PeriodUnit.HALF_YEAR: lambda: _("Semester"),
    PeriodUnit.YEAR: lambda: _("Tahun"),
    PeriodUnit.DAYS: lambda: _("Tanggal"),
}


class PeriodBar(QWidget):
    """``chosen(period)``; Alt+Left and Alt+Right step. Knows the periods it is given and the day of today."""

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("period_bar")
        self._today = today
        self._units: tuple[PeriodUnit, ...] = ()
        self._periods: tuple[Period, ...] = ()
        self._current = period_of(today(), PeriodUnit.MONTH)
        self.earlier = Button(icon="chevron-left", name="earlier", spoken=_("Periode sebelumnya (Alt+Kiri)"))
        self.later = Button(icon="chevron-right", name="later", spoken=_("Periode berikutnya (Alt+Kanan)"))
        self.earlier.setShortcut("Alt+Left")
        self.later.setShortcut("Alt+Right")
        self.unit = _combo("period_unit", _("Lama periode"), 118)
        self.list = _combo("period", _("Periode"), 152)
        self.days = Button("", name="period_days").with_menu_arrow()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.unit, self.earlier, self.list, self.days, self.later):
            row.addWidget(part)
        self.days.hide()
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.list.currentIndexChanged.connect(self._choose)
        self.unit.currentIndexChanged.connect(self._choose_unit)
        self.days.clicked.connect(self._ask_days)

    def show_periods(self, units: Sequence[PeriodUnit], periods: Sequence[Period], current: Period) -> None:
        """Offer these lengths, and of the chosen one these periods, the newest first."""
        self._current = current
        self._offer_units(tuple(units))
        blocked = self.list.blockSignals(True)
        if tuple(periods) != self._periods:
            self._periods = tuple(periods)
            self.list.clear()
            self.list.addItems([period.words for period in periods])
        self.list.setCurrentIndex(self._periods.index(current) if current in self._periods else -1)
        self.list.blockSignals(blocked)
        free = current.unit is PeriodUnit.DAYS
        self.list.setVisible(not free)
        self.days.setVisible(free)
        self.days.set_text(current.words)
        self._say()

    def take_days(self, first: date, last: date) -> None:
        """Take two days of one's own, in whichever order."""
        self.chosen.emit(Period(min(first, last), max(first, last)))

    def _offer_units(self, units: tuple[PeriodUnit, ...]) -> None:
        blocked = self.unit.blockSignals(True)
        if units != self._units:
            self._units = units
            self.unit.clear()
            self.unit.addItems([UNIT_WORDS[unit]() for unit in units])
        self.unit.setCurrentIndex(units.index(self._current.unit) if self._current.unit in units else -1)
        self.unit.setVisible(len(units) > 1)
        self.unit.blockSignals(blocked)

    def _step(self, places: int) -> None:
        self.chosen.emit(self._current.later() if places > 0 else self._current.earlier())

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._periods):
            self.chosen.emit(self._periods[place])

    def _choose_unit(self, place: int) -> None:
        """Keep to the days that are looked at; of days of one's own, begin with those of the period before."""
        if not 0 <= place < len(self._units):
            return
        unit = self._units[place]
        if unit is PeriodUnit.DAYS:
            self.chosen.emit(Period(self._current.first, min(self._current.last, self._today())))
        else:
            self.chosen.emit(period_of(min(self._current.last, self._today()), unit))

    def _ask_days(self) -> None:
        fields = (
            (_("Dari"), "period_first", self._current.first),
            (_("Sampai"), "period_last", self._current.last),
        )
        popup = DaysPopup(self.days, fields, name="period_days_popup", today=self._today)
        popup.taken.connect(lambda days: self.take_days(*days))
        popup.offer()

    def _say(self) -> None:
        first = self._periods[-1].first if self._periods else None
        oldest = first is not None and self._current.earlier().last < first
        newest = self._current.later().first > self._today()
        self.earlier.set_reason(_("Register belum ada sebelum periode ini.") if oldest else "")
        self.later.set_reason(_("Ini periode yang sedang berjalan.") if newest else "")


def _combo(name: str, spoken: str, width: int) -> ComboBox:
    combo = ComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setFixedWidth(metrics().px(width))
    return combo
