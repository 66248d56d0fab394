"""The filters above the list: a line to search in, and a chip for everything that can narrow it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.office import Office
from register_app.reading.register_list import Filter
from register_app.rules.statuses import STATUS_NAMES
from ui.screens.register import filter_words as words
from ui.screens.register.filter_words import Answer
from ui.screens.register.period_popup import PeriodPopup
from ui.screens.register.search_line import SearchLine
from ui.widgets.button import Button
from ui.widgets.filter_chip import FilterChip
from ui.widgets.flow_layout import FlowLayout

PAUSE_MS = 150
SECOND_ROW = ("category", "unit", "incomplete")
"""Chips that wait behind the plus where the window is narrow and they hold nothing."""


class FilterBar(QWidget):
    """``changed(Filter)``; it holds the filter in force and knows no register. ``back_asked`` leaves a list."""

    changed = Signal(object)
    back_asked = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("register_filters")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._today = today
        self._office: Office | None = None
        self._years: tuple[int, ...] = (today().year,)
        self._wide, self._unfolded = False, False
        self.wanted = Filter(year=today().year)
        self._listed = ""
        self.search = SearchLine()
        self._chips = {name: FilterChip(title(), name=f"filter_{name}") for name, title in TITLES.items()}
        self._more = Button(icon="plus", height="tool", name="filter_more", spoken=_("Saringan lain"))
        self._back = Button(_("Kembali ke angkanya"), "link", icon="arrow-left", name="filter_back")
        self._reset = Button(_("Hapus saringan"), "link", name="filter_reset")
        self._period: PeriodPopup | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show()

    def set_office(self, office: Office, years: tuple[int, ...]) -> None:
        """What can be chosen."""
        self._office, self._years = office, years
        self._show()

    def set_wide(self, *, wide: bool) -> None:
        """Show every chip where there is room."""
        self._wide = wide
        self._show()

    def show_filter(self, wanted: Filter, listed: str = "") -> None:
        """Put another filter in force without telling; ``listed`` names the figure whose list it is."""
        self.wanted, self._listed = wanted, listed
        self._pause.stop()
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
        self._show()

    def chips_shown(self) -> tuple[str, ...]:
        """The names of the chips in sight."""
        return tuple(name for name, chip in self._chips.items() if not chip.isHidden())

    def _narrow(self, wanted: Filter) -> None:
        self.show_filter(wanted, self._listed if wanted.ids is not None else "")
        self.changed.emit(wanted)

    def _search_now(self) -> None:
        self._pause.stop()
        text = self.search.text().strip()
        if text != self.wanted.text:
            self._narrow(replace(self.wanted, text=text))

    def _answers(self, name: str) -> list[Answer]:
        if self._office is None:
            return []
        wanted, office = self.wanted, self._office
        makers: dict[str, Callable[[], list[Answer]]] = {
            "year": lambda: words.year_answers(wanted, self._years),
            "received": lambda: words.received_answers(wanted, self._today()),
            "channel": lambda: words.channel_answers(wanted, office),
            "status": lambda: words.status_answers(wanted),
            "due": lambda: words.due_answers(wanted),
            "category": lambda: words.category_answers(wanted, office),
            "unit": lambda: words.unit_answers(wanted, office),
        }
        return makers[name]()

    def _ask(self, name: str) -> None:
        if name == "incomplete":
            self._narrow(replace(self.wanted, incomplete=not self.wanted.incomplete))
        elif name != "listed":
            self._menu_for(name)

    def _menu_for(self, name: str) -> None:
        chip = self._chips[name]
        menu = QMenu(chip)
        menu.setObjectName(f"menu_{name}")
        menu.aboutToHide.connect(menu.deleteLater)
        for answer in self._answers(name):
            entry = menu.addAction(_capital(answer.words).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(answer.wanted == self.wanted)
            entry.triggered.connect(lambda _on=False, wanted=answer.wanted: self._narrow(wanted))
        if name == "received":
            menu.addSeparator()
            menu.addAction(_("Pilih tanggal …")).triggered.connect(self._ask_period)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))
        if menu.actions():
            menu.setActiveAction(next((each for each in menu.actions() if each.isChecked()), menu.actions()[0]))

    def _ask_period(self) -> None:
        if self._period is None:  # made when it is first asked for: the list does not wait for it
            self._period = PeriodPopup(self._today, self)
            self._period.period_chosen.connect(
                lambda first, last: self._narrow(replace(self.wanted, received_from=first, received_to=last))
            )
        self._period.ask(self._chips["received"], self.wanted.received_from, self.wanted.received_to)

    def _clear(self, name: str) -> None:
        empty = Filter()
        fields = CLEARED[name]
        self._narrow(replace(self.wanted, **{field: getattr(empty, field) for field in fields}))

    def _start_again(self) -> None:
        self._narrow(Filter(year=self._today().year))

    def _unfold(self) -> None:
        self._unfolded = True
        self._show()
        self._chips[SECOND_ROW[0]].setFocus()

    def _show(self) -> None:
        wanted = self.wanted
        chosen = {
            "listed": self._listed or (_("daftar terpilih") if wanted.ids is not None else ""),
            "year": str(wanted.year) if wanted.year is not None else "",
            "received": words.received_words(wanted, self._today()),
            "channel": words.channel_chosen(wanted, self._office),
            "status": STATUS_NAMES[wanted.status]() if wanted.status is not None else "",
            "due": words.due_chosen(wanted),
            "category": wanted.category,
            "unit": wanted.unit,
            "incomplete": _("ya") if wanted.incomplete else "",
        }
        folded = not (self._wide or self._unfolded)
        for name, chip in self._chips.items():
            chip.show_choice(chosen[name])
            chip.setVisible(
                not (folded and name in SECOND_ROW and not chosen[name]) and (name != "listed" or bool(chosen[name]))
            )
        self._more.setVisible(folded)
        self._back.setVisible(bool(self._listed) and wanted.ids is not None)
        self._reset.setVisible(wanted != Filter(year=self._today().year))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search_now)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        for name, chip in self._chips.items():
            chip.clicked.connect(lambda _on=False, name=name: self._ask(name))
            chip.cleared.connect(lambda name=name: self._clear(name))
        self._more.clicked.connect(self._unfold)
        self._reset.clicked.connect(self._start_again)
        self._back.clicked.connect(self.back_asked)
        key = QShortcut(QKeySequence.StandardKey.Find, self)
        key.activated.connect(self.search.setFocus)

    def _lay_out(self) -> None:
        flow = FlowLayout(gap=8, line_gap=8)
        flow.addWidget(self.search)
        for chip in self._chips.values():
            flow.addWidget(chip)
        flow.addWidget(self._more)
        flow.addWidget(self._back)
        flow.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


TITLES: dict[str, Callable[[], str]] = {
    "listed": lambda: _("Daftar"),
    "year": lambda: _("Tahun"),
    "received": lambda: _("Diterima"),
    "channel": lambda: _("Media"),
    "status": lambda: _("Status"),
    "due": lambda: _("Batas"),
    "category": lambda: _("Kategori"),
    "unit": lambda: _("Unit"),
    "incomplete": lambda: _("Belum lengkap"),
}
"""The chips in their order."""

CLEARED: dict[str, tuple[str, ...]] = {
    "listed": ("ids",),
    "year": ("year",),
    "received": ("received_from", "received_to"),
    "channel": ("channel",),
    "status": ("status",),
    "due": ("due", "urgent"),
    "category": ("category",),
    "unit": ("unit",),
    "incomplete": ("incomplete",),
}
"""What each chip's cross empties."""
