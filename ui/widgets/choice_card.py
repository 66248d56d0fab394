"""A large single choice: what it is, what it brings, and small tags; siblings exclude each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, RADIUS_SHEET, metrics
from ui.theme.type import font, line_height
from ui.widgets.check_field import paint_radio
from ui.widgets.glyphs import paint_glyph
from ui.widgets.marks import paint_avatar


class ChoiceCard(QAbstractButton):
    """``person=True`` shows initials in front and a tick at the end instead of a radio circle."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        name: str,
        tags: Sequence[str] = (),
        person: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._detail, self._tags, self._person = title, detail, tuple(tags), person
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(part for part in (detail, ", ".join(tags)) if part))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        upward = QSizePolicy.Policy.Fixed if person else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, upward)
        policy.setHeightForWidth(not person)
        self.setSizePolicy(policy)
        self.setProperty("ring_radius", RADIUS_SHEET)

    def sizeHint(self) -> QSize:
        """Two lines, and a third when there are tags."""
        m = metrics()
        lines = line_height("body", strong=True) + (line_height("cap") + m.px(3) if self._detail else 0)
        tags = line_height("cap") + m.px(12) if self._tags else 0
        return QSize(m.px(280), max(m.px(56), lines + tags + m.px(30 if self._tags else 18)))

    def heightForWidth(self, width: int) -> int:
        """A long sentence takes a second line, and the card grows."""
        return self.sizeHint().height() + self._detail_height(width) - line_height("cap")

    def minimumSizeHint(self) -> QSize:
        """The title is never cut; the sentence breaks, or elides where it stands behind somebody's initials."""
        width = QFontMetrics(font("body", strong=True)).horizontalAdvance(self._title)
        return QSize(self._left() + width + metrics().px(40 if self._person else 16), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The pointer lights the card."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on, enabled = self.isChecked(), self.isEnabled()
            edge = "accent" if on else "edge" if self.underMouse() else "rule_strong"
            painter.setPen(QPen(color(edge), 1.6 if on else 1))
            painter.setBrush(color("select" if on else "sheet" if enabled else "disabled_fill"))
            inset = 0.8 if on else 0.5
            room = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(room, RADIUS_SHEET, RADIUS_SHEET)
            self._paint_front(painter, on=on)
            self._paint_words(painter)

    def _detail_height(self, width: int) -> int:
        if self._person or not self._detail:
            return line_height("cap")
        room = QRect(0, 0, width - self._left() - metrics().px(16), 1000)
        return QFontMetrics(font("cap")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._detail).height()

    def _left(self) -> int:
        return metrics().px(56 if self._person else 48)

    def _top(self) -> float:
        if self._tags:
            return float(metrics().px(15))
        lines = line_height("body", strong=True) + (line_height("cap") + metrics().px(1) if self._detail else 0)
        return (self.height() - lines) / 2

    def _paint_front(self, painter: QPainter, *, on: bool) -> None:
        m = metrics()
        if self._person:
            side = m.px(32)
            paint_avatar(painter, QRectF(m.px(12), (self.height() - side) / 2, side, side), self._title, filled=on)
            if on:
                tick = m.px(14)
                room = QRectF(self.width() - m.px(16) - tick, (self.height() - tick) / 2, tick, tick)
                paint_glyph(painter, room, "disc-tick", color("accent"), color("select"))
            return
        side = m.px(16)
        middle = self._top() + line_height("body") / 2
        circle = QRectF(m.px(19), middle - side / 2, side, side)
        paint_radio(painter, circle, on=on, enabled=self.isEnabled(), hover=self.underMouse())

    def _paint_words(self, painter: QPainter) -> None:
        m = metrics()
        left, top = self._left(), self._top()
        wide = self.width() - left - m.px(40 if self._person else 16)
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(font("body", strong=self.isChecked() or not self._person))
        painter.setPen(color("text"))
        height = line_height("body", strong=True)
        painter.drawText(QRectF(left, top, wide, height), align, self._elided(painter, self._title, wide))
        painter.setFont(font("cap"))
        painter.setPen(color("muted"))
        high = self._detail_height(self.width())
        below = QRectF(left, top + height + m.px(3 if self._tags else 0), wide, high)
        if self._person:
            painter.drawText(below, align, self._elided(painter, self._detail, wide))
        else:
            painter.drawText(below, int(Qt.TextFlag.TextWordWrap), self._detail)
        self._paint_tags(painter, left, below.bottom() + m.px(6))

    def _paint_tags(self, painter: QPainter, left: float, top: float) -> None:
        metric = QFontMetrics(font("cap"))
        for tag in self._tags:
            room = QRectF(left, top, metric.horizontalAdvance(tag) + metrics().px(15), metric.height() + 5)
            if room.right() > self.width() - metrics().px(12):
                return
            painter.setPen(QPen(color("rule_strong"), 1))
            painter.setBrush(color("sheet" if self.isChecked() else "raised"))
            painter.drawRoundedRect(room.translated(0.5, 0.5), RADIUS_CONTROL, RADIUS_CONTROL)
            painter.setPen(color("text"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), tag)
            left = room.right() + metrics().px(7)

    @staticmethod
    def _elided(painter: QPainter, words: str, room: float) -> str:
        return QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room))
