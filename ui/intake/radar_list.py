"""The lines of the duplicate radar: number and question, subject, and the reasons with what agrees set off."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from register_app.i18n import _
from ui.intake.radar_rows import RadarRow, Run
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import Size, font, line_height
from ui.widgets.glyphs import paint_glyph
from ui.widgets.label import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})


class RadarList(QListView):
    """Walked with the arrows; every other key is left to the panel around it. ``rows`` stand in sight at once."""

    def __init__(self, *, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("radar_list")
        self.setAccessibleName(_("Mungkin sudah tercatat"))
        self._rows, self._items = rows, _Items()
        self.setModel(self._items)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { border: 0; background: transparent; }")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(metrics().px(160))

    def show_rows(self, rows: Sequence[RadarRow]) -> None:
        """Replace the lines; the one that was looked at stays the one, else the first."""
        before = self.key()
        self._items.show(rows)
        place = next((place for place, row in enumerate(rows) if row.key == before), 0)
        self.setCurrentIndex(self._items.index(place, 0) if rows else QModelIndex())
        self.set_sight(self._rows)

    def set_sight(self, rows: int) -> None:
        """Show so many lines at once, or as many as there are."""
        self._rows = rows
        self.setFixedHeight(row_height() * min(len(self._items.rows), rows))

    def rows(self) -> tuple[RadarRow, ...]:
        """What stands here."""
        return self._items.rows

    def key(self) -> int | None:
        """The complaint of the line that is looked at."""
        row = self._items.row(self.currentIndex().row())
        return row.key if row else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; no letter jumps to a line, since letters decide."""
        if Qt.Key(event.key()) in _WALK:
            super().keyPressEvent(event)
        else:
            event.ignore()


def row_height() -> int:
    """Three lines of words with room around them."""
    return line_height("body") + 2 * line_height("cap") + metrics().px(14)


class _Items(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[RadarRow, ...] = ()

    def show(self, rows: Sequence[RadarRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> RadarRow | None:
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return plain_tip(row.spoken()) if role == Qt.ItemDataRole.ToolTipRole else None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(metrics().px(160), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row(index.row()) if isinstance(model, _Items) else None
        if row is None:
            return
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            held = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(rect, color("select" if held else "sheet"))
            if held:
                painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color("accent"))
        if index.row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), color("rule"))
        side = metrics().sheet_padding
        _paint_row(painter, row, rect.adjusted(side, metrics().px(7), -side, -metrics().px(7)))
        painter.restore()


def _paint_row(painter: QPainter, row: RadarRow, room: QRectF) -> None:
    body, cap = line_height("body"), line_height("cap")
    first = QRectF(room.left(), room.top(), room.width(), body)
    aside = QFontMetrics(font("cap")).horizontalAdvance(row.aside)
    _line(painter, first, row.aside, "cap", "muted", right=True)
    _line(painter, first.adjusted(0, 0, -aside - 8, 0), row.title, "body", "text", strong=True)
    second = QRectF(room.left(), first.bottom(), room.width(), cap)
    _line(painter, second, row.subject, "cap", "text")
    third = QRectF(room.left(), second.bottom(), room.width(), cap)
    if row.decided:
        side = metrics().px(11)
        paint_glyph(painter, QRectF(third.left(), third.top() + (cap - side) / 2, side, side), "tick", color("ok"))
        _line(painter, third.adjusted(side + 6, 0, 0, 0), row.runs[0].text, "cap", "ok", strong=True)
    else:
        _paint_runs(painter, row.runs, third)


def _paint_runs(painter: QPainter, runs: Sequence[Run], room: QRectF) -> None:
    """Piece by piece; what agrees lies on a soft ground, underlined and semibold, so that colour alone says nothing."""
    plain, strong = font("cap"), font("cap", strong=True)
    x = room.left()
    for run in runs:
        face = strong if run.marked else plain
        x = _paint_run(painter, run, face, QRectF(x, room.top(), room.right() - x, room.height()))
        if x >= room.right():
            return


def _paint_run(painter: QPainter, run: Run, face: QFont, room: QRectF) -> float:
    """Draw one piece, cut where the room ends; gives where it ended."""
    metric = QFontMetrics(face)
    width = float(metric.horizontalAdvance(run.text))
    shown = run.text
    if width > room.width():
        shown, width = metric.elidedText(run.text, Qt.TextElideMode.ElideRight, int(room.width())), room.width()
    if run.marked and shown:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("today_soft"))
        painter.drawRoundedRect(QRectF(room.left() - 1, room.top(), width + 2, room.height()), 2, 2)
        painter.fillRect(QRectF(room.left() - 1, room.bottom() - 1, width + 2, 1), color("today"))
    painter.setFont(face)
    painter.setPen(color("text" if run.marked else "muted"))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return room.left() + width + (2 if run.marked else 0)


def _line(
    painter: QPainter, room: QRectF, words: str, size: Size, tone: str, *, strong: bool = False, right: bool = False
) -> None:
    face = font(size, strong=strong)
    painter.setFont(face)
    painter.setPen(color(tone))
    shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
