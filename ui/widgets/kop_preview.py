"""How the letterhead (kop) will stand on paper, near enough to judge it; the sheet itself is set elsewhere."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics

SHEET_MM, EDGES_MM = 190.0, 12.0
PIXELS_PER_MM = 4.0
LOGO_MM = 20.0
FAMILY = "Liberation Sans"


class KopPreview(QWidget):
    """Paints the head of a sheet 190 mm wide, on paper that stays white in the dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._address: tuple[str, ...] = ()
        self._logo = QImage()
        self.setAccessibleName(_("Pratinjau kop"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kop(self, lines: Sequence[str], address: Sequence[str], logo: bytes | None) -> None:
        """Draw other words."""
        self._lines = tuple(line for line in lines if line.strip())
        self._address = tuple(line for line in address if line.strip())
        self._logo = QImage.fromData(QByteArray(logo)) if logo else QImage()
        self.setAccessibleDescription(". ".join((*self._lines, *self._address)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines, never less than a logo."""
        return QSize(metrics().px(480), self.heightForWidth(metrics().px((SHEET_MM + EDGES_MM) * PIXELS_PER_MM)))

    def heightForWidth(self, width: int) -> int:
        """On narrow paper everything is smaller, so nothing of it stays empty below."""
        lines = 5.6 * len(self._lines) + 4.1 * len(self._address) + 11
        return ceil(max(LOGO_MM + 6, lines) * self._scale(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, logo, lines, address and the double rule."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(color("rule_strong"), 1))
        painter.setBrush(color("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        scale = self._scale(self.width())
        painter.translate((self.width() - SHEET_MM * scale) / 2, 3 * scale)
        painter.scale(scale, scale)
        self._paint_kop(painter)
        painter.end()

    def _scale(self, width: int) -> float:
        """Pixels to a millimetre of the paper."""
        return min(width / (SHEET_MM + EDGES_MM), metrics().px(PIXELS_PER_MM * 10) / 10)

    def _paint_kop(self, painter: QPainter) -> None:
        painter.setPen(color("paper_ink"))
        if not self._logo.isNull():
            size = self._logo.size().scaled(200, 200, Qt.AspectRatioMode.KeepAspectRatio)
            width, height = size.width() / 10, size.height() / 10
            painter.drawImage(QRectF(4 + (LOGO_MM - width) / 2, 2, width, height), self._logo)
        top = 1.0
        last = len(self._lines) - 1
        for place, line in enumerate(self._lines):
            top = self._line(painter, top, line, 4.6 if place == last else 4.2, bold=place > 0 or last == 0)
        top += 0.4
        for line in self._address:
            top = self._line(painter, top, line, 3.0, bold=False)
        painter.setPen(QPen(color("paper_ink"), 0.7))
        painter.drawLine(0, int(top + 2), int(SHEET_MM), int(top + 2))

    def _line(self, painter: QPainter, top: float, text: str, millimetres: float, *, bold: bool) -> float:
        if not text:
            return top
        face = QFont(FAMILY)
        face.setPixelSize(100)
        face.setBold(bold)
        painter.save()
        painter.setFont(face)
        share = millimetres / 100
        room = SHEET_MM - 2 * LOGO_MM - 16
        share = min(share, room / max(1, painter.fontMetrics().horizontalAdvance(text)))
        painter.translate(SHEET_MM / 2, top + millimetres)
        painter.scale(share, share)
        painter.drawText(QRectF(-room / share / 2, -100, room / share, 130), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()
        return top + millimetres * 1.35
