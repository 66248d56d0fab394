"""Sends the pages of a PDF to a printer, each on paper of exactly its own size."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from register_app.errors import MachineError
from register_app.i18n import _
from register_app.pace import Stage, tell
from ui.printing.pdf_pages import PdfPages

MM_PER_INCH = 25.4
SHARPEST = 600
"""Dots per inch beyond which a page picture only costs memory."""


@dataclass(frozen=True, slots=True)
class Offset:
    """How far right and down (mm) a printer must move what it prints to hit the mark."""

    right: float = 0.0
    down: float = 0.0


def send(pdf: bytes, printer: QPrinter, *, offset: Offset | None = None, title: str = "") -> int:
    """Print every page; gives the number of pages sent. MachineError when the printer does not take them.

    Whoever listens to the pace may stop it between two pages: the job is then taken back, as far as it can be.
    """
    pages = PdfPages(pdf)
    printer.setDocName(title)
    set_paper(printer, pages.size(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused()
    complete = False
    try:
        _send_pages(painter, printer, pages, offset or Offset())
        complete = True
    finally:
        if not complete:
            printer.abort()
        painter.end()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise _refused()
    return pages.count


def _send_pages(painter: QPainter, printer: QPrinter, pages: PdfPages, offset: Offset) -> None:
    for page in range(pages.count):
        tell(Stage.SENDING, page, pages.count)
        if page:
            set_paper(printer, pages.size(page))
            if not printer.newPage():
                raise _refused()
        _paint(painter, printer, pages, page, offset)


def set_paper(printer: QPrinter, size: QSizeF) -> None:
    """Set the exact paper (mm), lying where the page lies: F4 is 215 × 330 mm, which is not Qt's Folio.

    Printers know paper standing upright, so a wide page is the upright paper turned.
    """
    lying = size.width() > size.height()
    upright = size.transposed() if lying else size
    page_size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    turn = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    layout = QPageLayout(page_size, turn, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


def _paint(painter: QPainter, printer: QPrinter, pages: PdfPages, page: int, offset: Offset) -> None:
    size, dots = pages.size(page), printer.resolution() / MM_PER_INCH
    room = QRectF(offset.right * dots, offset.down * dots, size.width() * dots, size.height() * dots)
    sharp = min(printer.resolution(), SHARPEST) / MM_PER_INCH
    pages.paint(painter, room, page, QSizeF(size.width() * sharp, size.height() * sharp).toSize())


def _refused() -> MachineError:
    return MachineError(
        _("Printer tidak menerima lembar ini."), remedy=_("Periksa kertas dan sambungannya, lalu cetak lagi.")
    )
