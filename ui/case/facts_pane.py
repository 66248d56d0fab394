"""The facts of a case under its head: a few lines, everything on demand, and what is still missing."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile
from ui.case.fact_line import LABEL_COLUMN, FactLine
from ui.case.facts import short_lines, whole_lines
from ui.case.identity import IdentityLine
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.note_line import NoteLine


class FactsPane(QWidget):
    """Keeps the officer's choice between few lines and all of them while one case is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_facts")
        self.identity = IdentityLine()
        self._missing = NoteLine()
        self._card = NoteLine()
        self._more = Button("", "link", icon="chevron-down", name="facts_more").with_icon_behind()
        self._more.clicked.connect(self._turn)
        self._case: CaseFile | None = None
        self._whole = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(3)
        column = QVBoxLayout(self)
        side = metrics().sheet_padding
        column.setContentsMargins(side, 10, side, 10)
        column.setSpacing(3)
        column.addWidget(self.identity)
        column.addLayout(self._lines)
        column.addWidget(self._missing)
        column.addWidget(self._card)
        more = QHBoxLayout()
        more.setContentsMargins(metrics().px(LABEL_COLUMN) + 6, 0, 0, 0)
        more.addWidget(self._more)
        more.addStretch(1)
        column.addLayout(more)

    def show_case(self, case: CaseFile, today: date, zone: str) -> None:
        """Show another case, in short; the same one stays as it is shown."""
        if self._case is None or self._case.id != case.id:
            self._whole = False
            self.identity.show_person(case.complainant)
        elif self._case.complainant != case.complainant:
            self.identity.show_person(case.complainant)
        self._case, self._today, self._zone = case, today, zone
        self._missing.say(
            _("Belum lengkap: {missing}").format(missing=", ".join(_lower_first(each) for each in case.missing))
            if case.missing
            else "",
            "today",
        )
        self._card.say(
            _("Kartu masih di laci {slots}").format(slots=", ".join(card.slot for card in case.cards))
            if case.cards
            else "",
            "today",
        )
        self._fill()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._fill()

    def _fill(self) -> None:
        assert self._case is not None
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = whole_lines if self._whole else short_lines
        for line in lines(self._case, self._today, self._zone):
            self._lines.addWidget(FactLine(line.label, line.text))
        self._more.set_text(_("Ringkas") if self._whole else _("Semua keterangan"))
        self._more.set_icon("chevron-up" if self._whole else "chevron-down")


def _lower_first(sentence: str) -> str:
    """Inside a sentence only names keep their capital: KTP stays, Nama becomes nama."""
    return sentence if sentence[:2].isupper() else sentence[:1].lower() + sentence[1:]
