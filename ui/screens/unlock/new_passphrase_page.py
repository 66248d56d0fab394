"""A new passphrase after the recovery sheet has opened the register."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.flows.passphrase import problems_in_passphrase
from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.line_field import LineField


class NewPassphrasePage(QWidget):
    """The register is open already; this only makes sure that the next opening needs no paper."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = ""
        self._words = Label("", tone="muted", wrap=True)
        self._first = LineField(_("Kata sandi baru"), name="new_passphrase", password=True)
        self._again = LineField(_("Ketik sekali lagi"), name="new_passphrase_again", password=True)
        self._keep = Button(
            _("Simpan dan buka"), "primary", icon="lock-open", key="Enter", height="big", name="keep_new_passphrase"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_("Kata sandi baru"), "head"))
        for widget in (self._words, self._first, self._again, self._keep):
            column.addWidget(widget)
        column.addStretch(1)
        self._first.submitted.connect(self._again.setFocus)
        self._again.submitted.connect(self._submit)
        self._keep.clicked.connect(self._submit)

    def welcome(self, person: str) -> None:
        """Ask ``person`` for a new passphrase."""
        self._person = person
        words = _("Kunci pemulihan cocok. Buat kata sandi baru untuk {name}; yang lama tidak berlaku lagi.")
        self._words.setText(words.format(name=person))
        self._first.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While it is kept nothing can be changed."""
        self._keep.set_reason(_("Kata sandi sedang disimpan.") if busy else "")

    def _submit(self) -> None:
        problems = problems_in_passphrase(self._first.value(), self._again.value(), self._person)
        fields = {"passphrase": self._first, "passphrase_again": self._again}
        for field in fields.values():
            field.clear_note()
        for problem in problems:
            fields[problem.field].show_refusal(problem.text)
        if problems:
            fields[problems[0].field].setFocus()
        else:
            self.submitted.emit(self._first.value())
