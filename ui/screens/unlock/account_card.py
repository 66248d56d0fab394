"""One person who may open the register: initials, name, role."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from register_app.flows.unlock import KnownAccount
from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font, line_height
from ui.widgets.glyphs import paint_glyph
from ui.widgets.marks import paint_avatar


class AccountCard(QPushButton):
    """Checkable; the one chosen is filled, edged and ticked."""

    def __init__(self, account: KnownAccount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = account
        self.setObjectName(f"account_{account.account}")
        self.setAccessibleName(account.name)
        self.setAccessibleDescription(account.role)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines beside the initials."""
        m = metrics()
        return QSize(m.px(320), max(m.px(56), line_height("body") + line_height("cap") + m.px(18)))

    def minimumSizeHint(self) -> QSize:
        """As high as the two lines; names may be long."""
        return QSize(metrics().px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, initials, the two lines, and the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        edge = color("accent" if here else "edge" if self.underMouse() else "rule_strong")
        painter.setPen(QPen(edge, 1.5 if here else 1))
        painter.setBrush(color("select" if here else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        m = metrics()
        side = m.px(32)
        disc = QRectF(m.px(12), (self.height() - side) / 2, side, side)
        paint_avatar(painter, disc, self.account.name, filled=here)
        self._paint_lines(painter, m.px(56))
        if here:
            tick = m.px(16)
            room = QRectF(self.width() - m.px(16) - tick, (self.height() - tick) / 2, tick, tick)
            paint_glyph(painter, room, "disc-tick", color("accent"), color("select"))
        painter.end()

    def _paint_lines(self, painter: QPainter, left: int) -> None:
        room = self.width() - left - metrics().px(40)
        top = (self.height() - line_height("body") - line_height("cap")) / 2
        lines = (
            (self.account.name, font("body", strong=self.isChecked()), "text"),
            (self.account.role, font("cap"), "muted"),
        )
        for text, face, ink in lines:
            painter.setFont(face)
            painter.setPen(color(ink))
            height = painter.fontMetrics().height()
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, height), int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += height
