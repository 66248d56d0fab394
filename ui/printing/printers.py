"""The printers of this computer: which there are, which is the usual one, and opening one by its name."""

from threading import Lock
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from register_app.errors import MachineError
from register_app.i18n import _


class Printers(Protocol):
    """What printing asks of a computer; every call may wait for a slow printer, so none is made in the window."""

    def names(self) -> tuple[str, ...]:
        """Printers that this computer knows."""

    def usual(self) -> str:
        """The one that prints when nobody chooses, or nothing."""

    def open(self, name: str) -> QPrinter:
        """The printer of that name; MachineError when it is gone."""


class SystemPrinters:
    """The printers that the operating system knows; asked by one thread at a time, because Qt loads them once."""

    def __init__(self) -> None:
        self._lock = Lock()

    def names(self) -> tuple[str, ...]:
        """See `Printers`."""
        with self._lock:
            return tuple(QPrinterInfo.availablePrinterNames())

    def usual(self) -> str:
        """See `Printers`."""
        with self._lock:
            return QPrinterInfo.defaultPrinterName()

    def open(self, name: str) -> QPrinter:
        """See `Printers`."""
        with self._lock:
            info = QPrinterInfo.printerInfo(name)
            if info.isNull():
                raise printer_gone(name)
            printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
            if not printer.isValid():
                raise printer_gone(name)
            return printer


def printer_gone(name: str) -> MachineError:
    """What is said when a printer that was there is there no longer."""
    return MachineError(
        _("Printer {name} tidak ditemukan.").format(name=name),
        remedy=_("Nyalakan dan sambungkan printernya, pilih printer lain, atau simpan lembarnya sebagai PDF."),
    )
