"""One place in the left rail: icon and word, a bar when it is here, a number when something waits there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font
from ui.widgets.chips_paint import key_size, paint_key
from ui.widgets.label import plain_tip


class RailItem(QPushButton):
    """Checkable: the place shown is the checked one; ``set_folded`` leaves the icon, the word in a tooltip."""

    def __init__(self, text: str, *, icon: str, key: str = "", name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._key = text, icon, key
        self._count, self._folded = 0, False
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, icon: str = "") -> None:
        """Change the word, and the icon when one is given."""
        self._text, self._icon = text, icon or self._icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_count(self, count: int, meaning: str = "") -> None:
        """Show how many wait there, 0 for none; ``meaning`` is said by the screen reader."""
        self._count = count
        self.setAccessibleDescription(meaning if count else "")
        self.update()

    def set_folded(self, *, folded: bool) -> None:
        """Show the icon alone, or icon and word."""
        self._folded = folded
        self.setToolTip(plain_tip(self._text) if folded else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The width of the rail less its margins."""
        m = metrics()
        if self._folded:
            return QSize(m.px(40), m.rail_item)
        words = QFontMetrics(font("body", strong=True)).horizontalAdvance(self._text)
        end = key_size(self._key).width() + m.px(8) if self._key else m.px(30)
        return QSize(m.px(42) + words + end, m.rail_item)

    def minimumSizeHint(self) -> QSize:
        """Words in the rail are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon, word, count and cap."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            m = metrics()
            here = self.isChecked()
            self._paint_ground(painter, here=here)
            ink = color("accent" if here else "text")
            side = m.icon
            left = (self.width() - side) / 2 if self._folded else m.px(12)
            paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon, ink)
            if not self._folded:
                painter.setFont(font("body", strong=here))
                painter.setPen(ink)
                room = QRectF(m.px(42), 0, self.width() - m.px(42), self.height())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._text)
            self._paint_end(painter)

    def _paint_ground(self, painter: QPainter, *, here: bool) -> None:
        room = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
        if here:
            painter.setPen(QPen(color("rule"), 1))
            painter.setBrush(color("sheet"))
            painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            inset = self.height() * 0.2
            painter.drawRoundedRect(QRectF(0, inset, 3, self.height() - 2 * inset), 1.5, 1.5)
        elif self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("raised"))
            painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)

    def _paint_end(self, painter: QPainter) -> None:
        m = metrics()
        if self._count:
            words = str(self._count)
            height = QFontMetrics(font("cap", strong=True)).height() + 3
            width = max(height, QFontMetrics(font("cap", strong=True)).horizontalAdvance(words) + m.px(12))
            top = m.px(2) if self._folded else (self.height() - height) / 2
            room = QRectF(self.width() - width - m.px(2 if self._folded else 8), top, width, height)
            plain = color("today_soft") == color("rail")  # in high contrast an edge tells what a ground tells elsewhere
            painter.setPen(QPen(color("today"), 1) if plain else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(color("today_soft"))
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setFont(font("cap", strong=True))
            painter.setPen(color("today"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
        elif self._key and not self._folded:
            size = key_size(self._key)
            room = QRectF(self.width() - size.width() - m.px(8), 0, size.width(), self.height())
            paint_key(painter, room, self._key, color("muted"), color("rule_strong"))
