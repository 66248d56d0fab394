"""One of the four large actions of Beranda: an icon, what it is, what it does, and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.current import color, theme
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.theme.type import Size, font, line_height
from ui.widgets.chips_paint import key_size, paint_key

CAP_TOP = 18
"""Pixels from the upper edge to the key cap."""

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
        m = metrics()
        title = QFontMetrics(font("head")).horizontalAdvance(self._title)
        caption = QFontMetrics(font("cap")).horizontalAdvance(self._caption)
        key = key_size(self._key).width() + 12 if self._key else 0
        return QSize(m.px(16 + 28 + 12) + max(title + key, caption) + m.px(20), m.big_action)

    def minimumSizeHint(self) -> QSize:
        """The title is never cut; the caption may elide."""
        m = metrics()
        title = QFontMetrics(font("head")).horizontalAdvance(self._title) + ROUNDING
        return QSize(m.px(56) + title + key_size(self._key).width() + m.px(24), m.big_action)

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
        m = metrics()
        left = m.px(56)
        gap = m.px(4)
        top = (self.height() - line_height("head") - gap - line_height("cap")) / 2
        ink = color("on_fill" if self._primary else "text")
        second = color("on_fill" if self._primary else "muted")
        key_room = key_size(self._key).width() + m.px(24) if self._key else m.px(12)
        self._line(
            painter, QRectF(left, top, self.width() - left - key_room, line_height("head")), self._title, "head", ink
        )
        second_top = top + line_height("head") + gap
        beside_key = second_top < m.px(CAP_TOP) + key_size(self._key).height()
        room = key_room if beside_key else m.px(12)
        below = QRectF(left, second_top, self.width() - left - room, line_height("cap"))
        self._line(painter, below, self._caption, "cap", second)

    @staticmethod
    def _line(painter: QPainter, room: QRectF, words: str, size: Size, ink: QColor) -> None:
        painter.setFont(font(size))
        painter.setPen(ink)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _paint_cap(self, painter: QPainter) -> None:
        m = metrics()
        size = key_size(self._key)
        room = QRectF(self.width() - size.width() - m.px(16), m.px(CAP_TOP), size.width(), size.height())
        edge = QColor(color("on_fill"))
        edge.setAlphaF(0.55)
        ink = color("on_fill" if self._primary else "muted")
        paint_key(painter, room, self._key, ink, edge if self._primary else color("rule_strong"))
