"""The head of a case: number and channel, the matter, and its standing as chips."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile
from register_app.rules.channels import CONFIDENTIALITY_NAMES, REPORT_KIND_NAMES, Confidentiality
from register_app.rules.statuses import STATUS_NAMES
from ui.case.words import deadline_chip
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import Chip, status_chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label


class CaseHeader(QWidget):
    """``back_asked`` comes from the arrow, which is there only where the case has the room for itself."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_header")
        self._back = Button(icon="arrow-left", height="tool", name="case_back", spoken=_("Kembali ke daftar"))
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        self._number = Label("", "body", tone="muted", strong=True, selectable=True)
        self._kind = Label("", "cap", tone="muted", elide=True)
        self._kind.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._subject = Label("", "head", wrap=True, selectable=True)
        self._status, self._deadline, self._confidentiality = ChipLabel(), ChipLabel(), ChipLabel()
        self._lay_out()

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show another case."""
        self._number.setText(case.number)
        kind = REPORT_KIND_NAMES[case.kind]().lower()
        self._kind.setText(_("{channel} · {kind}").format(channel=case.channel, kind=kind))
        self._subject.setText(case.subject.strip() or _("Tanpa pokok pengaduan"))
        self._status.show_chip(status_chip(case.status.value, STATUS_NAMES[case.status](), pill=True))
        self._deadline.show_chip(_filled(deadline_chip(case.due_state, case.due_at, case.days, today)))
        tone = "calm" if case.confidentiality is Confidentiality.ORDINARY else "today"
        words = CONFIDENTIALITY_NAMES[case.confidentiality]()
        self._confidentiality.show_chip(Chip(words, "today" if tone == "today" else "calm", None, "pill"))

    def show_back(self, *, shown: bool) -> None:
        """Offer the way back to the list."""
        self._back.setVisible(shown)

    def _lay_out(self) -> None:
        m = metrics()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._back)
        first.addWidget(self._number)
        first.addWidget(self._kind, 1)
        chips = FlowLayout(gap=8, line_gap=4)
        for chip in (self._status, self._deadline, self._confidentiality):
            chips.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.sheet_padding, 12, m.sheet_padding, 12)
        column.setSpacing(m.px(6))
        column.addLayout(first)
        column.addWidget(self._subject)
        column.addLayout(chips)


def _filled(chip: Chip) -> Chip:
    """In the head every chip lies on a ground, so that the row holds together."""
    return chip if chip.shape == "rect" else Chip(chip.text, chip.tone, chip.glyph, "pill")
