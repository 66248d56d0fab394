"""The drawer (titip KTP): which card lies in which slot, giving it back, and what went back today."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.card_drawer import CardLine, Drawer
from ui.screens.guest_book.hand_back import HandBack
from ui.screens.guest_book.words import back_words, held_words
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.marks import SlotMark
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet


class DrawerSheet(Sheet):
    """``handed_back(custody id, to, remark)``; ``begin`` opens the question for one card."""

    handed_back = Signal(int, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("KTP di laci"), note=" ", padding=0, name="drawer", parent=parent)
        self._drawer = Drawer((), ())
        self._first: Button | None = None
        self.question = HandBack()
        self._empty = EmptyState(_("Laci kosong"), _("Kartu yang dititipkan tampil di sini sampai kembali"), icon="id")
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._scroll = PageScroll(content)
        self.body.setContentsMargins(0, 0, 0, 2)
        self.body.setSpacing(0)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self.question)
        self.question.given.connect(self.handed_back)
        self.question.closed.connect(self.focus_first)

    def show_drawer(self, drawer: Drawer) -> None:
        """Show what lies there now."""
        focus = QApplication.focusWidget()
        held_focus = focus is not None and self._scroll.isAncestorOf(focus)
        self._drawer = drawer
        self._first = None
        self._clear()
        for place, card in enumerate(drawer.held):
            self._lines.addWidget(self._held_line(card, ruled=place > 0))
        if drawer.back:
            self._lines.addWidget(_heading(_("Kembali hari ini")))
        for card in drawer.back:
            self._lines.addWidget(ListRow(card.name, back_words(card), front=GlyphMark("tick", "ok")))
        self._lines.addStretch(1)
        nothing = not drawer.held and not drawer.back
        self._scroll.setVisible(not nothing)
        self._empty.setVisible(nothing)
        count = len(drawer.held)
        self.set_note(*self._told(count))
        if self.question.custody_id() not in {card.custody_id for card in drawer.held}:
            self.question.close_up()
        if held_focus:
            self.focus_first()

    def begin(self, custody_id: int, *, leaving: bool = False) -> None:
        """Ask to whom this card goes; ``leaving`` when its owner is on the way out."""
        card = self.card(custody_id)
        if card is not None:
            self.question.begin(card, leaving=leaving)

    def card(self, custody_id: int) -> CardLine | None:
        """A card that lies in the drawer."""
        return next((card for card in self._drawer.held if card.custody_id == custody_id), None)

    def focus_first(self) -> bool:
        """Put the keys on the card that has waited longest; False when there is none."""
        if self._first is not None:
            self._first.setFocus()
        return self._first is not None

    @staticmethod
    def _told(count: int) -> tuple[str, str]:
        return (_("belum kembali: {n}").format(n=count), "today") if count else (_("semua sudah kembali"), "ok")

    def _held_line(self, card: CardLine, *, ruled: bool) -> ListRow:
        button = Button(
            _("Kembalikan"),
            name=f"hand_back_{card.custody_id}",
            spoken=_("Kembalikan kartu laci {slot}").format(slot=card.slot),
        )
        button.clicked.connect(self._beginning(card.custody_id))
        self._first = self._first or button
        return ListRow(card.name, held_words(card), front=SlotMark(card.slot), end=button, ruled=ruled)

    def _beginning(self, custody_id: int) -> Callable[[], None]:
        return lambda: self.begin(custody_id)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


def _heading(words: str) -> Label:
    label = Label(words, "cap", tone="muted", strong=True)
    label.setContentsMargins(metrics().sheet_padding, 14, 0, 6)
    return label
