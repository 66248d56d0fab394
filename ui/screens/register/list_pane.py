"""The list of the register: its head, its filters, its lines, and what part of it is in sight."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.register_list import Urgent
from register_app.rules.dates import number
from ui.screens.register.batch_menu import ask_batch
from ui.screens.register.columns import ALWAYS, NARROW, WIDE, register_columns
from ui.screens.register.filter_bar import FilterBar
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.page_header import PageHeader
from ui.widgets.sheet import Sheet, rule
from ui.widgets.table_view import TableView


class ListPane(QWidget):
    """Knows no register: rows come in, choices go out. ``columns_chosen`` tells what is to be remembered."""

    print_asked = Signal()
    columns_chosen = Signal(tuple)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen_columns: tuple[str, ...] = ()
        self._wide = False
        self._total = 0
        self.header = PageHeader(_("Register"))
        self.filters = FilterBar(today)
        self.table = TableView(
            register_columns(today, self._shown_columns),
            name="register_table",
            accessible_name=_("Daftar pengaduan"),
            sorts_itself=False,
        )
        self.table.let_choose_many()
        self._columns = Button(_("Kolom"), icon="columns-3", name="register_columns")
        self._print = Button(_("Cetak"), icon="printer", key="Ctrl+P", name="register_print")
        self._empty = EmptyState(
            _("Tidak ada pengaduan di daftar ini"), _("Longgarkan saringannya, atau catat yang baru"), icon="search"
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._range = Label("", "cap", tone="muted")
        self._late, self._due_today = ChipLabel(), ChipLabel()
        self._lay_out()
        self._columns.clicked.connect(self._ask_columns)
        self._print.clicked.connect(self.print_asked)
        self.table.selectionModel().selectionChanged.connect(self._tell_range)
        self.table.verticalScrollBar().valueChanged.connect(self._tell_range)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        """More columns where there is room, unless the officer chose otherwise."""
        self._wide = wide
        self.filters.set_wide(wide=wide)
        self.show_columns(self._chosen_columns)

    def show_columns(self, chosen: tuple[str, ...]) -> None:
        """Show these columns; none means the usual ones."""
        self._chosen_columns = chosen
        self.table.show_columns(chosen or (WIDE if self._wide else NARROW))
        self.table.viewport().update()

    def show_rows(self, rows: Sequence[ComplaintRow], total: int) -> None:
        """Show a list from its top."""
        self._total = total
        self.table.set_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self._empty)
        self._tell_range()

    def show_again(self, rows: Sequence[ComplaintRow], total: int) -> None:
        """The same list, read again: the bar and the scroll stay where they are."""
        chosen, at = self.table.chosen(), self.table.verticalScrollBar().value()
        self.table.blockSignals(True)
        self.show_rows(rows, total)
        if chosen is not None:
            self.table.choose(lambda row: row.id == chosen.id)
        self.table.blockSignals(False)
        self.table.verticalScrollBar().setValue(at)

    def append_rows(self, rows: Sequence[ComplaintRow], total: int) -> None:
        """Add the next page."""
        self._total = total
        self.table.append_rows(rows)
        self._tell_range()

    def show_urgent(self, urgent: Urgent) -> None:
        """How many of the list are late or due today."""
        self._late.show_chip(Chip(_("{count} lewat").format(count=number(urgent.late)), "late", "triangle", size="cap"))
        self._due_today.show_chip(
            Chip(_("{count} hari ini").format(count=number(urgent.today)), "today", "diamond", size="cap")
        )
        self._late.setVisible(bool(urgent.late))
        self._due_today.setVisible(bool(urgent.today))

    def chosen_ids(self) -> tuple[int, ...]:
        """The complaints on which Shift or Ctrl put the bar, in the order of the list."""
        return tuple(row.id for row in self.table.chosen_rows())

    def ask_batch(self, form: str, chosen: Callable[[str], None]) -> None:
        """Ask what is printed of several complaints; ``form`` is the office's disposition sheet."""
        ask_batch(self._print, form, len(self.chosen_ids()), chosen)

    def loaded(self) -> int:
        """How many lines are here."""
        return self.table.rows_model.rowCount()

    def total(self) -> int:
        """How many lines the list has."""
        return self._total

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The part in sight changes with the height."""
        super().resizeEvent(event)
        self._tell_range()

    def _shown_columns(self) -> tuple[str, ...]:
        return self.table.shown_columns()

    def _tell_range(self, *_value: object) -> None:
        if not self._total:
            self._range.setText(_("Kosong"))
            return
        several = len(self.table.selectionModel().selectedRows())
        if several > 1:
            self._range.setText(_("{n} dipilih, Ctrl+P mencetak semuanya").format(n=number(several)))
            return
        bottom = self.table.rowAt(self.table.viewport().height() - metrics().row_two // 2)
        first = max(0, self.table.rowAt(0)) + 1
        last = bottom + 1 if bottom >= 0 else self.loaded()
        words = _("{first} sampai {last} dari {total}")
        self._range.setText(words.format(first=number(first), last=number(last), total=number(self._total)))

    def _ask_columns(self) -> None:
        menu = QMenu(self._columns)
        menu.setObjectName("menu_columns")
        menu.aboutToHide.connect(menu.deleteLater)
        shown = self.table.shown_columns()
        for column in self.table.rows_model.columns:
            entry = menu.addAction(column.title().replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(column.name in shown)
            entry.setEnabled(column.name not in ALWAYS)
            entry.triggered.connect(lambda _on=False, name=column.name: self._turn_column(name))
        menu.addSeparator()
        usual = menu.addAction(_("Kembali ke kolom biasa"))
        usual.setEnabled(bool(self._chosen_columns))
        usual.triggered.connect(lambda: self._choose_columns(()))
        menu.popup(self._columns.mapToGlobal(QPoint(0, self._columns.height() + 4)))

    def _turn_column(self, name: str) -> None:
        shown = set(self.table.shown_columns()) ^ {name}
        self._choose_columns(tuple(each.name for each in self.table.rows_model.columns if each.name in shown))

    def _choose_columns(self, names: tuple[str, ...]) -> None:
        self.show_columns(names)
        self.columns_chosen.emit(names)

    def _lay_out(self) -> None:
        self.header.add_right(self._columns)
        self.header.add_right(self._print)
        sheet = Sheet(padding=0, name="register_list")
        foot = QWidget()
        row = QHBoxLayout(foot)
        side = metrics().sheet_padding
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(16)
        row.addWidget(self._range, 1)
        row.addWidget(self._late)
        row.addWidget(self._due_today)
        foot.setMinimumHeight(metrics().button_tool)
        sheet.body.setSpacing(0)
        sheet.body.addWidget(self._stack, 1)
        sheet.body.addWidget(rule())
        sheet.body.addWidget(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.filters)
        column.addWidget(sheet, 1)
