"""One year after the other: back, the year itself, and on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label


class YearSwitch(QWidget):
    """``year_chosen(int)``; one year beyond the known ones can be reached, because it will have to be filled."""

    year_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = 0
        self._before = Button(icon="chevron-left", name="year_before", spoken=_("Tahun sebelumnya"))
        self._after = Button(icon="chevron-right", name="year_after", spoken=_("Tahun berikutnya"))
        self._words = Label("", "head")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(metrics().px(56))
        self._before.clicked.connect(lambda: self.year_chosen.emit(self._year - 1))
        self._after.clicked.connect(lambda: self.year_chosen.emit(self._year + 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self._before, self._words, self._after):
            row.addWidget(widget)

    def show_years(self, year: int, years: Sequence[int]) -> None:
        """Stand at ``year``."""
        self._year = year
        self._words.setText(str(year))
        self._before.set_reason("" if year > min(years) else _("Tabel dimulai tahun ini."))
        self._after.set_reason("" if year <= max(years) else _("Tahun sesudahnya dapat diisi nanti."))
