"""The form that says who took a disposition over, or that it was given back."""

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.case import CaseFile
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER, RecipientFact
from register_app.services.handling import Extras, ReceiptDraft, note_receipt, undo_receipt
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared, Undo
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField

TAKEN, BACK = TAKEN_OVER, GIVEN_BACK


class ReceiptForm(CaseForm):
    """Lists whoever has not taken a step over, or not given it back; ``mark`` says whom and what is meant."""

    def __init__(self, facts: FormFacts, mark: str = "") -> None:
        words = FormWords(
            _("Catat penerimaan disposisi"),
            _("Status pengaduan tidak berubah."),
            _("Simpan penerimaan"),
            _("Penerimaan dicatat"),
        )
        super().__init__(facts, words)
        self._people = waiting_receipts(facts.case)
        who = [Choice(str(person.recipient_id), person.title) for person in self._people]
        self._who = ChoiceField(_("Penerima disposisi"), who, name="recipient")
        self._what = SegmentedField(
            _("Yang dicatat"), [Choice(TAKEN, _("Diterima")), Choice(BACK, _("Dikembalikan"))], name="receipt_kind"
        )
        self._name = LineField(_("Nama yang menerima"), name="received_by")
        self.add(self._who)
        self.add(self._what)
        self.add(self._name, self.time_field(_("Waktu")))
        self._who.changed.connect(self._propose)
        self._what.changed.connect(self._call_name)
        recipient, _colon, what = mark.partition(":")
        if who:
            self._who.set_value(recipient or who[0].key)
        if what:
            self._what.set_value(what)

    def problems(self) -> tuple[Problem, ...]:
        """Somebody must have been chosen."""
        if self._who.value() is None:
            return (Problem("recipient", _("Pilih penerima disposisinya.")), *super().problems())
        return super().problems()

    def prepared(self) -> Prepared:
        """Write the receipt down."""
        receipt = self._receipt()

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            note_receipt(work, complaint_id, receipt, extras)
            return None

        return work

    def undoing(self) -> Undo | None:
        """Take the mark back."""
        receipt = self._receipt()

        def work(work: Work, complaint_id: int) -> object:
            undo_receipt(work, complaint_id, receipt)
            return None

        return work

    def _receipt(self) -> ReceiptDraft:
        taken = self._what.value() == TAKEN
        return ReceiptDraft(int(self._who.value() or 0), taken, self._name.value(), self.at())

    def _propose(self) -> None:
        """Who has the paper can only give it back."""
        person = next((each for each in self._people if str(each.recipient_id) == self._who.value()), None)
        self._what.set_value(BACK if person is not None and person.taken_at is not None else TAKEN)

    def _call_name(self) -> None:
        taken = self._what.value() == TAKEN
        self._name.set_label(_("Nama yang menerima") if taken else _("Nama yang mengantar kembali"))


def waiting_receipts(case: CaseFile) -> tuple[RecipientFact, ...]:
    """Recipients of whom something can still be written down, the newest step first."""
    people = (person for step in reversed(case.steps) for person in step.recipients)
    return tuple(person for person in people if person.given_back_at is None)
