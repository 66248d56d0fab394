"""The life of a case as one column: a line with nodes, beside each what happened, when, by whom, with what attached."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import line_height
from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.glyphs import paint_glyph
from ui.widgets.label import Label
from ui.widgets.reflow_layout import ReflowLayout

Node = Literal["done", "waiting", "open", "small"]

_GUTTER, _CENTRE = 28, 9


@dataclass(frozen=True, slots=True)
class Attached:
    """One thing that lies with an entry: its key, its name, what it is, and a small picture when there is one."""

    key: str
    name: str
    detail: str = ""
    picture: QImage | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the life of a case; ``muted`` entries (printed, opened) stand back.

    ``node``: done (disc with tick), waiting (ring of today), open (small ring), small (dot).
    """

    title: str
    when: str
    body: str = ""
    by: str = ""
    node: Node = "done"
    muted: bool = False
    attached: tuple[Attached, ...] = ()


class Timeline(QWidget):
    """Newest first or oldest first as given; lives in a PageScroll."""

    attachment_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace what is shown."""
        while self._column.count():
            item = self._column.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, entry in enumerate(entries):
            line = _Item(entry, first=place == 0, last=place == len(entries) - 1)
            line.attachment_opened.connect(self.attachment_opened)
            self._column.addWidget(line)
        self._column.addStretch(1)


class _Item(QWidget):
    attachment_opened = Signal(str)

    def __init__(self, entry: Entry, *, first: bool, last: bool) -> None:
        super().__init__()
        self._entry, self._first, self._last = entry, first, last
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics().px(_GUTTER), 0, 0, metrics().px(14))
        column.setSpacing(2)
        column.addLayout(self._head())
        if entry.body:
            column.addWidget(self._words(entry.body, "muted" if entry.muted else "text"))
        if entry.attached:
            column.addWidget(self._cards())
        if entry.by:
            column.addWidget(self._words(entry.by, "muted"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw this item's piece of the line, and its node."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            m = metrics()
            side = m.px(_SIDES[self._entry.node])
            centre = QPointF(m.px(_CENTRE), line_height("body") / 2 + 1)
            painter.setPen(QPen(color("rule_strong"), 1.5))
            gap = side / 2 + 4
            if not self._first:
                painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), max(0.0, centre.y() - gap)))
            if not self._last:
                painter.drawLine(QPointF(centre.x(), centre.y() + gap), QPointF(centre.x(), self.height()))
            self._paint_node(painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))

    def _paint_node(self, painter: QPainter, room: QRectF) -> None:
        node = self._entry.node
        if node == "done":
            paint_glyph(painter, room, "disc-tick", color("fill"), color("on_fill"))
            return
        if node == "small":
            paint_glyph(painter, room, "dot", color("muted"))
            return
        painter.setPen(QPen(color("today" if node == "waiting" else "muted"), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(room.adjusted(1, 1, -1, -1))

    def _head(self) -> ReflowLayout:
        row = ReflowLayout(gap=12, line_gap=0, weights=(1, 0))
        muted = self._entry.muted
        title = Label(self._entry.title, strong=not muted, tone="muted" if muted else "text", wrap=True)
        when = Label(self._entry.when, "cap", tone="muted")
        when.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(title)
        row.addWidget(when)
        return row

    def _words(self, words: str, tone: str) -> Label:
        return Label(words, "body" if tone == "text" else "cap", tone=tone, wrap=True, selectable=True)

    def _cards(self) -> QWidget:
        shelf = QWidget()
        row = FlowLayout(shelf, gap=8, line_gap=6)
        row.setContentsMargins(0, 2, 0, 2)
        for attached in self._entry.attached:
            card = _Card(attached)
            card.opened.connect(self.attachment_opened)
            row.addWidget(card)
        return shelf


class _Card(AttachmentCard):
    opened = Signal(str)

    def __init__(self, attached: Attached) -> None:
        super().__init__(attached.name, attached.detail, name=f"attachment_{attached.key}")
        self._key = attached.key
        self.show_picture(attached.picture)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.opened.emit(self._key)


_SIDES: dict[Node, int] = {"done": 13, "waiting": 14, "open": 11, "small": 10}
