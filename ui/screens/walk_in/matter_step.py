"""Step two: what the guest brings; or, when it is no complaint, what the guest came for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.model.guests import VisitDraft
from ui.intake.columns import FieldColumn
from ui.intake.fields import Fields
from ui.intake.matter_fields import MatterFields
from ui.intake.steps import show_step
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.line_field import LineField
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead


class MatterStep(Sheet):
    """The complaint."""

    def __init__(self, matter: MatterFields, parent: QWidget | None = None) -> None:
        super().__init__(name="step_matter", parent=parent)
        self.step = StepHead(2, _("Pengaduan"))
        self.matter = matter
        self.set_head(self.step)
        self.body.addWidget(matter, 1)

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step."""
        show_step(self.step, current=current, told=self.matter.is_told())


class PurposeStep(Sheet):
    """A guest without a complaint: purpose, whom they meet, where they come from."""

    def __init__(self, purposes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name="step_purpose", parent=parent)
        self.step = StepHead(2, _("Keperluan"))
        choices = [Choice(purpose, purpose) for purpose in purposes]
        self.purpose = ChoiceField(_("Keperluan"), choices, name="visit.purpose", free=True)
        self.meets = LineField(_("Menemui"), name="visit.meets", placeholder=_("boleh kosong"))
        self.organisation = LineField(_("Asal atau instansi"), name="visit.organisation", placeholder=_("boleh kosong"))
        self.fields = Fields(self)
        self.fields.add(self.purpose, self.meets, self.organisation)
        self.set_head(self.step)
        inside = QWidget()
        column = FieldColumn(inside)
        for field in (self.purpose, self.meets, self.organisation):
            column.addWidget(field)
        column.addStretch(1)
        self.body.addWidget(inside, 1)

    def fill_from(self, purpose: str, meets: str, organisation: str) -> None:
        """Show what the guest book says already."""
        known = self.purpose.combo.findData(purpose) >= 0
        self.purpose.set_value(purpose if known else None, "" if known else purpose)
        self.meets.set_value(meets)
        self.organisation.set_value(organisation)

    def written_into(self, draft: VisitDraft) -> VisitDraft:
        """``draft`` with what stands here."""
        purpose = self.purpose.value() or self.purpose.free_text()
        return draft.model_copy(
            update={
                "purpose": purpose,
                "meets": self.meets.value().strip(),
                "organisation": self.organisation.value().strip(),
            }
        )

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step."""
        show_step(self.step, current=current, told=bool(self.fields.content()))


class SecondStep(QWidget):
    """One of the two at a time, in the same place."""

    def __init__(self, matter: MatterStep, purpose: PurposeStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QStackedWidget()
        self._matter, self._purpose = matter, purpose
        self._pages.addWidget(matter)
        self._pages.addWidget(purpose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def show_complaint(self, *, complaint: bool) -> None:
        """The complaint, or the purpose of a visit without one."""
        self._pages.setCurrentWidget(self._matter if complaint else self._purpose)
