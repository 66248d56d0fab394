"""Sends the pages of a PDF to a printer, each on paper of exactly its own size."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from register_app.errors import MachineError
from register_app.i18n import _

MM_PER_POINT = 25.4 / 72
SHARPEST = 600
"""Dots per inch beyond which a page picture only costs memory."""


def printer_names() -> tuple[str, ...]:
    """Printers that this computer knows."""
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """The system's default printer, or nothing."""
    return QPrinterInfo.defaultPrinterName()


def printer_named(name: str) -> QPrinter:
    """The printer of that name; MachineError when it is gone."""
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    if info.isNull():
        raise MachineError(
            _("Printer {name} tidak ditemukan.").format(name=name or _("bawaan")),
            remedy=_(
                "Nyalakan dan sambungkan printernya, atau pilih printer lain. Lembar juga bisa disimpan sebagai PDF."
            ),
        )
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def open_pdf(pdf: bytes) -> QPdfDocument:
    """The document of these bytes; the buffer lives as long as the document."""
    document = QPdfDocument(QObject())
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def page_size(document: QPdfDocument, page: int) -> QPageSize:
    """Exactly the size of this page, so that F4 (215 × 330 mm) never becomes Qt's Folio."""
    points = document.pagePointSize(page)
    size = QSizeF(points.width() * MM_PER_POINT, points.height() * MM_PER_POINT)
    return QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)


def send(pdf: bytes, printer: QPrinter, *, offset_right: float = 0.0, offset_down: float = 0.0, title: str = "") -> int:
    """Print every page, moved by the printer's offset in millimetres; gives the number of pages sent."""
    document = open_pdf(pdf)
    printer.setDocName(title)
    _set_paper(printer, document, 0)
    painter = QPainter()
    if not painter.begin(printer):
        raise MachineError(
            _("Printer tidak menerima lembar ini."), remedy=_("Periksa kertas dan sambungannya, lalu cetak lagi.")
        )
    try:
        for page in range(document.pageCount()):
            if page:
                _set_paper(printer, document, page)
                printer.newPage()
            _paint(painter, printer, document, page, offset_right, offset_down)
    finally:
        painter.end()
    return document.pageCount()


def _set_paper(printer: QPrinter, document: QPdfDocument, page: int) -> None:
    printer.setFullPage(True)
    layout = QPageLayout(
        page_size(document, page), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def _paint(
    painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int, offset_right: float, offset_down: float
) -> None:
    points = document.pagePointSize(page)
    dots = printer.resolution()
    room = QRectF(
        offset_right / 25.4 * dots, offset_down / 25.4 * dots, points.width() / 72 * dots, points.height() / 72 * dots
    )
    sharpness = min(dots, SHARPEST)
    size = QSizeF(points.width() / 72 * sharpness, points.height() / 72 * sharpness).toSize()
    painter.drawImage(room, document.render(page, size))
