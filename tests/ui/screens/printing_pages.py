"""The window's pages, with printers that write files behind the preview."""

from collections.abc import Sequence

from tests.ui.printing.file_printers import FilePrinters
from ui.catalogue import PAGES
from ui.screens.preview.page import PreviewPage
from ui.shell.page import PageEntry
from ui.shell.places import Place


def pages_that_print_on(printers: FilePrinters) -> Sequence[PageEntry]:
    """Every page as the window has it, but the preview, whose sheets come out of ``printers``."""
    preview = PageEntry(Place.PREVIEW, lambda desk: PreviewPage(desk, printers), Place.REPORTS)
    return tuple(preview if entry.place is Place.PREVIEW else entry for entry in PAGES)
