"""A complaint by letter (F4): the letter, its scan and the matter on one page."""

from register_app.i18n import _
from register_app.reading.intake_facts import IntakeFacts
from register_app.services.work import Change
from ui.intake.attachments_field import AttachmentsField
from ui.intake.form import IntakeForm
from ui.intake.page import IntakePage
from ui.intake.radar_watch import RadarWatch, radar_keys
from ui.intake.scan_offer import ScanOffer, scan_folder
from ui.intake.scan_sheet import ScanSheet
from ui.screens.letter.form import LetterForm
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place


def make(desk: Desk) -> "LetterPage":
    """The page for this window."""
    return LetterPage(desk)


class LetterPage(IntakePage):
    """Pengaduan lewat surat."""

    form_name = Place.LETTER.value

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Pengaduan lewat surat"))
        self._watching: ScanOffer | None = None
        self.add_tool(self.new)

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Catat surat pengaduan. Seret atau tempel pindaiannya, lalu salin isinya di sebelahnya. "
            "Batas jawab dihitung sejak surat diterima di kantor ini, bukan di Sekda. Yang kurang boleh menyusul."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of an intake form, and the scans."""
        return (
            *super().keys(),
            KeyHint("F7", _("Pilih berkas pindaian")),
            KeyHint("F8", _("Pakai pindaian terbaru")),
            radar_keys(),
        )

    def build(self, facts: IntakeFacts) -> IntakeForm:
        """Make the form and connect its parts to the register."""
        desk, clock = self.desk, self.desk.register.clock
        folder = scan_folder(facts.office)
        self._watching = ScanOffer(folder, clock, desk.tasks.run_aside) if folder else None
        scans = ScanSheet(
            desk.tasks.run_aside,
            desk.dialogs,
            title=_("Pindaian surat"),
            empty=_("Seret pindaian surat ke sini, pilih berkasnya (F7), atau tempel."),
            watching=self._watching,
        )
        form = LetterForm(facts, AttachmentsField(desk.tasks.run_aside, desk.dialogs), scans, clock)
        self._radar = RadarWatch(desk, self, form.radar, form.complaint)
        form.changed.connect(self._radar.typed)
        if self.isVisible():
            self._look_for_scans()  # the page came into sight before there was a form
        return form

    def refresh(self, changes: frozenset[Change]) -> None:
        """Somebody else may have just kept the same letter."""
        if self._form is not None:
            self._radar.refresh(changes)

    def step_back(self) -> bool:
        """Out of the radar first."""
        return (self._form is not None and self._radar.step_back()) or super().step_back()

    def arrive(self, arguments: Arguments) -> None:
        """Show the form and look for scans."""
        super().arrive(arguments)
        self._look_for_scans()

    def _look_for_scans(self) -> None:
        if self._watching is not None:
            self._watching.start()

    def leave(self) -> bool:
        """Seal what was typed; the scanner is not looked at any more."""
        if self._watching is not None:
            self._watching.stop()
        return super().leave()
