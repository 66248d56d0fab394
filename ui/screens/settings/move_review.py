"""Before and after: what a change will do to the deadlines of open complaints, shown before it is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.deadline_moves import DeadlineMove
from register_app.rules.dates import number
from register_app.rules.policies import STEP_NAMES
from ui.screens.settings.day_words import end_words, shift_words
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView

MOST_LINES = 8
"""Days told by name; of a longer change the rest is counted."""


def columns() -> tuple[Column[DeadlineMove], ...]:
    """Which complaint, and its end before and after."""
    return (
        Column("number", lambda: _("Nomor"), lambda move: move.number, width=20, kind="strong"),
        Column("subject", lambda: _("Perihal"), lambda move: move.subject),
        Column("step", lambda: _("Langkah"), lambda move: STEP_NAMES[move.step](), width=13, kind="muted"),
        Column("before", lambda: _("Sebelum"), lambda move: end_words(move.before), width=18, kind="muted"),
        Column("after", lambda: _("Sesudah"), lambda move: end_words(move.after), width=18),
        Column("shift", lambda: _("Bergeser"), lambda move: shift_words(move.before, move.after), width=10),
    )


class MoveReview(QWidget):
    """``accepted`` when the change may be made, ``turned_back`` when it may not; nothing has happened until then."""

    accepted = Signal()
    turned_back = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._header = PageHeader("", back=True)
        self._header.back.setObjectName(f"{name}_page_back")
        self._lines = Label("", wrap=True, selectable=True)
        self._change = Sheet(_("Yang berubah"), name=f"{name}_change")
        self._change.body.addWidget(self._lines)
        self._table = TableView(columns(), name=f"{name}_table", accessible_name=_("Batas waktu sebelum dan sesudah"))
        self._empty = EmptyState(
            _("Tidak ada batas waktu yang bergeser"),
            _("Pengaduan yang masih berjalan tetap dengan batas waktunya"),
            icon="circle-check",
        )
        self._moves = Sheet(_("Pengaduan yang batas waktunya bergeser"), padding=0, name=f"{name}_moves")
        self._moves.body.setContentsMargins(0, 0, 0, 4)
        self._moves.body.addWidget(self._table, 1)
        self._moves.body.addWidget(self._empty, 1)
        self._back = Button(_("Batal"), key="Esc", height="big", name=f"{name}_back")
        self._apply = Button(_("Terapkan"), "primary", key="Ctrl+S", height="big", name=f"{name}_apply")
        self._header.back_asked.connect(self.turned_back)
        self._back.clicked.connect(self.turned_back)
        self._apply.clicked.connect(self.accepted)
        self._lay_out()

    def show_plan(self, title: str, lines: Sequence[str], moves: Sequence[DeadlineMove]) -> None:
        """Say what is about to happen."""
        self._header.set_title(title)
        more = len(lines) - MOST_LINES
        told = [*lines[:MOST_LINES], _("dan {n} hari lain").format(n=more)] if more > 0 else list(lines)
        self._lines.setText("\n".join(told))
        self._moves.set_note(_("{n} batas waktu").format(n=number(len(moves))) if moves else "")
        self._table.set_rows(moves)
        self._table.setVisible(bool(moves))
        self._empty.setVisible(not moves)
        self._apply.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        m = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        content = QWidget()
        both = QVBoxLayout(content)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(m.gap)
        both.addWidget(self._change)
        both.addWidget(self._moves, 1)
        self._moves.setMinimumHeight(m.sheet_head + m.header + 4 * m.row)
        column.addWidget(PageScroll(content), 1)
        note = Label(
            _("Waktu yang disepakati dan yang sudah diperpanjang tidak bergeser. Batas yang lama tetap tercatat."),
            "cap",
            tone="muted",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(m.px(8))
        row.addWidget(note, 1)
        row.addWidget(self._back)
        row.addWidget(self._apply)
        column.addLayout(row)
