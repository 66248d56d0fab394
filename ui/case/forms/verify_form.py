"""The form of a verification: kind of report, supervisory content, category and unit."""

from collections.abc import Callable, Mapping

from register_app.i18n import _
from register_app.rules.channels import REPORT_KIND_NAMES, ReportKind
from register_app.rules.completeness import FiveWOneH
from register_app.rules.inspectorate import inspectorate_among
from register_app.services.handling import Extras, note_verdict
from register_app.services.verification import Verdict
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.meter_5w1h import Meter5W1H
from ui.widgets.note_line import NoteLine
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField

YES, NO = "berkadar", "tidak"

METER: Mapping[str, Callable[[], str]] = {
    "what": lambda: _("Apa"),
    "where": lambda: _("Di mana"),
    "when": lambda: _("Kapan"),
    "who": lambda: _("Siapa"),
    "how": lambda: _("Bagaimana"),
    "evidence": lambda: _("Bukti"),
}
"""The six questions, by the names that the meter of a case has for them."""


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
        self._meter = Meter5W1H(_("Kelengkapan laporan"), _questions(), name="verify_meter")
        self._meter.show_answered([key for key in METER if getattr(case.meter, key)])
        self._open = NoteLine()
        self.add_widget(self._meter)
        self.add_widget(self._open)
        self._open.say(_still_open(case.meter), "muted")  # once it has a place: a line alone would be a window
        self.add(self._kind)
        self.add(self._content)
        self.add(self._category, self._unit)
        self.add(self._note)
        self.add(self.time_field(_("Waktu")))
        self._content.changed.connect(self._advise)
        self._advise()

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
            name = inspectorate_among(self.facts.office.units)
            text = _("Berkadar pengawasan biasanya diteruskan kepada {name}.")
            self._content.show_hint(text.format(name=name))
        else:
            self._content.clear_note()


def _questions() -> list[Choice]:
    return [Choice(key, words()) for key, words in METER.items()]


def _still_open(meter: FiveWOneH) -> str:
    """A gentle word about what nobody has said yet; it stops nothing."""
    words = [words().lower() for key, words in METER.items() if not getattr(meter, key)]
    if not words:
        return ""
    return _("Belum ada: {open}. Tanyakan bila bisa, lalu lengkapi dengan Ralat.").format(open=", ".join(words))
