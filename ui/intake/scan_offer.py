"""The newest finished scan in the folder that the scanner writes to, offered with one key."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.capture.watch import Scan, WatchedFolder
from register_app.clock import Clock
from register_app.i18n import _
from register_app.reading.office import Office
from register_app.rules.dates import hour
from ui.capture.work import Run
from ui.dialogs import sentence_for
from ui.widgets.button import Button
from ui.widgets.label import Label

LOOK_EVERY_MS = 1000
RECENT = timedelta(minutes=5)


class ScanOffer(QWidget):
    """Looks only between ``start`` and ``stop``; hidden while there is nothing new. ``offered(path)`` when taken."""

    offered = Signal(object)

    def __init__(self, folder: WatchedFolder, clock: Clock, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._clock, self._run = folder, clock, run
        self._since = clock.now()
        self._scan: Scan | None = None
        self._taken: Path | None = None
        self._looking = False
        self.setObjectName("scan_offer")
        self._words = Label("", "cap", tone="muted", wrap=True)
        self.take = Button(_("Pakai pindaian"), icon="download", key="F8", height="tool", name="scan_take")
        self.take.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.take)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._show(None)

    def start(self) -> None:
        """Look now and every second, for scans of the last minutes."""
        self._since = self._clock.now() - RECENT
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """One look, in another thread: the folder may lie on a sleeping disk."""
        if self._looking:
            return
        self._looking = True
        since, folder = self._since, self._folder
        self._run(lambda: folder.look(since), self._came, self._failed)

    def is_looking(self) -> bool:
        """Whether the folder is looked at every second."""
        return self._timer.isActive()

    def words(self) -> str:
        """What is said about the newest scan."""
        return self._words.text()

    def _came(self, scan: Scan | None) -> None:
        self._looking = False
        if self._folder.trouble:
            self._show(None)
            self._words.setText(self._folder.trouble)
            self.show()
        elif scan is not None and scan.path != self._taken:
            self._show(scan)
        elif self._scan is None:
            self.hide()

    def _failed(self, error: Exception) -> None:
        self._looking = False
        self._show(None)
        self._words.setText(" ".join(sentence_for(error)).strip())
        self.show()

    def _take(self) -> None:
        if self._scan is not None:
            self._taken = self._scan.path
            path, self._scan = self._scan.path, None
            self._show(None)
            self.offered.emit(path)

    def _show(self, scan: Scan | None) -> None:
        self._scan = scan
        self.setVisible(scan is not None)
        self.take.setVisible(scan is not None)
        if scan is not None:
            when = hour(self._clock.local(scan.arrived))
            self._words.setText(_("Pindaian baru pukul {hour}: {name}").format(hour=when, name=scan.path.name))


def scan_folder(facts: Office) -> WatchedFolder | None:
    """The folder the office's settings name; None while none was chosen."""
    named = str(facts.settings["desk"].get("scan_folder") or "")
    return WatchedFolder(Path(named)) if named else None
