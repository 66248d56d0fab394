"""The letter itself: sender, its number and date, to whom, and its way through the office of Sekda to this desk."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.model.complaint import LetterDraft
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.intake.missing_note import MissingNote
from ui.intake.person_fields import PersonFields
from ui.intake.steps import show_step
from ui.theme.metrics import metrics
from ui.widgets.check_field import CheckField
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.line_field import LineField
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead

DATE = 132
"""Pixels at 10-point type that a date, or what stands beside it, keeps."""


class LetterStep(Sheet):
    """``fields`` takes part in the form's own; the clock runs from *Diterima di sini*."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(name="step_letter", parent=parent)
        self.step = StepHead(1, _("Surat"))
        self.person = PersonFields(today=today, identity=False, paired=True, name_label=_("Pengirim"))
        self.number = LineField(_("Nomor surat"), name="letter.number", placeholder=_("boleh kosong"))
        self.date = DateField(_("Tanggal surat"), name="letter.date", today=today)
        self.addressed = LineField(_("Ditujukan kepada"), name="letter.addressed_to")
        self.copies = LineField(_("Tembusan"), name="letter.copies_to", placeholder=_("boleh kosong"))
        self.received = DateTimeField(_("Diterima di sini"), name="received_at", today=today)
        self.agenda = LineField(_("Nomor agenda"), name="letter.agenda_number")
        self.by_sekda = DateField(_("Diterima Sekda"), name="letter.received_by_sekda", today=today)
        self.sekda_agenda = LineField(_("Agenda Sekda"), name="letter.sekda_agenda_number")
        self.disposed = DateField(_("Disposisi Sekda"), name="letter.sekda_disposed_on", today=today)
        self.sekda_note = LineField(_("Isi disposisi Sekda"), name="letter.sekda_note")
        self.id_copy = CheckField(_("Salinan identitas terlampir"), name="id_copy")
        self.missing = MissingNote()
        self.fields = Fields(self)
        self._lay_out()

    def letter(self) -> LetterDraft:
        """The letter as typed."""
        return LetterDraft(
            number=self.number.value().strip(),
            date=self.date.value(),
            addressed_to=self.addressed.value().strip(),
            copies_to=self.copies.value().strip(),
            received_by_sekda=self.by_sekda.value(),
            agenda_number=self.agenda.value().strip(),
            sekda_agenda_number=self.sekda_agenda.value().strip(),
            sekda_disposed_on=self.disposed.value(),
            sekda_note=self.sekda_note.value().strip(),
        )

    def received_at(self) -> datetime | None:
        """Wall time at which the office got it; None while it cannot be read."""
        return self.received.value()

    def is_told(self) -> bool:
        """Whether anything of the letter stands here."""
        return any(name != "received_at" for name in self.fields.content())

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step."""
        show_step(self.step, current=current, told=self.is_told())

    def _lay_out(self) -> None:
        for beside in (self.number, self.date, self.agenda, self.sekda_agenda, self.by_sekda, self.disposed):
            beside.setMinimumWidth(metrics().px(DATE))
        inside = QWidget()
        column = FieldColumn(inside)
        column.addWidget(self.person)
        column.addLayout(pair(self.number, self.date))
        column.addLayout(pair(self.addressed, self.copies))
        column.addLayout(pair(self.received, self.agenda))
        column.addLayout(pair(self.by_sekda, self.sekda_agenda))
        column.addLayout(pair(self.disposed, self.sekda_note))
        column.addWidget(self.id_copy)
        column.addWidget(self.missing)
        column.addStretch(1)
        self.set_head(self.step)
        self.body.addWidget(inside, 1)
        self.fields.join(self.person.fields)
        self.fields.add(self.number, self.date, self.addressed, self.copies, self.received, self.agenda)
        self.fields.add(self.by_sekda, self.sekda_agenda, self.disposed, self.sekda_note, self.id_copy)
