"""One of the four large actions of Beranda: an icon, what it is, what it does, and its key."""

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.current import color, theme
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import Size, font, line_height
from ui.widgets.chips_paint import key_size, paint_key

ROUNDING = 2
"""Pixels; letters end on parts of one, and a title that lacks such a part loses two letters."""


class BigAction(QPushButton):
    """``primary`` is the filled one; the key is also the shortcut."""

    def __init__(
        self,
        title: str,
        caption: str,
        *,
        icon: str,
        key: str = "",
        primary: bool = False,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._caption, self._icon, self._key, self._primary = title, caption, icon, key, primary
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(caption)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", RADIUS_SHEET)
        if key:
            self.setShortcut(QKeySequence(key))
        theme().density_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Icon, both lines and the cap side by side."""
        return self.minimumSizeHint().grownBy(QMargins(0, 0, metrics().px(8), 0))

    def minimumSizeHint(self) -> QSize:
        """Neither line is ever cut: where four do not fit, the page puts them in two rows."""
        m = metrics()
        title = QFontMetrics(font("head")).horizontalAdvance(self._title) + ROUNDING
        caption = QFontMetrics(font("cap")).horizontalAdvance(self._caption) + ROUNDING
        key = key_size(self._key).width() + m.px(12) if self._key else 0
        return QSize(m.px(56) + max(title + key, caption) + m.px(12), m.big_action)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and cap."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            m = metrics()
            side = m.px(28)
            ink = color("on_fill") if self._primary else color("accent")
            paint_icon(painter, QRectF(m.px(16), (self.height() - side) / 2, side, side), self._icon, ink)
            self._paint_words(painter)
            if self._key:
                self._paint_cap(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        hover, down = self.underMouse(), self.isDown()
        if self._primary:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("fill").darker(118 if down else 109 if hover else 100))
        else:
            painter.setPen(QPen(color("edge" if hover else "rule_strong"), 1))
            painter.setBrush(color("select" if down else "raised" if hover else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)

    def _paint_words(self, painter: QPainter) -> None:
        left, top = metrics().px(56), self._top()
        ink = color("on_fill" if self._primary else "text")
        second = color("on_fill" if self._primary else "muted")
        right = self.width() - metrics().px(12)
        key_room = key_size(self._key).width() + metrics().px(12) if self._key else 0
        first = QRectF(left, top, right - left - key_room, line_height("head"))
        self._line(painter, first, self._title, "head", ink)
        below = QRectF(left, first.bottom() + metrics().px(4), right - left, line_height("cap"))
        self._line(painter, below, self._caption, "cap", second)

    def _top(self) -> float:
        """Where the title begins; both lines together stand in the middle."""
        return (self.height() - line_height("head") - metrics().px(4) - line_height("cap")) / 2

    @staticmethod
    def _line(painter: QPainter, room: QRectF, words: str, size: Size, ink: QColor) -> None:
        painter.setFont(font(size))
        painter.setPen(ink)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _paint_cap(self, painter: QPainter) -> None:
        m = metrics()
        size = key_size(self._key)
        top = self._top() + (line_height("head") - size.height()) / 2  # on the line of the title
        room = QRectF(self.width() - size.width() - m.px(12), round(top), size.width(), size.height())
        edge = QColor(color("on_fill"))
        edge.setAlphaF(0.55)
        ink = color("on_fill" if self._primary else "muted")
        paint_key(painter, room, self._key, ink, edge if self._primary else color("rule_strong"))
