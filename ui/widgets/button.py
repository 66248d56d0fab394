"""The button: an icon, a word and the key that does the same, in four ranks."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font
from ui.widgets.chips_paint import key_size, paint_key
from ui.widgets.label import plain_tip

Rank = Literal["primary", "plain", "quiet", "link"]
Height = Literal["tool", "normal", "big"]

_DRAWN_ONLY = frozenset({"Enter", "Esc"})
"""Keys that belong to the dialog or page as a whole; the cap only reminds."""

_PAD, _GAP = 12, 10


class Button(QPushButton):
    """``primary`` once per page, ``plain`` beside it, ``quiet`` without an edge, ``link`` in running text.

    ``key`` draws a cap and, except Enter and Esc, makes the shortcut. A button without words needs ``spoken``,
    which the screen reader says and the tooltip shows.
    """

    def __init__(
        self,
        text: str = "",
        rank: Rank = "plain",
        *,
        icon: str = "",
        key: str = "",
        height: Height = "normal",
        name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rank, self.key, self.icon_name = rank, key, icon
        self._height, self._menu_arrow, self._icon_end, self._spread = height, False, False, False
        self._text = ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self.set_text(text)
        if spoken:
            self.setAccessibleName(spoken)
            self.setToolTip(plain_tip(spoken) if not text else "")
        if key and key not in _DRAWN_ONLY:
            self._make_shortcut(key)

    def with_menu_arrow(self) -> "Button":
        """Mark a button that opens a list."""
        self._menu_arrow = True
        self.updateGeometry()
        return self

    def with_icon_behind(self) -> "Button":
        """Put the icon behind the word, as in a link that leads on."""
        self._icon_end = True
        return self

    def spread_out(self) -> "Button":
        """Put the word at the left and the key at the right, for buttons below each other."""
        self._spread = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self

    def set_text(self, text: str) -> None:
        """Change the word; an ampersand stays an ampersand."""
        self._text = text
        shortcut = self.shortcut()  # Qt drops it with the old word
        self.setText(text.replace("&", "&&"))
        self.setShortcut(shortcut)
        if text:
            self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Change the icon."""
        self.icon_name = name
        self.update()

    def set_reason(self, reason: str) -> None:
        """Switch the button off and say why; an empty reason switches it on."""
        self.setEnabled(not reason)
        self.setToolTip(plain_tip(reason))
        self.setAccessibleDescription(reason)

    def label(self) -> str:
        """The word on the button, as written."""
        return self._text

    def sizeHint(self) -> QSize:
        """Room for icon, word, cap and arrow at the current font."""
        m = metrics()
        parts = self._part_widths()
        width = sum(parts) + m.px(_GAP if self.rank != "link" else 6) * max(0, len(parts) - 1)
        if not self._text and len(parts) == 1 and self.rank != "link":
            return QSize(self._pixel_height(), self._pixel_height())
        padding = 4 if self.rank == "link" else 2 * m.px(_PAD + (2 if self._height == "big" else 0))
        return QSize(width + padding, self._pixel_height())

    def minimumSizeHint(self) -> QSize:
        """A word on a button is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the pointer."""
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word, cap."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_parts(painter)

    def _make_shortcut(self, key: str) -> None:
        sequence = key.replace("Enter", "Return")
        self.setShortcut(QKeySequence(sequence))
        if sequence != key:
            keypad = QShortcut(QKeySequence(key), self)
            keypad.activated.connect(self.click)

    def _pixel_height(self) -> int:
        m = metrics()
        if self.rank == "link":
            return QFontMetrics(self._font()).height() + 4
        return {"tool": m.button_tool, "normal": m.button, "big": m.button_big}[self._height]

    def _font(self) -> QFont:
        return font("body", strong=self.rank == "primary")

    def _part_widths(self) -> list[int]:
        m = metrics()
        parts = []
        if self.icon_name:
            parts.append(m.px(16) if self.rank == "link" else m.px(18))
        if self._text:
            parts.append(QFontMetrics(self._font()).horizontalAdvance(self._text) + 1)
        if self.key:
            parts.append(key_size(self.key).width())
        if self._menu_arrow:
            parts.append(m.px(14))
        return parts

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return color("disabled_text")
        return color({"primary": "on_fill", "link": "accent"}.get(self.rank, "text"))

    def _paint_ground(self, painter: QPainter) -> None:
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pressed, hover = self.isDown() or self.isChecked(), self.underMouse() and self.isEnabled()
        if self.rank == "link":
            if hover:
                painter.setPen(QPen(color("accent"), 1))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            return
        if self.rank == "quiet" and not (pressed or hover):
            return
        painter.setPen(Qt.PenStyle.NoPen if self.rank == "quiet" else QPen(self._edge(hover=hover), 1))
        painter.setBrush(self._fill(pressed=pressed, hover=hover))
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)

    def _edge(self, *, hover: bool) -> QColor:
        if self.rank == "primary" and self.isEnabled():
            return color("fill")
        return color("edge" if hover else "rule_strong")

    def _fill(self, *, pressed: bool, hover: bool) -> QColor:
        if not self.isEnabled():
            return color("disabled_fill")
        if self.rank == "primary":
            return color("fill").darker(118 if pressed else 109 if hover else 100)
        return color("select" if pressed else "raised" if hover else "sheet")

    def _paint_parts(self, painter: QPainter) -> None:
        m = metrics()
        gap = m.px(_GAP if self.rank != "link" else 6)
        kinds = self._part_kinds()
        widths = dict(zip(kinds, self._part_widths(), strict=True))
        x = (self.width() - sum(widths.values()) - gap * (len(kinds) - 1)) / 2
        if "icon" in kinds and self._icon_end:
            kinds = [kind for kind in kinds if kind != "icon"] + ["icon"]
        if self._spread:
            x = m.px(_PAD)
        right = sum(widths[kind] + gap for kind in kinds if kind in {"key", "arrow"})
        for kind in kinds:
            if self._spread and kind == next((each for each in kinds if each in {"key", "arrow"}), ""):
                x = self.width() - m.px(_PAD) + gap - right + 4
            self._paint_part(painter, kind, QRectF(x, 0, widths[kind], self.height()))
            x += widths[kind] + gap

    def _part_kinds(self) -> list[str]:
        present = {
            "icon": bool(self.icon_name),
            "text": bool(self._text),
            "key": bool(self.key),
            "arrow": self._menu_arrow,
        }
        return [kind for kind, there in present.items() if there]

    def _paint_part(self, painter: QPainter, kind: str, room: QRectF) -> None:
        ink = self._ink()
        if kind == "text":
            painter.setFont(self._font())
            painter.setPen(ink)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), self._text)
        elif kind == "key":
            plain = self.rank != "primary" and self.isEnabled()
            edge = QColor(ink)
            edge.setAlphaF(0.55)
            paint_key(
                painter, room, self.key, color("muted") if plain else ink, color("rule_strong") if plain else edge
            )
        else:
            square = QRectF(0, 0, room.width(), room.width())
            square.moveCenter(room.center())
            paint_icon(painter, square, self.icon_name if kind == "icon" else "chevron-down", ink)
