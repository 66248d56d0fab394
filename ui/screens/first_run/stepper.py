"""The six steps at the left: what they are called, which are done, which one is in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.flows.steps import StepEntry
from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.chips_paint import StepState, paint_step

ROW, DISC, INDENT = 56, 24, 36


class Stepper(QWidget):
    """Painted: a disc for each step, joined by a line."""

    def __init__(self, steps: Sequence[StepEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._position = 1
        self._folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_position(1)

    def show_position(self, position: int) -> None:
        """Mark the step in sight, counted from 1; those before it are done."""
        self._position = position
        here = self._steps[min(position, len(self._steps)) - 1]
        words = _("Langkah {n} dari {total}: {name}")
        self.setAccessibleName(words.format(n=position, total=len(self._steps), name=here.name()))
        self.update()

    def set_folded(self, *, folded: bool) -> None:
        """Show the discs alone where type is large."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row for each step."""
        return QSize(metrics().px(DISC + 4 if self._folded else 200), self._row() * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        """The rows are never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps and the line between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, step in enumerate(self._steps):
            self._paint_step(painter, place, step)
        painter.end()

    def _row(self) -> int:
        if self._folded:
            return metrics().px(DISC + 14)
        return max(metrics().px(ROW), line_height("body") + line_height("cap") + metrics().px(18))

    def _state(self, number: int) -> StepState:
        if number < self._position:
            return "done"
        return "current" if number == self._position else "upcoming"

    def _paint_step(self, painter: QPainter, place: int, step: StepEntry) -> None:
        m = metrics()
        top, side = place * self._row(), m.px(DISC)
        disc = QRectF(m.px(2), top + m.px(8), side, side)
        if place + 1 < len(self._steps):
            painter.setPen(QPen(color("rule_strong"), 1.5))
            x = disc.center().x()
            painter.drawLine(int(x), int(disc.bottom() + 5), int(x), int(top + self._row() + m.px(8) - 5))
        paint_step(painter, disc, place + 1, self._state(place + 1))
        if not self._folded:
            self._paint_words(painter, place, step)

    def _paint_words(self, painter: QPainter, place: int, step: StepEntry) -> None:
        left = metrics().px(INDENT + 2)
        here = place + 1 == self._position
        lines = ((step.name(), font("body", strong=here), "text"), (step.detail(), font("cap"), "muted"))
        y = float(place * self._row())
        for text, face, ink in lines:
            painter.setFont(face)
            painter.setPen(color(ink))
            height = painter.fontMetrics().height()
            room = QRectF(left, y, self.width() - left, height)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
            y += height
