"""The way from the settings to the texts of the office's letters."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.list_row import ListRow
from ui.widgets.sheet import Sheet


class LettersSheet(Sheet):
    """``texts_asked`` opens the page on which the texts are written."""

    texts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Surat keluar"), padding=0, name="settings_letters", parent=parent)
        self.body.setContentsMargins(0, 0, 0, 4)
        texts = Button(_("Buka"), icon="pencil", name="open_letter_texts", spoken=_("Buka naskah surat"))
        texts.clicked.connect(self.texts_asked)
        told = _("Jawaban dan penyaluran, satu naskah untuk setiap hasil")
        self.body.addWidget(ListRow(_("Naskah surat"), told, end=texts, ruled=False))
