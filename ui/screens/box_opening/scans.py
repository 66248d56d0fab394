"""Lays each picture beside its slip: a new one into the draft, a kept one out of the register."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from register_app.capture.watch import WatchedFolder
from register_app.i18n import _
from register_app.reading.attachments import attachment_content
from ui.capture.images import image_of
from ui.intake.attachments_field import HeldFile
from ui.screens.box_opening.content import slot_of
from ui.screens.box_opening.scan_pane import ScanPane
from ui.screens.box_opening.slip_pictures import SlipPictures, SlipScan
from ui.screens.box_opening.table import BoxTable, Stage
from ui.shell.page import Desk


class Scans(QObject):
    """``look`` gives the table and its stage; ``taken(HeldFile)`` tells of a new picture of the slip in hand."""

    taken = Signal(object)

    def __init__(self, desk: Desk, page: QWidget, look: Callable[[], tuple[BoxTable, Stage]]) -> None:
        super().__init__(page)
        self._desk, self._page, self._look = desk, page, look
        self.pictures = SlipPictures(desk, page, self._wants_one)
        self._pane: ScanPane | None = None

    def attach(self, pane: ScanPane) -> None:
        """Work with this pane."""
        self._pane = pane
        pane.capture_asked.connect(self.pictures.open_window)
        pane.offered.connect(self.pictures.offer)
        pane.turned.connect(self._turn)
        self.pictures.began.connect(lambda: pane.say(_("Menyiapkan gambar …"), "muted"))
        self.pictures.taken.connect(self._take)
        self.pictures.refused.connect(pane.say)

    def watch(self, folder: WatchedFolder | None) -> None:
        """Take the scanner's newest file by itself for a slip that has no picture yet."""
        self.pictures.watch(folder)

    def show(self, scan: SlipScan | None) -> None:
        """Show the picture of the slip in hand; what is still being prepared for another one is dropped."""
        self.pictures.forget()
        self._draw(scan)

    def show_kept(self, position: int, attachment_id: int | None) -> None:
        """Fetch the picture of a slip that is in the register."""
        self.show(None)
        register = self._desk.register
        if attachment_id is not None:
            self._desk.tasks.run(
                lambda: register.ask(attachment_content, attachment_id),
                lambda jpeg: self._show_fetched(position, jpeg),
                self._desk.notices.fail,
            )

    def _show_fetched(self, position: int, jpeg: bytes | None) -> None:
        table, _stage = self._look()
        if table.looked_at == position and jpeg and self._pane is not None:
            self._pane.show_scan(image_of(jpeg))

    def _draw(self, scan: SlipScan | None) -> None:
        if self._pane is not None:
            self._pane.show_scan(image_of(scan.jpeg) if scan else QImage(), scan.at if scan else None)

    def _wants_one(self) -> bool:
        if self._pane is None or not self._page.isVisible():
            return False
        table, stage = self._look()
        return stage is Stage.SLIP and table.paper.scan is None

    def _take(self, scan: SlipScan) -> None:
        table, stage = self._look()
        if stage is Stage.SLIP:
            table.paper.scan = scan
            self._draw(scan)
            self.taken.emit(HeldFile(slot_of(table.position), f"slip-{table.position}.jpg", scan.jpeg))

    def _turn(self, degrees: int) -> None:
        table, stage = self._look()
        if stage is Stage.SLIP and table.paper.scan is not None:
            self.pictures.turn(table.paper.scan, degrees)
