"""Takes over a list of days off: pasted or read from a CSV file, checked line by line before anything is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.exchange.days_off_list import read_days_off
from register_app.i18n import _
from register_app.rules.days_off import KIND_NAMES, DayOffKind, TableChange
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.text_field import TextField

EXAMPLE = "21-12-2026; Hari Jadi Provinsi; daerah\n24-12-2026; Cuti Bersama Natal; cuti bersama"


class DaysOffImport(QWidget):
    """``checked(TableChange)`` when every line can be kept, ``file_asked`` for a file, ``turned_back`` otherwise."""

    checked = Signal(object)
    file_asked = Signal()
    turned_back = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("days_off_import")
        self._today = today
        self._header = PageHeader(_("Impor daftar hari libur"), back=True)
        self._header.back.setObjectName("days_off_import_page_back")
        self._list = TextField(
            _("Daftar: satu hari per baris, tanggal lalu nama, dan bila perlu jenisnya"),
            name="days_off_list",
            rows=8,
            placeholder=EXAMPLE,
            count=False,
        )
        choices = [Choice(kind.value, KIND_NAMES[kind]()) for kind in reversed(DayOffKind)]
        self._kind = ChoiceField(_("Jenis untuk baris tanpa jenis"), choices, name="days_off_list_kind")
        self._kind.set_value(DayOffKind.REGIONAL.value)
        self._file = Button(_("Ambil dari berkas CSV"), icon="folder-open", name="days_off_file")
        self._back = Button(_("Batal"), key="Esc", height="big", name="days_off_import_back")
        self._check = Button(_("Periksa"), "primary", key="Ctrl+S", height="big", name="days_off_check")
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._problems = Sheet(_("Yang harus diperbaiki dulu"), padding=0, name="days_off_problems")
        self._problems.body.addWidget(PageScroll(inside))
        self._problems.hide()
        self._header.back_asked.connect(self.turned_back)
        self._back.clicked.connect(self.turned_back)
        self._file.clicked.connect(self.file_asked)
        self._check.clicked.connect(self._read)
        self._list.changed.connect(self._problems.hide)
        self._lay_out()

    def start(self) -> None:
        """Be empty, with the cursor in the list."""
        self.take("")

    def take(self, text: str) -> None:
        """Fill in what a file holds."""
        self._list.set_value(text)
        self._problems.hide()
        self._list.setFocus()

    def _read(self) -> None:
        kind = DayOffKind(self._kind.value() or DayOffKind.REGIONAL)
        found = read_days_off(str(self._list.value()), self._today(), kind)
        self._show_problems(found.problems)
        if not found.problems:
            self.checked.emit(TableChange(found.days))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, problem in enumerate(problems):
            self._lines.addWidget(
                ListRow(problem.text, front=GlyphMark("triangle", "late"), ruled=place > 0, wrap=True)
            )
        self._lines.addStretch(1)
        self._problems.set_note(_("{n} baris; belum ada yang disimpan").format(n=len(problems)), "late")
        self._problems.setVisible(bool(problems))

    def _lay_out(self) -> None:
        m = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        sheet = Sheet(name="days_off_import_sheet")
        sheet.body.addWidget(self._list, 1)
        below = QHBoxLayout()
        below.setSpacing(m.px(16))
        below.addWidget(self._kind, 1)
        below.addWidget(self._file, 0, Qt.AlignmentFlag.AlignBottom)
        below.addStretch(1)
        sheet.body.addLayout(below)
        content = QWidget()
        both = QVBoxLayout(content)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(m.gap)
        both.addWidget(sheet, 2)
        both.addWidget(self._problems, 1)
        self._problems.setMinimumHeight(m.sheet_head + 4 * m.row)
        column.addWidget(PageScroll(content), 1)
        row = QHBoxLayout()
        row.setSpacing(m.px(8))
        note = _(
            "Hari yang sudah ada di tabel diganti oleh daftar ini. Sebelum disimpan, tampil dulu apa yang bergeser."
        )
        row.addWidget(Label(note, "cap", tone="muted", wrap=True), 1)
        row.addWidget(self._back)
        row.addWidget(self._check)
        column.addLayout(row)
