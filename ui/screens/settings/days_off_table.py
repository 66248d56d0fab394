"""The table of one year's days off: which day, its name, who said so, and whether that is sure."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.days_off import DaysOffYear
from register_app.rules.days_off import DayOff
from ui.screens.settings.day_words import estimate_chip, kind_chip, weekday_and_day, year_note
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView


def columns() -> tuple[Column[DayOff], ...]:
    """Day, name, kind, and a warning for estimates."""
    return (
        Column("day", lambda: _("Tanggal"), lambda day: weekday_and_day(day.day), width=20, sort=lambda day: day.day),
        Column("name", lambda: _("Nama"), lambda day: day.name, kind="strong"),
        Column("kind", lambda: _("Jenis"), lambda day: kind_chip(day).text, chip=kind_chip, width=14),
        Column("sure", lambda: _("Kepastian"), _sure, chip=estimate_chip, width=11),
    )


class DaysOffSheet(Sheet):
    """``removal_asked(DayOff)`` from the button or the Delete key, ``filling_asked`` from an empty year."""

    removal_asked = Signal(object)
    filling_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, name="days_off_sheet", parent=parent)
        self._remove = Button(_("Hapus"), "quiet", icon="trash", height="tool", name="day_off_remove")
        self._remove.clicked.connect(self._ask_removal)
        self.add_to_head(self._remove)
        self._note = InlineNotice(name="days_off_note")
        self._table = TableView(columns(), name="days_off_table", accessible_name=_("Hari libur tahun ini"))
        self._table.row_chosen.connect(lambda _row: self._show_removal())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ask_removal)
        self._empty = EmptyState(
            _("Tahun ini belum diisi"),
            _("Selama kosong, hanya Sabtu dan Minggu yang tidak dihitung sebagai hari kerja"),
            icon="calendar-off",
        )
        fill = Button(_("Isi dari daftar nasional"), "primary", icon="calendar", name="days_off_fill_empty")
        fill.clicked.connect(self.filling_asked)
        self._empty.add_action(fill)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        room = QVBoxLayout()
        side = metrics().px(12)
        room.setContentsMargins(side, side, side, side)
        room.addWidget(self._note)
        self._note_room = QWidget()
        self._note_room.setLayout(room)
        self.body.addWidget(self._note_room)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty, 1)

    def show_year(self, year: DaysOffYear) -> None:
        """Show the days of another year, or of the same one after a change."""
        before = self._table.chosen()
        self.set_title(_("Hari libur {year}").format(year=year.year))
        note = year_note(year)
        self._note.say(note, "today")
        self._note_room.setVisible(bool(note))
        sure = not any(day.estimate for day in year.days)
        self._table.show_columns([column.name for column in columns() if not (sure and column.name == "sure")])
        self._table.set_rows(year.days)
        self._table.setVisible(bool(year.days))
        self._empty.setVisible(not year.days)
        at = before.day if isinstance(before, DayOff) and before.day.year == year.year else year.today
        self._table.choose(lambda day: day.day >= at)
        self._show_removal()

    def focus_table(self) -> None:
        """Put the keys on the days."""
        self._table.setFocus()

    def _show_removal(self) -> None:
        self._remove.set_reason("" if self._table.chosen() is not None else _("Pilih dulu satu hari di daftar."))

    def _ask_removal(self) -> None:
        chosen = self._table.chosen()
        if isinstance(chosen, DayOff):
            self.removal_asked.emit(chosen)


def _sure(day: DayOff) -> str:
    return _("Perkiraan") if day.estimate else ""
