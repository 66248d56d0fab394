"""The form of a verification: kind of report, supervisory content, category and unit."""

from register_app.i18n import _
from register_app.rules.channels import REPORT_KIND_NAMES, ReportKind
from register_app.services.handling import Extras, note_verdict
from register_app.services.verification import Verdict
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField

YES, NO = "berkadar", "tidak"


class VerifyForm(CaseForm):
    """Starts from what was said at intake; a supervisory matter suggests the inspectorate in words, never by force."""

    def __init__(self, facts: FormFacts) -> None:
        super().__init__(facts, FormWords(_("Telaah"), save=_("Simpan telaah"), said=_("Telaah dicatat")))
        case = facts.case
        kinds = [Choice(kind.value, words()) for kind, words in REPORT_KIND_NAMES.items()]
        self._kind = SegmentedField(_("Jenis"), kinds, name="kind")
        self._kind.set_value(case.kind.value)
        contents = [Choice(NO, _("Tidak berkadar")), Choice(YES, _("Berkadar pengawasan"))]
        self._content = SegmentedField(_("Kadar pengawasan"), contents, name="supervisory")
        if case.supervisory is not None:
            self._content.set_value(YES if case.supervisory else NO)
        self._category = ChoiceField(
            _("Kategori"), [Choice(name, name) for name in facts.office.categories], name="category"
        )
        self._category.set_value(case.category or None)
        self._unit = ChoiceField(
            _("Unit yang berkaitan"), [Choice(name, name) for name in facts.office.units], name="unit"
        )
        self._unit.set_value(case.unit or None)
        self._note = TextField(_("Hasil telaah"), name="note", rows=3, placeholder=_("Boleh kosong"))
        self.add(self._kind)
        self.add(self._content)
        self.add(self._category, self._unit)
        self.add(self._note)
        self.add(self.time_field(_("Waktu")))
        self._content.changed.connect(self._advise)

    def prepared(self) -> Prepared:
        """Record the verdict."""
        content = self._content.value()
        verdict = Verdict(
            ReportKind(self._kind.value() or self.facts.case.kind.value),
            None if content is None else content == YES,
            self._category.value() or "",
            self._unit.value() or "",
            self._note.value(),
            self.at(),
        )

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_verdict(work, complaint_id, verdict, extras)

        return work

    def _advise(self) -> None:
        if self._content.value() == YES:
            self._content.show_hint(_("Berkadar pengawasan biasanya diteruskan ke Inspektorat."))
        else:
            self._content.clear_note()
