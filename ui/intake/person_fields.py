"""Who complains: identity, name, address and telephone, in the order of the paper."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.model.people import ComplainantDraft
from register_app.rules.identity import has_number
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.intake.id_number_field import IdNumberField
from ui.intake.phone_field import PhoneField
from ui.widgets.check_field import CheckField
from ui.widgets.line_field import LineField


class PersonFields(QWidget):
    """``identity`` asks for a number, ``nameless`` offers *Tanpa nama*, ``paired`` puts address and HP on one line.

    All field names begin with ``complainant.``; ``fields`` takes part in the form's own.
    """

    def __init__(
        self,
        *,
        today: Callable[[], date],
        identity: bool = True,
        nameless: bool = False,
        paired: bool = False,
        name_label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.identity = IdNumberField(name="complainant.id_number", today=today) if identity else None
        self.name = LineField(name_label or _("Nama"), name="complainant.name")
        self.nameless = CheckField(_("Tanpa nama"), name="complainant.nameless") if nameless else None
        self.address = LineField(_("Alamat"), name="complainant.address")
        self.phone = PhoneField(name="complainant.phone", placeholder=_("tidak ditulis") if nameless else "")
        self.fields = Fields(self)
        self._lay_out(paired=paired)
        self._take_in()

    def draft(self) -> ComplainantDraft:
        """The person as typed; a name given together with *Tanpa nama* does not count."""
        told: dict[str, Any] = {"address": self.address.value().strip(), "phone": self.phone.value().strip()}
        if self.nameless is None or not self.nameless.value():
            told["name"] = self.name.value().strip()
        if self.identity is not None:
            told |= _identity(self.identity)
        return ComplainantDraft(**told)

    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not self.fields.content()

    def _take_in(self) -> None:
        if self.identity is not None:
            self.fields.add(self.identity)
        self.fields.add(self.name)
        if self.nameless is not None:
            self.fields.add(self.nameless)
            self.name.add_beside(self.nameless)
            self.nameless.toggled.connect(self._show_nameless)
        self.fields.add(self.address, self.phone)

    def _show_nameless(self, *_on: object) -> None:
        nameless = self.nameless is not None and self.nameless.value()
        self.name.edit.setEnabled(not nameless)
        self.name.clear_note()

    def _lay_out(self, *, paired: bool) -> None:
        column = FieldColumn(self)
        if self.identity is not None:
            column.addWidget(self.identity)
        column.addWidget(self.name)
        if paired:
            column.addLayout(pair(self.address, self.phone, shares=(3, 2)))
        else:
            column.addWidget(self.address)
            column.addWidget(self.phone)


def _identity(field: IdNumberField) -> dict[str, Any]:
    number = field.value().strip()
    if not number and has_number(field.kind()):
        return {}
    sex = field.sex()
    return {"id_type": field.kind().value, "id_number": number, "sex": sex.value if sex else ""}
