"""The test page of a printer: corner marks that a ruler can check, printed at exactly the size of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPen

from register_app.flows.answers import PaperAnswer
from register_app.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PAPERS: dict[str, tuple[str, float, float]] = {
    "f4": ("F4", 215.0, 330.0),
    "a4": ("A4", 210.0, 297.0),
    "a5": ("A5", 148.0, 210.0),
    "half-f4": ("½ F4", 165.0, 215.0),
}
"""Name, width and height in millimetres."""

CORNER, ARM = 20.0, 10.0
POINT = 0.3528
"""Millimetres of a typographic point."""


def prepare(printer: QPrinter, paper: PaperAnswer) -> None:
    """Set the exact paper and no margins of the driver's own."""
    name, width, height = PAPERS[paper.paper]
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, name, QPageSize.SizeMatchPolicy.ExactMatch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def paint_test_sheet(painter: QPainter, paper: PaperAnswer, dots_per_mm: float) -> None:
    """Draw four corners 20 mm from the edges, a ruler and what to do, moved by the offset."""
    name, width, height = PAPERS[paper.paper]
    painter.scale(dots_per_mm, dots_per_mm)
    painter.translate(paper.offset_right, paper.offset_down)
    painter.setPen(QPen(Qt.GlobalColor.black, 0.25))
    for x in (CORNER, width - CORNER):
        for y in (CORNER, height - CORNER):
            inward_x, inward_y = (ARM if x < width / 2 else -ARM), (ARM if y < height / 2 else -ARM)
            painter.drawLine(QLineF(x, y, x + inward_x, y))
            painter.drawLine(QLineF(x, y, x, y + inward_y))
    for millimetre in range(101):
        tick = 5.0 if millimetre % 10 == 0 else 2.5
        x = width / 2 - 50 + millimetre
        painter.drawLine(QLineF(x, 80.0, x, 80.0 + tick))
    _write(painter, _("Halaman uji cetak · {paper}").format(paper=name), QRectF(30, 40, width - 60, 10), 14)
    sentences = _(
        "Keempat sudut harus tepat 20 mm dari tepi kertas dan garis ukur tepat 100 mm. "
        "Ukur sudut kiri atas: bila kurang dari 20 mm dari tepi kiri, isi geseran ke kanan; "
        "bila kurang dari 20 mm dari tepi atas, isi geseran ke bawah. Angka minus menggeser ke kiri atau ke atas."
    )
    _write(painter, sentences, QRectF(30, 100, width - 60, 60), 10)


def _write(painter: QPainter, text: str, room: QRectF, points: float) -> None:
    """Set text in millimetres: the font is laid out large and scaled down, so that it keeps its shape."""
    share = points * POINT / 100
    face = QFont("Liberation Sans")
    face.setPixelSize(100)
    painter.save()
    painter.setFont(face)
    painter.translate(QPointF(room.left(), room.top()))
    painter.scale(share, share)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    painter.drawText(QRectF(0, 0, room.width() / share, room.height() / share), flags, text)
    painter.restore()
