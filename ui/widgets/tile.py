"""One figure of the desk: what it counts, how many, and the sentence that makes it useful; the tile opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height
from ui.widgets.glyphs import Glyph, paint_glyph

_LEAST_CAPTION = 96
"""In less room than this a caption that has to be cut says nothing."""

_SHEET_EDGE = 4
"""Pixels from the edge of the sheet within which a tile is the first of its row or column."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its word; a tone and glyph only where the number asks for action."""

    number: int
    word: str
    tone: str = "text"
    glyph: Glyph | None = None


class Tile(QAbstractButton):
    """Clicked by mouse, Space or Enter; zero is shown muted, so that the eye rests on what waits.

    ``divided`` draws hairlines towards the tiles at its left and above it, for tiles that share one sheet; a ``low``
    one says its caption behind the figures, where there is room for it.
    """

    def __init__(
        self,
        title: str,
        *,
        icon: str,
        name: str,
        divided: bool = True,
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._icon, self._divided, self._low = title, icon, divided, low
        self._figures: tuple[Figure, ...] = ()
        self._caption = ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[Figure], caption: str) -> None:
        """Put the numbers of this moment on the tile."""
        self._figures, self._caption = tuple(figures), caption
        said = ", ".join(f"{figure.number} {figure.word}" for figure in self._figures)
        self.setAccessibleDescription(f"{said}. {caption}" if caption else said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Head, figures and caption; captions elide rather than widen the desk."""
        m = metrics()
        head = m.px(16 + 18 + 8 + 8 + 16 + 16) + QFontMetrics(font("body", strong=True)).horizontalAdvance(self._title)
        width = max(head, self._figures_width() + m.px(32))
        if self._low:
            return QSize(width, m.px(8) + line_height("body") + m.px(2) + line_height("title") + m.px(6))
        height = m.px(12) + line_height("body") + m.px(17) + line_height("title") + line_height("cap") + m.px(10)
        return QSize(width, max(m.px(110), height))

    def minimumSizeHint(self) -> QSize:
        """Title and figures are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            m = metrics()
            if self.underMouse() or self.isDown():
                painter.fillRect(self.rect().adjusted(1, 1, -1, -1), color("select" if self.isDown() else "raised"))
            self._paint_rules(painter)
            self._paint_head(painter)
            between = m.px(2) if self._low else m.px(17)
            baseline = self._top() + line_height("body") + between + QFontMetrics(font("title")).ascent()
            end = self._paint_figures(painter, baseline)
            if self._low:
                top = baseline - m.px(1) - QFontMetrics(font("cap")).ascent()
                self._paint_caption(painter, end, top)
            else:
                self._paint_caption(painter, m.px(16), baseline + m.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the list just as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_rules(self, painter: QPainter) -> None:
        if self._divided and self.x() > _SHEET_EDGE:
            painter.fillRect(0, 0, 1, self.height(), color("rule"))
        if self._divided and self.y() > _SHEET_EDGE:
            painter.fillRect(0, 0, self.width(), 1, color("rule"))

    def _top(self) -> int:
        return metrics().px(8 if self._low else 12)

    def _figures_width(self) -> int:
        m = metrics()
        number, word = QFontMetrics(font("title")), QFontMetrics(font("body", strong=True))
        total = 0
        for figure in self._figures:
            total += number.horizontalAdvance(str(figure.number)) + m.px(8) + word.horizontalAdvance(figure.word)
            total += (m.px(18) if figure.glyph else 0) + m.px(24)
        return max(0, total - m.px(24))

    def _paint_head(self, painter: QPainter) -> None:
        m = metrics()
        middle = self._top() + line_height("body") / 2
        side = m.px(18)
        paint_icon(painter, QRectF(m.px(16), middle - side / 2, side, side), self._icon, color("muted"))
        painter.setFont(font("body", strong=True))
        painter.setPen(color("text"))
        room = QRectF(m.px(42), middle - side, self.width() - m.px(42 + 32), 2 * side)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._title)
        arrow = m.px(16)
        paint_icon(
            painter,
            QRectF(self.width() - m.px(13) - arrow, middle - arrow / 2, arrow, arrow),
            "chevron-right",
            color("text"),
        )

    def _paint_figures(self, painter: QPainter, baseline: float) -> float:
        """Draw number after number; gives where the next would begin."""
        m = metrics()
        x = float(m.px(16))
        for figure in self._figures:
            tone = figure.tone if figure.number else "muted"
            x = self._word(painter, x, baseline, str(figure.number), font("title"), color(tone)) + m.px(8)
            if figure.glyph and figure.number:
                side = m.px(13)
                paint_glyph(painter, QRectF(x + m.px(2), baseline - side, side, side), figure.glyph, color(tone))
                x += m.px(18)
            toned = figure.tone != "text"
            word_ink = color(tone if toned else "muted")
            x = self._word(painter, x, baseline - m.px(1), figure.word, font("body", strong=toned), word_ink) + m.px(24)
        return x

    @staticmethod
    def _word(painter: QPainter, x: float, baseline: float, word: str, kind: QFont, ink: QColor) -> float:
        painter.setFont(kind)
        painter.setPen(ink)
        painter.drawText(round(x), round(baseline), word)
        return x + QFontMetrics(kind).horizontalAdvance(word)

    def _paint_caption(self, painter: QPainter, left: float, top: float) -> None:
        m = metrics()
        room = QRectF(left, top, self.width() - m.px(12) - left, line_height("cap"))
        painter.setFont(font("cap"))
        whole = QFontMetrics(painter.font()).horizontalAdvance(self._caption)
        if room.width() < min(whole, m.px(_LEAST_CAPTION)):
            return
        painter.setPen(color("muted"))
        words = QFontMetrics(painter.font()).elidedText(self._caption, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
