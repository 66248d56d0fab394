"""The lines of the guest book, and what can be done with the chosen one."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _, sense
from register_app.reading.guests import GuestRow
from register_app.rules.channels import CardHandling
from ui.screens.guest_book.words import arrived_words, card_chip, gone_words, identity_words
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.period_chip import PeriodChip, Span
from ui.widgets.sheet import Sheet, rule
from ui.widgets.table_view import TableView


def _from(row: GuestRow) -> str:
    return " · ".join(part for part in (row.organisation, identity_words(row)) if part)


def _meets(row: GuestRow) -> str:
    return _("bertemu {whom}").format(whom=row.meets) if row.meets else ""


COLUMNS: tuple[Column[GuestRow], ...] = (
    Column("hour", lambda: _("Datang"), lambda row: arrived_words(row, with_day=False), width=6, kind="strong"),
    Column("day", lambda: _("Datang"), lambda row: arrived_words(row, with_day=True), width=12, kind="strong"),
    Column("guest", lambda: _("Tamu"), lambda row: row.name, second=_from),
    Column("purpose", lambda: _("Keperluan"), lambda row: row.purpose, second=_meets, width=24),
    Column("card", lambda: _("Kartu"), lambda row: card_chip(row).text, chip=card_chip, width=12),
    Column("number", lambda: _("Pengaduan"), lambda row: row.short_number, width=8),
    Column("gone", lambda: _("Pulang"), gone_words, width=8, kind="muted"),
)

LEAST = 560
_PERIODS = ("today", "yesterday", "week", "month", "last-month")


class GuestList(Sheet):
    """``leave_asked``, ``complaint_asked``, ``case_asked`` and ``card_asked`` carry the chosen line."""

    span_changed = Signal()
    leave_asked = Signal(object)
    complaint_asked = Signal(object)
    case_asked = Signal(object)
    card_asked = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(sense("list", "Tamu"), padding=0, name="guest_list", parent=parent)
        self.period = PeriodChip(_PERIODS, name="guest_period", today=today)
        self.add_to_head(self.period)
        self.table = TableView(COLUMNS, name="guests", accessible_name=_("Buku Tamu"))
        self._empty = EmptyState("", "", icon="address-book")
        self.leave = Button(_("Tamu keluar"), icon="logout", name="guest_leave")
        self.card = Button(_("Kembalikan kartu"), icon="id", name="guest_card")
        self.complain = Button(_("Jadikan pengaduan"), "primary", icon="message-user", name="guest_complain")
        self.case = Button(_("Buka pengaduannya"), icon="arrow-right", name="guest_case").with_icon_behind()
        self._who = Label("", strong=True, elide=True)
        self._lay_out()
        self.setMinimumWidth(metrics().px(LEAST))
        self.table.setMinimumHeight(metrics().px(220))
        self.table.row_chosen.connect(self._show_actions)
        self.table.row_opened.connect(self._open)
        self.period.changed.connect(self.span_changed)
        for button, signal in (
            (self.leave, self.leave_asked),
            (self.card, self.card_asked),
            (self.complain, self.complaint_asked),
            (self.case, self.case_asked),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: self._send(signal))

    def span(self) -> Span:
        """The days asked for."""
        return self.period.span()

    def show_rows(self, rows: Sequence[GuestRow], chosen: int | None) -> None:
        """Show these lines, the bar on the one with this visit's id."""
        first, last = self.span()
        names = [column.name for column in COLUMNS if column.name != ("day" if first == last else "hour")]
        self.table.show_columns(names)
        blocked = self.table.blockSignals(True)
        self.table.set_rows(rows)
        self.table.choose(lambda row: row.visit_id == chosen)
        self.table.blockSignals(blocked)
        self._say_empty(today=self.period.key() == "today")
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_actions(self.table.chosen())

    def choose(self, visit_id: int) -> None:
        """Put the bar on a line."""
        self.table.choose(lambda row: row.visit_id == visit_id)

    def chosen_id(self) -> int | None:
        """The line under the bar."""
        row = self.table.chosen()
        return row.visit_id if row else None

    def _send(self, signal: SignalInstance) -> None:
        row = self.table.chosen()
        if row is not None:
            signal.emit(row)

    def _open(self, row: GuestRow) -> None:
        (self.case_asked if row.complaint_id is not None else self.complaint_asked).emit(row)

    def _show_actions(self, row: GuestRow | None) -> None:
        self._actions.setVisible(row is not None)
        if row is None:
            return
        held = row.card is CardHandling.HELD and row.card_returned_at is None
        self._who.setText(row.name)
        self.leave.setVisible(row.left_at is None)
        self.card.setVisible(held)
        self.complain.setVisible(row.complaint_id is None)
        self.case.setVisible(row.complaint_id is not None)
        self.case.set_text(_("Buka pengaduan {number}").format(number=row.short_number))

    def _say_empty(self, *, today: bool) -> None:
        if today:
            self._empty.say(_("Belum ada tamu hari ini"), _("Tekan Ctrl+N untuk mencatat tamu yang datang"))
        else:
            self._empty.say(_("Tidak ada tamu"), _("Pilih waktu lain di atas"))

    def _lay_out(self) -> None:
        self._actions = QWidget()
        column = QVBoxLayout(self._actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._who, 1)
        for button in (self.leave, self.card, self.case, self.complain):
            row.addWidget(button)
        column.addLayout(row)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._actions)
