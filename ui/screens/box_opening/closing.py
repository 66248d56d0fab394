"""The end of an opening: the lock, and to whom the slips went; an empty box has only its lock to tell of."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.clock import Clock
from register_app.i18n import _
from ui.intake.columns import FieldColumn
from ui.intake.hand_over_fields import HandOverFields
from ui.theme.metrics import metrics
from ui.widgets.empty_state import IconMark
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet

WIDEST = 520


class ClosingSheet(Sheet):
    """``values()`` is what the flow takes, ``content()`` what a draft keeps."""

    changed = Signal()

    def __init__(self, clock: Clock, receivers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name="closing", parent=parent)
        self._mark = IconMark("circle-check", tone="ok", side=28)
        self._title, self._words = Label("", "head"), Label("", tone="muted", wrap=True)
        self.hand_over = HandOverFields(clock, receivers)
        self.fields = self.hand_over.fields
        self._lay_out()
        self.fields.changed.connect(self.changed)

    def show_empty_box(self) -> None:
        """The box held nothing."""
        self._mark.show_icon("mailbox", "calm")
        self._title.setText(_("Kotak kosong, dicatat Nihil"))
        self._words.setText(_("Pembukaan langsung ditutup dan berita acara Nihil dicetak untuk ditandatangani berdua."))
        self.hand_over.show_lock_only(only=True)

    def show_all_recorded(self, counted: int) -> None:
        """Every slip is in the register."""
        self._mark.show_icon("circle-check", "ok")
        self._title.setText(_("Semua {n} slip sudah dicatat").format(n=counted))
        self._words.setText(
            _("Kunci kotak kembali. Serah terima boleh dikosongkan dan dilengkapi nanti dari Kotak Saran.")
        )
        self.hand_over.show_lock_only(only=False)

    def begin(self, content: dict[str, Any]) -> None:
        """What stood here in a draft, or nothing."""
        self.fields.fill(content)

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return self.fields.content()

    def values(self) -> dict[str, Any]:
        """What the flow takes."""
        return self.hand_over.values()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(metrics().px(WIDEST))
        column = FieldColumn(inside)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self.hand_over)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inside, 8)
        middle.addStretch(1)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(2)
