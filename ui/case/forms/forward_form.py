"""The form for a matter outside the office's authority: to whom it goes, and with which letter."""

from register_app.i18n import _
from register_app.rules.inspectorate import inspectorate_among
from register_app.rules.statuses import Event
from register_app.services.handling import Extras, note_event
from register_app.services.life import EventDraft
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField
from ui.widgets.text_field import TextField


class ForwardForm(CaseForm):
    """The letter's number and date may follow later."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Teruskan ke instansi lain"),
            _("Pengaduan dihitung sebagai bukan wewenang kantor ini. Nanti masih bisa dibuka kembali."),
            _("Teruskan"),
            _("Pengaduan diteruskan"),
        )
        super().__init__(facts, words)
        self._agency = LineField(_("Instansi yang menerima"), name="to_agency")
        self._number = LineField(_("Nomor surat penyaluran"), name="letter_number", placeholder=_("Boleh menyusul"))
        self._date = DateField(_("Tanggal surat"), name="letter_date", today=facts.clock.today)
        hint = _("Misalnya: kewenangan ada pada instansi penerima")
        self._note = TextField(_("Alasan"), name="note", rows=3, placeholder=hint)
        if facts.case.supervisory:
            name = inspectorate_among(facts.office.units)
            self._agency.show_hint(_("Berkadar pengawasan biasanya diteruskan kepada {name}.").format(name=name))
        self.add(self._agency)
        self.add(self._number, self._date)
        self.add(self._note)
        self.add(self.time_field(_("Waktu")))
        self.add_files()

    def prepared(self) -> Prepared:
        """Record the forwarding."""
        day = self._date.value()
        facts = {
            "to_agency": self._agency.value().strip(),
            "letter_number": self._number.value().strip(),
            "letter_date": day.isoformat() if day else "",
        }
        kept = {name: value for name, value in facts.items() if value}
        draft = EventDraft(Event.FORWARDED, self.at(), note=self._note.value().strip(), facts=kept)

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_event(work, complaint_id, draft, extras)

        return work
