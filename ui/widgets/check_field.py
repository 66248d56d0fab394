"""A yes or no: our own box and tick, large enough to hit, one word beside it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font
from ui.widgets.label import plain_tip

_SIDE, _GAP = 16, 8


class CheckField(QCheckBox):
    """A check box; ``value`` is a bool, ``toggled`` is Qt's."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring_hugs", True)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001  # the bool is the value, as in every field
        """Tick or untick."""
        self.setChecked(value)

    def set_reason(self, reason: str) -> None:
        """Switch off and say why; an empty reason switches on."""
        _set_reason(self, reason)

    def sizeHint(self) -> QSize:
        """Box, gap and word."""
        return _hint(self._words)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return _hint(self._words)

    def hitButton(self, position: QPoint) -> bool:
        """Box and word can be pressed, the empty rest of the row cannot."""
        return position.x() <= self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, tick and word."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = _box(self)
            on = self.isChecked()
            painter.setPen(QPen(_edge(self, on=on), 1.2))
            painter.setBrush(
                color("fill" if on and self.isEnabled() else "sheet" if self.isEnabled() else "disabled_fill")
            )
            painter.drawRoundedRect(box, 3, 3)
            if on:
                painter.setPen(QPen(color("on_fill" if self.isEnabled() else "disabled_text"), box.width() * 0.13))
                points = ((0.22, 0.52), (0.42, 0.72), (0.8, 0.3))
                painter.drawPolyline(QPolygonF([_within(box, x, y) for x, y in points]))
            _paint_words(painter, self, self._words)


class RadioField(QRadioButton):
    """One of several; siblings in the same parent exclude each other."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring_hugs", True)

    def set_reason(self, reason: str) -> None:
        """Switch off and say why; an empty reason switches on."""
        _set_reason(self, reason)

    def sizeHint(self) -> QSize:
        """Circle, gap and word."""
        return _hint(self._words)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return _hint(self._words)

    def hitButton(self, position: QPoint) -> bool:
        """Box and word can be pressed, the empty rest of the row cannot."""
        return position.x() <= self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle, dot and word."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_radio(painter, _box(self), on=self.isChecked(), enabled=self.isEnabled(), hover=self.underMouse())
            _paint_words(painter, self, self._words)


def paint_radio(painter: QPainter, circle: QRectF, *, on: bool, enabled: bool = True, hover: bool = False) -> None:
    """Draw the circle of a single choice into ``circle``."""
    tone = "accent" if on else "text" if hover else "edge"
    painter.setPen(QPen(color(tone if enabled else "disabled_text"), 2.0 if on else 1.4))
    painter.setBrush(color("sheet" if enabled else "disabled_fill"))
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
    if on:
        dot = circle.width() * 0.28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if enabled else "disabled_text"))
        painter.drawEllipse(circle.adjusted(dot, dot, -dot, -dot))


def _set_reason(button: QAbstractButton, reason: str) -> None:
    button.setEnabled(not reason)
    button.setToolTip(plain_tip(reason))
    button.setAccessibleDescription(reason)


def _hint(words: str) -> QSize:
    m = metrics()
    metric = QFontMetrics(font("body"))
    return QSize(m.px(_SIDE) + m.px(_GAP) + metric.horizontalAdvance(words) + 4, max(m.px(24), metric.height() + 4))


def _box(button: QAbstractButton) -> QRectF:
    side = metrics().px(_SIDE)
    return QRectF(0.5, (button.height() - side) // 2 + 0.5, side - 1, side - 1)


def _edge(button: QAbstractButton, *, on: bool) -> QColor:
    tone = "fill" if on else "text" if button.underMouse() else "edge"
    return color(tone if button.isEnabled() else "disabled_text")


def _paint_words(painter: QPainter, button: QAbstractButton, words: str) -> None:
    m = metrics()
    painter.setFont(font("body"))
    painter.setPen(color("text" if button.isEnabled() else "disabled_text"))
    room = QRectF(button.rect()).adjusted(m.px(_SIDE) + m.px(_GAP), 0, 0, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)


def _within(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())
