"""Questions answered with a day, or a day and an hour: typed in any common shape, or picked from a month."""

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.date_text import date_words, moment_words, read_date, read_moment
from ui.widgets.field import Field
from ui.widgets.inline_button import InlineButton
from ui.widgets.line_edit import LineEdit


class DateField(Field):
    """``value`` is a date, or None when empty or unreadable (``is_readable`` tells which); Alt+Down opens the month.

    ``today`` is asked when the month opens on an empty field; pass the clock's.
    """

    finished = Signal()
    least_text = ""
    """What is never cut, however narrow the field."""

    def __init__(
        self,
        label: str,
        *,
        name: str,
        today: Callable[[], date],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit()
        self.edit.least_text = self.least_text
        super().__init__(label, self.edit, name=name, parent=parent)
        self._today = today
        self._complained = False
        self.edit.setPlaceholderText(placeholder or self._example())
        self.calendar_button = InlineButton("calendar", _("Pilih dari kalender"))
        self.calendar_button.setObjectName(f"{name}_calendar")
        self.edit.add_inside(self.calendar_button)
        self.edit.installEventFilter(self)
        self.calendar_button.clicked.connect(self.open_month)
        self.edit.textEdited.connect(self._edited)
        self.edit.focus_left.connect(self._leave)

    def value(self) -> date | None:
        """The day that was typed or picked."""
        return read_date(self.edit.text())

    def set_value(self, value: date | None) -> None:
        """Fill the field; None empties it."""
        self._write(date_words(value))

    def text(self) -> str:
        """What stands in the field, readable or not."""
        return self.edit.text()

    def is_readable(self) -> bool:
        """Whether the field is empty or holds a day of the calendar."""
        return not self.edit.text().strip() or self.value() is not None

    def open_month(self) -> None:
        """Show the month under the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("sheet", "sheet")
        month = CalendarMonth(name=f"{self.name}_month", accessible_name=self.label())
        column = QVBoxLayout(popup)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(month)
        month.show_day(self._day_shown() or self._today(), today=self._today())
        month.day_chosen.connect(self._pick)
        month.day_chosen.connect(popup.close)
        popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.show()
        month.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the month, as in every date input."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Down and alt:
                self.open_month()
                return True
        return super().eventFilter(watched, event)

    def _day_shown(self) -> date | None:
        return self.value()

    def _pick(self, day: date) -> None:
        self.set_value(day)
        self.edit.setFocus()

    def _example(self) -> str:
        return _("tgl-bln-tahun")

    def _complaint(self) -> str:
        return _("Tanggal belum terbaca. Tulis seperti 09-11-2026.")

    def _write(self, words: str) -> None:
        if words != self.edit.text():
            self.edit.setText(words)
            self._edited()

    def _edited(self, *_text: object) -> None:
        if self._complained and self.is_readable():
            self._complained = False
            self.clear_note()
        self.changed.emit()

    def _leave(self) -> None:
        if not self.is_readable():
            self._complained = True
            self.show_warning(self._complaint())
        elif self.value() is not None:
            self._write(self._written())
        self.finished.emit()

    def _written(self) -> str:
        return date_words(self.value())


class DateTimeField(DateField):
    """``value`` is a wall time of the office without zone; the screen's clock completes it."""

    least_text = "00-00-0000 00.00"  # a day without its beginning is read wrongly

    def value(self) -> datetime | None:
        """The moment that was typed or picked."""
        return read_moment(self.edit.text())

    def set_value(self, value: date | None) -> None:
        """Fill the field from a datetime; a bare date keeps the hour that stands there."""
        if value is None or isinstance(value, datetime):
            self._write(moment_words(value))
            return
        before = self.value()
        hour = before.time() if before else time(8, 0)
        self._write(moment_words(datetime.combine(value, hour)))

    def _day_shown(self) -> date | None:
        before = self.value()
        return before.date() if before else read_date(self.edit.text())

    def _example(self) -> str:
        return _("tgl-bln-tahun jam.menit")

    def _complaint(self) -> str:
        if read_date(self.edit.text()) is not None:
            return _("Jamnya belum ada. Tambahkan di belakang tanggal, seperti 10.30.")
        return _("Waktu belum terbaca. Tulis seperti 09-11-2026 10.30.")

    def _written(self) -> str:
        return moment_words(self.value())
