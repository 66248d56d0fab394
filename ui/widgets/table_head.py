"""The head row of a table: quiet titles on the raised ground, an arrow where the order comes from."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.cell_delegate import CELL_PADDING, EDGE_PADDING
from ui.widgets.columns import Column


class TableHead(QHeaderView):
    """Paints its sections itself, because a styled header ignores its font."""

    def __init__(self, columns: tuple[Column[Any], ...], parent: QWidget, *, tall: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._tall = tall and any(" " in column.title() for column in columns)
        self._sorted: tuple[int, bool] | None = None
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(metrics().px(28))
        self.setFixedHeight(self.height_needed())

    def height_needed(self) -> int:
        """One line of titles, or two where long ones may break."""
        return metrics().header + (line_height("cap") if self._tall else 0)

    def title_width(self, section: int) -> int:
        """What the title of a section takes, broken at its best where two lines are allowed."""
        title, width = self._columns[section].title(), QFontMetrics(font("cap", strong=True)).horizontalAdvance
        return min((max(map(width, lines)) for lines in _breaks(title)), default=0) if self._tall else width(title)

    def show_order(self, section: int, *, descending: bool) -> None:
        """Draw the arrow on this section."""
        self._sorted = (section, descending)
        self.viewport().update()

    def order(self) -> tuple[int, bool] | None:
        """The section the order comes from, and whether it is descending."""
        return self._sorted

    def sizeHint(self) -> QSize:
        """As tall as the metrics say."""
        return QSize(self.length(), self.height_needed())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one title."""
        painter.save()
        painter.fillRect(rect, color("raised"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("rule_strong"))
        column = self._columns[logical]
        room = self._room(rect, logical)
        arrow = metrics().px(14) if self._sorted and self._sorted[0] == logical else 0
        kind = font("cap", strong=True)
        if self._tall:
            self._paint_tall(painter, room, column, kind)
            painter.restore()
            return
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

    @staticmethod
    def _paint_tall(painter: QPainter, room: QRectF, column: Column[Any], kind: QFont) -> None:
        width = QFontMetrics(kind).horizontalAdvance
        best = min(_breaks(column.title()), key=lambda lines: (max(map(width, lines)) > room.width() + 1, len(lines)))
        side = Qt.AlignmentFlag.AlignRight if _right(column) else Qt.AlignmentFlag.AlignLeft
        painter.setFont(kind)
        painter.setPen(color("muted"))
        high = line_height("cap")
        top = room.center().y() - high * len(best) / 2
        for number, line in enumerate(best):
            shown = QFontMetrics(kind).elidedText(line, Qt.TextElideMode.ElideRight, int(room.width()) + 2)
            place = QRectF(room.left() - 1, top + number * high, room.width() + 2, high)
            painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _room(self, rect: QRect, logical: int) -> QRectF:
        shown = [i for i in (self.logicalIndex(place) for place in range(self.count())) if not self.isSectionHidden(i)]
        left = EDGE_PADDING if shown and shown[0] == logical else CELL_PADDING
        right = EDGE_PADDING if shown and shown[-1] == logical else CELL_PADDING
        return QRectF(rect).adjusted(left, 0, -right, 0)


def _right(column: Column[Any]) -> bool:
    return column.align == "right" or column.kind == "figure"


def _breaks(title: str) -> list[tuple[str, ...]]:
    """The title in one line, and in two at each of its spaces, the best balanced first."""
    words = title.split(" ")
    two = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    return [(title,), *sorted(two, key=lambda lines: max(map(len, lines)))]
