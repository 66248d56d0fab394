"""Nomor cadangan: makes pads for power cuts, and follows every number until it is keyed in, cancelled or given back."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.reservations import Pad, pads
from register_app.services.printing import Subject, Wanted
from register_app.services.reservations import (
    PadMade,
    bring_back,
    cancel_reserved,
    give_back,
    reserve_numbers,
    usual_label,
)
from register_app.services.work import Change, Work
from ui.screens.pads.pad_form import PadForm, PadWish
from ui.screens.pads.pad_sheet import PadSheet
from ui.screens.pads.words import all_words, pad_item
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.aside import Aside
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_header import PageHeader
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideList

FORM = "cadangan"
NUMBERS, SIDE = 700, 288
"""What the numbers and the form need beside each other, in pixels at 10-point type."""
T = TypeVar("T")


def make(desk: Desk) -> "PadsPage":
    """The page for this window."""
    return PadsPage(desk)


class PadsPage(QWidget):
    """Pads at the left with the form for a new one, the chosen pad with its numbers beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("pads_page")
        self._desk = desk
        self._pads: tuple[Pad, ...] = ()
        self._wanted_number = ""
        self._header = PageHeader(_("Nomor cadangan"), back=True)
        self._list = SideList(name="pads", accessible_name=_("Blok cadangan"), ruled=True)
        self._form = PadForm()
        self._pad = PadSheet()
        self._empty = EmptyState(
            _("Belum ada blok cadangan"),
            _("Lembar bernomor untuk mencatat pengaduan saat listrik padam. Siapkan sebelum diperlukan"),
            icon="file-text",
        )
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Nomor cadangan")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show the pads, and the number that was asked for."""
        self._wanted_number = str(arguments.get("number", ""))
        self._read(then=self._focus)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again."""
        if changes & {Change.COMPLAINTS, Change.DISPOSITIONS, Change.SETTINGS}:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here that could be lost."""
        return True

    def step_back(self) -> bool:
        """Esc puts the question for a reason away first."""
        return self._pad.step_back()

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Blok cadangan adalah lembar pengaduan kosong yang sudah bernomor, untuk saat listrik padam. Sesudah "
            "listrik menyala, pilih nomornya dan tekan Enter untuk memasukkan isinya; batas waktu dihitung dari waktu "
            "di lembar. Lembar yang rusak dibatalkan dengan alasan, sisa yang belum dipakai dapat dikembalikan."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (
            KeyHint("Enter", _("Masukkan lembar yang dipilih, atau buka pengaduannya")),
            KeyHint("Delete", _("Batalkan nomor yang dipilih")),
            KeyHint("Shift+↓", _("Pilih beberapa nomor, untuk dibatalkan sekaligus")),
        )

    def _read(self, then: Callable[[], None] | None = None) -> None:
        register = self._desk.register

        def show(found: tuple[Pad, ...]) -> None:
            self._show(found)
            if then is not None:
                then()

        self._desk.tasks.run(lambda: register.ask(pads), show, self._desk.notices.fail)

    def _show(self, found: tuple[Pad, ...]) -> None:
        self._pads = found
        self._header.set_detail(all_words(found) if found else "")
        self._list.show_items([pad_item(pad) for pad in found])
        self._blocks.setVisible(bool(found))
        self._empty.setVisible(not found)
        wanted = next((pad for pad in found if self._wanted_number in {n.number for n in pad.numbers}), None)
        if wanted is not None:
            self._list.set_value(str(wanted.pad_id))
        elif self._list.value() is None and found:
            self._list.set_value(str(found[0].pad_id))
        self._show_chosen(self._list.value() or "")
        if wanted is not None and self._pad.go_to(self._wanted_number):
            self._wanted_number = ""

    def _show_chosen(self, key: str) -> None:
        self._pad.show_pad(next((pad for pad in self._pads if str(pad.pad_id) == key), None))

    def _focus(self) -> None:
        if self._pads:
            self._pad.focus_numbers()
        else:
            self._form.begin()

    def _make(self, wish: PadWish) -> None:
        desk = self._desk
        desk.tasks.run(lambda: desk.register.perform(desk.officer, _reserve, wish), self._print_made, self._on_refused)

    def _print_made(self, made: PadMade) -> None:
        self._form.clear()
        told = _("{n} nomor diambil untuk blok {label}: {first} sampai {last}.")
        self._desk.notices.tell(
            told.format(n=len(made.numbers), label=made.label, first=made.numbers[0], last=made.numbers[-1])
        )
        self._wanted_number = made.numbers[0]
        self._print(made.pad_id)

    def _on_refused(self, error: Exception) -> None:
        strangers = self._form.show_problems(error.problems) if isinstance(error, RefusedError) else ()
        if not isinstance(error, RefusedError) or strangers:
            self._desk.notices.fail(error)

    def _print(self, pad_id: int) -> None:
        sheets = (Wanted(FORM, Subject(pad_id=pad_id)),)
        self._desk.navigator.open(Place.PREVIEW, sheets=sheets)

    def _key_in(self, number: str, place: Place) -> None:
        self._desk.navigator.open(place, reserved=number)

    def _cancel(self, numbers: tuple[str, ...], reason: str) -> None:
        desk = self._desk
        undo = partial(self._bring_back, numbers)
        one, several = _("Nomor {number} dibatalkan."), _("{n} nomor dibatalkan.")
        told = one.format(number=numbers[0]) if len(numbers) == 1 else several.format(n=len(numbers))
        self._perform(cancel_reserved, numbers, reason, then=lambda _none: desk.notices.offer_undo(told, undo))

    def _bring_back(self, numbers: tuple[str, ...]) -> None:
        one, several = _("Nomor {number} kembali dicari."), _("{n} nomor kembali dicari.")
        told = one.format(number=numbers[0]) if len(numbers) == 1 else several.format(n=len(numbers))
        self._perform(bring_back, numbers, then=lambda _none: self._desk.notices.tell(told))

    def _give_back(self, pad_id: int) -> None:
        def tell(numbers: tuple[str, ...]) -> None:
            told = _("{n} nomor kembali ke buku, mulai {first}. Sobek lembarnya, nomornya akan dipakai pengaduan lain.")
            self._desk.notices.tell(told.format(n=len(numbers), first=numbers[0]))

        self._perform(give_back, pad_id, then=tell)

    def _perform(self, service: Callable[..., T], *details: object, then: Callable[[T], None]) -> None:
        desk = self._desk
        desk.tasks.run(lambda: desk.register.perform(desk.officer, service, *details), then, desk.notices.fail)

    def _connect(self) -> None:
        self._header.back_asked.connect(self._desk.navigator.back)
        self._list.chosen.connect(self._show_chosen)
        self._form.submitted.connect(self._make)
        self._pad.key_in_asked.connect(self._key_in)
        self._pad.cancel_asked.connect(self._cancel)
        self._pad.bring_back_asked.connect(lambda number: self._bring_back((number,)))
        self._pad.open_asked.connect(
            lambda complaint_id: self._desk.navigator.open(Place.REGISTER, complaint_id=complaint_id)
        )
        self._pad.print_asked.connect(self._print)
        self._pad.give_back_asked.connect(self._give_back)

    def _lay_out(self) -> None:
        m = metrics()
        self._blocks = Sheet(_("Blok"), padding=0, name="pads_sheet")
        self._blocks.body.setContentsMargins(0, 4, 0, 8)
        self._blocks.body.addWidget(self._list, 1)
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(m.gap)
        side.addWidget(self._blocks, 1)
        side.addWidget(self._form)
        side.addStretch(0)
        chosen = QWidget()
        room = QVBoxLayout(chosen)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._pad, 1)
        room.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        column.addWidget(Aside(chosen, holder, wide=NUMBERS, narrow=SIDE, side_first=True, main_on_top=True), 1)


def _reserve(work: Work, wish: PadWish) -> PadMade:
    """A pad without a name gets the next usual one."""
    return reserve_numbers(work, wish.count, wish.label or usual_label(work), wish.kind)
