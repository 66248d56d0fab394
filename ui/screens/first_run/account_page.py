"""Page 6: who opens the register first, and the passphrase."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.flows.answers import Draft, Start
from register_app.flows.takes import Values
from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet

FIRST_ROLE = "administrator"
"""Whoever makes the register also looks after it; the title says what else this person does."""


class AccountPage(QWidget):
    """Name, what the person does, and a passphrase typed twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = LineField(_("Nama Anda"), name="display_name", placeholder=_("seperti di tanda terima"))
        self._title = ChoiceField(_("Tugas"), [], name="role_title", free=True)
        self._first = LineField(_("Kata sandi"), name="passphrase", password=True)
        self._again = LineField(_("Ketik sekali lagi"), name="passphrase_again", password=True)
        self._advise()
        sheet = Sheet()
        sheet.body.setSpacing(metrics().px(12))
        for pair in ((self._person, self._title), (self._first, self._again)):
            row = ReflowLayout(gap=16, weights=(1, 1))
            for field in pair:
                row.addWidget(field)
            sheet.body.addLayout(row)
        why = _(
            "Register dikunci dengan kata sandi ini; tidak ada yang dapat membukanya tanpa kata sandi atau lembar "
            "pemulihan. Setelah register dibuat, cetak lembar pemulihan dan simpan di lemari besi."
        )
        sheet.body.addWidget(Label(why, "cap", tone="muted", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        column.addStretch(1)

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        self._title.set_choices([Choice(role, role) for role in start.roles])
        if draft.account is not None:
            self._person.set_value(draft.account.display_name)
        if self._title.value() is None and start.roles and not self._title.free_text():
            self._title.set_value(start.roles[0])

    def values(self) -> Values:
        """See `StepPage`."""
        return {
            "display_name": self._person.value(),
            "role": FIRST_ROLE,
            "role_title": self._title.value() or self._title.free_text(),
            "passphrase": self._first.value(),
            "passphrase_again": self._again.value(),
        }

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """See `StepPage`."""
        fields: dict[str, Field] = {
            "display_name": self._person,
            "passphrase": self._first,
            "passphrase_again": self._again,
        }
        for field in fields.values():
            field.clear_note()
        self._advise()
        for problem in problems:
            fields[problem.field].show_refusal(problem.text)
        if problems:
            fields[problems[0].field].setFocus()

    def _advise(self) -> None:
        self._first.show_hint(_("Paling sedikit 8 huruf. Empat kata biasa lebih kuat daripada satu kata rumit."))

    def focus_first(self) -> None:
        """See `StepPage`."""
        self._person.setFocus()
