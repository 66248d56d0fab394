"""One pad: its numbers with what became of each, and what can be done about the chosen one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from register_app.i18n import _
from register_app.reading.reservations import Pad, PadNumber
from register_app.rules.pads import NumberState, PadKind
from ui.screens.pads.reason import Reason
from ui.screens.pads.words import columns, made_words, old_year_words, out_note
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet, rule
from ui.widgets.table_view import TableView

WAYS: tuple[tuple[Place, Callable[[], str]], ...] = (
    (Place.WALK_IN, lambda: _("Tatap muka")),
    (Place.LETTER, lambda: _("Surat")),
    (Place.ONLINE, lambda: _("SP4N / daring")),
)
"""The windows in which a sheet is keyed in."""


class PadSheet(Sheet):
    """Signals carry the number: to be keyed in at a place, cancelled (several at once), brought back, or opened."""

    key_in_asked = Signal(str, object)
    cancel_asked = Signal(tuple, str)
    bring_back_asked = Signal(str)
    open_asked = Signal(int)
    print_asked = Signal(int)
    give_back_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", note=" ", padding=0, name="pad_sheet", parent=parent)
        self._pad: Pad | None = None
        self._made = Label("", "cap", tone="muted", wrap=True)
        self._table = TableView(columns(), name="pad_numbers", accessible_name=_("Nomor di blok ini"))
        self._table.let_choose_many()
        self._old = InlineNotice(name="pad_old_year")
        self._reason = Reason()
        self._print = Button(_("Cetak lagi"), icon="printer", height="tool", name="pad_print")
        self._give_back = Button(_("Kembalikan sisa"), icon="arrow-back-up", height="tool", name="pad_give_back")
        self._key_in = Button(_("Masukkan"), "primary", icon="pencil", key="Enter", name="pad_key_in")
        self._cancel = Button(_("Batalkan nomor"), icon="x", name="pad_cancel")
        self._bring_back = Button(_("Urungkan pembatalan"), icon="arrow-back-up", name="pad_bring_back")
        self._open = Button(_("Buka pengaduan"), icon="arrow-right", name="pad_open")
        self._lay_out()
        self._connect()
        self.show_pad(None)

    def show_pad(self, pad: Pad | None) -> None:
        """Show this pad, the bar on the number it stood on before, else on the first that is still out."""
        before = self._table.chosen() if pad is not None and self._same(pad) else None
        self._pad = pad
        self.setVisible(pad is not None)
        if pad is None:
            return
        self.set_title(pad.label)
        self.set_note(*out_note(pad))
        self._made.setText(made_words(pad))
        self._old.say(old_year_words(pad), "today")
        self._old_room.setVisible(bool(old_year_words(pad)))
        self._table.set_rows(pad.numbers)
        if before is None or not self._table.choose(lambda row: row.number == before.number):
            self._choose_first_out()
        self._print.set_text(_("Cetak lagi") if pad.prints else _("Cetak"))
        self._print.set_reason(old_year_words(pad) if pad.out else _("Semua nomor blok ini sudah kembali."))
        self._give_back.setVisible(bool(pad.can_give_back))
        self._give_back.set_text(_("Kembalikan sisa ({n})").format(n=pad.can_give_back))
        self._follow()

    def go_to(self, number: str) -> bool:
        """Put the bar on a number; False when it is not on this pad."""
        return self._table.choose(lambda row: row.number == number)

    def focus_numbers(self) -> None:
        """Put the keys on the numbers."""
        self._table.setFocus()

    def step_back(self) -> bool:
        """Put the question for a reason away; True when it was open."""
        was_open = self._reason.close_up()
        if was_open:
            self._turn_back()
        return was_open

    def _turn_back(self) -> None:
        self._follow()
        self._table.setFocus()

    def _same(self, pad: Pad) -> bool:
        return self._pad is not None and self._pad.pad_id == pad.pad_id

    def _choose_first_out(self) -> None:
        if not self._table.choose(lambda row: row.state is NumberState.OUT):
            self._table.choose(lambda _row: True)

    def _chosen(self) -> PadNumber | None:
        row = self._table.chosen()
        return row if isinstance(row, PadNumber) else None

    def _follow(self, *_row: object) -> None:
        """Offer what can be done about the number under the bar."""
        self._reason.close_up()
        state = chosen.state if (chosen := self._chosen()) is not None else None
        self._key_in.setVisible(state is NumberState.OUT)
        self._cancel.setVisible(state is NumberState.OUT)
        self._bring_back.setVisible(state is NumberState.CANCELLED)
        self._open.setVisible(state is NumberState.KEYED_IN)
        self._bar.setVisible(state is not None and state is not NumberState.GIVEN_BACK)

    def _act(self, *_row: object) -> None:
        """Enter on a number: key it in, or open what was keyed in."""
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen.state is NumberState.OUT:
            self._ask_way()
        elif chosen.complaint_id is not None:
            self.open_asked.emit(chosen.complaint_id)

    def _ask_way(self) -> None:
        """A walk-in's sheet goes to its window at once; of the others it is asked how the complaint came."""
        chosen = self._chosen()
        if chosen is None or self._pad is None:
            return
        number = chosen.number
        if self._pad.kind is PadKind.WALK_IN:
            self.key_in_asked.emit(number, Place.WALK_IN)
            return
        menu = QMenu(self._key_in)
        menu.setObjectName("pad_ways")
        menu.aboutToHide.connect(menu.deleteLater)
        for place, words in WAYS:
            entry = menu.addAction(words().replace("&", "&&"))
            entry.setObjectName(f"key_in_{place.value}")
            entry.triggered.connect(lambda _on=False, place=place: self.key_in_asked.emit(number, place))
        menu.popup(self._key_in.mapToGlobal(QPoint(0, self._key_in.height() + 4)))

    def _ask_reason(self) -> None:
        numbers = tuple(row.number for row in self._table.chosen_rows() if row.state is NumberState.OUT)
        if numbers:
            self._bar.setVisible(False)
            self._reason.begin(numbers)

    def _with_chosen(self, act: Callable[[PadNumber], None]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            act(chosen)

    def _with_pad(self, act: Callable[[int], None]) -> None:
        if self._pad is not None:
            act(self._pad.pad_id)

    def _connect(self) -> None:
        self._table.row_chosen.connect(self._follow)
        self._table.row_opened.connect(self._act)
        self._key_in.clicked.connect(self._ask_way)
        self._cancel.clicked.connect(self._ask_reason)
        self._reason.given.connect(self.cancel_asked)
        self._reason.closed.connect(self._turn_back)
        self._bring_back.clicked.connect(
            lambda: self._with_chosen(lambda chosen: self.bring_back_asked.emit(chosen.number))
        )
        self._open.clicked.connect(self._act)
        self._print.clicked.connect(lambda: self._with_pad(self.print_asked.emit))
        self._give_back.clicked.connect(lambda: self._with_pad(self.give_back_asked.emit))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ask_reason)

    def _lay_out(self) -> None:
        side = metrics().sheet_padding
        self.add_to_head(self._give_back)
        self.add_to_head(self._print)
        self._made.setContentsMargins(side, 8, side, 8)
        self._old_room = QWidget()
        room = QHBoxLayout(self._old_room)
        room.setContentsMargins(side, 0, side, 8)
        room.addWidget(self._old)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(side, 10, side, 10)
        row.setSpacing(8)
        for button in (self._cancel, self._bring_back):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._open, self._key_in):
            row.addWidget(button)
        self.body.setContentsMargins(0, 0, 0, 2)
        self.body.setSpacing(0)
        self.body.addWidget(self._made)
        self.body.addWidget(self._old_room)
        self.body.addWidget(rule())
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._reason)
        self.body.addWidget(rule())
        self.body.addWidget(self._bar)
