"""The rail at the left: whose register this is, the pages, help, and folding to icons."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.shell.brand import Brand
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.rail_item import RailItem


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One page of the rail."""

    place: Place
    words: Callable[[], str]
    icon: str


RAIL: tuple[RailEntry, ...] = (
    RailEntry(Place.DESK, lambda: _("Beranda"), "home"),
    RailEntry(Place.GUEST_BOOK, lambda: _("Buku Tamu"), "address-book"),
    RailEntry(Place.BOXES, lambda: _("Kotak Saran"), "mailbox"),
    RailEntry(Place.REGISTER, lambda: _("Register"), "list-details"),
    RailEntry(Place.DISPOSITIONS, lambda: _("Disposisi"), "sitemap"),
    RailEntry(Place.REPORTS, lambda: _("Laporan"), "report-analytics"),
    RailEntry(Place.SETTINGS, lambda: _("Pengaturan"), "settings"),
)

_MARGIN = 9


class Rail(QFrame):
    """Emits where the officer wants to go; the window goes there."""

    chosen = Signal(object)
    help_asked = Signal()
    fold_asked = Signal()

    def __init__(self, entries: Iterable[RailEntry], office: str, above: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "rail")
        self.setObjectName("rail")
        self.folded = False
        self._brand = Brand(office, above, parent=self)
        self._items = {entry.place: self._item(entry) for entry in entries}
        self._help = RailItem(_("Bantuan"), icon="help-circle", key="F1", name="rail_help")
        self._help.clicked.connect(self.help_asked)
        self._fold = RailItem(_("Ciutkan"), icon="layout-sidebar-left-collapse", name="rail_fold")
        self._fold.clicked.connect(self.fold_asked)
        self._lay_out()
        theme().density_changed.connect(self._measure)
        self._measure()

    def light(self, place: Place) -> None:
        """Mark the page in sight."""
        for other, item in self._items.items():
            item.setChecked(other == place)

    def set_waiting(self, waiting: Mapping[Place, int]) -> None:
        """Show what waits behind each item."""
        for place, item in self._items.items():
            count = waiting.get(place, 0)
            item.set_count(count, _("{n} menunggu").format(n=count))

    def set_office(self, office: str, above: str) -> None:
        """The office changed its name."""
        self._brand.set_office(office, above)

    def set_folded(self, *, folded: bool) -> None:
        """Show icons alone, or icons with words."""
        self.folded = folded
        self._fold.set_text(
            _("Lebarkan") if folded else _("Ciutkan"),
            "layout-sidebar-left-expand" if folded else "layout-sidebar-left-collapse",
        )
        for item in (*self._items.values(), self._help, self._fold):
            item.set_folded(folded=folded)
        self._brand.set_folded(folded=folded)
        self._measure()

    def _item(self, entry: RailEntry) -> RailItem:
        item = RailItem(entry.words(), icon=entry.icon, name=f"rail_{entry.place}")
        item.clicked.connect(lambda: self.chosen.emit(entry.place))
        return item

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._brand)
        column = QVBoxLayout()
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(0)
        outer.addLayout(column, 1)
        for item in self._items.values():
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._help)
        column.addWidget(self._fold)

    def _measure(self) -> None:
        m = metrics()
        wanted = max(item.sizeHint().width() for item in (*self._items.values(), self._help, self._fold))
        self._brand.setFixedHeight(m.top_bar)
        self.setFixedWidth(m.rail_folded if self.folded else max(m.rail, wanted + 2 * _MARGIN))
