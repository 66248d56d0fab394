"""Paints every cell of every table: one rule, one selection bar, words, second line, chip or figure."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.chips_paint import Chip, chip_size, paint_chip
from ui.widgets.columns import Column
from ui.widgets.table_model import TableModel

Index = QModelIndex | QPersistentModelIndex
EDGE_PADDING, CELL_PADDING = 16, 8
_INKS = {"muted": "muted", "figure": "accent"}


class CellDelegate(QStyledItemDelegate):
    """``is_total`` marks rows that sum up; ``cells`` draws a box around the current cell for tables of figures."""

    def __init__(self, parent: QWidget, *, is_total: Callable[[Any], bool] | None = None, cells: bool = False) -> None:
        super().__init__(parent)
        self._is_total = is_total or (lambda _row: False)
        self._cells = cells

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, TableModel)
        row, column = model.row_at(index.row()), model.columns[index.column()]
        if row is None:
            return
        total = self._is_total(row)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not self._cells
        ground = "raised" if total else "select" if chosen else "sheet"
        painter.save()
        self._paint_ground(painter, QRectF(option.rect), ground, total=total)
        if chosen and _is_first(option, index):
            painter.fillRect(QRectF(option.rect.left(), option.rect.top(), 3, option.rect.height()), color("accent"))
        room = _room(QRectF(option.rect), first=_is_first(option, index), last=_is_last(option, index))
        self._paint_content(painter, room, column, row, ground, strong=total)
        if self._cells and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 3, 3)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough for the words; the height is the view's."""
        model = index.model()
        assert isinstance(model, TableModel)
        column, row = model.columns[index.column()], model.row_at(index.row())
        if row is None:
            return QSize(0, metrics().row)
        chip = column.chip(row) if column.chip else None
        words = chip_size(chip).width() if chip else _width(font("body", strong=True), column.text(row))
        second = _width(font("cap"), column.second(row)) if column.second else 0
        return QSize(max(words, second) + 2 * CELL_PADDING + 2, metrics().row)

    @staticmethod
    def _paint_ground(painter: QPainter, rect: QRectF, ground: str, *, total: bool) -> None:
        painter.fillRect(rect, color(ground))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("rule"))
        if total:
            painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 1), color("rule_strong"))

    def _paint_content(
        self, painter: QPainter, room: QRectF, column: Column[Any], row: Any, ground: str, *, strong: bool
    ) -> None:
        chip = column.chip(row) if column.chip else None
        if chip is not None:
            _paint_chip(painter, room, chip, column.align, ground)
            return
        words = column.text(row)
        heavy = font("body", strong=strong or column.kind == "strong")
        ink = color(_INKS.get(column.kind, "text"))
        second = column.second(row) if column.second is not None else ""
        if second and column.kind == "figure":
            _paint_two_figures(painter, room, (words, second), heavy, ink)
        elif second:
            self._paint_two(painter, room, (words, second), heavy, ink)
        elif column.kind == "figure":
            _paint_figure(painter, room, words, heavy, ink)
        else:
            _paint_line(painter, room, words, heavy, ink, column.align)

    @staticmethod
    def _paint_two(painter: QPainter, room: QRectF, lines: tuple[str, str], heavy: QFont, ink: QColor) -> None:
        body, cap = line_height("body"), line_height("cap")
        top = room.center().y() - (body + cap - 2) / 2
        _paint_line(painter, QRectF(room.left(), top, room.width(), body), lines[0], heavy, ink, "left")
        below = QRectF(room.left(), top + body - 2, room.width(), cap)
        _paint_line(painter, below, lines[1], font("cap"), color("muted"), "left")


def figure_rect(room: QRectF, words: str) -> QRectF:
    """Where the digits of a right-aligned figure stand inside its cell."""
    width = _width(font("body", strong=True), words) + 4
    return QRectF(room.right() - width, room.top(), width, room.height())


def is_figure(words: str) -> bool:
    """Whether a cell holds a number that opens something; a dash, nought or nothing does not."""
    return any(letter.isdigit() for letter in words) and words != "0"


def _paint_figure(painter: QPainter, room: QRectF, words: str, kind: QFont, ink: QColor) -> None:
    if not is_figure(words):
        _paint_line(painter, room, words, kind, color("muted"), "right")
        return
    _paint_line(painter, room, words, kind, ink, "right")
    width = _width(kind, words)
    under = round(room.center().y() + QFontMetrics(kind).ascent() / 2) + 2
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
    painter.drawLine(round(room.right() - width), under, round(room.right()), under)


def _paint_two_figures(painter: QPainter, room: QRectF, lines: tuple[str, str], heavy: QFont, ink: QColor) -> None:
    """A figure, and below it the one that it is compared with."""
    body, cap = line_height("body"), line_height("cap")
    top = room.center().y() - (body + cap) / 2
    _paint_figure(painter, QRectF(room.left(), top - 1, room.width(), body), lines[0], heavy, ink)
    _paint_line(
        painter, QRectF(room.left(), top + body, room.width(), cap), lines[1], font("cap"), color("muted"), "right"
    )


def _paint_chip(painter: QPainter, room: QRectF, chip: Chip, align: str, ground: str) -> None:
    if align == "right":
        width = min(chip_size(chip).width(), room.width())
        room = QRectF(room.right() - width, room.top(), width, room.height())
    paint_chip(painter, room, chip, on=ground)


def _paint_line(painter: QPainter, room: QRectF, words: str, kind: QFont, ink: QColor, align: str) -> None:
    side = {"right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter}.get(
        align, Qt.AlignmentFlag.AlignLeft
    )
    one_line = words.replace("\n", " ")
    painter.setFont(kind)
    painter.setPen(ink)
    shown = QFontMetrics(kind).elidedText(one_line, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def _room(rect: QRectF, *, first: bool, last: bool) -> QRectF:
    left, right = (EDGE_PADDING if first else CELL_PADDING), (EDGE_PADDING if last else CELL_PADDING)
    return rect.adjusted(left, 0, -right, -1)


def _is_first(option: QStyleOptionViewItem, index: Index) -> bool:
    return _neighbour(option, index, -1) is None


def _is_last(option: QStyleOptionViewItem, index: Index) -> bool:
    return _neighbour(option, index, 1) is None


def _neighbour(option: QStyleOptionViewItem, index: Index, step: int) -> int | None:
    """The next visible column in the order shown; hidden and moved columns keep the padding at the edges."""
    header = getattr(option.widget, "horizontalHeader", None)
    if header is None:
        return None
    bar = header()
    place = bar.visualIndex(index.column()) + step
    while 0 <= place < bar.count():
        logical = int(bar.logicalIndex(place))
        if not bar.isSectionHidden(logical):
            return logical
        place += step
    return None


def _width(kind: QFont, words: str) -> int:
    return QFontMetrics(kind).horizontalAdvance(words)
