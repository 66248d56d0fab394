"""Opening with the printed recovery sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.flows.recovery import groups_typed, hint_while_typing, is_complete
from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.text_field import TextField


class RecoveryPage(QWidget):
    """Says while typing which group is wrong; the key works once all groups are right."""

    submitted = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = TextField(_("Kunci pemulihan"), name="recovery_key", rows=4)
        self._open = Button(_("Buka register"), "primary", icon="key", height="big", name="unlock_with_recovery")
        self._back = Button(_("Kembali ke kata sandi"), "link", name="recovery_back")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_("Pakai lembar pemulihan"), "head"))
        words = _(
            "Ambil lembar pemulihan dari lemari besi. Ketik ke-13 kelompoknya; huruf besar-kecil dan spasi bebas."
        )
        column.addWidget(Label(words, tone="muted", wrap=True))
        column.addWidget(self._field)
        column.addWidget(self._open)
        column.addWidget(self._back)
        column.addStretch(1)
        self._field.changed.connect(self._look)
        self._open.clicked.connect(lambda: self.submitted.emit(self._field.value()))
        self._back.clicked.connect(self.back_asked)
        self._look()

    def welcome(self) -> None:
        """Empty the field and put the cursor there."""
        self._field.set_value("")
        self._field.clear_note()
        self._field.setFocus()

    def show_wrong(self, sentence: str) -> None:
        """The key did not open this register."""
        self._field.show_refusal(sentence)

    def set_busy(self, *, busy: bool) -> None:
        """While the key is tried nothing can be changed."""
        self._field.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._open.set_reason(_("Kunci pemulihan sedang diperiksa.") if busy else self._reason())

    def _look(self) -> None:
        typed, wanted = groups_typed(self._field.value())
        self._field.set_aside(_("{typed} dari {wanted} kelompok").format(typed=typed, wanted=wanted))
        problem = hint_while_typing(self._field.value())
        if problem is not None:
            self._field.show_warning(problem.text)
        elif is_complete(self._field.value()):
            self._field.show_good(_("Semua kelompok cocok."))
        else:
            self._field.clear_note()
        self._open.set_reason(self._reason())

    def _reason(self) -> str:
        if is_complete(self._field.value()):
            return ""
        return _("Ketik semua kelompok dari lembar pemulihan dahulu.")
