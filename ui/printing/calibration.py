"""The test page of a printer: corners and a ruler that show how far it lands beside its mark."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter

from register_app.errors import MachineError
from register_app.i18n import _
from ui.printing.printer import MM_PER_INCH, Offset, set_paper

CORNER, ARM = 20.0, 10.0
"""Millimetres from the edges to each corner mark, and the length of its arms."""

RULER = 100
_POINT = 0.3528
"""Millimetres of a typographic point."""


def print_test_page(printer: QPrinter, size: QSizeF, offset: Offset) -> None:
    """Print the test page on paper of this size (mm); MachineError when the printer does not take it."""
    printer.setDocName(_("Halaman uji cetak"))
    set_paper(printer, size)
    painter = QPainter()
    if not painter.begin(printer):
        raise MachineError(
            _("Printer tidak menerima halaman uji."), remedy=_("Periksa kabel dan kertasnya, lalu coba lagi.")
        )
    try:
        paint_test_page(painter, size, offset, printer.resolution() / MM_PER_INCH)
    finally:
        painter.end()


def paint_test_page(painter: QPainter, size: QSizeF, offset: Offset, dots_per_mm: float) -> None:
    """Draw corners, ruler and what to do on paper of this size (mm), moved by the offset."""
    painter.scale(dots_per_mm, dots_per_mm)
    painter.translate(offset.right, offset.down)
    painter.setPen(QPen(Qt.GlobalColor.black, 0.25))
    _corners(painter, size)
    middle = size.height() / 2
    _ruler(painter, QPointF((size.width() - RULER) / 2, middle))
    title = _("Halaman uji cetak · {width} × {height} mm").format(
        width=round(size.width()), height=round(size.height())
    )
    _write(painter, title, QRectF(CORNER + ARM, middle - 22, size.width() - 2 * (CORNER + ARM), 10), 14)
    sentences = _(
        "Keempat sudut harus tepat 20 mm dari tepi kertas dan garis ukur tepat 100 mm. Ukur sudut kiri atas: bila "
        "kurang dari 20 mm dari tepi kiri, isi geseran ke kanan; bila kurang dari 20 mm dari tepi atas, isi geseran "
        "ke bawah. Angka minus menggeser ke kiri atau ke atas."
    )
    _write(painter, sentences, QRectF(CORNER + 4, middle + 12, size.width() - 2 * (CORNER + 4), 40), 10)


def _corners(painter: QPainter, size: QSizeF) -> None:
    for x in (CORNER, size.width() - CORNER):
        for y in (CORNER, size.height() - CORNER):
            right = ARM if x < size.width() / 2 else -ARM
            down = ARM if y < size.height() / 2 else -ARM
            painter.drawLine(QLineF(x, y, x + right, y))
            painter.drawLine(QLineF(x, y, x, y + down))


def _ruler(painter: QPainter, start: QPointF) -> None:
    painter.drawLine(QLineF(start.x(), start.y(), start.x() + RULER, start.y()))
    for millimetre in range(RULER + 1):
        tick = 5.0 if millimetre % 10 == 0 else 2.5
        x = start.x() + millimetre
        painter.drawLine(QLineF(x, start.y(), x, start.y() - tick))


def _write(painter: QPainter, text: str, room: QRectF, points: float) -> None:
    """Set text in millimetres: the font is laid out large and scaled down, so that it keeps its shape."""
    share = points * _POINT / 100
    face = QFont("Liberation Sans")
    face.setPixelSize(100)
    painter.save()
    painter.setFont(face)
    painter.translate(room.topLeft())
    painter.scale(share, share)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    painter.drawText(QRectF(0, 0, room.width() / share, room.height() / share), flags, text)
    painter.restore()
