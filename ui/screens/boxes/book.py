"""The box book: a line for every opening, filtered by days and by box."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _
from register_app.reading.boxes import OpeningRow
from register_app.rules.dates import day_month, hour, weekday_name
from ui.theme.metrics import metrics
from ui.widgets.chips_paint import Chip, in_time_chip
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_chip import FilterChip
from ui.widgets.period_chip import PeriodChip, Span
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView


def counted_words(counted: int) -> str:
    """``4 slip`` or ``Nihil``."""
    return _("{n} slip").format(n=counted) if counted else _("Nihil")


def state_chip(row: OpeningRow) -> Chip:
    """How far an opening has come."""
    if not row.closed:
        told = _("{done} dari {n} dicatat").format(done=row.recorded, n=row.counted)
        return Chip(told, "soon", "half", size="cap")
    if row.counted and row.handed_over_at is None:
        return Chip(_("belum diserahkan"), "today", "diamond", size="cap")
    return in_time_chip(_("selesai"))


def _day(row: OpeningRow) -> str:
    at = row.opened_at
    return f"{weekday_name(at)[:3]}, {day_month(at.date())} {at.year} · {hour(at)}"


COLUMNS: tuple[Column[OpeningRow], ...] = (
    Column("opened", lambda: _("Kotak dan waktu"), lambda row: row.box, second=_day, sort=lambda row: row.opened_at),
    Column("counted", lambda: _("Isi"), lambda row: counted_words(row.counted), sort=lambda row: row.counted, width=6),
    Column(
        "officers",
        lambda: _("Petugas"),
        lambda row: row.officer_one,
        second=lambda row: row.officer_two,
        width=26,
    ),
    Column("state", lambda: _("Keadaan"), lambda row: state_chip(row).text, chip=state_chip, width=15),
)

NARROW = ("opened", "counted", "state")
LEAST = 380
ROOMY = 620
"""Pixels at 10-point type: the least, and from where the officers have room of their own."""


class BoxBook(Sheet):
    """``opening_chosen(OpeningRow)``; ``span_changed`` asks for the openings of other days."""

    opening_chosen = Signal(object)
    span_changed = Signal()

    def __init__(self, boxes: Sequence[str], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Buku kotak"), padding=0, name="box_book", parent=parent)
        self._boxes, self._box = tuple(boxes), ""
        self._rows: tuple[OpeningRow, ...] = ()
        self.period = PeriodChip(("month", "last-month", "week", "year"), name="box_period", today=today)
        self.box = FilterChip(_("Kotak"), name="box_filter")
        self.table = TableView(COLUMNS, name="openings", accessible_name=_("Buku kotak"))
        self._empty = EmptyState(
            _("Belum ada pembukaan"), _("Setiap pembukaan kotak menjadi satu baris di sini, juga Nihil"), icon="mailbox"
        )
        self.add_to_head(self.box)
        self.box.setVisible(len(self._boxes) > 1)
        self.add_to_head(self.period)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.setMinimumWidth(metrics().px(LEAST))
        self.table.setMinimumHeight(metrics().px(220))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.table.row_chosen.connect(self.opening_chosen)
        self.period.changed.connect(self.span_changed)
        self.box.clicked.connect(self._offer_boxes)
        self.box.cleared.connect(lambda: self._filter(""))

    def span(self) -> Span:
        """The days asked for."""
        return self.period.span()

    def show_rows(self, rows: Sequence[OpeningRow], chosen: int | None) -> None:
        """Show the openings of these days, the bar on the one that is open."""
        self._rows = tuple(rows)
        shown = [row for row in self._rows if not self._box or row.box == self._box]
        blocked = self.table.blockSignals(True)
        self.table.set_rows(shown)
        self.table.choose(lambda row: row.opening_id == chosen)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)

    def rows(self) -> tuple[OpeningRow, ...]:
        """The openings of these days, of every box."""
        return self._rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the officers where there is room."""
        super().resizeEvent(event)
        names = tuple(column.name for column in COLUMNS)
        self.table.show_columns(names if event.size().width() >= metrics().px(ROOMY) else NARROW)

    def _filter(self, box: str) -> None:
        self._box = box
        self.box.show_choice(box)
        chosen = self.table.chosen()
        self.show_rows(self._rows, chosen.opening_id if chosen else None)

    def _offer_boxes(self) -> None:
        menu = QMenu(self)
        for name in self._boxes:
            action = QAction(name, menu)
            action.setData(name)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self._filter(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.box.mapToGlobal(QPoint(0, self.box.height() + 2)))
