"""What every chart can do: bars that are walked with the arrows, explain themselves, speak, open what they count."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from register_app.i18n import _, sense
from ui.theme.current import color
from ui.widgets.announce import announce
from ui.widgets.label import plain_tip

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


@dataclass(frozen=True, slots=True)
class BarPair:
    """One place of a chart with its numbers; without ``finished`` it has one bar. ``tip`` explains both."""

    label: str
    incoming: int
    finished: int | None = None
    tip: str = ""

    def words(self) -> str:
        """Oktober: 39 masuk, 34 selesai; what a screen reader says."""
        if self.finished is None:
            return f"{self.label}: {self.incoming}"
        said = _("{label}: {incoming} masuk, {finished} selesai")
        return said.format(label=self.label, incoming=self.incoming, finished=self.finished)


class ChartCanvas(QWidget):
    """A chart is one tab stop: arrows along the axis walk its places, arrows across turn to the finished bar.

    Enter or a click opens the bar (``part_opened(place, finished)``), Shift+Enter the finished one; ``walked(area)``
    says where the bar in focus stands, so that a scroll area can bring it into sight.
    """

    part_opened = Signal(int, bool)
    walked = Signal(QRectF)

    along: tuple[Qt.Key, Qt.Key] = (Qt.Key.Key_Left, Qt.Key.Key_Right)
    across: tuple[Qt.Key, Qt.Key] = (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def __init__(self, *, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.pairs: tuple[BarPair, ...] = ()
        self.current = -1
        self.on_finished = False

    def show_pairs(self, pairs: Sequence[BarPair], *, current: int = -1) -> None:
        """Show these bars; ``current`` is the place that is emphasised and walked from."""
        self.pairs, self.current, self.on_finished = tuple(pairs), current, False
        self._describe()
        self.updateGeometry()
        self.update()

    def area(self, place: int) -> QRectF:
        """Where a place stands: what a click there belongs to."""
        raise NotImplementedError

    def finished_at(self, place: int, spot: QPoint) -> bool:
        """Whether a spot within a place belongs to its finished bar."""
        raise NotImplementedError

    def place_at(self, spot: QPoint) -> int:
        """The place under a spot, or -1."""
        return next((place for place in range(len(self.pairs)) if self.area(place).contains(spot)), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        pressed = Qt.Key(event.key())
        if not self.pairs or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif pressed in self.along:
            self._walk(max(0, self.current) + (1 if pressed == self.along[1] else -1) if self.current >= 0 else 0)
        elif pressed in self.across:
            self.on_finished = pressed == self.across[1] and self._has_two()
            self._arrived()
        elif pressed in _ENDS:
            self._walk(_ENDS[pressed] % len(self.pairs))
        elif pressed in _OPENING and self.current >= 0:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.part_opened.emit(self.current, self._has_two() and (shifted or self.on_finished))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        spot = event.position().toPoint()
        place = self.place_at(spot)
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.current = place
            self.on_finished = self._has_two() and self.finished_at(place, spot)
            self.update()
            self.part_opened.emit(place, self.on_finished)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer tells where a click would open something."""
        place = self.place_at(event.position().toPoint())
        opens = place >= 0 and bool(self.pairs[place].incoming or self.pairs[place].finished)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """A place explains its numbers."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self.pairs[place].tip) if place >= 0 else "", self)
            return True
        return super().event(event)

    def paint_bar(self, painter: QPainter, bar: QRectF, *, solid: bool, chosen: bool) -> None:
        """What came in is outlined, what was finished is solid; the bar in focus stands in a frame."""
        painter.setPen(QPen(color("accent"), 1) if not solid else Qt.PenStyle.NoPen)
        painter.setBrush(color("fill" if solid else "accent_soft"))
        painter.drawRect(bar)
        if chosen and self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 3, 3)

    def is_chosen(self, place: int, *, finished: bool) -> bool:
        """Whether this bar is the one that Enter opens."""
        return place == self.current and finished == self.on_finished

    def _has_two(self) -> bool:
        return any(pair.finished is not None for pair in self.pairs)

    def _walk(self, place: int) -> None:
        self.current = min(len(self.pairs) - 1, max(0, place))
        self._arrived()

    def _arrived(self) -> None:
        self._describe()
        if self.current >= 0:
            part = sense("figure", "selesai") if self.on_finished else ""
            announce(self, f"{self.pairs[self.current].words()}. {part}".strip())
            self.walked.emit(self.area(self.current))
        self.update()

    def _describe(self) -> None:
        """The bar in focus first, then every figure of the chart."""
        here = [self.pairs[self.current].words()] if 0 <= self.current < len(self.pairs) else []
        every = "; ".join(pair.words() for pair in self.pairs)
        self.setAccessibleDescription("\n".join([*here, every or _("Nihil")]))
