"""The forms that answer and end a case: how it was answered, and what the complainant thought of it."""

from register_app.i18n import _
from register_app.reading.event_words import ANSWERED_BY
from register_app.rules.channels import ChannelKind
from register_app.rules.statuses import Event
from register_app.services.handling import AnswerDraft, Extras, note_answer, note_event
from register_app.services.life import EventDraft
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.case.forms.told_part import ToldPart
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField

USUAL_WAY: dict[ChannelKind, str] = {
    ChannelKind.WALK_IN: "lisan",
    ChannelKind.LETTER: "surat",
    ChannelKind.ONLINE: "sp4n",
    ChannelKind.BOX: "papan",
}
"""How a complaint of each kind is usually answered."""

BY_LETTER = "surat"
WRITE_LETTER = "write_letter"
"""What the form asks the page for where the answer is a letter that is not written yet."""


class AnswerForm(CaseForm):
    """An answer, and with one tick the end of the case."""

    def __init__(self, facts: FormFacts) -> None:
        super().__init__(facts, FormWords(_("Jawab"), save=_("Simpan jawaban"), said=_("Jawaban dicatat")))
        self._note = TextField(
            _("Isi jawaban"), name="note", rows=4, placeholder=_("Apa yang disampaikan kepada pelapor")
        )
        ways = [Choice(code, words()) for code, words in ANSWERED_BY.items()]
        self._how = ChoiceField(_("Cara menjawab"), ways, name="how")
        self._how.set_value(USUAL_WAY[facts.case.channel_kind])
        self._actor = LineField(_("Oleh"), name="actor")
        self._actor.set_value(facts.case.handler)
        self._letter_number = LineField(_("Nomor surat jawaban"), name="letter_number", placeholder=_("Boleh menyusul"))
        self._letter_date = DateField(_("Tanggal surat"), name="letter_date", today=facts.clock.today)
        self._closes = CheckField(_("Sekaligus selesaikan pengaduan ini"), name="closes")
        self._rating = rating_field()
        self.add(self._note)
        self.add(self._how, self.time_field(_("Waktu")))
        self.add(self._letter_number, self._letter_date)
        self._write = Button(_("Tulis suratnya di sini"), "link", icon="mail-opened", name=WRITE_LETTER)
        self._write.clicked.connect(lambda: self.link_asked.emit(WRITE_LETTER))
        self.add_widget(self._write)
        self._told = ToldPart(self)
        self.add(self._actor)
        self.add_files()
        self.add(self._closes)
        self.add(self._rating)
        self._rating.hide()
        self._closes.toggled.connect(self._rating.setVisible)
        self._how.changed.connect(self._show_letter)
        self._show_letter()

    def prepared(self) -> Prepared:
        """Record the answer, and the end with it."""
        closes, by_letter = self._closes.value(), self._is_by_letter()
        rating = self._rating.value()
        draft = AnswerDraft(
            self._how.value() or "",
            self._note.value().strip(),
            self._actor.value().strip(),
            self.at(),
            closes=closes,
            rating=int(rating) if closes and rating else None,
            letter_number=self._letter_number.value().strip() if by_letter else "",
            letter_date=self._letter_date.value() if by_letter else None,
            told=self._told.told(),
        )

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_answer(work, complaint_id, draft, extras)

        return work

    def _is_by_letter(self) -> bool:
        return self._how.value() == BY_LETTER

    def _show_letter(self) -> None:
        """Only a letter has a number, and only a letter reaches the complainant later than it is written."""
        for part in (self._letter_number, self._letter_date, self._write):
            part.setVisible(self._is_by_letter())
        self._told.show(shown=self._is_by_letter())


class CloseForm(CaseForm):
    """The end of an answered case; asks whether the complainant knows the answer where nobody has said so."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Selesaikan"),
            _("Pengaduan selesai; batas waktunya dinilai dari hari ini. Nanti masih bisa dibuka kembali."),
            _("Selesaikan"),
            _("Pengaduan selesai"),
        )
        super().__init__(facts, words)
        self._rating = rating_field()
        self._note = TextField(_("Catatan"), name="note", rows=2, placeholder=_("Boleh kosong"))
        self._told = ToldPart(self)
        self._told.show(shown=_nobody_told(facts))
        self.add(self._rating)
        self.add(self._note)
        self.add(self.time_field(_("Waktu")))

    def prepared(self) -> Prepared:
        """Record the end."""
        rating = self._rating.value()
        facts = {**({"rating": int(rating)} if rating else {}), **self._told.told().facts()}
        draft = EventDraft(Event.CLOSED, self.at(), note=self._note.value().strip(), facts=facts)

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_event(work, complaint_id, draft, extras)

        return work


def _nobody_told(facts: FormFacts) -> bool:
    """Whether the newest answer went by letter and no line says that the complainant has it."""
    answers = (entry.facts for entry in facts.case.timeline if entry.kind == Event.ANSWERED)
    newest = next(answers, {})
    return newest.get("how") == BY_LETTER and not {"told_at", "told_how"} & set(newest)


def rating_field() -> SegmentedField:
    """What the complainant thinks of how it was handled."""
    field = SegmentedField(
        _("Penilaian pelapor, bila ada"), [Choice(str(n), str(n)) for n in range(1, 6)], name="rating"
    )
    field.show_hint(_("1 sangat tidak puas, 5 sangat puas. Biarkan kosong bila tidak ditanyakan."))
    return field
