"""The form for a number that came after the letter: which letter, its number, and its date where that was left open."""

from register_app.i18n import _
from register_app.reading.case import CaseFile, TimelineEntry
from register_app.services.handling import Extras, add_files
from register_app.services.letters import number_letter
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField


def unnumbered_letters(case: CaseFile) -> tuple[TimelineEntry, ...]:
    """The letters of a case whose number was left to the pen, the newest first."""
    return tuple(entry for entry in case.timeline if entry.kind == "letter" and not entry.facts.get("number"))


class LetterNumberForm(CaseForm):
    """The number is kept once; the next print of the letter carries it."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Catat nomor surat"),
            _("Nomor ini dicetak di surat mulai sekarang, dan tidak bisa diganti lagi."),
            said=_("Nomor surat dicatat"),
        )
        super().__init__(facts, words)
        letters = unnumbered_letters(facts.case)
        choices = [Choice(str(letter.facts["letter"]), f"{letter.title}. {letter.body}") for letter in letters]
        self._letter = ChoiceField(_("Surat"), choices, name="letter")
        self._letter.set_value(choices[0].key if choices else None)
        self._number = LineField(_("Nomor surat"), name="number", placeholder="000.8.3/11/BO2.2")
        self._day = DateField(_("Tanggal surat, bila masih kosong"), name="day", today=facts.clock.today)
        self.add(self._letter)
        self.add(self._number, self._day)

    def prepared(self) -> Prepared:
        """Keep the number."""
        letter_id, number, day = int(self._letter.value() or 0), self._number.value(), self._day.value()

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            number_letter(work, letter_id, number, day)
            add_files(work, complaint_id, extras)
            return None

        return work
