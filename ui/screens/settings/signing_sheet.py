"""Which position signs which form: a line for each, and the two choices that change one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.officials import FormSigner, Officials
from register_app.reading.signers import MAY_GO_UNSIGNED, SigningRule
from ui.screens.settings.official_words import form_detail
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet

_NOBODY, _HIMSELF = "-", "*"


class SigningSheet(Sheet):
    """``edit_asked(FormSigner)``."""

    edit_asked = Signal(object)

    def __init__(self, forms: Sequence[FormSigner], parent: QWidget | None = None) -> None:
        note = _("disposisi ditandatangani yang memberinya")
        super().__init__(_("Siapa menandatangani"), note=note, padding=0, name="signing_sheet", parent=parent)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        for place, form in enumerate(forms):
            change = Button(
                _("Ubah"),
                icon="pencil",
                height="tool",
                name=f"signing_{form.form}",
                spoken=_("Ubah penanda tangan {form}").format(form=form.title),
            )
            change.clicked.connect(lambda _on=False, form=form: self.edit_asked.emit(form))
            self.body.addWidget(ListRow(form.title, form_detail(form), end=change, ruled=place > 0))


class SigningForm(Sheet):
    """``decided(form, SigningRule)`` or None for what is usual; ``given_up`` closes the form."""

    decided = Signal(str, object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", name="signing_form", parent=parent)
        self._form = ""
        self._position = ChoiceField(_("Ditandatangani oleh"), name="signing_position")
        self._on_behalf = ChoiceField(_("Atas nama (a.n.)"), name="signing_on_behalf")
        self._note = NoteLine()
        save = Button(_("Simpan"), "primary", key="Ctrl+S", name="signing_save")
        self._usual = Button(_("Seperti biasa"), name="signing_usual")
        give_up = Button(_("Batal"), name="signing_give_up")
        save.clicked.connect(self._submit)
        self._usual.clicked.connect(lambda: self.decided.emit(self._form, None))
        give_up.clicked.connect(self.given_up)
        told = _("Nama yang tercetak adalah pejabat pada tanggal lembarnya, termasuk Plt. dan Plh.")
        self.body.addWidget(Label(told, "cap", tone="muted", wrap=True))
        for part in (self._position, self._on_behalf, self._note):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        for button in (save, self._usual, give_up):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def edit(self, form: FormSigner, page: Officials) -> None:
        """Show what holds for a form."""
        self._form = form.form
        self.set_title(form.title)
        self._note.say("", "muted")
        titles = [each.position.title for each in page.positions]
        places = [Choice(title, title) for title in titles]
        nobody = [Choice(_NOBODY, _("Tidak ada penanda tangan"))] if form.form in MAY_GO_UNSIGNED else []
        self._position.set_choices([*places, *nobody])
        self._on_behalf.set_choices([Choice(_HIMSELF, _("Tidak, jabatan itu sendiri")), *places])
        self._position.set_value(form.rule.position or _NOBODY)
        self._on_behalf.set_value(form.rule.on_behalf or _HIMSELF)
        self._usual.setVisible(form.chosen)
        for field in (self._position, self._on_behalf):
            field.clear_note()
        self._position.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put what must be mended beside its field."""
        fields: dict[str, Field] = {"position": self._position, "on_behalf": self._on_behalf}
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].show_refusal(problem.text)
            else:
                self._note.say(problem.text, "late")

    def _submit(self) -> None:
        position, superior = self._position.value() or _NOBODY, self._on_behalf.value() or _HIMSELF
        rule = SigningRule("" if position == _NOBODY else position, "" if superior == _HIMSELF else superior)
        self.decided.emit(self._form, rule)
