"""The end of an opening: the lock, and to whom the slips went; an empty box has only its lock to tell of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.i18n import _
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.theme.metrics import metrics
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateTimeField
from ui.widgets.empty_state import IconMark
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet
from ui.widgets.spin_field import SpinField

WIDEST = 520


class ClosingSheet(Sheet):
    """``show_empty_box`` asks for the lock alone; ``values()`` is what the flow takes."""

    changed = Signal()

    def __init__(self, clock: Clock, receivers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name="closing", parent=parent)
        self._clock = clock
        self._mark = IconMark("circle-check", tone="ok", side=28)
        self._title, self._words = Label("", "head"), Label("", tone="muted", wrap=True)
        self.condition = ChoiceField(_("Keadaan gembok"), _conditions(), name="condition", free=True)
        people = [Choice(name, name) for name in receivers]
        self.to = ChoiceField(
            _("Slip diserahkan kepada"), people, name="handed_over_to", placeholder=_("belum diserahkan"), free=True
        )
        self.at = DateTimeField(_("Waktu serah terima"), name="handed_over_at", today=clock.today)
        self.copies = SpinField(_("Jumlah rangkap"), name="copies", most=20)
        self.fields = Fields(self)
        self.fields.add(self.condition, self.to, self.at, self.copies)
        self._lay_out()
        self.fields.changed.connect(self._follow)

    def show_empty_box(self) -> None:
        """The box held nothing."""
        self._mark.show_icon("mailbox", "calm")
        self._title.setText(_("Kotak kosong, dicatat Nihil"))
        self._words.setText(_("Pembukaan langsung ditutup dan berita acara Nihil dicetak untuk ditandatangani berdua."))
        self._handover.hide()

    def show_all_recorded(self, counted: int) -> None:
        """Every slip is in the register."""
        self._mark.show_icon("circle-check", "ok")
        self._title.setText(_("Semua {n} slip sudah dicatat").format(n=counted))
        self._words.setText(
            _("Kunci kotak kembali. Serah terima boleh dikosongkan dan dilengkapi nanti dari Kotak Saran.")
        )
        self._handover.show()

    def begin(self, content: dict[str, Any]) -> None:
        """What stood here in a draft, or nothing."""
        self.fields.fill(content)

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return self.fields.content()

    def values(self) -> dict[str, Any]:
        """What the flow takes."""
        at = self.at.value()
        return {
            "condition": self.condition.value() or self.condition.free_text(),
            "handed_over_to": self.to.value() or self.to.free_text(),
            "handed_over_at": self._clock.at_office(at) if at else None,
            "copies": self.copies.value(),
        }

    def _follow(self, name: str) -> None:
        if name == "handed_over_to" and (self.to.value() or self.to.free_text()) and not self.at.text():
            self.at.set_value(self._now())
            self.copies.set_value(self.copies.value() or 1)
        self.changed.emit()

    def _now(self) -> datetime:
        return self._clock.local(self._clock.now()).replace(tzinfo=None)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(metrics().px(WIDEST))
        column = FieldColumn(inside)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self.condition)
        self._handover = QWidget()
        handover = FieldColumn(self._handover)
        handover.addWidget(self.to)
        handover.addLayout(pair(self.at, self.copies, shares=(3, 2)))
        column.addWidget(self._handover)
        self.body.setContentsMargins(24, 24, 24, 24)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self.body.addLayout(middle)
        inside.setMinimumWidth(metrics().px(320))


def _conditions() -> list[Choice]:
    words = (_("Baik, dikunci kembali"), _("Gembok rusak, kotak disegel"), _("Gembok diganti"))
    return [Choice(word, word) for word in words]
