"""Brings pictures of slips in: from the capture window, the scanner's folder, a drop or a paste, cleaned on the way."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from register_app.capture.pictures import Pictures
from register_app.capture.policy import IdPicturePolicy
from register_app.capture.watch import Scan, WatchedFolder
from register_app.i18n import _
from ui.capture.camera_feed import CameraFeed, camera_feed
from ui.capture.dialog import CaptureDialog
from ui.capture.offered import picture_in
from ui.capture.subject import PAPER
from ui.capture.work import Offered
from ui.dialogs import sentence_for
from ui.shell.page import Desk

LOOK_EVERY_MS = 1000
FIELD = "scan"


class SlipScan(NamedTuple):
    """A clean picture of a slip and when it was taken (wall time)."""

    jpeg: bytes
    at: datetime


class SlipPictures(QObject):
    """``taken(SlipScan)``, ``refused(sentence)``; ``wants_scan`` says whether a new scan may be taken by itself."""

    taken = Signal(object)
    refused = Signal(str)
    began = Signal()

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        wants_scan: Callable[[], bool],
        *,
        feed: Callable[[], CameraFeed] = camera_feed,
    ) -> None:
        super().__init__(over)
        self._desk, self._over, self._wants_scan, self._make_feed = desk, over, wants_scan, feed
        self._folder: WatchedFolder | None = None
        self._since = desk.register.clock.now()
        self._used: set[Scan] = set()
        self._looking = False
        self._turn = 0
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: WatchedFolder | None) -> None:
        """Take the newest scan of this folder for the slip in hand, from now on; None stops."""
        self._folder = folder
        self._since = self._desk.register.clock.now()
        if folder is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def rest(self) -> None:
        """The page is out of sight: look no more."""
        self._timer.stop()

    def forget(self) -> None:
        """Another slip is in hand: what is still being prepared was for the one before."""
        self._turn += 1

    def open_window(self) -> None:
        """Open the capture window over the page."""
        dialog = CaptureDialog(
            policy=IdPicturePolicy(),
            pictures=Pictures(about=FIELD),
            feed=self._make_feed(),
            folder=self._folder,
            clock=self._desk.register.clock,
            run=self._desk.tasks.run_aside,
            dialogs=self._desk.dialogs,
            subject=PAPER,
            parent=self._over.window(),
        )
        dialog.picture_taken.connect(self._came)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def offer(self, offered: Offered) -> None:
        """Clean what was dropped, pasted or scanned, off the window's thread."""
        self._turn += 1
        turn = self._turn
        self.began.emit()
        self._desk.tasks.run_aside(
            lambda: Pictures(about=FIELD).normalise(picture_in(offered, field=FIELD)),
            lambda jpeg: self._came(jpeg) if turn == self._turn else None,
            lambda error: self._refuse(error) if turn == self._turn else None,
        )

    def turn(self, scan: SlipScan, degrees: int) -> None:
        """Keep the picture as the officer turned it."""
        self._turn += 1
        turn = self._turn
        self._desk.tasks.run_aside(
            lambda: Pictures(about=FIELD).rotate(scan.jpeg, degrees // 90),
            lambda jpeg: self.taken.emit(SlipScan(jpeg, scan.at)) if turn == self._turn else None,
            lambda error: self._refuse(error) if turn == self._turn else None,
        )

    def look(self) -> None:
        """One look into the scanner's folder; a disk that sleeps must not hold the window."""
        folder, since = self._folder, self._since
        if folder is None or self._looking or not self._wants_scan():
            return
        self._looking = True
        self._desk.tasks.run_aside(lambda: folder.look(since), self._found, self._not_found)

    def _found(self, scan: Scan | None) -> None:
        self._looking = False
        if scan is not None and scan not in self._used and self._wants_scan():
            self._used.add(scan)
            self.offer(scan.path)
        elif self._folder is not None and self._folder.trouble:
            self.refused.emit(self._folder.trouble)

    def _not_found(self, error: Exception) -> None:
        self._looking = False
        self._timer.stop()
        self._refuse(error)

    def _came(self, jpeg: bytes) -> None:
        clock = self._desk.register.clock
        self.taken.emit(SlipScan(jpeg, clock.local(clock.now())))

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(" ".join(sentence_for(error)).strip() or _("Gambar ini tidak bisa dipakai."))
