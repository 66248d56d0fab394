"""How the letterhead (kop) will stand on paper, near enough to judge it; the sheet itself is set elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QByteArray, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import RADIUS_SHEET, metrics

SHEET_MM, EDGES_MM = 190.0, 12.0
PIXELS_PER_MM = 4.0
FAMILY = "Liberation Sans"
POINT = 25.4 / 72
"""Millimetres."""

FULL_LOGO, BESIDE_LOGO = (18.0, 22.0), (20.0, 16.0)
FIRST, ADVANCE, ADDRESS, ADDRESS_STEP, BELOW = 4.4, 0.41, 8.5, 3.5, 2.2
BESIDE_FIRST, BESIDE_STEP, BESIDE_BELOW, BESIDE_SIZE = 6.6, 6.4, 6.0, 14.0
INSET, CLEAR, UNDER_LOGO = 2.0, 4.0, 1.5
FOOT_GAP = 8.0
"""From the rule to the foot of the sheet, which is really at its other end (mm); dots stand for what lies between."""

RULES = {"thick-thin": ((0.0, 1.75), (1.0, 0.5)), "double": ((0.0, 0.5), (1.0, 0.5)), "single": ((0.0, 1.0),)}
"""Distance below the first rule (mm) and weight of each (points)."""


@dataclass(frozen=True, slots=True)
class KopLook:
    """How the office's kop is set: ``bps`` puts the lines beside the logo and the address at the foot of the sheet.

    ``faces`` are size in points, bold and italic of each line; a line more takes the last.
    """

    style: str = "full"
    rule: str = "thick-thin"
    faces: tuple[tuple[float, bool, bool], ...] = ((12.0, False, False),)

    @property
    def beside(self) -> bool:
        """Whether the lines begin beside the logo."""
        return self.style == "bps"

    def face(self, place: int) -> tuple[float, bool, bool]:
        """The face of a line."""
        size, bold, italic = self.faces[min(place, len(self.faces) - 1)]
        return (BESIDE_SIZE if self.beside else size), bold, italic


class KopPreview(QWidget):
    """Paints the head of a sheet 190 mm wide, on paper that stays white in the dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._address: tuple[str, ...] = ()
        self._logo = QImage()
        self._look = KopLook()
        self.setAccessibleName(_("Pratinjau kop"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kop(self, lines: Sequence[str], address: Sequence[str], logo: bytes | None, look: KopLook) -> None:
        """Draw other words."""
        self._lines = tuple(line for line in lines if line.strip())
        self._address = tuple(line for line in address if line.strip())
        self._logo = QImage.fromData(QByteArray(logo)) if logo else QImage()
        self._look = look
        self.setAccessibleDescription(". ".join((*self._lines, *self._address)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines, never less than a logo."""
        return QSize(metrics().px(480), self.heightForWidth(metrics().px((SHEET_MM + EDGES_MM) * PIXELS_PER_MM)))

    def heightForWidth(self, width: int) -> int:
        """On narrow paper everything is smaller, so nothing of it stays empty below."""
        end = self._rule_at() + 1.0
        if self._look.beside and self._address:
            end += FOOT_GAP + ADDRESS_STEP
        return ceil((end + 7.0) * self._scale(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, logo, lines, address and the rules."""
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

    def _baselines(self) -> list[float]:
        """Where the lines stand, then those of an address that belongs to the head (mm)."""
        if self._look.beside:
            return [BESIDE_FIRST + place * BESIDE_STEP for place in range(len(self._lines))]
        found: list[float] = []
        for place in range(len(self._lines)):
            found.append(found[-1] + self._look.face(place)[0] * ADVANCE if found else FIRST)
        under = (found[-1] if found else 0.0) + 0.5
        return found + [under + ADDRESS_STEP * (place + 1) for place in range(len(self._address))]

    def _rule_at(self) -> float:
        lines = self._baselines()
        text = (lines[-1] if lines else 0.0) + (BESIDE_BELOW if self._look.beside else BELOW)
        logo = (BESIDE_LOGO if self._look.beside else FULL_LOGO)[1] + UNDER_LOGO
        return max(text, 0.0 if self._logo.isNull() else logo)

    def _paint_kop(self, painter: QPainter) -> None:
        painter.setPen(color("paper_ink"))
        beside, rule = self._look.beside, self._rule_at()
        wide, high = BESIDE_LOGO if beside else FULL_LOGO
        taken = 0.0 if self._logo.isNull() else INSET + wide + CLEAR
        if taken:
            fitted = self._logo.size().toSizeF().scaled(wide, high, Qt.AspectRatioMode.KeepAspectRatio)
            left = INSET + (wide - fitted.width()) / 2
            painter.drawImage(QRectF(left, (high - fitted.height()) / 2, fitted.width(), fitted.height()), self._logo)
        room = QRectF(taken, 0, SHEET_MM - (taken if beside else 2 * taken), 0)
        words = [(text, self._look.face(place)) for place, text in enumerate(self._lines)]
        small = (ADDRESS, False, False)
        for (text, face), y in zip(
            [*words, *((text, small) for text in self._address)], self._baselines(), strict=False
        ):
            self._line(painter, room, y, text, face, centred=not beside)
        for below, weight in RULES.get(self._look.rule, ()):
            painter.setPen(QPen(color("paper_ink"), weight * POINT))
            painter.drawLine(QLineF(0, rule + below, SHEET_MM, rule + below))
        if beside and self._address:
            self._paint_foot(painter, rule + 1.0)

    def _paint_foot(self, painter: QPainter, below: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("paper_ink"))
        for place in (-1, 0, 1):
            painter.drawEllipse(QRectF(SHEET_MM / 2 + place * 3.0 - 0.4, below + 3.4, 0.8, 0.8))
        painter.setPen(color("paper_ink"))
        foot, words = QRectF(0, 0, SHEET_MM, 0), ", ".join(self._address)
        self._line(painter, foot, below + FOOT_GAP + ADDRESS_STEP, words, (8.0, False, False), centred=True)

    def _line(
        self,
        painter: QPainter,
        room: QRectF,
        baseline: float,
        text: str,
        face: tuple[float, bool, bool],
        *,
        centred: bool,
    ) -> None:
        size, bold, italic = face
        drawn = QFont(FAMILY)
        drawn.setPixelSize(100)
        drawn.setBold(bold)
        drawn.setItalic(italic)
        painter.save()
        painter.setFont(drawn)
        wide = painter.fontMetrics().horizontalAdvance(text)
        share = min(size * POINT / 100, room.width() / max(1, wide))
        painter.translate(room.center().x() - wide * share / 2 if centred else room.left(), baseline)
        painter.scale(share, share)
        painter.drawText(0, 0, text)
        painter.restore()
