"""Face to face (F2): one page from the greeting to the receipt."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from register_app.i18n import _
from register_app.reading.guest_line import GuestLine, guest_line
from register_app.reading.guests import KnownVisitor, free_slot
from register_app.reading.intake_facts import IntakeFacts
from register_app.rules.dates import hour
from register_app.services.printing import Printed, preview_receipt
from register_app.services.work import Change
from ui.capture.camera_feed import CameraFeed, camera_feed
from ui.capture.work import Offered
from ui.intake.attachments_field import AttachmentsField, HeldFile
from ui.intake.card_capture import CardCapture
from ui.intake.form import IntakeForm
from ui.intake.known_visitors import KnownVisitors
from ui.intake.page import IntakePage
from ui.intake.radar_watch import RadarWatch, radar_keys
from ui.intake.scan_offer import scan_folder
from ui.printing.printers import Printers
from ui.screens.walk_in.form import CARD_SLOT, WalkInForm
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.widgets.button import Button
from ui.widgets.clock15 import Clock15

PREVIEW_PAUSE_MS = 350
PREVIEW_PAPER = "half-f4"
SECOND_MS = 1000


def make(desk: Desk) -> "WalkInPage":
    """The page for this window."""
    return WalkInPage(desk)


class WalkInPage(IntakePage):
    """Pengaduan tatap muka."""

    form_name = Place.WALK_IN.value

    def __init__(
        self, desk: Desk, printers: Printers | None = None, feed: Callable[[], CameraFeed] = camera_feed
    ) -> None:
        super().__init__(desk, _("Pengaduan tatap muka"), printers)
        self._feed = feed
        self.alone = Button(_("Tamu saja"), "quiet", icon="address-book", key="Ctrl+G", name="guest_alone")
        self.alone.setCheckable(True)
        self.alone.clicked.connect(self._switch)
        self._clock = Clock15()
        for tool in (self.alone, self.new, self._clock):
            self.add_tool(tool)
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._preview_pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._preview_pause.timeout.connect(self._ask_preview)

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Catat tamu yang berdiri di depan meja. Ketik empat angka akhir NIK, nama, atau nomor HP: tamu yang pernah "
            "datang ditawarkan, tekan Enter untuk mengisinya. Semua yang diketik tersimpan sendiri sebagai draf."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of an intake form, and the card."""
        return (
            *super().keys(),
            KeyHint("F7", _("Ambil gambar kartu")),
            radar_keys(),
            KeyHint("Ctrl+G", _("Tamu saja, tanpa pengaduan")),
        )

    def build(self, facts: IntakeFacts) -> IntakeForm:
        """Make the form and connect its parts to the register."""
        desk = self.desk
        attachments = AttachmentsField(desk.tasks.run_aside, desk.dialogs)
        form = WalkInForm(facts.office, attachments, desk.register.clock)
        self._walk_in = form
        self._replace_clock(facts.walk_in_minutes)
        form.preview_wanted.connect(self._want_preview)
        form.arrival_known.connect(self._tick)
        form.fields.changed.connect(self._on_changed)
        self._capture = CardCapture(desk, self, scan_folder(facts.office), self._feed)
        self._capture.taken.connect(self._take_picture)
        form.guest.card_pane.capture_asked.connect(self._open_capture)
        form.guest.card_pane.picture_dropped.connect(self._open_capture)
        form.guest.card_pane.picture_discarded.connect(self._discard_picture)
        self._visitors = KnownVisitors(desk, self)
        self._watch_for_known(form)
        self._radar = RadarWatch(desk, self, form.radar, form.comparable)
        form.changed.connect(self._radar.typed)
        return form

    def step_back(self) -> bool:
        """Out of the radar first."""
        return (self._form is not None and self._radar.step_back()) or super().step_back()

    def open_for(self, form: IntakeForm, arguments: Arguments) -> bool:
        """Carry a line of the guest book over, or begin with a guest who brings no complaint."""
        if arguments.get("alone") is True:
            self.begin()
            self._show_alone(alone=True)
            return True
        visit_id = arguments.get("visit_id")
        if not isinstance(visit_id, int):
            return False
        self.journal.seal()
        self.journal.begin()
        register = self.desk.register
        self.desk.tasks.run(lambda: register.ask(guest_line, visit_id), self._carry_over, self.desk.notices.fail)
        return True

    def arrive(self, arguments: Arguments) -> None:
        """Show the form and let the clock run."""
        super().arrive(arguments)
        self._second.start()
        self._ask_slot()

    def leave(self) -> bool:
        """Seal what was typed; the clock is not looked at any more."""
        self._second.stop()
        self._preview_pause.stop()
        return super().leave()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Another card in the drawer changes the slot that is free."""
        if Change.VISITS in changes:
            self._ask_slot()
        if self._form is not None:
            self._radar.refresh(changes)

    def begin(self) -> None:
        """An empty form, with the free slot of the drawer."""
        super().begin()
        self._ask_slot()

    def _carry_over(self, line: GuestLine | None) -> None:
        if line is None:
            self.desk.notices.warn(_("Baris tamu ini tidak ada. Muat ulang Buku Tamu."))
            self.begin()
            return
        if line.complaint_id is not None:
            self.desk.notices.warn(
                _("Tamu ini sudah menyampaikan pengaduan {number}.").format(number=line.number),
                _("Yang ditulis di sini menjadi pengaduan baru."),
            )
        self._walk_in.carry_over(line, self.now())
        self._walk_in.fields.focus_on("subject")
        self.journal.touch()

    def _watch_for_known(self, form: WalkInForm) -> None:
        person = form.guest.person
        assert person.identity is not None
        self._visitors.watch(person.identity.edit, person.name.edit, person.phone.edit)
        self._visitors.chosen.connect(self._fill_known)

    def _fill_known(self, visitor: KnownVisitor) -> None:
        guest = self._walk_in.guest
        guest.fill_known(visitor)
        self._walk_in.purpose_step.organisation.set_value(visitor.organisation)
        self._walk_in.fields.focus_on(guest.next_question() or "subject")

    def _switch(self) -> None:
        self._show_alone(alone=self.alone.isChecked())
        self._walk_in.fields.focus_on("visit.purpose" if self._walk_in.alone else "subject")
        self.journal.touch()

    def _show_alone(self, *, alone: bool) -> None:
        self._walk_in.show_alone(alone=alone)
        self._show_mode()

    def _show_mode(self) -> None:
        alone = self._walk_in.alone
        self.alone.setChecked(alone)
        self.alone.set_text(_("Dengan pengaduan") if alone else _("Tamu saja"))
        reserved = self._walk_in.reserved.value()
        self._clock.setVisible(not alone and not reserved)
        self.alone.setVisible(not reserved)
        given = _("Nomor register dari lembar cadangan") if reserved else _("Nomor register diberikan saat disimpan")
        self.footer.set_note(_("Tamu dicatat tanpa nomor register") if alone else given)
        if self.footer.save_and_print is not None:
            self.footer.save_and_print.set_reason(_("Tamu tanpa pengaduan tidak mendapat lembar.") if alone else "")

    def _on_changed(self, _name: str) -> None:
        focus = self.window().focusWidget()
        self._walk_in.focus_came(focus)

    def _ask_slot(self) -> None:
        if self._form is None:
            return
        register = self.desk.register
        self.desk.tasks.run(lambda: register.ask(free_slot), self._walk_in.guest.set_slot, self.desk.notices.fail)

    def _want_preview(self) -> None:
        if self.isVisible():
            self._preview_pause.start()

    def _ask_preview(self) -> None:
        form = self._walk_in
        if not form.matter.is_told():
            form.prints.preview.show_pdf(b"")
            return
        draft, desk = form.complaint(), self.desk
        desk.tasks.run(
            lambda: desk.register.ask(preview_receipt, desk.officer.name, draft, paper=PREVIEW_PAPER),
            self._show_preview,
            desk.notices.fail,
        )

    def _show_preview(self, printed: Printed) -> None:
        self._walk_in.prints.preview.show_pdf(printed.pdf)

    def _tick(self) -> None:
        if self._form is None:
            return
        self._show_mode()
        arrived = self._walk_in.arrived_at
        elapsed = self.now().replace(tzinfo=None) - arrived.replace(tzinfo=None)
        self._clock.show_elapsed(max(0, int(elapsed.total_seconds())), hour(arrived))

    def _open_capture(self, offered: Offered | None = None) -> None:
        self._capture.open(self._walk_in.policy, offered)

    def _take_picture(self, jpeg: bytes) -> None:
        self._walk_in.guest.card_pane.show_picture(jpeg)
        if self._walk_in.policy.keeps_picture:
            self.journal.add_file(HeldFile(CARD_SLOT, "kartu.jpg", jpeg))

    def _discard_picture(self) -> None:
        if self._walk_in.policy.keeps_picture:
            self.journal.remove_file(CARD_SLOT)

    def _replace_clock(self, minutes: int) -> None:
        fresh = Clock15(minutes=minutes)
        self.add_tool(fresh)
        self._clock.hide()
        self._clock.deleteLater()
        self._clock = fresh
