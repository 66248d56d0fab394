"""Which month or year: one back, a list, one on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from ui.screens.reports.kinds import Period
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import ComboBox


class PeriodBar(QWidget):
    """``chosen(period)``; Alt+Left and Alt+Right step."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._periods: tuple[Period, ...] = ()
        self.earlier = Button(icon="chevron-left", name="earlier", spoken=_("Periode sebelumnya (Alt+Kiri)"))
        self.later = Button(icon="chevron-right", name="later", spoken=_("Periode berikutnya (Alt+Kanan)"))
        self.earlier.setShortcut("Alt+Left")
        self.later.setShortcut("Alt+Right")
        self.list = ComboBox()
        self.list.setObjectName("period")
        self.list.setAccessibleName(_("Periode"))
        self.list.setFixedWidth(metrics().px(152))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.earlier, self.list, self.later):
            row.addWidget(part)
        self.earlier.clicked.connect(lambda: self._step(1))
        self.later.clicked.connect(lambda: self._step(-1))
        self.list.currentIndexChanged.connect(self._tell)

    def show_periods(self, periods: Sequence[Period], current: Period) -> None:
        """Offer these, the newest first."""
        blocked = self.list.blockSignals(True)
        if tuple(periods) != self._periods:
            self._periods = tuple(periods)
            self.list.clear()
            self.list.addItems([period.words for period in periods])
        self.list.setCurrentIndex(self._periods.index(current) if current in self._periods else -1)
        self.list.blockSignals(blocked)
        self._say()

    def _step(self, places: int) -> None:
        self.list.setCurrentIndex(self.list.currentIndex() + places)

    def _tell(self, place: int) -> None:
        if 0 <= place < len(self._periods):
            self._say()
            self.chosen.emit(self._periods[place])

    def _say(self) -> None:
        place = self.list.currentIndex()
        oldest = place == len(self._periods) - 1
        self.earlier.set_reason(_("Register belum ada sebelum periode ini.") if oldest else "")
        self.later.set_reason(_("Ini periode yang sedang berjalan.") if place == 0 else "")
