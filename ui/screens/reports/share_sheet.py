"""What came in by category or by unit: a short list of figures, each a link."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.recap import Table
from ui.screens.reports.figure_table import FigureTable
from ui.screens.reports.words import Telling
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import Sheet

LEAST_HEIGHT = 216
"""Pixels at 10-point type: five lines."""


class ShareSheet(Sheet):
    """``figure_opened(line, figure)``; ``other_asked`` from the link that turns to the other share."""

    figure_opened = Signal(object, str)
    other_asked = Signal()

    def __init__(self, title: str, first: str, other: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, name=name, parent=parent)
        self._first = first
        self.other = Button(other, "link", icon="arrows-exchange", name=f"{name}_other")
        self.other.clicked.connect(self.other_asked)
        self.add_to_head(self.other)
        self.table = FigureTable(name=f"{name}_table", accessible_name=title, scrolls=True)
        self.table.figure_opened.connect(self.figure_opened)
        self._nihil = EmptyState(_("Nihil"), _("Tidak ada pengaduan yang masuk pada bulan ini"), icon="tag")
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._nihil, 1)

    def sizeHint(self) -> QSize:
        """No taller than it must be: it shares what the page has left with the chart."""
        return QSize(super().sizeHint().width(), metrics().px(LEAST_HEIGHT))

    def show_share(self, table: Table, telling: Telling) -> None:
        """Show what came in, the largest share first."""
        self.table.setVisible(bool(table.rows))
        self._nihil.setVisible(not table.rows)
        self.table.show_table(table, telling, self._first, ("received",))
