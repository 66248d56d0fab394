"""A short list at the side: two-line entries, one chosen, walked with the arrows; for slips, report forms, settings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import Size, font, line_height
from ui.widgets.glyphs import Glyph, paint_glyph

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SideItem:
    """One entry; ``heading`` entries part the list and cannot be chosen."""

    key: str
    title: str
    detail: str = ""
    glyph: Glyph | None = None
    tone: str = "muted"
    heading: bool = False


class SideList(QListView):
    """``chosen(key)`` follows the choice by mouse or keys; ``ruled`` draws hairlines between entries."""

    chosen = Signal(str)

    def __init__(self, *, name: str, accessible_name: str, ruled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.items_model = _Items()
        self.setModel(self.items_model)
        self.setItemDelegate(_Painter(self, ruled=ruled))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { border: 0; background: transparent; }")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_items(self, items: Sequence[SideItem]) -> None:
        """Replace the entries; the choice stays when its key is still there."""
        before = self.value()
        blocked = self.selectionModel().blockSignals(True)
        self.items_model.show(items)
        self.set_value(before)
        self.selectionModel().blockSignals(blocked)

    def value(self) -> str | None:
        """The key of the chosen entry."""
        item = self.items_model.item(self.currentIndex().row())
        return item.key if item else None

    def set_value(self, key: str | None) -> None:
        """Choose by key."""
        place = self.items_model.place_of(key)
        self.setCurrentIndex(self.items_model.index(place, 0) if place >= 0 else QModelIndex())

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        item = self.items_model.item(now.row())
        if item is not None:
            self.chosen.emit(item.key)


class _Items(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[SideItem, ...] = ()

    def show(self, items: Sequence[SideItem]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def item(self, place: int) -> SideItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def place_of(self, key: str | None) -> int:
        return next((i for i, item in enumerate(self._items) if item.key == key and not item.heading), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        item = self.item(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.title}, {item.detail}" if item.detail else item.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index.row())
        if item is None or item.heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: QWidget, *, ruled: bool) -> None:
        super().__init__(parent)
        self._ruled = ruled

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        item = _item(index)
        m = metrics()
        if item.heading:
            return QSize(m.px(120), line_height("cap") + m.px(26))
        lines = line_height("body") + (line_height("cap") if item.detail else 0)
        return QSize(m.px(160), max(m.px(56), lines + 16) if self._ruled else lines + m.px(9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = _item(index)
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, color("select"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver and not item.heading:
            painter.fillRect(rect, color("raised"))
        if self._ruled or (item.heading and index.row() > 0):
            line = rect.top() if item.heading else rect.bottom() - 1
            painter.fillRect(QRectF(rect.left(), line, rect.width(), 1), color("rule"))
        left = rect.left() + metrics().px(16)
        if item.glyph is not None:
            side = metrics().px(13)
            middle = rect.top() + (rect.height() - _lines(item)) / 2 + line_height("body") / 2
            paint_glyph(
                painter, QRectF(left + 2, middle - side / 2, side, side), item.glyph, color(item.tone), color("sheet")
            )
            left += metrics().px(26)
        self._paint_words(
            painter, item, QRectF(left, rect.top(), rect.right() - left - 8, rect.height()), chosen=chosen
        )
        painter.restore()

    def _paint_words(self, painter: QPainter, item: SideItem, room: QRectF, *, chosen: bool) -> None:
        if item.heading:
            self._line(painter, room, item.title, "cap", "muted", strong=True)
            return
        top = room.top() + (room.height() - _lines(item)) / 2
        quiet = item.glyph == "ring" and not chosen
        first = QRectF(room.left(), top, room.width(), line_height("body"))
        self._line(painter, first, item.title, "body", "muted" if quiet else "text", strong=chosen)
        if item.detail:
            second = QRectF(room.left(), first.bottom(), room.width(), line_height("cap"))
            self._line(painter, second, item.detail, "cap", "muted", strong=False)

    @staticmethod
    def _line(painter: QPainter, room: QRectF, words: str, size: Size, tone: str, *, strong: bool) -> None:
        painter.setFont(font(size, strong=strong))
        painter.setPen(color(tone))
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def _item(index: Index) -> SideItem:
    model = index.model()
    assert isinstance(model, _Items)
    item = model.item(index.row())
    assert item is not None
    return item


def _lines(item: SideItem) -> int:
    return line_height("body") + (line_height("cap") if item.detail else 0)
