"""The online form: where the report comes from, what it says, and what happened to it so far."""

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
from register_app.rules.lapor_page import LaporPage
from register_app.services.desk_intake import keep_filed
from register_app.services.intake import Kept
from register_app.services.work import Work
from ui.intake.attachments_field import AttachmentsField, HeldFile
from ui.intake.columns import Stack
from ui.intake.form import PREFILLED, IntakeForm, Order
from ui.intake.matter_fields import TEXT, MatterFields
from ui.intake.radar_panel import RadarPanel
from ui.intake.steps import show_step
from ui.screens.online.paste import content_of
from ui.screens.online.report_fields import ReportStep
from ui.theme.metrics import metrics
from ui.widgets.date_text import moment_words
from ui.widgets.field import Field
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.step_head import StepHead
from ui.widgets.text_field import TextField

_SHARES = (386, 440, 340)


class OnlineForm(IntakeForm):
    """SP4N dan daring."""

    def __init__(self, facts: IntakeFacts, attachments: AttachmentsField, clock: Clock) -> None:
        super().__init__()
        self._clock, self._times = clock, facts.times
        self._channels = {each.code: each for each in facts.office.channels_of(ChannelKind.ONLINE)}
        self._categories = facts.office.categories
        self._prints = (facts.office.disposition_form,)
        self._supervisory: bool | None = None
        self._marked: set[str] = set()
        self.attachments = attachments
        self.report = ReportStep(tuple(self._channels.values()), clock.today)
        self.matter = MatterFields(TEXT, self._categories, today=clock.today)
        self.matter_head, self.log_head = StepHead(2, _("Isi laporan")), StepHead(3, _("Riwayat"))
        self.log = TextField(_("Riwayat di laman"), name="online.log", rows=5, count=False)
        self.radar = RadarPanel()
        self.log.edit.setPlaceholderText(_("Tindak lanjut di laman, bila ada"))
        self._take_in()
        self._lay_out()

    def fill(self, content: Mapping[str, Any], files: Sequence[HeldFile], now: datetime) -> None:
        """Show a draft, or an empty form for now."""
        super().fill({"received_at": moment_words(now), **content}, files, now)
        supervisory = content.get("supervisory")
        self._supervisory = supervisory if isinstance(supervisory, bool) else None
        self.attachments.show_files(files)
        self._unmark_all()
        self.report.show_twin("")
        self._judge()
        self.focus_came(self.window().focusWidget())

    def content(self) -> dict[str, Any]:
        """What was typed or pasted; channel and hour alone are nothing yet."""
        typed = self.fields.content()
        if not set(typed) - PREFILLED - {"channel"} and not self.attachments.files():
            return {}
        return typed if self._supervisory is None else {**typed, "supervisory": self._supervisory}

    def paste(self, page: LaporPage) -> int:
        """Fill in what a copied page told and mark it; gives the number of fields."""
        told = content_of(page, self._categories)
        before = self.content()
        files = self.attachments.files()
        self.fill({**before, **told}, files, self._clock.local(self._clock.now()))
        self._supervisory = page.supervisory
        self._mark(told)
        self.changed.emit()
        return len(told)

    def title(self) -> str:
        """The matter, else the tracking ID."""
        return self.matter.title() or self.report.tracking.value().strip()

    def first_field(self) -> str:
        """The tracking ID."""
        return "online.tracking_id"

    def problems(self) -> tuple[Problem, ...]:
        """A report without its time has no deadline."""
        unreadable = super().problems()
        if unreadable or self.report.received_at() is not None:
            return unreadable
        return (Problem("received_at", _("Waktunya belum ada. Tulis seperti 09-11-2026 10.30.")),)

    def order(self) -> Order:
        """The complaint with its copy and attachments."""
        keep = partial(_keep, self.complaint(), self.attachments.drafts())
        return Order(self.radar.keeping(keep), self._prints)

    def complaint(self) -> ComplaintDraft:
        """The complaint as it stands; while its time cannot be read it counts as now."""
        received = self.report.received_at() or self._clock.local(self._clock.now())
        return ComplaintDraft(
            channel_code=self.report.channel.value() or "",
            received_at=self._clock.at_office(received),
            confidentiality=self.report.secrecy.secrecy(),
            complainant=self.report.person.draft(),
            online=self.report.online(self.log.value().strip()),
            supervisory=self._supervisory,
            reserved_number=self.reserved.value(),
            **self.matter.values(),
        )

    def focus_came(self, now: QWidget | None) -> None:
        """Say in each head whether it is done, being filled in, or still to come."""
        self.report.show_step(current=now is not None and self.report.isAncestorOf(now))
        heads = (
            (self.matter_sheet, self.matter_head, self.matter.is_told()),
            (self.log_sheet, self.log_head, bool(self.log.value())),
        )
        for sheet, head, told in heads:
            here = now is not None and sheet.isAncestorOf(now)
            show_step(head, current=here, told=told)

    def _judge(self, *_what: object) -> None:
        draft = self.complaint()
        channel = self._channels.get(draft.channel_code)
        codes = channel.requirements if channel and self.report.is_told() else ()
        self.report.missing.show_for(draft, codes, evidence=bool(self.attachments.files()))
        time = self._times.get(draft.channel_code)
        if time is None:
            self.told.emit("")
            return
        due = time.due(self._clock.local(draft.received_at))
        self.told.emit(_("Batas jawab {day}").format(day=weekday_date(due)))

    def _mark(self, names: Mapping[str, Any]) -> None:
        for name in names:
            field = self.fields.field(name)
            if isinstance(field, Field):
                field.set_aside(_("tempelan"), "ok")
                self._marked.add(name)

    def _unmark(self, name: str) -> None:
        field = self.fields.field(name)
        if name in self._marked and isinstance(field, Field) and not isinstance(field, TextField):
            field.set_aside("")
        self._marked.discard(name)

    def _unmark_all(self) -> None:
        for name in tuple(self._marked):
            self._unmark(name)

    def _take_in(self) -> None:
        self.fields.join(self.report.fields)
        self.fields.join(self.matter.fields)
        self.fields.add(self.log)
        self.fields.add_part("radar", self.radar, self.radar.decided)
        self.fields.changed.connect(self._judge)
        self.fields.changed.connect(self._unmark)
        self.attachments.taken.connect(self._judge)
        self.attachments.taken.connect(self.file_taken)
        self.attachments.dropped.connect(self.file_dropped)

    def _lay_out(self) -> None:
        self.matter_sheet, self.log_sheet = Sheet(name="step_matter"), Sheet(name="step_log")
        self.matter_sheet.set_head(self.matter_head)
        self.matter_sheet.body.addWidget(self.matter, 1)
        self.log_sheet.set_head(self.log_head)
        self.log_sheet.body.addWidget(self.log, 1)
        self.log_sheet.body.addWidget(self.attachments)
        steps = ReflowLayout(self, gap=metrics().intake_gap, weights=_SHARES)
        for part in (self.report, self.matter_sheet, Stack(self.log_sheet, self.radar)):
            steps.addWidget(part)


def _keep(complaint: ComplaintDraft, files: Sequence[AttachmentDraft], work: Work, draft_id: int | None) -> Kept:
    return keep_filed(work, complaint, files, draft_id=draft_id)
