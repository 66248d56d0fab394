"""The table: quiet rules, a bar on the chosen row, heads that sort, figures that open."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme.metrics import metrics
from ui.theme.type import font
from ui.widgets.cell_delegate import CELL_PADDING, EDGE_PADDING, CellDelegate, is_figure
from ui.widgets.columns import Column
from ui.widgets.table_head import TableHead
from ui.widgets.table_model import TableModel

_NEAR_END = 12
"""Rows before the end at which the next page is asked for."""

_LEAST_LETTERS = {True: 22, False: 12}
"""Letters that an elastic column keeps, with and without a second line; below that the table scrolls sideways."""


class TableView(QTableView):
    """Rows are frozen values; ``cells=True`` makes the arrows walk single cells and long titles break, for
    tables of figures.

    ``row_chosen(row)`` follows the selection, ``row_opened(row)`` comes with Enter or a double click,
    ``figure_opened(row, column name)`` from a figure, ``sort_asked(column name, descending)`` from a head,
    ``near_end`` when the next page may be fetched.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    figure_opened = Signal(object, str)
    sort_asked = Signal(str, bool)
    near_end = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        name: str,
        accessible_name: str,
        is_total: Callable[[Any], bool] | None = None,
        cells: bool = False,
        sorts_itself: bool = True,
        fit_height: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.rows_model: TableModel[Any] = TableModel(columns, sorts_itself=sorts_itself)
        self._cells, self._fit_height = cells, fit_height
        self._least: dict[int, int] = {}
        self._head = TableHead(self.rows_model.columns, self, tall=cells)
        self.setHorizontalHeader(self._head)
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(self, is_total=is_total, cells=cells))
        self._set_manners()
        self._set_widths()
        self._head.setSectionsClickable(any(column.sort for column in columns))
        self._head.sectionClicked.connect(self._ask_order)
        self.selectionModel().currentChanged.connect(self._choose)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._open_figure)
        self.verticalScrollBar().valueChanged.connect(self._watch_end)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the choice is dropped and the list starts at its top."""
        self.rows_model.set_rows(rows)
        self._fit()

    def append_rows(self, rows: Sequence[Any]) -> None:
        """Add the next page."""
        self.rows_model.append_rows(rows)

    def chosen(self) -> Any:
        """The row under the bar, or None."""
        return self.rows_model.row_at(self.currentIndex().row())

    def let_choose_many(self) -> None:
        """Let Shift and Ctrl put the bar on several rows; ``chosen`` stays the one of the cursor."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_rows(self) -> tuple[Any, ...]:
        """Every row under a bar, from top to bottom."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self.rows_model.row_at(place) for place in places)

    def choose(self, matches: Callable[[Any], bool]) -> bool:
        """Put the bar on the first row that matches; False when none does."""
        place = self.rows_model.place_of(matches)
        if place >= 0:
            self.setCurrentIndex(self.rows_model.index(place, self._first_shown()))
        return place >= 0

    def show_order(self, name: str, *, descending: bool) -> None:
        """Draw the arrow on this column and, where all rows are here, sort by it."""
        section = self._section(name)
        self._head.show_order(section, descending=descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.rows_model.sort(section, order)

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these columns and hide the others."""
        for section, column in enumerate(self.rows_model.columns):
            self.setColumnHidden(section, column.name not in names)
        self._stretch()

    def shown_columns(self) -> tuple[str, ...]:
        """The names of the columns in sight."""
        columns = enumerate(self.rows_model.columns)
        return tuple(column.name for section, column in columns if not self.isColumnHidden(section))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; everything else is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            if not self._open_figure(self.currentIndex()):
                self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _set_manners(self) -> None:
        two_lines = any(column.second for column in self.rows_model.columns)
        self.verticalHeader().setDefaultSectionSize(metrics().row_two if two_lines else metrics().row)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(
            QAbstractItemView.SelectionBehavior.SelectItems
            if self._cells
            else QAbstractItemView.SelectionBehavior.SelectRows
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The widest column takes what is left, but never less than a few words."""
        super().resizeEvent(event)
        self._stretch()
        self._fit()

    def _set_widths(self) -> None:
        letter = QFontMetrics(font("body")).averageCharWidth()
        for section, column in enumerate(self.rows_model.columns):
            title = self._head.title_width(section) + 4
            if column.sort is not None:
                title += metrics().px(18)
            edge = section in {0, len(self.rows_model.columns) - 1}
            padding = CELL_PADDING + (EDGE_PADDING if edge else CELL_PADDING)
            self.setColumnWidth(
                section, max((column.width or _LEAST_LETTERS[column.second is not None]) * letter, title) + padding
            )
        self._least = {i: self.columnWidth(i) for i, column in enumerate(self.rows_model.columns) if not column.width}

    def _stretch(self) -> None:
        elastic = [section for section in self._least if not self.isColumnHidden(section)]
        if not elastic:
            return
        columns = range(self.rows_model.columnCount())
        taken = sum(self.columnWidth(i) for i in columns if i not in elastic and not self.isColumnHidden(i))
        share = (self.viewport().width() - taken) // len(elastic)
        for section in elastic:
            self.setColumnWidth(section, max(share, self._least[section]))

    def _fit(self) -> None:
        """Where asked, exactly as tall as the rows, and the scroll bar when the columns do not fit."""
        if self._fit_height:
            rows = self.rows_model.rowCount() * self.verticalHeader().defaultSectionSize()
            sideways = self._head.length() > self.width() and self.width() > 0
            bar = self.horizontalScrollBar().sizeHint().height() if sideways else 0
            self.setFixedHeight(self._head.height_needed() + rows + 4 + bar)

    def _section(self, name: str) -> int:
        return next(i for i, column in enumerate(self.rows_model.columns) if column.name == name)

    def _first_shown(self) -> int:
        return next((i for i in range(self.rows_model.columnCount()) if not self.isColumnHidden(i)), 0)

    def _ask_order(self, section: int) -> None:
        column = self.rows_model.columns[section]
        if column.sort is None:
            return
        before = self._head.order()
        descending = before is not None and before[0] == section and not before[1]
        self.show_order(column.name, descending=descending)
        self.sort_asked.emit(column.name, descending)

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows_model.row_at(now.row())
        if row is not None:
            self.row_chosen.emit(row)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index.row())
        if row is not None:
            self.row_opened.emit(row)

    def _open_figure(self, index: QModelIndex) -> bool:
        column, row = self.rows_model.columns[index.column()], self.rows_model.row_at(index.row())
        if column.kind != "figure" or row is None or not is_figure(column.text(row)):
            return False
        self.figure_opened.emit(row, column.name)
        return True

    def _watch_end(self, value: int) -> None:
        left = self.verticalScrollBar().maximum() - value
        if left <= _NEAR_END * self.verticalHeader().defaultSectionSize():
            self.near_end.emit()
