"""The form that says who took a disposition over, or that it was given back."""

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.case import CaseFile
from register_app.services.handling import Extras, ReceiptDraft, note_receipt
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField

TAKEN, BACK = "diterima", "dikembalikan"


class ReceiptForm(CaseForm):
    """Lists whoever has not taken a step over, or not given it back."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Catat penerimaan disposisi"),
            _("Status pengaduan tidak berubah."),
            _("Simpan penerimaan"),
            _("Penerimaan dicatat"),
        )
        super().__init__(facts, words)
        people = [Choice(str(recipient_id), title) for recipient_id, title in waiting_receipts(facts.case)]
        self._who = ChoiceField(_("Penerima disposisi"), people, name="recipient")
        self._what = SegmentedField(
            _("Yang dicatat"), [Choice(TAKEN, _("Diterima")), Choice(BACK, _("Dikembalikan"))], name="receipt_kind"
        )
        self._name = LineField(_("Nama yang menerima"), name="received_by")
        if people:
            self._who.set_value(people[0].key)
        self._what.set_value(TAKEN)
        self.add(self._who)
        self.add(self._what)
        self.add(self._name)
        self.add(self.time_field(_("Waktu")))
        self._what.changed.connect(lambda: self._name.setVisible(self._what.value() == TAKEN))

    def problems(self) -> tuple[Problem, ...]:
        """Somebody must have been chosen."""
        if self._who.value() is None:
            return (Problem("recipient", _("Pilih penerima disposisinya.")), *super().problems())
        return super().problems()

    def prepared(self) -> Prepared:
        """Write the receipt down."""
        taken = self._what.value() == TAKEN
        receipt = ReceiptDraft(int(self._who.value() or 0), taken, self._name.value(), self.at())

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            note_receipt(work, complaint_id, receipt, extras)
            return None

        return work


def waiting_receipts(case: CaseFile) -> tuple[tuple[int, str], ...]:
    """Recipients of whom something can still be written down, the newest step first."""
    people = (person for step in reversed(case.steps) for person in step.recipients)
    return tuple((person.recipient_id, person.title) for person in people if person.given_back_at is None)
