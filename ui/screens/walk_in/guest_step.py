"""Step one: who stands at the desk, the card they show or leave, and who may know their name."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from register_app.capture.policy import IdPicturePolicy
from register_app.i18n import _
from register_app.model.guests import VisitDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.guests import KnownVisitor
from register_app.rules.channels import CardHandling, Confidentiality
from register_app.rules.identity import ID_TYPE_NAMES, has_number
from ui.capture.card_pane import CardPane
from ui.intake.fields import Fields
from ui.intake.person_fields import PersonFields
from ui.intake.secrecy_field import SecrecyField
from ui.intake.spoken_notice import SpokenNotice
from ui.intake.steps import show_step
from ui.theme.current import theme
from ui.widgets.choice_field import Choice
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead


class GuestStep(Sheet):
    """Card, person, custody and confidentiality; ``fields`` takes part in the form's own."""

    def __init__(
        self, policy: IdPicturePolicy, today: Callable[[], date], notice: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="step_guest", parent=parent)
        self.step = StepHead(1, _("Tamu"))
        self.card_pane = CardPane(policy)
        self.person = PersonFields(today=today)
        self.custody = SegmentedField(_("KTP"), _custody_choices(), name="card", optional=True)
        self.confidentiality = SecrecyField()
        self.confidentiality.add_to_head(SpokenNotice(policy.notice(notice)))
        self._policy = policy
        self.known = 0
        self._slot = ""
        self.fields = Fields(self)
        self.fields.join(self.person.fields)
        self.fields.add(self.custody, self.confidentiality)
        self._lay_out()
        self.fields.changed.connect(self._follow)

    def complainant(self) -> ComplainantDraft:
        """The person as the complaint takes them."""
        return self.person.draft()

    def visit(self, draft: VisitDraft) -> VisitDraft:
        """The guest line ``draft`` with the person and the card."""
        handling = CardHandling(self.custody.value() or CardHandling.NONE)
        slot = self._slot if handling is CardHandling.HELD else ""
        told = {**self.person.draft().model_dump(), "card": handling, "card_slot": slot}
        return draft.model_copy(update=told)

    def secrecy(self) -> Confidentiality:
        """Who may know the complainant."""
        return self.confidentiality.secrecy()

    def shows_card(self) -> bool:
        """Whether an identity was shown or left."""
        return self.custody.value() is not None

    def set_slot(self, slot: str) -> None:
        """Say which slot of the drawer the card would get."""
        self._slot = slot
        words = _("Dititipkan, laci {slot}").format(slot=slot) if slot else _("Dititipkan")
        self.custody.segmented.set_text(CardHandling.HELD.value, words)

    def fill_known(self, visitor: KnownVisitor) -> None:
        """Fill in somebody who has come before."""
        identity = self.person.identity
        assert identity is not None
        identity.set_identity(visitor.id_type, visitor.id_number)
        self.person.name.set_value(visitor.name)
        self.person.address.set_value(visitor.address)
        self.person.phone.set_value(visitor.phone)
        self.known = visitor.times

    def is_told(self) -> bool:
        """Whether somebody stands here, or chose not to be named."""
        return not self.person.is_empty() or self.secrecy() is Confidentiality.ANONYMOUS

    def next_question(self) -> str:
        """The first question of this step that is still open; empty when there is none."""
        open_ones = {
            "complainant.name": not self.person.name.value(),
            "complainant.address": not self.person.address.value(),
            "complainant.phone": not self.person.phone.value(),
            "card": not self.shows_card(),
        }
        return next((name for name, still_open in open_ones.items() if still_open), "")

    def refresh(self) -> None:
        """Say again what a form that was just filled in has no words for."""
        self._name_card()
        if not self._policy.takes_picture:
            self.custody.show_hint(_("Kartu cukup dilihat. Bila perlu difoto, pilih di Pengaturan."))

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step, and how often this guest has come."""
        often = _("pernah datang {count} kali").format(count=self.known) if self.known else ""
        show_step(self.step, current=current, told=self.is_told(), remark=often)

    def _follow(self, name: str) -> None:
        if name == "complainant.id_number":
            self._name_card()
        if name in {"complainant.id_number", "complainant.name"} and self.person.is_empty():
            self.known = 0

    def _name_card(self) -> None:
        identity = self.person.identity
        if identity is not None:
            kind = identity.kind()
            self.custody.set_label(ID_TYPE_NAMES[kind]() if has_number(kind) else _("Kartu identitas"))

    def _measure(self) -> None:
        margins = self.body.contentsMargins()
        margins.setBottom(4 if theme().compact else 8)
        self.body.setContentsMargins(margins)

    def _lay_out(self) -> None:
        self.set_head(self.step)
        theme().density_changed.connect(self._measure)
        self._measure()
        self.body.addWidget(self.card_pane)
        if not self._policy.takes_picture:
            self.card_pane.hide()
        self.body.addWidget(self.person)
        self.body.addWidget(self.custody)
        self.body.addWidget(self.confidentiality)
        self.body.addStretch(1)


def _custody_choices() -> list[Choice]:
    return [Choice(CardHandling.SHOWN.value, _("Ditunjukkan")), Choice(CardHandling.HELD.value, _("Dititipkan"))]
