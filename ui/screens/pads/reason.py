"""Why a number of a pad is cancelled; it keeps its place in the book as *batal*."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.sheet import rule


class Reason(QWidget):
    """``given(numbers, reason)``; hidden until it is asked for."""

    given = Signal(tuple, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[str, ...] = ()
        self._title = Label("", strong=True, wrap=True)
        self._reason = LineField(
            _("Alasan"), name="pad_reason", placeholder=_("mis. kertasnya rusak, tidak jadi dipakai")
        )
        self._give = Button(_("Batalkan nomor"), "primary", icon="check", key="Enter", name="pad_reason_give")
        self._leave = Button(_("Jangan"), "quiet", name="pad_reason_leave")
        self._lay_out()
        self._give.clicked.connect(self._submit)
        self._reason.submitted.connect(self._submit)
        self._leave.clicked.connect(self._turn_back)
        self.hide()

    def begin(self, numbers: tuple[str, ...]) -> None:
        """Ask once for all of these numbers."""
        self._numbers = numbers
        one = _("Nomor {number} dicatat sebagai batal dan tidak dipakai pengaduan lain.").format(number=numbers[0])
        several = _("{n} nomor, {first} sampai {last}, dicatat sebagai batal dan tidak dipakai pengaduan lain.").format(
            n=len(numbers), first=numbers[0], last=numbers[-1]
        )
        self._title.setText(one if len(numbers) == 1 else several)
        self._reason.set_value("")
        self._reason.clear_note()
        self.show()
        self._reason.setFocus()

    def close_up(self) -> bool:
        """Put the question away; True when it was open."""
        was_open = not self.isHidden()
        self.hide()
        return was_open

    def _submit(self) -> None:
        reason = self._reason.value().strip()
        if not reason:
            self._reason.show_refusal(_("Tulis mengapa nomor cadangan ini tidak dipakai."))
            self._reason.setFocus()
            return
        self.given.emit(self._numbers, reason)

    def _turn_back(self) -> None:
        self.close_up()
        self.closed.emit()

    def _lay_out(self) -> None:
        side = metrics().sheet_padding
        inside = QVBoxLayout()
        inside.setContentsMargins(side, 12, side, 12)
        inside.setSpacing(10)
        inside.addWidget(self._title)
        inside.addWidget(self._reason)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._give)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inside)
