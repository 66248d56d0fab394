"""A slip that is in the register already: its number and what became of it, to be read beside its scan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.boxes import SlipFact
from register_app.rules.channels import SlipMark
from ui.widgets.button import Button
from ui.widgets.label import Label


class KeptSlip(QWidget):
    """``case_asked(complaint id)`` from the link."""

    case_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = Label("", "head", selectable=True)
        self._subject = Label("", wrap=True)
        self._who = Label("", tone="muted", wrap=True)
        self._link = Button(_("Buka di Register"), "link", icon="arrow-right", name="kept_slip_case").with_icon_behind()
        self._link.clicked.connect(self._ask)
        self._complaint_id: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for label in (self._number, self._subject, self._who):
            column.addWidget(label)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            Label(_("Slip yang sudah dicatat dibetulkan di halaman kasusnya."), "cap", tone="muted", wrap=True)
        )
        column.addStretch(1)

    def show_slip(self, slip: SlipFact) -> None:
        """Say what is known of it."""
        self._complaint_id = slip.complaint_id
        self._link.setVisible(slip.complaint_id is not None)
        titles = {SlipMark.UNREADABLE: _("Tak terbaca"), SlipMark.DUPLICATE: _("Slip ganda")}
        self._number.setText(titles.get(slip.mark) or slip.number)
        twin = _("Sama isinya dengan {number}.").format(number=slip.duplicate_of) if slip.duplicate_of else ""
        self._subject.setText(slip.subject or twin or _("Tidak ada nomor register untuk slip ini."))
        self._who.setText(slip.name or slip.note)

    def _ask(self) -> None:
        if self._complaint_id is not None:
            self.case_asked.emit(self._complaint_id)
