"""A small card for something attached: its picture or sign, its name, what it is, and a way to take it off."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import Size, font, line_height
from ui.widgets.inline_button import InlineButton

_WIDEST = 260


class AttachmentCard(QAbstractButton):
    """``clicked`` opens it; ``removable`` adds the cross that emits ``removed``."""

    removed = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        name: str,
        icon: str = "file-text",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._detail, self._icon = title, detail, icon
        self._picture: QImage | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cross: InlineButton | None = None
        if removable:
            self._cross = InlineButton("x", _("Lepas lampiran {name}").format(name=title), self)
            self._cross.setObjectName(f"{name}_remove")
            self._cross.clicked.connect(self.removed)

    def show_picture(self, picture: QImage | None) -> None:
        """Show a small picture instead of the sign."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Sign, words, cross; a long name elides."""
        m = metrics()
        title = QFontMetrics(self._title_font()).horizontalAdvance(self._title)
        words = max(title, QFontMetrics(font("cap")).horizontalAdvance(self._detail)) + 2
        width = self._words_left() + min(words, m.px(_WIDEST)) + m.px(10)
        if self._cross is not None:
            width += self._cross.sizeHint().width()
        return QSize(
            width, max(m.px(44), line_height("body") + line_height("cap") + 8) if self._detail else m.button_tool
        )

    def minimumSizeHint(self) -> QSize:
        """A sign and a few letters."""
        return QSize(metrics().px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes off."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Delete and self._cross is not None:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        if self._cross is not None:
            size = self._cross.sizeHint()
            self._cross.setGeometry(
                self.width() - size.width() - 2, (self.height() - size.height()) // 2, size.width(), size.height()
            )

    def event(self, event: QEvent) -> bool:
        """The pointer lights the card."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("edge" if self.underMouse() else "rule_strong"), 1))
            painter.setBrush(color("raised" if self._detail else "sheet"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
            self._paint_sign(painter)
            end = self._cross.width() + 4 if self._cross is not None else metrics().px(8)
            room = QRectF(self._words_left(), 0, self.width() - self._words_left() - end, self.height())
            if self._detail:
                both = line_height("body") + line_height("cap")
                top = (self.height() - both) / 2
                self._line(
                    painter,
                    QRectF(room.left(), top, room.width(), line_height("body")),
                    self._title,
                    "cap",
                    color("text"),
                )
                below = QRectF(room.left(), top + line_height("body") - 1, room.width(), line_height("cap"))
                self._line(painter, below, self._detail, "cap", color("muted"))
            else:
                self._line(painter, room, self._title, "body", color("text"))

    def _title_font(self) -> QFont:
        return font("cap", strong=True) if self._detail else font("body")

    def _words_left(self) -> int:
        return metrics().px(42 if self._detail else 36)

    def _paint_sign(self, painter: QPainter) -> None:
        m = metrics()
        if self._picture is not None and not self._picture.isNull():
            box = QRectF(m.px(6), m.px(6), m.px(28), self.height() - m.px(12))
            size = self._picture.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            room = QRectF(0, 0, size.width(), size.height())
            room.moveCenter(box.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(room, self._picture)
            painter.setPen(QPen(color("rule_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room)
            return
        side = m.px(22 if self._detail else 16)
        left = m.px(9 if self._detail else 12)
        icon = self._icon if self._detail else "paperclip"
        paint_icon(
            painter,
            QRectF(left, (self.height() - side) / 2, side, side),
            icon,
            color("muted" if self._detail else "text"),
        )

    def _line(self, painter: QPainter, room: QRectF, words: str, size: Size, ink: QColor) -> None:
        painter.setFont(self._title_font() if words is self._title else font(size))
        painter.setPen(ink)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
