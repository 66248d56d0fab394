"""The bar under a form: the way back at the left, the main keys at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayoutItem, QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label


class FooterBar(QFrame):
    """``save`` and ``save_and_print`` bring the usual buttons; ``add_action`` appends others, the main one last."""

    back_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()

    def __init__(
        self,
        *,
        back_note: str = "",
        save: bool = False,
        save_and_print: bool = False,
        escape: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "footer")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self.back = Button(_("Kembali"), "quiet", key="Esc", height="big", name="footer_back")
        self.back.clicked.connect(self.back_asked)
        self._back_note = Label(back_note, "cap", tone="muted", elide=True)
        self._note = Label("", "cap", tone="muted", elide=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.back)
        self._row.addWidget(self._back_note, 1)
        self._row.addWidget(self._note, 1)
        self._row.addStretch()  # the keys stay at the right also where nothing is said
        self.save = self._add_save() if save else None
        self.save_and_print = self._add_print() if save_and_print else None
        if escape:
            key = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
            key.activated.connect(self.back.click)
        theme().density_changed.connect(self._measure)
        self._measure()

    def set_note(self, text: str, tone: str = "muted") -> None:
        """Say something in front of the main keys, such as why one is off."""
        self._note.setText(text)
        self._note.set_tone(tone)
        self._place_notes()

    def set_back_note(self, text: str) -> None:
        """Say what happens to what was typed."""
        self._back_note.setText(text)
        self._place_notes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the two notes do not fit whole, the one about the way back gives its room to the other."""
        super().resizeEvent(event)
        self._place_notes()

    def add_action(self, button: Button) -> None:
        """Append a button; give it ``height="big"``."""
        self._row.addWidget(button)

    def _add_save(self) -> Button:
        save = Button(_("Simpan"), icon="device-floppy", key="Ctrl+S", height="big", name="footer_save")
        save.clicked.connect(self.save_asked)
        self._row.addWidget(save)
        return save

    def _add_print(self) -> Button:
        both = Button(
            _("Simpan dan cetak"),
            "primary",
            icon="printer",
            key="Ctrl+Enter",
            height="big",
            name="footer_save_and_print",
        )
        both.clicked.connect(self.print_asked)
        self._row.addWidget(both)
        return both

    def _measure(self) -> None:
        m = metrics()
        self.setFixedHeight(m.footer)
        self._row.setContentsMargins(12, 1, m.intake_padding, 0)

    def _place_notes(self) -> None:
        buttons = [self._row.itemAt(place) for place in range(self._row.count())]
        widths = [item.minimumSize().width() for item in buttons if item is not None and not self._is_note(item)]
        room = self.width() - sum(widths) - self._row.spacing() * (len(widths) + 2) - 2 * metrics().intake_padding
        wanted = sum(note.sizeHint().width() for note in (self._back_note, self._note) if note.text())
        self._note.setVisible(bool(self._note.text()))
        self._back_note.setVisible(bool(self._back_note.text()) and (wanted <= room or not self._note.text()))

    def _is_note(self, item: QLayoutItem) -> bool:
        return item.widget() in {self._back_note, self._note}
