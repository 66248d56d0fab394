"""A small sheet under a button that asks for a day, or for two, and closes when they are taken."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.date_field import DateField


class DaysPopup(QFrame):
    """``taken(days)`` carries a day for each field, in the order of the fields."""

    taken = Signal(object)

    def __init__(
        self,
        anchor: QWidget,
        fields: Sequence[tuple[str, str, date]],
        *,
        name: str,
        today: Callable[[], date],
        show_name: str = "period_show",
    ) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setProperty("sheet", "sheet")
        self._anchor = anchor
        self._fields = [DateField(label, name=field, today=today) for label, field, _day in fields]
        show = Button(_("Tampilkan"), "primary", name=show_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for field, (_label, _name, day) in zip(self._fields, fields, strict=True):
            field.set_value(day)
            field.edit.returnPressed.connect(self._take)
            column.addWidget(field)
        column.addWidget(show)
        show.clicked.connect(self._take)

    def offer(self) -> None:
        """Show it under its button, the first day ready to be typed over."""
        self.move(self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 2)))
        self.show()
        self._fields[0].setFocus()
        self._fields[0].edit.selectAll()

    def _take(self) -> None:
        days = [field.value() for field in self._fields]
        if all(day is not None for day in days):
            self.close()
            self.taken.emit(tuple(days))
