"""A new line of the guest book: who stands there, what for, whom to meet, and the card."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.guests import VisitDraft
from register_app.reading.guests import KnownVisitor
from register_app.rules.channels import CardHandling
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.intake.person_fields import PersonFields
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.line_edit import LineEdit
from ui.widgets.line_field import LineField
from ui.widgets.page_scroll import PageScroll
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet, rule

FIRST = "complainant.id_number"


class GuestForm(Sheet):
    """``save_asked(then complain)``; ``changed`` for the draft; ``cancelled`` puts the panel away."""

    changed = Signal()
    save_asked = Signal(bool)
    cancelled = Signal()

    def __init__(
        self,
        purposes: Sequence[str],
        positions: Sequence[str],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Tamu baru"), note=" ", padding=0, name="guest_form", parent=parent)
        self.person = PersonFields(today=today, paired=True)
        self.organisation = LineField(_("Asal, instansi"), name="organisation")
        self.purpose = ChoiceField(_("Keperluan"), _choices(purposes), name="purpose", free=True)
        self.meets = ChoiceField(_("Bertemu"), _choices(positions), name="meets", free=True)
        self.card = SegmentedField(_("Kartu"), _cards(), name="card")
        self.fields = Fields(self)
        self.fields.join(self.person.fields)
        self.fields.add(self.organisation, self.purpose, self.meets, self.card)
        self._slot = ""
        self.save = Button(_("Simpan"), icon="device-floppy", key="Ctrl+S", name="guest_save")
        self.complain = Button(
            _("Simpan, jadikan pengaduan"), "primary", icon="message-user", key="Ctrl+Enter", name="guest_save_complain"
        )
        self._close = Button("", "quiet", icon="x", height="tool", name="guest_cancel", spoken=_("Tutup panel ini"))
        self._lay_out()
        self.fields.changed.connect(self.changed)
        self.save.clicked.connect(lambda: self.save_asked.emit(False))
        self.complain.clicked.connect(lambda: self.save_asked.emit(True))
        self._close.clicked.connect(self.cancelled)

    def begin(self) -> None:
        """Stand empty."""
        self.fill({})

    def fill(self, content: dict[str, Any]) -> None:
        """Show what stood in a draft."""
        self.fields.fill(content)
        self.set_note(" ")

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return self.fields.content()

    def title(self) -> str:
        """A few words by which the draft is found again."""
        return self.person.name.value().strip() or self.organisation.value().strip()

    def searched(self) -> tuple[LineEdit, ...]:
        """The lines by which somebody who came before is found."""
        assert self.person.identity is not None
        return (self.person.identity.edit, self.person.name.edit, self.person.phone.edit)

    def set_slot(self, slot: str) -> None:
        """Say which slot of the drawer the card would get."""
        self._slot = slot
        self.card.segmented.set_text(CardHandling.HELD.value, _("Dititipkan, laci {slot}").format(slot=slot))

    def fill_known(self, visitor: KnownVisitor) -> None:
        """Fill in somebody who has come before."""
        assert self.person.identity is not None
        self.person.identity.set_identity(visitor.id_type, visitor.id_number)
        self.person.name.set_value(visitor.name)
        self.person.address.set_value(visitor.address)
        self.person.phone.set_value(visitor.phone)
        self.organisation.set_value(visitor.organisation)
        self.set_note(_("pernah datang {n} kali").format(n=visitor.times), "ok")
        self.fields.focus_on("purpose")

    def draft(self, arrived_at: datetime) -> VisitDraft:
        """The line as typed."""
        handling = CardHandling(self.card.value() or CardHandling.NONE)
        told = {
            **self.person.draft().model_dump(),
            "organisation": self.organisation.value().strip(),
            "purpose": self.purpose.value() or self.purpose.free_text(),
            "meets": self.meets.value() or self.meets.free_text(),
            "card": handling,
            "card_slot": self._slot if handling is CardHandling.HELD else "",
        }
        return VisitDraft(arrived_at=arrived_at, **told)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what must be mended beside its field; gives back what has no field here."""
        places = {"name": "complainant.name", "card_slot": "card"}
        here = [replace(problem, field=places.get(problem.field, problem.field)) for problem in problems]
        return self.fields.show_problems(here)

    def _lay_out(self) -> None:
        self.add_to_head(self._close)
        content = QWidget()
        column = FieldColumn(content)
        column.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self.person)
        column.addWidget(self.organisation)
        column.addLayout(pair(self.purpose, self.meets))
        column.addWidget(self.card)
        column.addStretch(1)
        foot = QWidget()
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(rule())
        buttons = QVBoxLayout()
        buttons.setContentsMargins(16, 10, 16, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.complain)
        buttons.addWidget(self.save)
        lines.addLayout(buttons)
        self.body.setSpacing(0)
        self.body.addWidget(PageScroll(content), 1)
        self.body.addWidget(foot)


def _choices(words: Sequence[str]) -> list[Choice]:
    return [Choice(word, word) for word in words]


def _cards() -> list[Choice]:
    return [
        Choice(CardHandling.NONE.value, _("Tidak ada")),
        Choice(CardHandling.SHOWN.value, _("Ditunjukkan")),
        Choice(CardHandling.HELD.value, _("Dititipkan")),
    ]
