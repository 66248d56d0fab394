"""Keeps a form as it is typed, so that neither a power cut nor a wrong key loses a letter."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from register_app.i18n import _
from register_app.reading.drafts import DraftContent, draft_content
from register_app.services.drafts import add_picture, discard, journal, remove_picture
from ui.intake.attachments_field import HeldFile
from ui.shell.page import Desk

EVERY_MS = 1500
"""At most this long after a keystroke it is on the disk."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form now; ``content`` is empty when nothing was typed."""

    content: dict[str, Any]
    title: str = ""
    focus: str = ""


@dataclass(slots=True)
class _Journaled:
    """The draft of one form on the disk; touched by the database thread only."""

    draft_id: int | None = None


class DraftJournal(QObject):
    """One for each page: ``touch`` at a change, ``seal`` on leaving, ``draft_id`` inside the save, ``begin`` after it.

    ``saved(text)`` says when it was kept, for the page's header; ``failed`` that it could not be.
    """

    saved = Signal(str)
    failed = Signal()

    def __init__(self, desk: Desk, form: str, look: Callable[[], Typed], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form, self._look = desk, form, look
        self._now = _Journaled()
        self._began = False
        self._pause = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._pause.timeout.connect(self._write)

    def touch(self, *_what: object) -> None:
        """Something was typed: keep it within a moment, however long the typing goes on."""
        if not self._pause.isActive():
            self._pause.start()

    def seal(self) -> bool:
        """Keep what is not kept yet, now; True when a draft stays behind."""
        if self._pause.isActive():
            self._pause.stop()
            self._write()
        return self._began

    def hold(self) -> None:
        """Write nothing more for now: the form is being kept."""
        self._pause.stop()

    def draft_id(self) -> int | None:
        """The draft on the disk, for the save that ends it; to be called in the database thread."""
        return self._now.draft_id

    def begin(self) -> None:
        """A new form stands before the officer; what was kept stays what it is."""
        self._pause.stop()
        self._now = _Journaled()
        self._began = False
        self.saved.emit("")

    def resume(self, draft_id: int, show: Callable[[DraftContent], None]) -> None:
        """Go on with a draft: ``show`` gets what stood in it."""
        self.begin()
        now, register = self._now, self._desk.register

        def read() -> DraftContent | None:
            found = register.ask(draft_content, draft_id)
            now.draft_id = draft_id if found else None
            return found

        def shown(found: DraftContent | None) -> None:
            if found is None:
                self._desk.notices.warn(_("Draf ini sudah disimpan atau dihapus."))
            elif now is self._now:
                self._began = True
                show(found)
                self.saved.emit(_("Draf tersimpan {time}").format(time=f"{found.saved_at:%H.%M.%S}"))

        self._desk.tasks.run(read, shown, self._desk.notices.fail)

    def add_file(self, file: HeldFile) -> None:
        """Keep a file with the draft."""
        self._with_draft(add_picture, file.slot, file.name, file.content)

    def remove_file(self, slot: str) -> None:
        """Take a file out of the draft."""
        self._with_draft(remove_picture, slot)

    def discard(self) -> None:
        """Put the draft away; it can be brought back for 30 days."""
        now, desk = self._now, self._desk
        self.begin()

        def work() -> None:
            if now.draft_id is not None:
                desk.register.perform(desk.officer, discard, now.draft_id)

        desk.tasks.run(work, None, desk.notices.fail)

    def _write(self) -> None:
        typed = self._look()
        if not typed.content and not self._began:
            return
        self._began = True
        now = self._now
        self._desk.tasks.run(partial(self._keep, now, typed), partial(self._tell, now), self._fail)

    def _with_draft(self, service: Callable[..., None], *details: object) -> None:
        self._began = True
        typed, now, desk = self._look(), self._now, self._desk

        def work() -> None:
            self._keep(now, typed)
            assert now.draft_id is not None
            desk.register.perform(desk.officer, service, now.draft_id, *details)

        desk.tasks.run(work, partial(self._tell, now), self._fail)

    def _keep(self, now: _Journaled, typed: Typed) -> None:
        desk = self._desk
        now.draft_id = desk.register.perform(
            desk.officer,
            journal,
            self._form,
            typed.content,
            draft_id=now.draft_id,
            title=typed.title,
            focus=typed.focus,
        )

    def _tell(self, now: _Journaled, _nothing: None = None) -> None:
        if now is self._now and self._began:
            clock = self._desk.register.clock
            time = f"{clock.local(clock.now()):%H.%M.%S}"
            self.saved.emit(_("Draf tersimpan {time}").format(time=time))

    def _fail(self, error: Exception) -> None:
        self.failed.emit()
        self._desk.notices.fail(error)
