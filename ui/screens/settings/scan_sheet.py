"""Where the scanner of this desk leaves its pictures, so that the newest is offered beside a letter or a card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet


class ScanSheet(Sheet):
    """Emits ``folder_wanted`` when another folder is to be chosen, ``folder_given_up`` when none is to be watched."""

    folder_wanted = Signal()
    folder_given_up = Signal()

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(_("Map pemindai"), name="settings_scans", parent=parent)
        words = str(folder) if folder is not None else _("Belum dipilih. Pindaian tetap bisa diseret atau ditempel.")
        choose = Button(_("Pilih map"), icon="folder-open", name="scan_folder_choose")
        choose.clicked.connect(self.folder_wanted)
        give_up = Button(_("Tidak dipakai"), "quiet", name="scan_folder_none")
        give_up.clicked.connect(self.folder_given_up)
        give_up.setVisible(folder is not None)
        line = QHBoxLayout()
        line.addWidget(choose)
        line.addWidget(give_up)
        line.addStretch(1)
        self.body.addWidget(Label(words, tone="text" if folder is not None else "muted", wrap=True, selectable=True))
        self.body.addLayout(line)
