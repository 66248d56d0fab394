"""The first step of capturing: camera, scanner and file side by side, each one optional."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.capture.policy import IdPicturePolicy
from register_app.capture.watch import WatchedFolder
from register_app.clock import Clock
from ui.capture.camera_feed import CameraFeed
from ui.capture.camera_panel import CameraPanel
from ui.capture.file_panel import FilePanel
from ui.capture.scan_panel import ScanPanel
from ui.capture.subject import CARD, Subject
from ui.capture.work import Run
from ui.dialogs import Dialogs
from ui.theme.metrics import metrics
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine


class SourcePage(QWidget):
    """Emits whatever was offered first; ``say`` shows why a picture could not be used."""

    offered = Signal(object)

    def __init__(
        self,
        *,
        policy: IdPicturePolicy,
        feed: CameraFeed,
        folder: WatchedFolder | None,
        clock: Clock,
        run: Run,
        dialogs: Dialogs,
        subject: Subject = CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.camera = CameraPanel(feed)
        self.scanner = ScanPanel(folder, clock, run, subject)
        self.files = FilePanel(dialogs, subject)
        self._note = NoteLine()
        self._lay_out(policy, subject)
        self.camera.picture_taken.connect(self._from_camera)
        self.scanner.offered.connect(self.offered)
        self.files.offered.connect(self.offered)

    def start(self) -> None:
        """Wake the devices and put the keys where they are needed most."""
        self.camera.start()
        self.scanner.start()
        self.first_input().setFocus()

    def first_input(self) -> QWidget:
        """Where the keys go: the shutter, without a camera the choice of a file."""
        return self.camera.shutter if self.camera.shutter.isEnabled() else self.files.choose

    def stop(self) -> None:
        """Let the devices go."""
        self.camera.stop()
        self.scanner.stop()

    def say(self, text: str, tone: str = "today") -> None:
        """Say one sentence above the sources; empty takes it away."""
        self._note.say(text, tone)

    def note(self) -> str:
        """The sentence shown."""
        return self._note.text()

    def _lay_out(self, policy: IdPicturePolicy, subject: Subject) -> None:
        m = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.intake_padding, m.intake_padding, m.intake_padding, m.intake_padding)
        column.setSpacing(m.field_gap)
        asks = subject.is_card and policy.asks_consent
        column.addWidget(Label(subject.heading(), "title"))
        column.addWidget(Label(subject.explanation(policy), tone="text" if asks else "muted", wrap=True))
        column.addWidget(self._note)
        side = QVBoxLayout()
        side.setSpacing(m.intake_gap)
        side.addWidget(self.scanner, 4)
        side.addWidget(self.files, 5)
        row = QHBoxLayout()
        row.setSpacing(m.intake_gap)
        row.addWidget(self.camera, 5)
        row.addLayout(side, 2)
        column.addSpacing(4)
        column.addLayout(row, 1)

    def _from_camera(self, still: QImage) -> None:
        self.offered.emit(still)
