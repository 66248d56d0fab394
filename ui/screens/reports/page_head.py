"""The head of the page: the period, as of when, against what; and the ways to paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from register_app.i18n import _
from ui.screens.reports.choice_chips import AgainstChip, AsOfChip
from ui.screens.reports.period_bar import PeriodBar
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import ComboBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label

PDF = "pdf"


class PageHead(QWidget):
    """``save_asked(format)`` from the list behind *Simpan*, ``kind_chosen(name)`` where the list of forms has no room.

    The other parts are the page's to read and fill.
    """

    save_asked = Signal(str)
    kind_chosen = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_head")
        self.periods = PeriodBar(today)
        self.kinds = ComboBox()
        self.kinds.setObjectName("kind")
        self.kinds.setAccessibleName(_("Bentuk laporan"))
        self.kinds.setFixedWidth(metrics().px(200))
        self.kinds.hide()
        self.kinds.activated.connect(lambda _place: self.kind_chosen.emit(self.kinds.currentData()))
        self.as_of = AsOfChip(today)
        self.against = AgainstChip()
        self.save = Button(_("Simpan"), icon="download", name="save").with_menu_arrow()
        self.print = Button(_("Cetak"), "primary", icon="printer", key="Ctrl+P", name="print")
        self._formats: Mapping[str, Callable[[], str]] = {}
        self.set_formats({})
        self._pdf = QAction(_("Simpan laporan sebagai PDF"), self)
        self._pdf.setShortcut("Ctrl+Shift+S")
        self._pdf.triggered.connect(lambda: self.save_asked.emit(PDF))
        self.addAction(self._pdf)
        self.save.clicked.connect(self._offer)
        self._lay_out()

    def show_kinds(self, kinds: Sequence[tuple[str, str]], current: str) -> None:
        """Offer these reports by name and title."""
        self.kinds.clear()
        for name, title in kinds:
            self.kinds.addItem(title, name)
        self.kinds.setCurrentIndex(self.kinds.findData(current))

    def set_formats(self, formats: Mapping[str, Callable[[], str]]) -> None:
        """The kinds of files that this report can be kept as, besides PDF."""
        self._formats = {PDF: lambda: _("Dokumen PDF"), **formats}

    def offer_moments(self, *, shown: bool, compared: bool) -> None:
        """Offer to count as of a day, and to hold the period against another, where the report knows it."""
        self._as_of_room.setVisible(shown)
        self._against_room.setVisible(compared)

    def set_reason(self, reason: str) -> None:
        """Why this report cannot go to paper; empty when it can."""
        self.save.set_reason(reason)
        self.print.set_reason(reason)
        self._pdf.setEnabled(not reason)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("save_menu")
        for key, words in self._formats.items():
            action = QAction(words(), menu)
            action.setData(key)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self.save_asked.emit(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.save.mapToGlobal(QPoint(0, self.save.height() + 2)))

    def _lay_out(self) -> None:
        left = FlowLayout(gap=12, line_gap=8)
        self._as_of_room, self._against_room = _level(self.as_of), _level(self.against)
        for part in (Label(_("Laporan"), "title"), self.kinds, self.periods, self._as_of_room, self._against_room):
            left.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        for button in (self.save, self.print):
            row.addWidget(button)


def _level(chip: QWidget) -> QWidget:
    """A chip as tall as the controls beside it."""
    room = QWidget()
    room.setFixedHeight(metrics().control)
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    return room
