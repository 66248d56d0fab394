"""A telephone number with a gentle word when it looks odd."""

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.rules.phones import phone_warnings
from ui.widgets.line_field import LineField


class PhoneField(LineField):
    """Says what looks wrong when the field is left; stops saying it as soon as the number is mended."""

    def __init__(self, *, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Nomor HP"), name=name, placeholder=placeholder, parent=parent)
        self.finished.connect(self._check)
        self.changed.connect(self._forgive)

    def _check(self) -> None:
        warnings = phone_warnings(self.value())
        if warnings:
            self.show_warning(warnings[0])
        else:
            self.clear_note()

    def _forgive(self) -> None:
        if not self.edit.hasFocus() or self.note():
            self._check()
