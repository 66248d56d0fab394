"""How an opened box was left: the lock, to whom its slips went, when, and in how many copies."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from register_app.clock import Clock
from register_app.i18n import _
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateTimeField
from ui.widgets.spin_field import SpinField


class HandOverFields(QWidget):
    """``values()`` is what the flow of an opening takes; ``show_lock_only`` for a box that held nothing."""

    def __init__(self, clock: Clock, receivers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.condition = ChoiceField(_("Keadaan gembok"), _conditions(), name="condition", free=True)
        people = [Choice(name, name) for name in dict.fromkeys(receivers)]
        self.to = ChoiceField(
            _("Slip diserahkan kepada"), people, name="handed_over_to", placeholder=_("belum diserahkan"), free=True
        )
        self.at = DateTimeField(_("Waktu serah terima"), name="handed_over_at", today=clock.today)
        self.copies = SpinField(_("Jumlah rangkap"), name="copies", most=20)
        self.fields = Fields(self)
        self.fields.add(self.condition, self.to, self.at, self.copies)
        self._slips = QWidget()
        slips = FieldColumn(self._slips)
        slips.addWidget(self.to)
        slips.addLayout(pair(self.at, self.copies, shares=(3, 2)))
        column = FieldColumn(self)
        column.addWidget(self.condition)
        column.addWidget(self._slips)
        self.fields.changed.connect(self._follow)

    def show_lock_only(self, *, only: bool) -> None:
        """Ask for the lock alone."""
        self._slips.setVisible(not only)

    def values(self) -> dict[str, Any]:
        """What the flow takes."""
        at = self.at.value()
        return {
            "condition": self.condition.value() or self.condition.free_text(),
            "handed_over_to": self._receiver(),
            "handed_over_at": self._clock.at_office(at) if at else None,
            "copies": self.copies.value(),
        }

    def _receiver(self) -> str:
        return self.to.value() or self.to.free_text()

    def _follow(self, name: str) -> None:
        if name == "handed_over_to" and self._receiver() and not self.at.text():
            self.at.set_value(self._now())
            self.copies.set_value(self.copies.value() or 1)

    def _now(self) -> datetime:
        return self._clock.local(self._clock.now()).replace(tzinfo=None)


def _conditions() -> list[Choice]:
    words = (_("Baik, dikunci kembali"), _("Gembok rusak, kotak disegel"), _("Gembok diganti"))
    return [Choice(word, word) for word in words]
