"""SP4N and other online channels (F6): typed, or filled from a copied page."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from register_app.i18n import _
from register_app.reading.intake_facts import IntakeFacts
from register_app.reading.tracking import TrackingTwin, tracked
from register_app.rules.lapor_page import LaporPage, read_page
from register_app.services.work import Change
from ui.intake.attachments_field import AttachmentsField
from ui.intake.form import IntakeForm
from ui.intake.page import IntakePage
from ui.intake.radar_watch import RadarWatch, radar_keys
from ui.screens.online.form import OnlineForm
from ui.screens.online.paste import looks_like_a_page
from ui.shell.page import Desk, KeyHint
from ui.shell.places import Place
from ui.widgets.button import Button


def make(desk: Desk) -> "OnlinePage":
    """The page for this window."""
    return OnlinePage(desk)


class OnlinePage(IntakePage):
    """Salinan SP4N dan daring."""

    form_name = Place.ONLINE.value

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Salinan SP4N dan daring"))
        self._twin: TrackingTwin | None = None
        self._paste = Button(_("Tempel halaman LAPOR"), icon="clipboard", key="Ctrl+Shift+V", name="paste_page")
        self._paste.clicked.connect(self._paste_clipboard)
        self.add_tool(self._paste)
        self.add_tool(self.new)

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Catat laporan yang masuk lewat SP4N-LAPOR! atau media daring lain. Buka laporannya, pilih semua, salin, "
            "lalu tempel di sini: isian yang dikenali terisi sendiri dan diberi tanda. Periksa lagi sebelum menyimpan."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of an intake form, and pasting."""
        return (*super().keys(), KeyHint("Ctrl+Shift+V", _("Tempel halaman LAPOR")), radar_keys())

    def build(self, facts: IntakeFacts) -> IntakeForm:
        """Make the form and connect its parts to the register."""
        desk = self.desk
        form = OnlineForm(facts, AttachmentsField(desk.tasks.run_aside, desk.dialogs), desk.register.clock)
        self._online = form
        form.fields.changed.connect(self._look_for_twin)
        self._radar = RadarWatch(desk, self, form.radar, form.complaint)
        form.changed.connect(self._radar.typed)
        form.report.open_twin.clicked.connect(self._open_twin)
        for edit in (form.report.tracking.edit, form.matter.subject.edit, form.matter.summary.edit, form.log.edit):
            edit.installEventFilter(self)
        return form

    def refresh(self, changes: frozenset[Change]) -> None:
        """Somebody else may have just kept the same report."""
        if self._form is not None:
            self._radar.refresh(changes)

    def step_back(self) -> bool:
        """Out of the radar first."""
        return (self._form is not None and self._radar.step_back()) or super().step_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A whole page pasted into a field is taken apart instead."""
        if _is_paste(event):
            page = read_page(QGuiApplication.clipboard().text())
            if looks_like_a_page(page):
                self._fill(page)
                return True
        return super().eventFilter(watched, event)

    def _paste_clipboard(self) -> None:
        page = read_page(QGuiApplication.clipboard().text())
        if page.filled:
            self._fill(page)
        else:
            self.desk.notices.warn(
                _("Papan klip tidak berisi halaman laporan."),
                _("Buka laporannya di peramban, tekan Ctrl+A lalu Ctrl+C, dan coba lagi."),
            )

    def _fill(self, page: LaporPage) -> None:
        form = self._online
        before = form.content()
        count = form.paste(page)
        self._ask_twin()
        self.journal.touch()
        self.desk.notices.offer_undo(
            _("{count} isian terisi dari tempelan. Periksa lagi sebelum menyimpan.").format(count=count),
            lambda: form.fill(before, form.attachments.files(), self.now()),
        )

    def _look_for_twin(self, name: str) -> None:
        if name == "online.tracking_id":
            self._ask_twin()

    def _ask_twin(self) -> None:
        typed, register = self._online.report.tracking.value(), self.desk.register
        self.desk.tasks.run(
            lambda: register.ask(tracked, typed), partial(self._show_twin, typed), self.desk.notices.fail
        )

    def _show_twin(self, typed: str, twin: TrackingTwin | None) -> None:
        if typed == self._online.report.tracking.value():
            self._twin = twin
            self._online.report.show_twin(twin.number if twin else "")

    def _open_twin(self) -> None:
        if self._twin is not None:
            self.desk.navigator.open(Place.REGISTER, complaint_id=self._twin.complaint_id)


def _is_paste(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.matches(QKeySequence.StandardKey.Paste)
