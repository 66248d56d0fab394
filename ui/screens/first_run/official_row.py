"""One position and who holds it."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.flows.answers import DEFINITIVE, OfficialAnswer
from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.nip_field import NipField

KINDS = (DEFINITIVE, "Plt.", "Plh.")
UPPER, LOWER = (56, 44), (26, 28, 21, 25)
"""Shares of the columns: position and name above, so that long titles are read whole; NIP, rank, kind, since below."""
INDENT = 24


def titles() -> tuple[str, ...]:
    """The columns' titles."""
    return (
        _("Jabatan"),
        _("Nama dan gelar"),
        _("NIP"),
        _("Pangkat"),
        _("Status"),
        _("Sejak"),
    )


class OfficialRow(QWidget):
    """Six inputs in two lines; each is named by its column and its position."""

    def __init__(self, place: int, today: date) -> None:
        super().__init__()
        self.position = LineField("", name=f"official_{place}_position")
        self.person = LineField("", name=f"official_{place}_name", placeholder=_("boleh menyusul"))
        self.nip = NipField("", name=f"official_{place}_nip", placeholder=_("NIP"))
        self.rank = LineField("", name=f"official_{place}_rank", placeholder=_("Pangkat"))
        kinds = [Choice(kind, kind) for kind in KINDS]
        self.kind = ChoiceField("", kinds, name=f"official_{place}_kind")
        self.since = DateField("", name=f"official_{place}_since", today=lambda: today, placeholder=_("sejak tanggal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, metrics().px(8))
        column.setSpacing(metrics().px(4))
        for fields, shares in ((self._fields()[:2], UPPER), (self._fields()[2:], LOWER)):
            row = _line()
            for field, share in zip(fields, shares, strict=True):
                row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        row.insertSpacing(0, metrics().px(INDENT))
        self.setFocusProxy(self.position)
        self.position.changed.connect(self._name_inputs)
        self._name_inputs()

    def show_official(self, official: OfficialAnswer) -> None:
        """Fill the line."""
        self.position.set_value(official.position)
        self.position.edit.setCursorPosition(0)  # a long title shows its beginning
        self.person.set_value(official.name)
        self.nip.set_value(official.nip)
        self.rank.set_value(official.rank)
        self.kind.set_value(official.kind)
        self.since.set_value(official.since)

    def values(self) -> dict[str, Any]:
        """What was typed."""
        return {
            "position": self.position.value(),
            "name": self.person.value(),
            "nip": self.nip.value(),
            "rank": self.rank.value(),
            "kind": self.kind.value() or DEFINITIVE,
            "since": self.since.value(),
        }

    def _fields(self) -> tuple[Field, ...]:
        return (self.position, self.person, self.nip, self.rank, self.kind, self.since)

    def _name_inputs(self) -> None:
        for title, field in zip(titles(), self._fields(), strict=True):
            field.control.setAccessibleName(f"{title}, {self.position.value()}".rstrip(", "))


def title_row() -> QWidget:
    """The titles above the upper lines, in the same shares; the lower ones say it inside."""
    head = QWidget()
    row = _line()
    head.setLayout(row)
    for title, share in zip(titles(), UPPER, strict=False):
        row.addWidget(Label(title, "cap", tone="muted", strong=True, elide=True), share)
    return head


def _line() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics().px(8))
    return row
