"""The little window that asks for two dates."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.note_line import NoteLine


class PeriodPopup(QFrame):
    """``period_chosen(first, last)``, either of them None where left empty."""

    period_chosen = Signal(object, object)

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("period_popup")
        self.setProperty("sheet", "sheet")
        self.first = DateField(_("Diterima sejak"), name="period_first", today=today)
        self.last = DateField(_("sampai dengan"), name="period_last", today=today)
        self._note = NoteLine()
        self._use = Button(_("Tampilkan"), "primary", key="Enter", name="period_use")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        for widget in (self.first, self.last, self._note, self._use):
            column.addWidget(widget)
        self._use.clicked.connect(self._tell)
        for field in (self.first, self.last):
            field.edit.returnPressed.connect(self._tell)

    def ask(self, below: QWidget, first: date | None, last: date | None) -> None:
        """Open under a widget."""
        self.first.set_value(first)
        self.last.set_value(last)
        self._note.say("", "today")
        self.move(below.mapToGlobal(QPoint(0, below.height() + 4)))
        self.show()
        self.first.setFocus()

    def _tell(self) -> None:
        first, last = self.first.value(), self.last.value()
        if not (self.first.is_readable() and self.last.is_readable()):
            self._note.say(_("Tanggal belum terbaca. Tulis seperti 09-11-2026."), "today")
        elif first is not None and last is not None and last < first:
            self._note.say(_("Tanggal akhir lebih awal daripada tanggal mulai. Tukar keduanya."), "today")
        else:
            self.hide()
            self.period_chosen.emit(first, last)
