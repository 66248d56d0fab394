"""Brings the capture window to the card of a form, and the picture back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from register_app.capture.pictures import Pictures
from register_app.capture.policy import IdPicturePolicy
from register_app.capture.watch import WatchedFolder
from ui.capture.camera_feed import CameraFeed, camera_feed
from ui.capture.dialog import FIELD, CaptureDialog
from ui.capture.work import Offered
from ui.shell.page import Desk


class CardCapture(QObject):
    """``taken(bytes)`` brings a clean JPEG; the cameras are looked for only when somebody asks for one."""

    taken = Signal(bytes)

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        folder: WatchedFolder | None = None,
        feed: Callable[[], CameraFeed] = camera_feed,
    ) -> None:
        super().__init__(over)
        self._desk, self._over, self._folder, self._make_feed = desk, over, folder, feed

    def open(self, policy: IdPicturePolicy, offered: Offered | None = None) -> None:
        """Open the window over the form, with a picture that was dropped there already on its way."""
        dialog = CaptureDialog(
            policy=policy,
            pictures=Pictures(about=FIELD),
            feed=self._make_feed(),
            folder=self._folder,
            clock=self._desk.register.clock,
            run=self._desk.tasks.run_aside,
            dialogs=self._desk.dialogs,
            parent=self._over.window(),
        )
        dialog.picture_taken.connect(self.taken)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if offered is not None:
            dialog.take(offered)
