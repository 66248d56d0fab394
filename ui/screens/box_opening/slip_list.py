"""The slips at the left: recorded, in hand, waiting; and the way to say that there are more than were counted."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.boxes import SlipFact
from register_app.rules.channels import SlipMark
from ui.screens.box_opening.strip import MOST
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideItem, SideList
from ui.widgets.spin_field import SpinField

WIDTH = 256


class SlipList(Sheet):
    """``chosen(position)`` when a slip is picked; ``recount_asked(counted, reason)``."""

    chosen = Signal(int)
    recount_asked = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Slip"), note=" ", padding=0, name="slip_list", parent=parent)
        self.list = SideList(name="slips", accessible_name=_("Slip dalam kotak"), ruled=True)
        self.recount = Recount()
        self.body.setSpacing(0)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.recount)
        self._counted, self._in_hand = 0, 0
        self._recorded: Mapping[int, SlipFact] = {}
        self._titles: dict[int, str] = {}
        self.list.chosen.connect(lambda key: self.chosen.emit(int(key)))
        self.recount.asked.connect(self.recount_asked)

    def show_slips(
        self, counted: int, recorded: Mapping[int, SlipFact], titles: Mapping[int, str], in_hand: int | None
    ) -> None:
        """Show every slip; ``titles`` are what was typed of those not recorded, ``in_hand`` the one being typed."""
        self.set_note(_("dihitung {n}").format(n=counted))
        self._counted, self._recorded, self._titles, self._in_hand = counted, recorded, dict(titles), in_hand or 0
        self._show()

    def rename(self, title: str) -> None:
        """The slip in hand is getting its name."""
        self._titles[self._in_hand] = title
        self._show()

    def show_chosen(self, position: int | None) -> None:
        """Put the bar on a slip without asking for it."""
        blocked = self.list.selectionModel().blockSignals(True)
        self.list.set_value(None if position is None else str(position))
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        self.list.scrollTo(self.list.currentIndex())

    def _show(self) -> None:
        items = []
        for place in range(1, self._counted + 1):
            slip = self._recorded.get(place)
            waiting = _waiting(place, self._titles.get(place, ""), in_hand=place == self._in_hand)
            items.append(_recorded(slip) if slip else waiting)
        self.list.show_items(items)


class Recount(QWidget):
    """A question in small type that opens into a number and a reason; before the first slip the strip takes both."""

    asked = Signal(int, str)
    strip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed, self._open = QWidget(), QWidget()
        self.link = Button(_("Ubah jumlah isi"), "link", name="recount_open")
        self.counted = SpinField(_("Jumlah isi sebenarnya"), name="recount_counted", least=1, most=MOST)
        self.reason = LineField(_("Alasan"), name="recount_reason", placeholder=_("misalnya: dua slip terlipat"))
        self.save = Button(_("Ubah"), name="recount_save")
        self._cancel = Button(_("Batal"), "quiet", name="recount_cancel")
        self._lay_out()
        self.link.clicked.connect(self._begin)
        self.save.clicked.connect(self._ask)
        self.reason.submitted.connect(self._ask)
        self._cancel.clicked.connect(self.close_up)
        self._fixed = False

    def set_counted(self, counted: int, *, fixed: bool) -> None:
        """Start from this number; ``fixed`` when the opening is in the book, so that a change needs its reason."""
        self._fixed = fixed
        self.counted.set_value(counted)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what is missing beside its field."""
        fields = {"counted": self.counted, "reason": self.reason}
        for problem in problems:
            fields.get(problem.field, self.reason).show_refusal(problem.text)

    def close_up(self) -> bool:
        """Back to the question; True when it was open."""
        was_open = not self._open.isHidden()
        self._open.hide()
        self._closed.show()
        self.reason.set_value("")
        for field in (self.counted, self.reason):
            field.clear_note()
        return was_open

    def _begin(self) -> None:
        if not self._fixed:
            self.strip_wanted.emit()
            return
        self._closed.hide()
        self._open.show()
        self.counted.setFocus()
        self.counted.spin.selectAll()

    def _ask(self) -> None:
        self.asked.emit(self.counted.value(), self.reason.value().strip())

    def _lay_out(self) -> None:
        closed = QVBoxLayout(self._closed)
        closed.setContentsMargins(16, 8, 12, 14)
        closed.setSpacing(4)
        closed.addWidget(Label(_("Isi lebih banyak dari hitungan?"), "cap", tone="muted", strong=True, wrap=True))
        closed.addWidget(Label(_("Perubahan ikut tercetak di berita acara."), "cap", tone="muted", wrap=True))
        closed.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        opened = QVBoxLayout(self._open)
        opened.setContentsMargins(16, 8, 16, 14)
        opened.setSpacing(8)
        opened.addWidget(self.counted)
        opened.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        opened.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._closed)
        column.addWidget(self._open)
        self._open.hide()


def _recorded(slip: SlipFact) -> SideItem:
    if slip.mark is SlipMark.UNREADABLE:
        return SideItem(str(slip.position), _("Tak terbaca"), slip.note or _("ditandai"), "disc-tick", "ok")
    if slip.mark is SlipMark.DUPLICATE:
        detail = _("ganda dari {number}").format(number=slip.duplicate_of)
        return SideItem(str(slip.position), _("Slip ganda"), detail, "disc-tick", "ok")
    detail = " · ".join(part for part in (slip.short_number, slip.name) if part)
    return SideItem(str(slip.position), slip.subject, detail, "disc-tick", "ok")


def _waiting(place: int, title: str, *, in_hand: bool) -> SideItem:
    name = title or _("Slip {n}").format(n=place)
    if in_hand:
        return SideItem(str(place), name, _("sedang diisi"), "half", "soon")
    return SideItem(str(place), name, _("terisi sebagian") if title else _("belum dicatat"), "ring", "calm")
