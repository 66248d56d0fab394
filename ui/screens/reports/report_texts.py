"""The office's texts of the report: the sections at the left, the text of the chosen one beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.report_texts import SectionText
from register_app.rules.report_sections import SECTION_NAMES, Section
from ui.screens.reports.report_words import hint, origin
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.sheet import Sheet, rule
from ui.widgets.side_list import SideItem, SideList
from ui.widgets.text_field import TextField

LIST_WIDTH = 196
ROWS = 9
PAUSE = 2000
"""Milliseconds without a key after which what was typed is kept."""


class ReportTexts(Sheet):
    """``written`` when there is something to keep: after a pause, on leaving the text, and with Ctrl+S.

    ``photos`` says whether photos go along, wherever the report goes.
    """

    written = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Naskah laporan"), padding=0, name="report_texts", parent=parent)
        self._texts: dict[Section, SectionText] = {}
        self._typed: dict[Section, str] = {}
        self._section = Section.BACKGROUND
        self._list = SideList(name="report_sections", accessible_name=_("Bagian laporan"))
        self._field = TextField(SECTION_NAMES[self._section](), name="report_text", rows=ROWS)
        self.photos = CheckField(_("Lampirkan foto dokumentasi"), name="report_photos")
        self.photos.set_value(True)
        self._keep = Button(_("Simpan naskah"), key="Ctrl+S", name="keep_report_texts")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._connect()

    def show_texts(self, texts: tuple[SectionText, ...], note: str = "") -> None:
        """Show what is kept; what is being typed stays as it is."""
        self._texts = {each.section: each for each in texts}
        self._typed = {section: text for section, text in self._typed.items() if self._is_new(section, text)}
        self.set_note(note)
        self._fill_list()
        self._fill_field()

    def forget(self) -> None:
        """Another period is shown: what was typed for this one has been handed on."""
        self._typed = {}
        self._pause.stop()

    def unkept(self) -> Mapping[Section, str]:
        """What was typed and is not kept yet."""
        return {section: text for section, text in self._typed.items() if self._is_new(section, text)}

    def _is_new(self, section: Section, text: str) -> bool:
        return section in self._texts and text.strip() != self._texts[section].text.strip()

    def _choose(self, key: str) -> None:
        self._section = Section(key)
        self._fill_field()
        self._tell()

    def _fill_list(self) -> None:
        items = [SideItem(section, SECTION_NAMES[section](), origin(text)) for section, text in self._texts.items()]
        self._list.show_items(items)
        blocked = self._list.blockSignals(True)
        self._list.set_value(self._section)
        self._list.blockSignals(blocked)

    def _fill_field(self) -> None:
        text = self._texts.get(self._section)
        if text is None:
            return
        self._field.set_label(SECTION_NAMES[self._section]())
        self._field.show_hint(hint(self._section))
        shown = self._typed.get(self._section, text.text)
        if shown.strip() != self._field.value().strip():
            blocked = self._field.blockSignals(True)
            self._field.set_value(shown)
            self._field.blockSignals(blocked)

    def _type(self) -> None:
        self._typed[self._section] = self._field.value()
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self.unkept():
            self.written.emit()

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._field.changed.connect(self._type)
        self._field.finished.connect(self._tell)
        self._pause.timeout.connect(self._tell)
        self._keep.clicked.connect(self._tell)

    def _lay_out(self) -> None:
        room = metrics().sheet_padding
        self._list.setFixedWidth(metrics().px(LIST_WIDTH))
        side = QVBoxLayout()
        side.setContentsMargins(room, room, room, room)
        side.addWidget(self._field, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.photos)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        side.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(rule("v"))
        row.addLayout(side, 1)
        self.body.addLayout(row, 1)
