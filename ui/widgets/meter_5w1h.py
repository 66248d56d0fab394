"""How complete a complaint is: the six questions, those answered ticked, those open as rings."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font
from ui.widgets.choice_field import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.glyphs import paint_glyph
from ui.widgets.label import Label


class Meter5W1H(QWidget):
    """``asked(key)`` comes from pressing a question, so that the page can go to its field."""

    asked = Signal(str)

    def __init__(self, label: str, questions: Sequence[Choice], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._marks = [_Mark(question, self) for question in questions]
        self._count = Label("", "cap", tone="muted")
        head = QHBoxLayout()
        head.addWidget(Label(label, "cap", tone="muted", strong=True), 1)
        head.addWidget(self._count)
        shelf = FlowLayout(gap=8, line_gap=2)
        for mark in self._marks:
            mark.setObjectName(f"{name}_{mark.key}")
            mark.asked.connect(self.asked)
            shelf.addWidget(mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(shelf)
        self.show_answered(())

    def show_answered(self, keys: Collection[str]) -> None:
        """Tick the questions that have an answer."""
        for mark in self._marks:
            mark.show_answered(answered=mark.key in keys)
        done = sum(mark.key in keys for mark in self._marks)
        self._count.setText(_("{done} dari {all}").format(done=done, all=len(self._marks)))


class _Mark(QAbstractButton):
    asked = Signal(str)

    def __init__(self, question: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._words, self._answered = question.key, question.text, False
        self.clicked.connect(self._ask)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _ask(self) -> None:
        self.asked.emit(self.key)

    def show_answered(self, *, answered: bool) -> None:
        self._answered = answered
        state = _("{question}: sudah ada") if answered else _("{question}: belum ada")
        self.setAccessibleName(state.format(question=self._words))
        self.update()

    def sizeHint(self) -> QSize:
        metric = QFontMetrics(font("cap"))
        return QSize(metrics().px(17) + metric.horizontalAdvance(self._words) + 1, metric.height() + 4)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = metrics().px(12)
            tone = "ok" if self._answered else "today"
            room = QRectF(0, (self.height() - side) / 2, side, side)
            paint_glyph(painter, room, "disc-tick" if self._answered else "ring", color(tone), color("sheet"))
            painter.setFont(font("cap"))
            painter.setPen(color("text" if self._answered else "today"))
            words = QRectF(metrics().px(17), 0, self.width(), self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._words)
            if self.underMouse():
                painter.setPen(QPen(color("accent"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(words.bottomLeft(), words.bottomRight())
