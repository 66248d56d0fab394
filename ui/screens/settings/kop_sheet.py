"""The letterhead as it prints, and the logo that can be changed; a file that is no picture is told beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.office import Office
from ui.logo_file import read_logo
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.kop_preview import KopPreview
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet


class KopSheet(Sheet):
    """``file_asked`` wants a file, ``logo_decided(bytes | None)`` is the logo from now on."""

    file_asked = Signal()
    logo_decided = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(_("Kop surat"), name="settings_kop", parent=parent)
        kop = office.settings["kop"]
        preview = KopPreview()
        preview.show_kop([line["text"] for line in kop["lines"]], ", ".join(kop["address_lines"]), office.logo)
        change = Button(_("Ganti logo") if office.logo else _("Pilih logo"), icon="photo", name="logo_change")
        change.clicked.connect(self.file_asked)
        self._note = NoteLine()
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        row.addWidget(change)
        if office.logo:
            remove = Button(_("Tanpa logo"), "quiet", name="logo_without")
            remove.clicked.connect(lambda: self.logo_decided.emit(None))
            row.addWidget(remove)
        row.addStretch(1)
        self.body.addWidget(preview)
        self.body.addLayout(row)
        self.body.addWidget(self._note)

    def take_file(self, path: Path) -> None:
        """Use a picture as the logo, or say why not."""
        match read_logo(path):
            case Problem(text=text):
                self._note.say(text, "late")
            case content:
                self.logo_decided.emit(content)
