"""What a sheet is printed with: a box for every part that it can go without, and why one cannot be had."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.rules.sheet_parts import PART_NAMES, Part, PartChoice
from ui.widgets.check_field import CheckField
from ui.widgets.label import Label


class PartBoxes(QWidget):
    """``part_chosen(part, wanted)``; hidden for sheets that are always whole."""

    part_chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parts")
        self._filling = False
        self._boxes = {part: CheckField(words(), name=f"part_{part.value}") for part, words in PART_NAMES.items()}
        self._reason = Label("", "cap", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(_("Ikut dicetak"), "cap", tone="muted", strong=True))
        for part, box in self._boxes.items():
            column.addWidget(box)
            box.toggled.connect(lambda on, part=part: self._tell(part, wanted=on))
        column.addWidget(self._reason)

    def show_parts(self, parts: Sequence[PartChoice]) -> None:
        """Show what the sheet in sight has."""
        self._filling = True
        known = {choice.part: choice for choice in parts}
        for part, box in self._boxes.items():
            choice = known.get(part)
            box.setVisible(choice is not None)
            if choice is not None:
                box.set_value(choice.chosen)
                box.set_reason(choice.reason)
        reasons = " ".join(choice.reason for choice in parts if choice.reason)
        self._reason.setText(reasons)
        self._reason.setVisible(bool(reasons))
        self.setVisible(bool(parts))
        self._filling = False

    def _tell(self, part: Part, *, wanted: bool) -> None:
        if not self._filling:
            self.part_chosen.emit(part.value, wanted)
