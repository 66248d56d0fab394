"""One list of the page: its lines, what it means that there are none, and what can be done with the chosen one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView


class ListSheet(Sheet):
    """``acted(what, row)`` comes from its buttons, ``opened(row)`` from Enter or a double click."""

    acted = Signal(str, object)
    opened = Signal(object)
    chosen = Signal()

    def __init__(
        self, title: str, columns: Sequence[Column[Any]], empty: EmptyState, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, padding=0, name=name, parent=parent)
        self.table = TableView(columns, name=f"{name}_table", accessible_name=title)
        self._buttons: list[Button] = []
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self._stack.setMinimumHeight(metrics().header + 2 * metrics().row_two)
        self._foot = QFrame()
        self._foot.setProperty("sheet", "footer")
        around = QHBoxLayout(self._foot)
        side = metrics().sheet_padding
        around.setContentsMargins(side, 8, side, 8)
        self._row = FlowLayout(gap=8, line_gap=6)
        around.addLayout(self._row, 1)
        self.body.setSpacing(0)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._foot)
        self.table.row_opened.connect(self.opened)
        self.table.row_chosen.connect(self._choose)
        self._stack.setCurrentWidget(empty)

    def sizeHint(self) -> QSize:
        """Two lines are enough; the page gives it what it has."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Its words wrap only while it is empty, and then there is room."""
        return False

    def add_action(self, what: str, button: Button) -> None:
        """Offer something that can be done with the chosen line."""
        self._buttons.append(button)
        self._row.addWidget(button)
        button.setShortcut("")  # the page listens for the key and knows which list is meant
        button.clicked.connect(lambda: self.act(what))
        self._allow()

    def act(self, what: str) -> None:
        """Do it with the chosen line."""
        row = self.table.chosen()
        if row is not None:
            self.acted.emit(what, row)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show the lines of this moment; the bar stays on its case."""
        before = self.table.chosen()
        self.table.set_rows(rows)
        self.set_note(str(len(rows)) if rows else "")
        self._stack.setCurrentIndex(0 if rows else 1)
        self._foot.setVisible(bool(rows))
        if before is not None:
            self.table.choose(lambda row: row.complaint_id == before.complaint_id)
        self.table.blockSignals(True)
        self.choose_first()
        self.table.blockSignals(False)
        self._allow()

    def choose_first(self) -> bool:
        """Put the bar on the first line; False when there is none."""
        return self.table.chosen() is not None or self.table.choose(lambda _row: True)

    def _choose(self, _row: object) -> None:
        self._allow()
        self.chosen.emit()

    def _allow(self) -> None:
        reason = "" if self.table.chosen() is not None else _("Pilih dulu barisnya.")
        for button in self._buttons:
            button.set_reason(reason)
