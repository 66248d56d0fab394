"""Finds the complaint that a slip repeats: by number, its last digits, a name or words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.rules.dates import day_month
from ui.theme.metrics import metrics
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.side_list import SideItem, SideList

PAUSE_MS = 150
OFFERED = 5


class DuplicateFinder(Field):
    """``sought(text)`` asks for matches, ``show_found`` brings them; ``value()`` is ``{"id", "number", "subject"}``."""

    sought = Signal(str)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        self.edit = _SearchLine()
        self.list = SideList(name=f"{name}_found", accessible_name=_("Pengaduan yang cocok"), ruled=True)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.edit)
        column.addWidget(self.list)
        super().__init__(_("Ganda dari nomor"), block, name=name, parent=parent)
        self.edit.setObjectName(f"{name}_text")
        self.edit.setAccessibleName(_("Ganda dari nomor"))
        self.edit.setPlaceholderText(_("nomor, 4 angka terakhir, nama, atau kata"))
        self.setFocusProxy(self.edit)
        self._chosen: dict[str, Any] | None = None
        self._rows: dict[str, dict[str, Any]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.edit.text().strip()))
        self.edit.textEdited.connect(self._type)
        self.edit.down_pressed.connect(self._step_in)
        self.list.chosen.connect(self._choose)
        self.list.setFixedHeight(0)

    def value(self) -> dict[str, Any] | None:
        """The complaint chosen, None while none is."""
        return self._chosen

    def set_value(self, value: dict[str, Any] | None) -> None:
        """Show a complaint as chosen, or none."""
        self._chosen = dict(value) if value else None
        self._rows = {str(value["id"]): dict(value)} if value else {}
        self.edit.setText(str(value["number"]) if value else "")
        self._show_rows()
        self.changed.emit()

    def show_found(self, text: str, rows: Sequence[ComplaintRow]) -> None:
        """Offer these, unless something else is sought by now; a number typed in full is chosen at once."""
        if text != self.edit.text().strip():
            return
        self._rows = {str(row.id): _kept(row) for row in rows[:OFFERED]}
        self._show_rows()
        if not rows and text:
            self.show_warning(_("Tidak ada pengaduan yang cocok. Coba empat angka terakhir nomornya."))
        elif len(rows) == 1:
            self._choose(str(rows[0].id))

    def _type(self, _text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.changed.emit()
        self.clear_note()
        self._pause.start()

    def _choose(self, key: str) -> None:
        chosen = self._rows.get(key)
        if chosen is not None and chosen != self._chosen:
            self._chosen = chosen
            self.list.set_value(key)
            self.show_good(_("Slip ini dicatat sebagai ganda dari {number}.").format(number=chosen["number"]))
            self.changed.emit()

    def _step_in(self) -> None:
        if self._rows:
            self.list.setFocus()
            self.list.set_value(next(iter(self._rows)))

    def _show_rows(self) -> None:
        blocked = self.list.selectionModel().blockSignals(True)
        self.list.show_items(
            [SideItem(key, str(row["subject"]), str(row["detail"])) for key, row in self._rows.items()]
        )
        self.list.set_value(str(self._chosen["id"]) if self._chosen else None)
        self.list.selectionModel().blockSignals(blocked)
        self.list.setFixedHeight(metrics().px(56) * len(self._rows))

    def _edged(self) -> tuple[QWidget, ...]:
        return (self.edit,)


class _SearchLine(LineEdit):
    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)


def _kept(row: ComplaintRow) -> dict[str, Any]:
    detail = " · ".join(part for part in (row.number, row.complainant, day_month(row.received_at.date())) if part)
    return {"id": row.id, "number": row.number, "subject": row.subject, "detail": detail}
