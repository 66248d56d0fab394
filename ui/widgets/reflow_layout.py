"""A row that becomes two rows, or a column, when the type grows or the window shrinks."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class ReflowLayout(QLayout):
    """Items side by side by ``weights`` while each keeps its minimum width, else in fewer, equal columns.

    Weight 0 keeps an item at its minimum width. A single row fills the height it is given; several rows take what they
    need, and the last the rest if it wants height, so the page around it belongs in a PageScroll.
    For big actions, tiles and steps.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 16,
        line_gap: int | None = None,
        weights: tuple[int, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._weights = gap, weights
        self._line_gap = gap if line_gap is None else line_gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Called by Qt; what does not grow stands at the top of its row."""
        widget = item.widget()
        if widget is not None and widget.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Maximum:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)
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
        """It takes the width it is given, and the height where an item wants height."""
        tall = any(item.expandingDirections() & Qt.Orientation.Vertical for item in self._shown())
        return Qt.Orientation.Horizontal | (Qt.Orientation.Vertical if tall else Qt.Orientation(0))

    def hasHeightForWidth(self) -> bool:
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the rows at this width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        rows = self._rows(inner)
        heights = sum(_row_height(row, self._widths(row, inner, single=len(rows) == 1)) for row in rows)
        return heights + self._line_gap * max(0, len(rows) - 1) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Called by Qt."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        rows = self._rows(room.width())
        single = len(rows) == 1
        spare = 0 if single else max(0, room.height() - self.heightForWidth(rect.width()))
        y = room.y()
        for row in rows:
            widths = self._widths(row, room.width(), single=single)
            height = room.height() if single else _row_height(row, widths)
            if row is rows[-1] and any(item.expandingDirections() & Qt.Orientation.Vertical for item in row):
                height += spare
            _place(row, widths, QRect(room.x(), y, room.width(), height), self._gap)
            y += height + self._line_gap

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest single item."""
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

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
        if together <= width or len(shown) == 1:
            return [shown]
        fit = max(1, min(len(shown) - 1, (width + self._gap) // (widest + self._gap)))
        even = -(-len(shown) // -(-len(shown) // fit))
        return [shown[start : start + even] for start in range(0, len(shown), even)]

    def _widths(self, row: list[QLayoutItem], width: int, *, single: bool) -> list[int]:
        free = width - self._gap * (len(row) - 1)
        if not single:
            return [free // len(row)] * len(row)
        weights = list(self._weights) if len(self._weights) == len(row) else [1] * len(row)
        return _shares(free, weights, [item.minimumSize().width() for item in row])


def _shares(free: int, weights: list[int], least: list[int]) -> list[int]:
    """Shares by weight, but nobody below the minimum; what that costs is taken from the others."""
    fixed: set[int] = set()
    while True:
        rest = free - sum(least[i] for i in fixed)
        total = sum(weights[i] for i in range(len(least)) if i not in fixed) or 1
        shares = [least[i] if i in fixed else rest * weights[i] // total for i in range(len(least))]
        short = {i for i in range(len(least)) if shares[i] < least[i]}
        if not short:
            return shares
        fixed |= short


def _row_height(row: list[QLayoutItem], widths: list[int]) -> int:
    return max(_height(item, width) for item, width in zip(row, widths, strict=True))


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return max(item.sizeHint().height(), item.minimumSize().height())


def _place(row: list[QLayoutItem], widths: list[int], room: QRect, gap: int) -> None:
    x = room.x()
    for item, width in zip(row, widths, strict=True):
        item.setGeometry(QRect(x, room.y(), width, room.height()))
        x += width + gap
