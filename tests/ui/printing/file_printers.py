"""Printers that print into PDF files, and a ruler for what came out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pypdfium2
from PIL import ImageOps
from PySide6.QtPrintSupport import QPrinter

from ui.printing.printers import printer_gone

POINTS_PER_MM = 72 / 25.4
Millimetres: TypeAlias = tuple[float, float]


@dataclass
class FilePrinters:
    """Every printer writes each job into a file of its own; taking a name away is pulling the plug."""

    folder: Path
    known: list[str] = field(default_factory=lambda: ["HP LaserJet", "Epson L3210"])
    opened: list[tuple[str, Path]] = field(default_factory=list)
    broken: bool = False

    @property
    def jobs(self) -> list[tuple[str, Path]]:
        """Printer and paper of everything that came out."""
        return [(name, path) for name, path in self.opened if path.exists()]

    def names(self) -> tuple[str, ...]:
        return tuple(self.known)

    def usual(self) -> str:
        return self.known[0] if self.known else ""

    def open(self, name: str) -> QPrinter:
        if name not in self.known:
            raise printer_gone(name)
        place = self.folder / "tidak-ada" if self.broken else self.folder
        path = place / f"cetak-{len(self.opened) + 1}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setResolution(300)
        printer.setOutputFileName(str(path))
        self.opened.append((name, path))
        return printer


def page_boxes(pdf: Path) -> list[Millimetres]:
    """Width and height of every page."""
    document = pypdfium2.PdfDocument(pdf)
    sizes = [(page.get_width() / POINTS_PER_MM, page.get_height() / POINTS_PER_MM) for page in document]
    document.close()
    return sizes


def ink_box(pdf: Path | bytes, page: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom edge of everything that is not paper, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    dots = 10 / POINTS_PER_MM  # ten pixels per millimetre
    picture = document[page].render(scale=dots).to_pil().convert("L")
    document.close()
    box = ImageOps.invert(picture).point(lambda dark: 255 if dark > 96 else 0).getbbox()
    assert box is not None, "the page is empty"
    left, top, right, bottom = box
    return left / 10, top / 10, right / 10, bottom / 10


def pages_of(pdf: Path) -> int:
    """Number of pages."""
    return len(page_boxes(pdf))
