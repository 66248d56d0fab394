"""The question for a NIP: grouped as on paper when it is left, and a gentle remark about what looks wrong."""

from PySide6.QtWidgets import QWidget

from register_app.rules.nip import grouped, is_too_long, warnings_for
from ui.widgets.line_field import LineField

LONGEST = 24
"""Eighteen digits with room for blanks and for a digit too many, which is remarked on and never cut off."""


class NipField(LineField):
    """A digit too many is told at once, everything else when the field is left; nothing is refused."""

    def __init__(self, label: str, *, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, max_length=LONGEST, placeholder=placeholder, parent=parent)
        self.changed.connect(self._look_for_more)
        self.finished.connect(self._look)

    def _look_for_more(self) -> None:
        if is_too_long(self.value()):
            self._look()
        elif self.note() and not warnings_for(self.value()):
            self.clear_note()

    def _look(self) -> None:
        told = warnings_for(self.value())
        if told:
            self.show_warning(" ".join(told))
        else:
            self.clear_note()
            self.set_value(grouped(self.value()))
