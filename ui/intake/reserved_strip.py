"""Says above a form that a sheet of a pad is being keyed in: its number and, where the form does not ask, its hour."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.date_field import DateTimeField
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark, NoteLine
from ui.widgets.sheet import Sheet


class ReservedStrip(Sheet):
    """``value()`` is the number, empty while no sheet is keyed in and the strip is hidden.

    ``time`` asks when the complaint was received; without one the form itself does.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(ground="raised", padding=0, name="reserved_strip")
        self._number = ""
        self._title = Label("", strong=True)
        self._told = Label("", "cap", tone="muted", wrap=True)
        self._problem = NoteLine()
        self.time: DateTimeField | None = None
        self._drop = Button(_("Tanpa nomor ini"), "quiet", icon="x", height="tool", name="reserved_drop")
        self._drop.clicked.connect(self._let_go)
        self._lay_out()
        self._show()

    def ask_time(self, today: Callable[[], date]) -> DateTimeField:
        """Ask here when it was received; the field is the form's."""
        self.time = DateTimeField(_("Diterima, seperti di lembar"), name="received_at", today=today)
        self.time.setMinimumWidth(metrics().px(220))
        self._row.insertWidget(2, self.time)
        self._show()
        return self.time

    def value(self) -> str:
        """The number on the sheet."""
        return self._number

    def set_value(self, number: str) -> None:
        """Key in the sheet with this number; an empty one hides the strip."""
        self._number = str(number)
        self._problem.say("", "late")
        self._show()

    def received_at(self) -> datetime | None:
        """Wall time as written on the sheet; None while it cannot be read or is asked elsewhere."""
        return self.time.value() if self.time is not None else None

    def show_refusal(self, text: str) -> None:
        """Say why this number cannot be keyed in."""
        self._problem.say(text, "late")

    def _let_go(self) -> None:
        self.set_value("")
        self.changed.emit()

    def _show(self) -> None:
        self._title.setText(_("Lembar cadangan {number}").format(number=self._number))
        elsewhere = _("Salin tanggal dan jam diterima seperti yang tertulis di lembar.")
        self._told.setText(_("Nomornya tetap; batas waktu dihitung dari jam di lembar.") if self.time else elsewhere)
        self.setVisible(bool(self._number))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self._title, self._told, self._problem):
            words.addWidget(line)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(14, 8, 10, 8)
        self._row.setSpacing(metrics().px(12))
        self._row.addWidget(GlyphMark("diamond-open", "soon"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._row)
