"""The walk-in form: guest, complaint and direction side by side, and what the register is asked to keep of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.complaint import ComplaintDraft
from register_app.model.guests import VisitDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.guest_line import GuestLine
from register_app.reading.office import Office
from register_app.rules.channels import CardHandling, ChannelKind
from register_app.services.desk_intake import WalkIn, keep_guest, keep_walk_in
from register_app.services.intake import Kept
from register_app.services.work import Work
from ui.intake.attachments_field import AttachmentsField, HeldFile
from ui.intake.form import PREFILLED, IntakeForm, Order
from ui.intake.matter_fields import WHOLE, MatterFields
from ui.intake.radar_panel import RadarPanel
from ui.screens.walk_in.alone_note import AloneNote
from ui.screens.walk_in.direction_step import DirectionStep
from ui.screens.walk_in.guest_step import GuestStep
from ui.screens.walk_in.matter_step import MatterStep, PurposeStep, SecondStep
from ui.screens.walk_in.print_sheet import PrintSheet
from ui.theme.metrics import metrics
from ui.widgets.reflow_layout import ReflowLayout

CARD_SLOT = "card"
COMPLAINT = "Pengaduan"
_SHARES = (346, 418, 378)


class WalkInForm(IntakeForm):
    """``alone`` keeps the guest without a complaint; ``preview_wanted`` tells that the receipt would look otherwise."""

    preview_wanted = Signal()
    arrival_known = Signal()

    def __init__(self, facts: Office, attachments: AttachmentsField, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._channel = next((each.code for each in facts.channels_of(ChannelKind.WALK_IN)), "")
        self.policy = facts.id_pictures
        self.arrived_at = clock.local(clock.now())
        self.visit_id: int | None = None
        self.alone = False
        notice = str(facts.identity.get("notice", ""))
        self.guest = GuestStep(self.policy, clock.today, notice)
        self.matter = MatterFields(WHOLE, facts.categories, today=clock.today, attachments=attachments)
        self.matter_step = MatterStep(self.matter)
        self.purpose_step = PurposeStep(facts.settings["desk"].get("purposes", ()))
        self.second = SecondStep(self.matter_step, self.purpose_step)
        self.direction = DirectionStep(facts, self._now)
        self.prints = PrintSheet(facts)
        self.alone_note = AloneNote()
        self.radar = RadarPanel(held_rows=3)
        self.attachments = attachments
        self._lay_out()
        self.fields.add(self.reserved.ask_time(clock.today))
        self._take_in()

    # a draft and back

    def fill(self, content: Mapping[str, Any], files: Sequence[HeldFile], now: datetime) -> None:
        """Show a draft with its hour of arrival and its pictures, or nothing from now on."""
        super().fill(content, files, now)
        arrived = content.get("arrived_at")
        self.arrived_at = datetime.fromisoformat(str(arrived)) if arrived else now
        visit_id = content.get("visit_id")
        self.visit_id = visit_id if isinstance(visit_id, int) else None
        self.guest.known = int(content.get("known", 0))
        self.show_alone(alone=bool(content.get("alone")))
        self._show_files(files)
        self.guest.refresh()
        self.matter.refresh()
        self.direction.answer.refresh()
        self.focus_came(self.window().focusWidget())
        self.arrival_known.emit()
        self.preview_wanted.emit()

    def content(self) -> dict[str, Any]:
        """What was typed, and what belongs to it: arrival, guest line, how often the guest has come."""
        typed = self.fields.content()
        if not set(typed) - PREFILLED and self.visit_id is None and not self.attachments.files():
            return {}
        own = {"visit_id": self.visit_id, "known": self.guest.known, "alone": self.alone}
        return {**typed, "arrived_at": self.arrived_at.isoformat(), **{k: v for k, v in own.items() if v}}

    def carry_over(self, line: GuestLine, now: datetime) -> None:
        """Go on from a line of the guest book; one that has led to a complaint already gets a line of its own."""
        self.begin(now)
        identity = self.guest.person.identity
        assert identity is not None
        identity.set_identity(line.id_type, line.id_number)
        self.guest.person.name.set_value(line.name)
        self.guest.person.address.set_value(line.address)
        self.guest.person.phone.set_value(line.phone)
        self.purpose_step.fill_from(line.purpose, line.meets, line.organisation)
        if line.complaint_id is None:
            self.visit_id, self.arrived_at = line.visit_id, line.arrived_at
            self.guest.custody.set_value(None if line.card is CardHandling.NONE else line.card.value)
            if line.card_slot:
                self.guest.set_slot(line.card_slot)
        self.arrival_known.emit()

    def show_alone(self, *, alone: bool) -> None:
        """Ask for the purpose of a guest without a complaint instead of the complaint."""
        self.alone = alone
        self.second.show_complaint(complaint=not alone)
        self.direction.setVisible(not alone)
        self.prints.setVisible(not alone)
        self.alone_note.setVisible(alone)

    def title(self) -> str:
        """The matter, else the guest."""
        return self.matter.title() or self.guest.person.name.value().strip()

    def first_field(self) -> str:
        """The identity number, by which a returning guest is found."""
        return "complainant.id_number" if not self.guest.person.name.value() else "subject"

    # what is kept

    def order(self) -> Order:
        """The guest with the complaint, or the guest alone."""
        visit = self.guest.visit(VisitDraft(arrived_at=self._moment(self.came_at())))
        visit = self.purpose_step.written_into(visit)
        if self.alone:
            return Order(partial(_keep_alone, visit, self.visit_id))
        walk_in = WalkIn(
            visit=visit.model_copy(update={"purpose": COMPLAINT}),
            complaint=self.complaint(),
            visit_id=self.visit_id,
            attachments=(*self._card(), *self.attachments.drafts()),
            answer=self.direction.answer.given_now(),
        )
        return Order(self.radar.keeping(partial(_keep, walk_in)), self.prints.chosen())

    def came_at(self) -> datetime:
        """When the guest stood there: now, or as a sheet of a pad has it."""
        written = self.reserved.received_at() if self.reserved.value() else None
        return written or self.arrived_at

    def problems(self) -> tuple[Problem, ...]:
        """A sheet of a pad is not keyed in without its hour."""
        unreadable = super().problems()
        if unreadable or not self.reserved.value() or self.reserved.received_at() is not None:
            return unreadable
        return (Problem("received_at", _("Waktunya belum ada. Tulis seperti 09-11-2026 10.30.")),)

    def comparable(self) -> ComplaintDraft | None:
        """What may be in the register already; a guest alone brings nothing to compare."""
        return None if self.alone else self.complaint()

    def complaint(self) -> ComplaintDraft:
        """The complaint as it stands, also for the receipt that is shown while it is typed."""
        agreed = self.direction.answer.agreed_at()
        return ComplaintDraft(
            channel_code=self._channel,
            received_at=self._moment(self.came_at()),
            confidentiality=self.guest.secrecy(),
            complainant=self._complainant(),
            handler=self.direction.chosen_handler(),
            agreed_at=self._moment(agreed) if agreed else None,
            id_shown=self.guest.shows_card(),
            reserved_number=self.reserved.value(),
            **self.matter.values(),
        )

    def focus_came(self, now: QWidget | None) -> None:
        """Say in each head whether it is done, being filled in, or still to come."""
        for step in (self.guest, self.matter_step, self.purpose_step, self.direction):
            step.show_step(current=now is not None and step.isAncestorOf(now))

    def _complainant(self) -> ComplainantDraft:
        organisation = self.purpose_step.organisation.value().strip()
        return self.guest.complainant().model_copy(update={"organisation": organisation})

    def _moment(self, wall: datetime) -> datetime:
        return self._clock.at_office(wall)

    def _now(self) -> datetime:
        return self._clock.local(self._clock.now())

    def _card(self) -> tuple[AttachmentDraft, ...]:
        picture = self.guest.card_pane.picture()
        return (AttachmentDraft(name="kartu.jpg", content=picture, purpose=Purpose.ID_CARD),) if picture else ()

    def _show_files(self, files: Sequence[HeldFile]) -> None:
        self.guest.card_pane.clear()
        for file in files:
            if file.slot == CARD_SLOT:
                self.guest.card_pane.show_picture(file.content)
        self.attachments.show_files([file for file in files if file.slot != CARD_SLOT])

    def _take_in(self) -> None:
        for part in (self.guest, self.matter, self.purpose_step, self.direction, self.prints):
            self.fields.join(part.fields)
        self.fields.add_part("radar", self.radar, self.radar.decided)
        self.attachments.taken.connect(self.file_taken)
        self.attachments.dropped.connect(self.file_dropped)
        self.fields.changed.connect(self.preview_wanted)

    def _lay_out(self) -> None:
        gap = metrics().intake_gap
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.direction)
        column.addWidget(self.radar)
        column.addWidget(self.prints, 1)
        column.addWidget(self.alone_note, 1)
        column.addStretch()
        self.radar.held.connect(lambda held: self.prints.setVisible(not held and not self.alone))
        steps = ReflowLayout(self, gap=gap, weights=_SHARES)
        for part in (self.guest, self.second, right):
            steps.addWidget(part)


def _keep(walk_in: WalkIn, work: Work, draft_id: int | None) -> Kept:
    return keep_walk_in(work, walk_in, draft_id=draft_id)


def _keep_alone(visit: VisitDraft, visit_id: int | None, work: Work, draft_id: int | None) -> None:
    keep_guest(work, visit, visit_id=visit_id, draft_id=draft_id)
