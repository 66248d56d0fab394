"""A table of figures: each opens its list, and tells when it is under the pointer or the focus."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.recap import Table
from register_app.rules.figure_names import figure_kind
from ui.screens.reports.words import DASH, Line, Telling, difference, is_month, lines_of, opens, shown
from ui.theme.type import line_height
from ui.widgets.columns import Column
from ui.widgets.table_view import TableView

LABEL = "label"
_LETTERS = {"count": 5, "percent": 5, "days": 4, "rating": 4, "moment": 13, "text": 0}
"""Letters of a column by the kind of its figure; most heads are wider. Words take what is left."""

_READ = frozenset({"moment", "text"})
COMPARED, MONTH_LETTERS = 2, 14
"""Letters that a comparison adds to a column, and those of a month beside columns of words."""

SEEN = "last_seen"
"""Where it has no column of its own it stands below the name."""


class FigureTable(QWidget):
    """``figure_opened(line, figure, earlier)`` and ``figure_seen(figure)``, empty when none is in sight any more.

    As tall as its rows, or as `set_most` allows; then it scrolls under its head.
    """

    figure_opened = Signal(object, str, bool)
    figure_seen = Signal(str)

    def __init__(self, *, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._accessible_name = name, accessible_name
        self._telling: Telling | None = None
        self._lines: tuple[Line, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._most = 0
        self._lower = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.view = self._made(())
        self._column.addWidget(self.view)

    def show_table(self, table: Table, telling: Telling, figures: Sequence[str]) -> None:
        """Show ``figures`` of a table and its totals; the cell in focus stays when the columns are the same."""
        self._telling = telling
        before = telling.before
        earlier = next((each for each in before.tables if each.name == table.name), None) if before else None
        self._lines = lines_of(table, earlier)
        compared = "compared" if before is not None else ""
        heads = (compared, table.head, *(telling.name(figure) for figure in figures))
        if heads != self._heads:
            self._heads = heads
            self._replace(self._made(self._columns(table.head, figures, compared=bool(compared))))
        here = self.view.currentIndex()
        row, column = here.row(), here.column()
        self.view.set_rows(self._lines)
        if row >= 0:
            self.view.setCurrentIndex(self.view.rows_model.index(row, column))
        self._fit()

    def set_most(self, height: int) -> None:
        """Be no taller than this; 0 is no limit."""
        if height != self._most:
            self._most = height
            self._fit()

    def tall(self) -> int:
        """How tall all of it is."""
        head = self.view.horizontalHeader()
        sideways = head.length() > self.view.width() > 0
        bar = self.view.horizontalScrollBar().sizeHint().height() if sideways else 0
        rows = self.view.rows_model.rowCount() * self.view.verticalHeader().defaultSectionSize()
        return head.sizeHint().height() + rows + 4 + bar

    def sizeHint(self) -> QSize:
        """As tall as its rows, as far as it may."""
        return QSize(super().sizeHint().width(), min(self.tall(), self._most or self.tall()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See which line of a cell is meant, and when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._see(self.view.currentIndex() if self.view.hasFocus() else QModelIndex())
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            index = self.view.indexAt(event.position().toPoint())
            middle = self.view.visualRect(index).center().y() + (line_height("body") - line_height("cap")) / 2
            self._lower = index.isValid() and event.position().y() > middle
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._lower = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return super().eventFilter(watched, event)

    def _columns(self, head: str, figures: Sequence[str], *, compared: bool) -> tuple[Column[Line], ...]:
        texts = any(figure_kind(figure) == "text" for figure in figures)
        seen = SEEN not in figures and any(SEEN in line.row.values for line in self._lines)
        label: Column[Line] = Column(
            LABEL,
            lambda: head,
            lambda line: line.row.label,
            second=_last_seen if seen else None,
            width=MONTH_LETTERS if any(is_month(line.row.code) for line in self._lines) and texts else 0,
            tip=lambda line: line.row.label,
        )
        return (label, *(self._figure(figure, compared=compared) for figure in figures))

    def _figure(self, figure: str, *, compared: bool) -> Column[Line]:
        kind = figure_kind(figure)
        read = kind in _READ
        return Column(
            figure,
            lambda: self._telling.name(figure) if self._telling else figure,
            lambda line: shown(line.row, figure, self._telling.zero if self._telling else ""),
            second=partial(self._second, figure=figure) if compared and not read else None,
            width=_LETTERS.get(kind, 5) + (COMPARED if compared and not read else 0),
            kind="text" if read else "figure",
            tip=lambda line: self._telling.tip(line, figure) if self._telling else "",
        )

    def _second(self, line: Line, *, figure: str) -> str:
        return difference(line, figure, self._telling.zero) if self._telling else ""

    def _made(self, columns: Sequence[Column[Line]]) -> TableView:
        view = TableView(
            columns or (Column(LABEL, str, lambda line: line.row.label),),
            name=self._name,
            accessible_name=self._accessible_name,
            is_total=lambda line: line.total,
            cells=True,
            sorts_itself=False,
        )
        view.setMouseTracking(True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.horizontalHeader().sectionResized.connect(lambda *_sizes: self._fit())
        view.figure_opened.connect(self._open)
        view.entered.connect(self._see)
        view.selectionModel().currentChanged.connect(lambda now, _before: self._see(now))
        return view

    def _replace(self, view: TableView) -> None:
        old, self.view = self.view, view
        self._column.replaceWidget(old, view)
        old.setObjectName(f"{self._name}_before")  # it goes when its events are done
        old.hide()
        old.deleteLater()

    def _fit(self) -> None:
        """The bar for moving sideways takes room only where the columns do not fit."""
        height = self.sizeHint().height()
        if height != self.height():
            self.updateGeometry()
            self.setFixedHeight(height)

    def _open(self, line: Any, figure: str) -> None:
        earlier = self._lower and line.before is not None
        row = line.before if earlier else line.row
        if opens(row, figure):
            self.figure_opened.emit(line, figure, earlier)

    def _see(self, index: QModelIndex) -> None:
        name = self.view.rows_model.columns[index.column()].name if index.isValid() else ""
        self.figure_seen.emit("" if name == LABEL else name)


def _last_seen(line: Line) -> str:
    seen = shown(line.row, SEEN)
    return _("terakhir dilihat {moment}").format(moment=seen) if seen and seen != DASH else ""
