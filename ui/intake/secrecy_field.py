"""Who may know the complainant: everybody who handles it, nobody beyond the desk, or nobody at all."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.rules.channels import Confidentiality
from ui.widgets.choice_field import Choice
from ui.widgets.segmented import SegmentedField

_HINTS: Mapping[Confidentiality, Callable[[], str]] = {
    Confidentiality.ORDINARY: lambda: "",
    Confidentiality.SECRET: lambda: _("Nama tidak tampil dan tidak tercetak di lembar yang berjalan."),
    Confidentiality.ANONYMOUS: lambda: _("Isian identitas di formulir ini tidak akan disimpan."),
}


class SecrecyField(SegmentedField):
    """Says in one line what the choice means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        choices = [
            Choice(Confidentiality.ORDINARY.value, _("Biasa")),
            Choice(Confidentiality.SECRET.value, _("Rahasiakan")),
            Choice(Confidentiality.ANONYMOUS.value, _("Anonim")),
        ]
        super().__init__(_("Kerahasiaan"), choices, name="confidentiality", parent=parent)
        self.set_value(Confidentiality.ORDINARY.value)
        self.changed.connect(self._explain)

    def secrecy(self) -> Confidentiality:
        """The choice."""
        return Confidentiality(self.value() or Confidentiality.ORDINARY)

    def _explain(self) -> None:
        self.show_hint(_HINTS[self.secrecy()]())
