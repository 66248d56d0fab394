"""A picture from the scanner: the newest finished file in the folder it writes to is offered by itself."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from register_app.capture.watch import Scan, WatchedFolder
from register_app.clock import Clock
from register_app.i18n import _
from ui.capture.subject import CARD, Subject
from ui.capture.work import Run
from ui.dialogs import sentence_for
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet

LOOK_EVERY_MS = 1000
RECENT = timedelta(minutes=5)
"""A card is often scanned before its window is opened, so the last minutes count as now."""


class ScanPanel(Sheet):
    """Emits the path of the scan that the officer takes; without a folder it says where to name one."""

    offered = Signal(object)

    def __init__(
        self,
        folder: WatchedFolder | None,
        clock: Clock,
        run: Run,
        subject: Subject = CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Pemindai"), name="scan_panel", parent=parent)
        self.folder, self._clock, self._run = folder, clock, run
        self._subject = subject
        self._since = clock.now()
        self._scan: Scan | None = None
        self._looking = False
        self._words = Label("", wrap=True)
        self._detail = Label("", "cap", tone="muted", wrap=True)
        self._note = NoteLine()
        self._use = Button(_("Pakai pindaian ini"), icon="scan", key="F8", name="scan_use")
        for widget in (self._words, self._detail, self._note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addWidget(self._use)
        self._use.clicked.connect(self._take)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._show(None)

    def start(self) -> None:
        """Look now and every second, for scans of the last minutes."""
        self._since = self._clock.now() - RECENT
        self._show(None)
        if self.folder is not None:
            self.look()
            self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """One look into the folder, in another thread: it may lie on a sleeping disk."""
        if self.folder is None or self._looking:
            return
        self._looking = True
        self._run(_looking(self.folder, self._since), self._came, self._failed)

    def _came(self, scan: Scan | None) -> None:
        self._looking = False
        self._note.say(self.folder.trouble if self.folder is not None else "", "today")
        if scan is not None or self._scan is None:
            self._show(scan)

    def _failed(self, error: Exception) -> None:
        self._looking = False
        self._show(None)
        self._note.say(" ".join(sentence_for(error)).strip(), "today")

    def _take(self) -> None:
        if self._scan is not None:
            self.offered.emit(self._scan.path)

    def _show(self, scan: Scan | None) -> None:
        self._scan = scan
        if scan is not None:
            self._words.setText(scan.path.name)
            stays = _("Berkasnya tetap di map pindaian; hapus sesudah dipakai.") if self._subject.is_card else ""
            self._detail.setText(f"{self._when(scan)}. {stays}" if stays else self._when(scan))
            self._use.set_reason("")
        elif self.folder is None:
            self._words.setText(_("Map pindaian belum dipilih"))
            self._detail.setText(_("Pilih di Pengaturan, supaya hasil pindaian muncul di sini."))
            self._use.set_reason(_("Map pindaian belum dipilih."))
        else:
            self._words.setText(_("Menunggu pindaian"))
            self._detail.setText(self._subject.scan_hint())
            self._use.set_reason(_("Belum ada pindaian baru."))
        self._words.set_strong(strong=scan is not None)

    def _when(self, scan: Scan) -> str:
        at = self._clock.local(scan.arrived)
        return _("{kind}, {size} KB, pukul {at} {zone}").format(
            kind=scan.kind.name, size=max(1, scan.size // 1024), at=f"{at:%H.%M}", zone=self._clock.zone_letters
        )


def _looking(folder: WatchedFolder, since: datetime) -> Callable[[], Scan | None]:
    return lambda: folder.look(since)
