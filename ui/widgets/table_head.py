"""The head row of a table: quiet titles on the raised ground, an arrow where the order comes from."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.theme.type import font
from ui.widgets.cell_delegate import CELL_PADDING, EDGE_PADDING
from ui.widgets.columns import Column


class TableHead(QHeaderView):
    """Paints its sections itself, because a styled header ignores its font."""

    def __init__(self, columns: tuple[Column[Any], ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._sorted: tuple[int, bool] | None = None
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(metrics().px(28))
        self.setFixedHeight(metrics().header)

    def show_order(self, section: int, *, descending: bool) -> None:
        """Draw the arrow on this section."""
        self._sorted = (section, descending)
        self.viewport().update()

    def order(self) -> tuple[int, bool] | None:
        """The section the order comes from, and whether it is descending."""
        return self._sorted

    def sizeHint(self) -> QSize:
        """As tall as the metrics say."""
        return QSize(super().sizeHint().width(), metrics().header)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one title."""
        painter.save()
        painter.fillRect(rect, color("raised"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("rule_strong"))
        column = self._columns[logical]
        room = self._room(rect, logical)
        arrow = metrics().px(14) if self._sorted and self._sorted[0] == logical else 0
        kind = font("cap", strong=True)
        title = QFontMetrics(kind).elidedText(
            column.title(), Qt.TextElideMode.ElideRight, int(room.width()) - arrow + 1
        )
        width = QFontMetrics(kind).horizontalAdvance(title)
        left = room.right() - width - (arrow + 4 if arrow else 0) if _right(column) else room.left()
        painter.setFont(kind)
        painter.setPen(color("muted"))
        painter.drawText(QRectF(left, room.top(), width + 2, room.height()), int(Qt.AlignmentFlag.AlignVCenter), title)
        if arrow and self._sorted:
            spot = QRectF(left + width + 4, room.center().y() - arrow / 2, arrow, arrow)
            paint_icon(painter, spot, "arrow-down" if self._sorted[1] else "arrow-up", color("text"))
        painter.restore()

    def _room(self, rect: QRect, logical: int) -> QRectF:
        shown = [i for i in (self.logicalIndex(place) for place in range(self.count())) if not self.isSectionHidden(i)]
        left = EDGE_PADDING if shown and shown[0] == logical else CELL_PADDING
        right = EDGE_PADDING if shown and shown[-1] == logical else CELL_PADDING
        return QRectF(rect).adjusted(left, 0, -right, 0)


def _right(column: Column[Any]) -> bool:
    return column.align == "right" or column.kind == "figure"
