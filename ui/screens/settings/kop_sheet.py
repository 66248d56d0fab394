"""The letterhead as it prints; its words and its logo can be changed, and a file that is no picture is told here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.office import Office
from ui.logo_file import read_logo
from ui.screens.settings.kop_words import KopWords
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.kop_preview import KopLook, KopPreview
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet


class KopSheet(Sheet):
    """``file_asked`` wants a file; ``logo_decided`` (bytes or None) and ``words_decided`` are the kop from now on."""

    file_asked = Signal()
    logo_decided = Signal(object)
    words_decided = Signal(list, list)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(_("Kop surat"), name="settings_kop", parent=parent)
        kop = office.settings["kop"]
        lines, address = [line["text"] for line in kop["lines"]], list(kop["address_lines"])
        self._logo = office.logo
        self._preview = KopPreview()
        faces = tuple((line["size"], line["bold"], line["italic"]) for line in kop["lines"])
        self._look = KopLook(kop["style"], kop["rule"], faces) if faces else KopLook(kop["style"], kop["rule"])
        self._preview.show_kop(lines, address, office.logo, self._look)
        self._words = KopWords(lines, address)
        self._words.hide()
        self._words.typed.connect(self._redraw)
        self._words.decided.connect(self._decide)
        self._words.turned_back.connect(lambda: self._show_words(lines, address))
        self._edit = Button(_("Ubah tulisan"), icon="pencil", name="kop_edit")
        self._edit.clicked.connect(self._open_words)
        change = Button(_("Ganti logo") if office.logo else _("Pilih logo"), icon="photo", name="logo_change")
        change.clicked.connect(self.file_asked)
        self._note = NoteLine()
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        row.addWidget(self._edit)
        row.addWidget(change)
        if office.logo:
            remove = Button(_("Tanpa logo"), "quiet", name="logo_without")
            remove.clicked.connect(lambda: self.logo_decided.emit(None))
            row.addWidget(remove)
        row.addStretch(1)
        self.body.addWidget(self._preview)
        self.body.addLayout(row)
        self.body.addWidget(self._words)
        self.body.addWidget(self._note)

    def take_file(self, path: Path) -> None:
        """Use a picture as the logo, or say why not."""
        match read_logo(path):
            case Problem(text=text):
                self._note.say(text, "late")
            case content:
                self.logo_decided.emit(content)

    def _open_words(self) -> None:
        self._edit.hide()
        self._words.show()
        self._words.focus_first()

    def _show_words(self, lines: list[str], address: list[str]) -> None:
        """Put back what holds today."""
        self._words.show_kop(lines, address)
        self._words.hide()
        self._edit.show()
        self._edit.setFocus()

    def _redraw(self) -> None:
        self._preview.show_kop(self._words.lines(), self._words.address(), self._logo, self._look)

    def _decide(self) -> None:
        if not self._words.refuse():
            self.words_decided.emit(self._words.lines(), self._words.address())
