"""A row that becomes two rows, or a column, when the type grows or the window shrinks."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ReflowLayout(QLayout):
    """Items side by side by ``weights`` while each keeps its minimum width, else in fewer, equal columns.

    A single row fills the height it is given; several rows take the height they need. For big actions, tiles and steps.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 16, weights: tuple[int, ...] = ()) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._weights = gap, weights
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Called by Qt."""
        self._items.append(item)

    def count(self) -> int:
        """Called by Qt."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Called by Qt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Called by Qt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width and height it is given."""
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def hasHeightForWidth(self) -> bool:
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the rows at this width."""
        rows = self._rows(width)
        return sum(self._row_height(row) for row in rows) + self._gap * max(0, len(rows) - 1)

    def setGeometry(self, rect: QRect) -> None:
        """Called by Qt."""
        super().setGeometry(rect)
        rows = self._rows(rect.width())
        y = rect.y()
        for row in rows:
            height = rect.height() if len(rows) == 1 else self._row_height(row)
            self._place(row, QRect(rect.x(), y, rect.width(), height), single=len(rows) == 1)
            y += height + self._gap

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest single item."""
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def columns(self, width: int) -> int:
        """How many stand side by side at this width."""
        return len(self._rows(width)[0]) if self._shown() else 0

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        shown = self._shown()
        if not shown:
            return []
        widest = max(item.minimumSize().width() for item in shown)
        together = sum(item.minimumSize().width() for item in shown) + self._gap * (len(shown) - 1)
        if together <= width:
            return [shown]
        fit = max(1, min(len(shown) - 1, (width + self._gap) // (widest + self._gap)))
        even = -(-len(shown) // -(-len(shown) // fit))
        return [shown[start : start + even] for start in range(0, len(shown), even)]

    def _row_height(self, row: list[QLayoutItem]) -> int:
        return max(max(item.sizeHint().height(), item.minimumSize().height()) for item in row)

    def _place(self, row: list[QLayoutItem], room: QRect, *, single: bool) -> None:
        widths = self._weighted(row, room.width()) if single else self._equal(row, room.width())
        x = room.x()
        for item, width in zip(row, widths, strict=True):
            item.setGeometry(QRect(x, room.y(), width, room.height()))
            x += width + self._gap

    def _equal(self, row: list[QLayoutItem], width: int) -> list[int]:
        each = (width - self._gap * (len(row) - 1)) // len(row)
        return [each] * len(row)

    def _weighted(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Shares by weight, but nobody below the minimum; what that costs is taken from the others."""
        free = width - self._gap * (len(row) - 1)
        weights = list(self._weights) if len(self._weights) == len(row) else [1] * len(row)
        least = [item.minimumSize().width() for item in row]
        fixed: set[int] = set()
        while True:
            rest = free - sum(least[i] for i in fixed)
            total = sum(weights[i] for i in range(len(row)) if i not in fixed) or 1
            shares = [least[i] if i in fixed else rest * weights[i] // total for i in range(len(row))]
            short = {i for i in range(len(row)) if shares[i] < least[i]}
            if not short:
                return shares
            fixed |= short
