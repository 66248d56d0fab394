"""The form that gives a deadline more time: until when, why, and who approved it."""

from datetime import datetime

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.dates import date_and_hour, weekday_date
from register_app.rules.deadlines import END_OF_DAY
from register_app.services.extension import ExtensionDraft
from register_app.services.handling import Extras, note_extension
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.case.words import is_whole_day
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.text_field import TextField


class ExtendForm(CaseForm):
    """Asks for a day, or for an hour where the deadline is one."""

    def __init__(self, facts: FormFacts) -> None:
        super().__init__(facts, _words(facts))
        due_at, today = facts.case.due_at, facts.clock.today
        label = _("Batas waktu baru")
        by_the_day = due_at is None or is_whole_day(due_at)
        self._until = (DateField if by_the_day else DateTimeField)(label, name="until", today=today)
        officials = [Choice(title, title) for title in facts.step.givers]
        self._approver = ChoiceField(_("Disetujui oleh"), officials, name="approved_by", free=True)
        hint = _("Misalnya: menunggu data dari kabupaten")
        self._reason = TextField(_("Alasan perpanjangan"), name="reason", rows=3, placeholder=hint)
        self.add(self._until, self._approver)
        self.add(self._reason)
        self.add_files()

    def problems(self) -> tuple[Problem, ...]:
        """What the register would refuse is said before anything is tried."""
        found = list(super().problems())
        if self._until_when() is None and not found:
            found.append(Problem("until", _("Tulis sampai tanggal berapa batas waktunya diperpanjang.")))
        return tuple(found)

    def prepared(self) -> Prepared:
        """Record the extension."""
        approver = self._approver.value() or self._approver.free_text()
        draft = ExtensionDraft(self._until_when(), self._reason.value(), approver)

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_extension(work, complaint_id, draft, extras)

        return work

    def _until_when(self) -> datetime | None:
        clock = self.facts.clock
        until = self._until.value()
        if until is None or isinstance(until, datetime):
            return clock.at_office(until) if until is not None else None
        return clock.at_office(datetime.combine(until, END_OF_DAY))


def _words(facts: FormFacts) -> FormWords:
    due_at = facts.case.due_at
    now = ""
    if due_at is not None:
        now = weekday_date(due_at.date()) if is_whole_day(due_at) else date_and_hour(due_at)
    return FormWords(
        _("Perpanjang waktu"),
        _("Batas waktu sekarang {due}. Perpanjangan hanya satu kali; batas semula tetap tercatat.").format(due=now),
        _("Perpanjang"),
        _("Batas waktu diperpanjang"),
    )
