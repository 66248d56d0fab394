"""Where a report comes from: channel, tracking ID, when and who, as the page it was copied from says."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from register_app.i18n import _, sense
from register_app.model.complaint import OnlineDraft
from register_app.reading.office import ChannelFact
from register_app.rules.channels import Confidentiality
from register_app.rules.lapor_page import tracking_digits
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.intake.missing_note import MissingNote
from ui.intake.person_fields import PersonFields
from ui.intake.secrecy_field import SecrecyField
from ui.intake.steps import show_step
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateTimeField
from ui.widgets.line_field import LineField
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead

NAME = 136
"""Pixels at 10-point type that the name of a channel keeps."""


class ReportStep(Sheet):
    """``fields`` takes part in the form's own; a twin of the tracking ID is shown beside it."""

    def __init__(
        self, channels: Sequence[ChannelFact], today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(name="step_report", parent=parent)
        self.step = StepHead(1, sense("online", "Laporan"))
        self.channel = ChoiceField(_("Media"), [Choice(each.code, each.name) for each in channels], name="channel")
        self.channel.setMinimumWidth(metrics().px(NAME))
        if channels:
            self.channel.set_value(channels[0].code)
        self.tracking = LineField(_("Tracking ID"), name="online.tracking_id", placeholder=_("angka saja"))
        self.open_twin = Button(_("Buka"), "link", name="open_twin")
        self.open_twin.hide()
        self.tracking.add_beside(self.open_twin)
        self.received = DateTimeField(_("Waktu laporan"), name="received_at", today=today)
        self.source = LineField(_("Sumber"), name="online.source", placeholder=_("Website, SMS, …"))
        self.category = LineField(_("Kategori di laman"), name="online.category")
        self.agency = LineField(_("Instansi tujuan"), name="online.agency")
        self.person = PersonFields(today=today, identity=False, paired=True, name_label=_("Pelapor"))
        self.secrecy = SecrecyField()
        self.missing = MissingNote()
        self.fields = Fields(self)
        self._lay_out()
        self.tracking.finished.connect(self._judge_tracking)

    def online(self, log: str) -> OnlineDraft:
        """The copy as typed or pasted."""
        secrecy = self.secrecy.secrecy()
        return OnlineDraft(
            tracking_id=self.tracking.value().strip() or None,
            source=self.source.value().strip(),
            anonymous=secrecy is Confidentiality.ANONYMOUS,
            secret=secrecy is Confidentiality.SECRET,
            category=self.category.value().strip(),
            agency=self.agency.value().strip(),
            log=log,
        )

    def received_at(self) -> datetime | None:
        """Wall time of the report; None while it cannot be read."""
        return self.received.value()

    def show_twin(self, number: str) -> None:
        """Say which entry has this tracking ID already; an empty number says that it is free."""
        self.open_twin.setVisible(bool(number))
        if number:
            words = _("Sudah dicatat sebagai {number}. Buka nomor itu, jangan dicatat dua kali.")
            self.tracking.show_refusal(words.format(number=number))
        elif self.tracking.note_tone() == "late":
            self.tracking.clear_note()

    def is_told(self) -> bool:
        """Whether anything stands here besides channel and hour."""
        return bool(set(self.fields.content()) - {"channel", "received_at"})

    def show_step(self, *, current: bool) -> None:
        """Say whether the officer is in this step."""
        show_step(self.step, current=current, told=self.is_told())

    def _judge_tracking(self) -> None:
        typed = self.tracking.value().strip()
        digits = tracking_digits(typed)
        if typed and not digits:
            self.tracking.show_warning(_("Tracking ID memakai angka saja, misalnya 1916449."))
        elif digits and digits != typed:
            self.tracking.set_value(digits)
        elif self.tracking.note_tone() == "today":
            self.tracking.clear_note()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = FieldColumn(inside)
        column.addLayout(pair(self.channel, self.tracking))
        column.addLayout(pair(self.received, self.source))
        column.addWidget(self.category)
        column.addWidget(self.agency)
        column.addWidget(self.secrecy)
        column.addWidget(self.person)
        column.addWidget(self.missing)
        column.addStretch(1)
        self.set_head(self.step)
        self.body.addWidget(inside, 1)
        self.fields.add(self.channel, self.tracking, self.received, self.source, self.category, self.agency)
        self.fields.add(self.secrecy)
        self.fields.join(self.person.fields)
