"""Page 2: the office's name and letterhead, with the logo by drop, and the result beside it."""

from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from register_app.clock import ZONE_LETTERS
from register_app.errors import Problem
from register_app.flows.answers import Draft, Start
from register_app.flows.takes import Values
from register_app.i18n import _
from ui.dialogs import Dialogs, FileKind
from ui.logo_file import read_logo
from ui.screens.first_run.logo_drop import LogoDrop
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.kop_preview import KopLook, KopPreview
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.note_line import NoteLine
from ui.widgets.reflow_layout import ReflowLayout

KOP_LINES = 4
FIELDS = 540
"""Pixels at 10-point type that two lines of a kop need beside each other; narrower, the logo stands below."""


class LetterheadPage(QWidget):
    """Name, four lines of kop, address, city, zone; the preview follows every letter."""

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._logo: bytes | None = None
        self._kept_name = ""
        self._start: Start | None = None
        self._name = LineField(_("Nama kantor"), name="office_name", placeholder=_("misalnya Biro Organisasi"))
        self._lines = [LineField(_("Baris kop {n}").format(n=n), name=f"kop_line_{n}") for n in range(1, KOP_LINES + 1)]
        self._address = LineField(_("Alamat di kop"), name="office_address")
        self._city = LineField(_("Kota untuk tanggal surat"), name="office_city")
        zones = [Choice(zone, letters) for zone, letters in ZONE_LETTERS.items()]
        self._zone = ChoiceField(_("Zona waktu"), zones, name="office_zone")
        self._drop = LogoDrop()
        self._remove = Button(_("Tanpa logo"), "link", name="logo_remove")
        self._note = NoteLine()
        self._preview = KopPreview()
        self._lay_out()
        self._connect()

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        office, self._start = draft.office, start
        self._kept_name = office.name
        self._name.set_value(office.name)
        for place, field in enumerate(self._lines):
            field.set_value(office.kop_lines[place] if place < len(office.kop_lines) else "")
        self._address.set_value(office.address)
        self._city.set_value(office.city)
        self._zone.set_value(office.timezone)
        self._take_logo(office.logo)

    def values(self) -> Values:
        """See `StepPage`."""
        return {
            "name": self._name.value(),
            "kop_lines": [field.value() for field in self._lines],
            "address": self._address.value(),
            "city": self._city.value(),
            "timezone": self._zone.value(),
            "logo": self._logo,
        }

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """See `StepPage`."""
        self._name.clear_note()
        for problem in problems:
            self._name.show_refusal(problem.text)
            self._name.setFocus()

    def focus_first(self) -> None:
        """See `StepPage`."""
        self._name.setFocus()

    def take_file(self, path: Path) -> None:
        """Use a picture as the logo, or say why not."""
        match read_logo(path):
            case Problem(text=text):
                self._note.say(text, "today")
            case content:
                self._take_logo(content)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(metrics().field_gap)
        grid.addWidget(self._name, 0, 0, 1, 2)
        for place, field in enumerate(self._lines):
            grid.addWidget(field, 1 + place // 2, place % 2)
        grid.addWidget(self._address, 3, 0, 1, 2)
        grid.addWidget(self._city, 4, 0)
        grid.addWidget(self._zone, 4, 1)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(Label(_("Logo"), "cap", tone="muted", strong=True))
        beside.addWidget(self._drop)
        beside.addWidget(self._remove)
        beside.addWidget(self._note)
        beside.addStretch(1)
        fields, logo = QWidget(), QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        beside.setContentsMargins(0, 0, 0, 0)
        fields.setLayout(grid)
        logo.setLayout(beside)
        fields.setMinimumWidth(metrics().px(FIELDS))
        upper = ReflowLayout(gap=24, weights=(1, 0))
        upper.addWidget(fields)
        upper.addWidget(logo)
        self._note.setMaximumWidth(metrics().px(152))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().gap)
        column.addLayout(upper)
        column.addWidget(self._preview)
        column.addStretch(1)

    def _connect(self) -> None:
        self._name.changed.connect(self._follow_name)
        for field in (*self._lines, self._address):
            field.changed.connect(self._redraw)
        self._drop.file_given.connect(self.take_file)
        self._drop.file_asked.connect(self._choose_logo)
        self._remove.clicked.connect(lambda: self._take_logo(None))

    def _follow_name(self) -> None:
        """A line that repeats the office's name follows it."""
        name = self._name.value()
        if not name:
            return
        if not any(field.value() for field in self._lines):
            self._lines[0].set_value(name.upper())
        for field in self._lines:
            if self._kept_name and field.value() == self._kept_name.upper():
                field.set_value(name.upper())
            elif self._kept_name and field.value() == self._kept_name:
                field.set_value(name)
        self._kept_name = name
        self._redraw()

    def _choose_logo(self) -> None:
        kind = FileKind(_("Gambar"), ("*.png", "*.jpg", "*.jpeg"))
        chosen = self._dialogs.ask_open_files(_("Pilih logo kantor"), (kind,))
        if chosen:
            self.take_file(chosen[0])

    def _take_logo(self, content: bytes | None) -> None:
        self._logo = content
        self._note.say("", "muted")
        self._drop.show_logo(content)
        self._remove.setVisible(content is not None)
        self._redraw()

    def _redraw(self) -> None:
        lines = [field.value() for field in self._lines]
        address = self._address.value()
        if self._start is not None:
            start = self._start
            look = KopLook(start.kop_style, start.kop_rule, start.kop_faces)
            self._preview.show_kop(lines, start.address_lines(address), self._logo, look)
