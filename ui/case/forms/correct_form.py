"""The form of a correction (ralat): which field, what stands there, what it should say, and why."""

from collections.abc import Iterable
from datetime import date, datetime

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.channels import ChannelKind, Confidentiality
from register_app.rules.corrections import BY_CODE, CORRECTABLE, NEVER_EMPTY, Correctable, Shape, shown
from register_app.services.corrections import CorrectionDraft, undo_correction
from register_app.services.handling import Extras, note_correction
from register_app.services.work import Work
from ui.case.correctable import value_in
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared, Undo
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.text_field import TextField

NOTHING = "-"
"""The answer that leaves a list empty; a box of answers has none without a key."""

Input = LineField | TextField | DateField | ChoiceField


class CorrectForm(CaseForm):
    """One input for each shape of value, of which the chosen field shows its own, filled with what stands there."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Ralat"),
            _("Isi lama tetap terbaca di riwayat; nomor dan status tidak berubah."),
            _("Simpan ralat"),
            _("Ralat dicatat"),
        )
        super().__init__(facts, words)
        offered = [Choice(each.code, each.words()) for each in CORRECTABLE if _is_offered(each, facts)]
        self._field = ChoiceField(_("Yang diralat"), offered, name="field")
        self._old = Label("", "cap", tone="muted", wrap=True, selectable=True)
        label, today = _("Seharusnya"), facts.clock.today
        self._line = LineField(label, name="value_line")
        self._text = TextField(label, name="value_text", rows=5)
        self._day = DateField(label, name="value_day", today=today)
        self._moment = DateTimeField(label, name="value_moment", today=today)
        self._choice = ChoiceField(label, (), name="value_choice")
        hint = _("Misalnya: salah ketik saat dicatat")
        self._reason = TextField(_("Alasan ralat"), name="reason", rows=2, placeholder=hint)
        self._inputs: tuple[Input, ...] = (self._line, self._text, self._day, self._moment, self._choice)
        self.add(self._field)
        self.add_widget(self._old)
        for each in (*self._inputs, self._reason):
            self.add(each)
        self._field.changed.connect(self._show_field)
        self._show_field()

    def problems(self) -> tuple[Problem, ...]:
        """A field must have been chosen; the rest the register says."""
        if self._chosen() is None:
            return (Problem("field", _("Pilih isian yang diralat.")),)
        unreadable = self._input() in (self._day, self._moment) and not self._input_is_readable()
        return super().problems() if unreadable else ()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What is said about the value stands beside the input in sight."""
        shown_input = self._input()
        name = shown_input.name if shown_input is not None else "field"
        return super().show_problems([Problem(name if p.field == "value" else p.field, p.text) for p in problems])

    def prepared(self) -> Prepared:
        """Record the correction."""
        field = self._chosen()
        draft = CorrectionDraft(field.code if field is not None else "", self._value(), self._reason.value())

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_correction(work, complaint_id, draft, extras)

        return work

    def undoing(self) -> Undo | None:
        """Put it back by another correction."""
        field = self._chosen()
        code = field.code if field is not None else ""

        def work(work: Work, complaint_id: int) -> object:
            return undo_correction(work, complaint_id, code)

        return work

    def _chosen(self) -> Correctable | None:
        return BY_CODE.get(self._field.value() or "")

    def _input(self) -> Input | None:
        field = self._chosen()
        by_shape: dict[Shape, Input] = {
            Shape.LINE: self._line,
            Shape.TEXT: self._text,
            Shape.DAY: self._day,
            Shape.MOMENT: self._moment,
        }
        return by_shape.get(field.shape, self._choice) if field is not None else None

    def _input_is_readable(self) -> bool:
        field = self._input()
        return not isinstance(field, DateField) or field.is_readable()

    def _show_field(self) -> None:
        field, visible = self._chosen(), self._input()
        for each in self._inputs:
            each.setVisible(each is visible)
        self._old.setVisible(field is not None)
        if field is None or visible is None:
            return
        case, is_open = self.facts.case, self._identity_is_open()
        old = value_in(case, field)
        words = shown(field, old, self.facts.clock.local, identity_open=is_open)
        told = words or _("tidak ditampilkan, identitas pelapor tertutup")
        self._old.setText(_("Tercatat: {value}").format(value=told))
        self._fill(field, visible, "" if field.masked or not words else old)

    def _fill(self, field: Correctable, visible: Input, old: str) -> None:
        """So that letters are mended rather than typed again; an identity number is typed whole."""
        match visible:
            case ChoiceField():
                visible.set_choices(self._answers(field))
                visible.set_value(old or NOTHING)
            case DateTimeField():
                moment = datetime.fromisoformat(old) if old else None
                visible.set_value(self.facts.clock.local(moment).replace(tzinfo=None) if moment else None)
            case DateField():
                visible.set_value(date.fromisoformat(old) if old else None)
            case LineField() | TextField():
                visible.set_value(old)

    def _answers(self, field: Correctable) -> list[Choice]:
        office = self.facts.office
        names = {Shape.CATEGORY: office.categories, Shape.UNIT: office.units}.get(field.shape, ())
        found = [Choice(name, name) for name in names]
        found += [Choice(key, words()) for key, words in (field.choices or {}).items()]
        return found if field.code in NEVER_EMPTY else [*found, Choice(NOTHING, _("Kosong"))]

    def _value(self) -> str:
        """As the register takes it: text, days and moments in ISO."""
        match self._input():
            case ChoiceField() as choice:
                return "" if choice.value() in (None, NOTHING) else str(choice.value())
            case DateField() as day:
                value = day.value()
                if isinstance(value, datetime):
                    return self.facts.clock.at_office(value).isoformat()
                return value.isoformat() if value is not None else ""
            case LineField() | TextField() as text:
                return text.value().strip()
        return ""

    def _identity_is_open(self) -> bool:
        return self.facts.case.confidentiality is Confidentiality.ORDINARY


def _is_offered(field: Correctable, facts: FormFacts) -> bool:
    """What this case can have at all."""
    if field.part == "letter":
        return facts.case.channel_kind is ChannelKind.LETTER
    of_a_person = field.part == "complainant" or field.code == "confidentiality"
    return not of_a_person or facts.case.confidentiality is not Confidentiality.ANONYMOUS
