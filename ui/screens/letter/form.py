"""The letter form: the letter's own fields, its scan, and the matter beside it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from register_app.clock import Clock
from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import ComplaintDraft
from register_app.reading.intake_facts import IntakeFacts
from register_app.rules.channels import ChannelKind
from register_app.rules.dates import weekday_date
from register_app.services.desk_intake import keep_filed
from register_app.services.intake import Kept
from register_app.services.work import Work
from ui.intake.attachments_field import AttachmentsField, HeldFile
from ui.intake.columns import Stack
from ui.intake.form import PREFILLED, IntakeForm, Order
from ui.intake.matter_fields import TEXT, MatterFields
from ui.intake.radar_panel import RadarPanel
from ui.intake.scan_sheet import SLOT, ScanSheet
from ui.intake.secrecy_field import SecrecyField
from ui.intake.steps import show_step
from ui.screens.letter.letter_fields import LetterStep
from ui.theme.metrics import metrics
from ui.widgets.date_text import moment_words
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead

_SHARES = (392, 372, 402)


class LetterForm(IntakeForm):
    """Pengaduan lewat surat."""

    def __init__(
        self,
        facts: IntakeFacts,
        attachments: AttachmentsField,
        scans: ScanSheet,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._clock, self._times = clock, facts.times
        self._channel = next(iter(facts.office.channels_of(ChannelKind.LETTER)), None)
        self._prints = (facts.office.disposition_form,)
        self.attachments, self.scans = attachments, scans
        self.letter = LetterStep(clock.today)
        self.secrecy = SecrecyField()
        self.radar = RadarPanel()
        self.matter = MatterFields(
            TEXT,
            facts.office.categories,
            today=clock.today,
            attachments=self.attachments,
            besides=(self.secrecy,),
        )
        self.matter_sheet = Sheet(name="step_matter")
        self.matter_head = StepHead(2, _("Pengaduan"))
        self.matter_sheet.set_head(self.matter_head)
        self.matter_sheet.body.addWidget(self.matter, 1)
        self._take_in()
        pictures = Stack(self.scans, self.radar)
        for part in (self.letter, self.matter_sheet, pictures):
            part.setParent(self)  # in this order the tab key walks: the words first, then the pictures of them
        steps = ReflowLayout(self, gap=metrics().intake_gap, weights=_SHARES)
        for part in (self.letter, pictures, self.matter_sheet):
            steps.addWidget(part)

    def fill(self, content: Mapping[str, Any], files: Sequence[HeldFile], now: datetime) -> None:
        """Show a draft, or an empty form received now."""
        super().fill({"received_at": moment_words(now), **content}, files, now)
        self.scans.show_files([file for file in files if file.slot.startswith(SLOT)])
        self.attachments.show_files([file for file in files if not file.slot.startswith(SLOT)])
        self.matter.refresh()
        self._judge()
        self.focus_came(self.window().focusWidget())

    def content(self) -> dict[str, Any]:
        """What was typed; the hour of receipt alone is nothing yet."""
        typed = self.fields.content()
        return typed if set(typed) - PREFILLED or self.attachments.files() or self.scans.files() else {}

    def title(self) -> str:
        """The matter, else the sender."""
        return self.matter.title() or self.letter.person.name.value().strip()

    def first_field(self) -> str:
        """The sender."""
        return "complainant.name"

    def problems(self) -> tuple[Problem, ...]:
        """A letter without the time of its receipt has no deadline."""
        unreadable = super().problems()
        if unreadable or self.letter.received_at() is not None:
            return unreadable
        return (Problem("received_at", _("Waktunya belum ada. Tulis seperti 09-11-2026 10.30.")),)

    def order(self) -> Order:
        """The complaint with its letter, scans and attachments."""
        files = (*self.scans.drafts(), *self.attachments.drafts())
        return Order(self.radar.keeping(partial(_keep, self.complaint(), files)), self._prints)

    def complaint(self) -> ComplaintDraft:
        """The complaint as it stands; while its time cannot be read it counts as now."""
        received = self.letter.received_at() or self._clock.local(self._clock.now())
        return ComplaintDraft(
            channel_code=self._channel.code if self._channel else "",
            received_at=self._clock.at_office(received),
            confidentiality=self.secrecy.secrecy(),
            complainant=self.letter.person.draft(),
            letter=self.letter.letter(),
            id_copy=self.letter.id_copy.value(),
            reserved_number=self.reserved.value(),
            **self.matter.values(),
        )

    def focus_came(self, now: QWidget | None) -> None:
        """Say in each head whether it is done, being filled in, or still to come."""
        self.letter.show_step(current=now is not None and self.letter.isAncestorOf(now))
        here = now is not None and self.matter_sheet.isAncestorOf(now)
        show_step(self.matter_head, current=here, told=self.matter.is_told())

    def _judge(self, *_what: object) -> None:
        draft = self.complaint()
        codes = self._channel.requirements if self._channel else ()
        told = self.letter.is_told()
        self.letter.missing.show_for(draft, codes if told else (), evidence=bool(self.attachments.files()))
        time = self._times.get(draft.channel_code)
        if time is None:
            return
        due = time.due(self._clock.local(draft.received_at))
        self.told.emit(_("Batas jawab {day}").format(day=weekday_date(due)))

    def _take_in(self) -> None:
        self.fields.join(self.letter.fields)
        self.fields.join(self.matter.fields)
        self.fields.add(self.secrecy)
        self.fields.add_part("radar", self.radar, self.radar.decided)
        self.fields.changed.connect(self._judge)
        self.attachments.taken.connect(self._judge)
        for part in (self.attachments, self.scans):
            part.dropped.connect(self.file_dropped)
        self.attachments.taken.connect(self.file_taken)
        self.scans.taken.connect(self.file_taken)


def _keep(complaint: ComplaintDraft, files: Sequence[AttachmentDraft], work: Work, draft_id: int | None) -> Kept:
    return keep_filed(work, complaint, files, draft_id=draft_id)
