"""Frozen rows behind a table: the same model for every screen, never subclassed."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.columns import Column
from ui.widgets.label import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel, Generic[Row]):
    """Columns and the rows in sight; sorts by itself only where all rows are here (``sorts_itself``)."""

    def __init__(self, columns: Sequence[Column[Row]], rows: Sequence[Row] = (), *, sorts_itself: bool = True) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows = list(rows)
        self._sorts_itself = sorts_itself
        self._order: tuple[int, bool] | None = None

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, as described."""
        return self._columns

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order asked for before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._sort_rows()
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row]) -> None:
        """Add the next page behind the rows in sight."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return tuple(self._rows)

    def row_at(self, number: int) -> Row | None:
        """The row shown at this place, or None past the end."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, matches: Callable[[Row], bool]) -> int:
        """The place of the first row that matches, or -1."""
        return next((place for place, row in enumerate(self._rows) if matches(row)), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Words for the eye, the tooltip and the screen reader; painting asks the column itself."""
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == _Role.DisplayRole:
            return column.text(row)
        if role == _Role.ToolTipRole:
            return plain_tip(column.tip(row)) if column.tip else None
        if role == _Role.AccessibleTextRole:
            return spoken(column, row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The title of a column, in the language of this moment."""
        if orientation == Qt.Orientation.Horizontal and role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return self._columns[section].title()
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in order by the column's sort value; equal rows keep their order."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        self._sort_rows()
        self.layoutChanged.emit()

    def _sort_rows(self) -> None:
        if self._order is None or not self._sorts_itself:
            return
        value = self._columns[self._order[0]].sort
        if value is not None:
            self._rows.sort(key=value, reverse=self._order[1])


def spoken(column: Column[Row], row: Row) -> str:
    """What a screen reader says of one cell: the words, the chip, the second line."""
    chip = column.chip(row) if column.chip else None
    parts = (chip.text if chip else column.text(row), column.second(row) if column.second else "")
    return ", ".join(part for part in parts if part)
