"""Looks, while a form is being typed, what in the register is like it; a moment after the last letter, never before."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.model.complaint import ComplaintDraft
from register_app.reading.radar import Candidate, radar, telling_of
from register_app.services.work import Change
from ui.intake.radar_panel import KEY, RadarPanel
from ui.shell.page import Desk, KeyHint
from ui.shell.places import Place
from ui.tasks import Task

PAUSE_MS = 300


class RadarWatch(QObject):
    """``look`` gives the complaint as it stands, or None when there is nothing to compare (a guest alone)."""

    def __init__(self, desk: Desk, page: QWidget, panel: RadarPanel, look: Callable[[], ComplaintDraft | None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._panel, self._look = desk, page, panel, look
        self._asked: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.activated.connect(panel.take_focus)
        panel.open_asked.connect(self._open)
        panel.filled.connect(self.typed)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that is out of sight asks nothing; one that comes back asks what is new."""
        if event.type() == QEvent.Type.Hide:
            self.rest()
        elif event.type() == QEvent.Type.Show:
            self.typed()
        return super().eventFilter(watched, event)

    def typed(self, *_what: object) -> None:
        """Something changed: what is under way is out of date."""
        self.rest()
        if self._page.isVisible():
            self._pause.start()

    def rest(self) -> None:
        """Ask nothing more for now, and let no answer come."""
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def refresh(self, changes: frozenset[Change]) -> None:
        """Somebody else may have just kept the same."""
        if Change.COMPLAINTS in changes:
            self.typed()

    def step_back(self) -> bool:
        """Esc in the panel goes back to the field."""
        held = self._panel.is_held()
        if held:
            self._panel.give_back()
        return held

    def _ask(self) -> None:
        draft = self._look()
        told = telling_of(draft) if draft is not None else None
        if draft is None or told is None or told.is_blank:
            self._panel.show_candidates(())
            return
        register, without = self._desk.register, self._panel.passed()
        self._asked = self._desk.tasks.run(
            lambda: register.ask(radar, told, draft.channel_code, without),
            lambda found: self._show(found, is_open=told.is_open),
            self._desk.notices.fail,
        )

    def _show(self, candidates: tuple[Candidate, ...], *, is_open: bool) -> None:
        passed = self._panel.passed()
        fresh = [each for each in candidates if each.complaint_id not in passed]
        self._panel.show_candidates(fresh, is_open=is_open)

    def _open(self, complaint_id: int) -> None:
        self._desk.navigator.open(Place.REGISTER, complaint_id=complaint_id)


def radar_keys() -> KeyHint:
    """How the list of keys tells of it."""
    return KeyHint(KEY, _("Lihat yang mungkin sudah tercatat; lagi untuk kembali"))
