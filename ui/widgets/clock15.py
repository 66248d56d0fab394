"""The quarter of an hour that a walk-in may take: a ring that empties, and the time left in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import font, line_height

SHORT_SECONDS = 180
"""Below this much time left the clock takes the colour of today."""


class Clock15(QWidget):
    """The page owns the time; ``show_elapsed`` says how much of ``minutes`` has passed."""

    def __init__(self, *, minutes: int = 15, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = minutes * 60
        self._elapsed = 0
        self._since = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_elapsed(0, "")

    def show_elapsed(self, seconds: int, since: str) -> None:
        """Show the time left, or by how much it is over; ``since`` is the hour of arrival as shown ("09.38")."""
        self._elapsed, self._since = seconds, since
        self.setAccessibleName(f"{self.words()}, {self.caption()}")
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """``sisa 10.24`` or ``lewat 2.10``."""
        left = self._limit - self._elapsed
        minutes, seconds = divmod(abs(left), 60)
        sentence = _("sisa {time}") if left >= 0 else _("lewat {time}")
        return sentence.format(time=f"{minutes}.{seconds:02d}")

    def caption(self) -> str:
        """``dari 15 menit, sejak 09.38``."""
        minutes = self._limit // 60
        if not self._since:
            return _("dari {minutes} menit").format(minutes=minutes)
        return _("dari {minutes} menit, sejak {since}").format(minutes=minutes, since=self._since)

    def tone(self) -> str:
        """``accent`` while there is time, ``today`` when it gets short, ``late`` when it is over."""
        left = self._limit - self._elapsed
        return "late" if left < 0 else "today" if left < SHORT_SECONDS else "accent"

    def sizeHint(self) -> QSize:
        """Ring and two lines; as wide as the widest time."""
        m = metrics()
        widest = QFontMetrics(font("head")).horizontalAdvance(_("lewat {time}").format(time="00.00"))
        caption = QFontMetrics(font("cap")).horizontalAdvance(self.caption())
        return QSize(m.px(40) + max(widest, caption) + 4, max(m.px(36), line_height("head") + line_height("cap") - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            m = metrics()
            side = m.px(28)
            self._paint_ring(painter, QRectF(2, (self.height() - side) / 2, side, side))
            left = m.px(40)
            top = (self.height() - line_height("head") - line_height("cap") + 2) / 2
            painter.setFont(font("head"))
            tone = self.tone()
            painter.setPen(color("text" if tone == "accent" else tone))
            align = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
            painter.drawText(QRectF(left, top, self.width() - left, line_height("head")), align, self.words())
            painter.setFont(font("cap"))
            painter.setPen(color("muted"))
            below = QRectF(left, top + line_height("head") - 2, self.width() - left, line_height("cap"))
            painter.drawText(below, align, self.caption())

    def _paint_ring(self, painter: QPainter, room: QRectF) -> None:
        width = room.width() * 0.13
        ring = room.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(color("rule_strong"), width))
        painter.drawEllipse(ring)
        share = min(1.0, max(0.0, (self._limit - self._elapsed) / self._limit)) if self._elapsed <= self._limit else 1.0
        painter.setPen(QPen(color(self.tone()), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
