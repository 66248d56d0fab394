"""The two questions about telling the complainant: in which way, and when; both may stay open."""

from register_app.i18n import _
from register_app.reading.event_words import TOLD_BY
from register_app.services.handling import Told
from ui.case.forms.case_form import CaseForm
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateTimeField

NOT_YET = "belum"


class ToldPart:
    """Stands in a form as one row; ``show`` takes it away where the answer itself was the telling."""

    def __init__(self, form: CaseForm) -> None:
        ways = [Choice(NOT_YET, _("Belum disampaikan")), *(Choice(code, words()) for code, words in TOLD_BY.items())]
        self._form = form
        self._how = ChoiceField(_("Disampaikan kepada pelapor"), ways, name="told_how")
        self._how.set_value(NOT_YET)
        self._at = DateTimeField(_("Disampaikan pada"), name="told_at", today=form.facts.clock.today)
        form.add(self._how, self._at)
        self._how.changed.connect(self._follow)
        self._shown = True
        self._follow()

    def show(self, *, shown: bool) -> None:
        """Ask, or do not."""
        self._shown = shown
        self._how.setVisible(shown)
        self._follow()

    def told(self) -> Told:
        """What was answered."""
        if not self._shown or self._how.value() in (None, NOT_YET):
            return Told()
        wall = self._at.value()
        return Told(self._form.facts.clock.at_office(wall) if wall is not None else None, self._how.value() or "")

    def _follow(self) -> None:
        self._at.setVisible(self._shown and self._how.value() not in (None, NOT_YET))
