"""The camera's part of the capture window: live picture, choice of camera, shutter, and a note when there is none."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from register_app.i18n import _
from ui.capture.camera_feed import CameraFeed, gone, in_use
from ui.capture.live_view import LiveView
from ui.widgets.button import Button
from ui.widgets.choice_field import ComboBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import Sheet

PATIENCE_MS = 5000
"""A cheap camera needs two seconds for its first frame; after this long it is in use elsewhere."""

_FRAME_GAP_MS = 45
"""Twenty pictures a second are enough to aim with, and leave a modest PC its breath."""


class CameraPanel(Sheet):
    """Emits the still that was on the screen; whatever goes wrong with a camera ends as a sentence in its place."""

    picture_taken = Signal(QImage)

    def __init__(self, feed: CameraFeed, *, patience_ms: int = PATIENCE_MS, parent: QWidget | None = None) -> None:
        super().__init__(_("Kamera"), name="camera_panel", parent=parent)
        self._feed = feed
        self._running = False
        self._since_frame = QElapsedTimer()
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(lambda: self._trouble(in_use()))
        self._lay_out()
        self._choice.activated.connect(lambda _index: self._begin())
        self.shutter.clicked.connect(self.take)
        self._again.clicked.connect(self._search)
        feed.watch(self._cameras_changed)

    def start(self) -> None:
        """Look for cameras and show the chosen one, else the usual one; called when the panel comes into sight."""
        self._running = True
        self._list_cameras()
        self._begin()

    def stop(self) -> None:
        """Let the camera go and forget what it saw."""
        self._running = False
        self._patience.stop()
        self._feed.stop()
        self._view.show_frame(QImage())

    def take(self) -> None:
        """Take the newest frame as the picture."""
        still = self._feed.still()
        if not still.isNull():
            self.picture_taken.emit(still)

    def note(self) -> str:
        """The sentence in place of the live picture, empty while the camera works."""
        return "" if self._stack.currentWidget() is self._view else self._empty.accessibleDescription()

    def _lay_out(self) -> None:
        self._view = LiveView()
        self._empty = EmptyState("", icon="camera")
        self._again = Button(_("Cari kamera lagi"), icon="refresh", name="camera_again")
        self._empty.add_action(self._again)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._choice = ComboBox()
        self._choice.setObjectName("camera_choice")
        self._choice.setAccessibleName(_("Kamera yang dipakai"))
        self.shutter = Button(_("Ambil gambar"), "primary", icon="camera", key="F7", height="big", name="camera_take")
        self.body.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._choice, 1)
        row.addStretch(1)
        row.addWidget(self.shutter)
        self.body.addLayout(row)

    def _list_cameras(self) -> None:
        chosen = self._choice.currentData()
        self._choice.clear()
        for camera in self._feed.cameras():
            self._choice.addItem(camera.name, camera.key)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        self._choice.setVisible(self._choice.count() > 1)

    def _search(self) -> None:
        """Look again, and answer even when nothing has changed."""
        self.start()
        if self._choice.count() == 0:
            self._say(_("Belum juga ada kamera"), _("Periksa kabelnya, atau pakai berkas atau pindaian."))

    def _begin(self) -> None:
        self._feed.stop()
        self._view.show_frame(QImage())
        self._since_frame.invalidate()
        if self._choice.count() == 0:
            self._say(_("Tidak ada kamera"), _("Pakai berkas atau pindaian. Isian bisa disimpan tanpa gambar."))
            return
        self._stack.setCurrentWidget(self._view)
        self.shutter.set_reason("")
        self._patience.start()
        self._feed.start(str(self._choice.currentData()), self._seen, self._trouble)

    def _seen(self) -> None:
        self._patience.stop()
        if self._since_frame.isValid() and self._since_frame.elapsed() < _FRAME_GAP_MS:
            return
        self._since_frame.start()
        still = self._feed.still()
        if not still.isNull():
            self._stack.setCurrentWidget(self._view)
            self._view.show_frame(still)

    def _cameras_changed(self) -> None:
        if not self._running:
            return
        before = self._choice.currentData()
        self._list_cameras()
        if self._choice.count() == 0 and before is not None:
            self._trouble(gone())
        elif self._choice.currentData() != before or self.note():
            self._begin()

    def _trouble(self, sentence: str) -> None:
        self._patience.stop()
        self._feed.stop()
        self._view.show_frame(QImage())
        self._say(_("Kamera belum bisa dipakai"), sentence)

    def _say(self, title: str, sentence: str) -> None:
        self._empty.say(title, sentence)
        self._empty.setAccessibleDescription(f"{title}. {sentence}")
        self._stack.setCurrentWidget(self._empty)
        self.shutter.set_reason(sentence)
