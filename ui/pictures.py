"""Takes pictures of the window on a register, without a screen: for the demo, the gallery and the manual."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from register_app.reading.office import sight_of
from register_app.reading.register_list import Filter, complaints
from register_app.rules.statuses import Status
from ui.catalogue import PAGES
from ui.dialogs import Dialogs, WindowDialogs
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow
from ui.start import dress
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT, Tokens
from ui.window_questions import search_in, waiting_in

if TYPE_CHECKING:
    from register_app.register import Register
    from register_app.services.work import Officer

USUAL = (1366, 768)
LARGE = (1920, 1080)
_WAIT_MS = 5
A_MOMENT_MS = 1_000
"""Longer pauses are not waits for the next key (a notice that fades, a clock)."""

A_LETTER = Filter(channel="surat", status=Status.DISPOSED)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its file's name, the page, what it is opened with, and which newest complaint goes along.

    ``rare`` pages are opened now and then; they need not be looked at in every palette every day.
    """

    name: str
    place: Place
    arguments: dict[str, object] = field(default_factory=dict)
    about: Filter | None = None
    rare: bool = False


SHOTS: tuple[Shot, ...] = (
    Shot("beranda", Place.DESK),
    Shot("tatap-muka", Place.WALK_IN),
    Shot("buka-kotak", Place.BOX_OPENING),
    Shot("surat", Place.LETTER),
    Shot("daring", Place.ONLINE),
    Shot("buku-tamu", Place.GUEST_BOOK),
    Shot("kotak-saran", Place.BOXES),
    Shot("register", Place.REGISTER, about=A_LETTER),
    Shot("surat-jawaban", Place.REGISTER, {"action": "reply_letter"}, about=A_LETTER),
    Shot("cetak", Place.PREVIEW, {"form": "disposisi"}, about=A_LETTER),
    Shot("cetak-berkas", Place.PREVIEW, {"form": "berkas"}, about=A_LETTER, rare=True),
    Shot("disposisi", Place.DISPOSITIONS),
    Shot("laporan", Place.REPORTS),
    Shot("draf", Place.DRAFTS),
    Shot("nomor-cadangan", Place.PADS),
    Shot("pengaturan", Place.SETTINGS),
    Shot("pejabat", Place.OFFICIALS, rare=True),
    Shot("hari-libur", Place.DAYS_OFF, rare=True),
    Shot("batas-waktu", Place.DEADLINE_RULES, rare=True),
    Shot("naskah-surat", Place.LETTER_TEXTS, rare=True),
)
"""Every page of the window."""


def take_pictures(register: Register, officer: Officer, folder: Path) -> list[Path]:
    """Pictures of every page at 1366×768, light; gives their files."""
    with Studio(register, officer) as studio:
        studio.dress(LIGHT, USUAL)
        return [studio.take(shot, folder) for shot in SHOTS]


class Studio:
    """The main window on a register, standing still for its picture."""

    def __init__(
        self, register: Register, officer: Officer, dialogs: Dialogs | None = None, tokens: Tokens = LIGHT
    ) -> None:
        apply_theme(_application(), tokens)  # before there is a window: one that stands is measured anew
        self.register, self.tasks, self.dialogs = register, Tasks(), dialogs or WindowDialogs()
        hooks = Hooks(_raise, search_in(register), waiting_in(register))
        self.window = MainWindow(register, officer, PAGES, self.tasks, self.dialogs, register.ask(sight_of), hooks)
        self.dialogs.parent = self.window

    def __enter__(self) -> Studio:
        """Open the window."""
        self.window.start()
        self.window.showNormal()
        self.settle()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it; what was being typed is sealed."""
        self.window.pages.leave_all()
        self.settle()
        self.tasks.stop()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    def dress(self, tokens: Tokens, size: tuple[int, int]) -> None:
        """Put on a palette and take a size."""
        apply_theme(_application(), tokens)
        self.window.resize(*size)
        self.settle()

    def show(self, shot: Shot) -> None:
        """Go to the page of a picture."""
        self.window.pages.open(shot.place, **self._arguments(shot))
        self.settle()

    def take(self, shot: Shot, folder: Path) -> Path:
        """Go there and keep a picture."""
        self.show(shot)
        return keep(self.window, folder / f"{shot.name}.png")

    def settle(self) -> None:
        """Let the window read and paint until nothing is under way."""
        settle(self.window, self.tasks)

    def _arguments(self, shot: Shot) -> dict[str, object]:
        if shot.about is None:
            return dict(shot.arguments)
        rows = self.register.ask(complaints, shot.about, "-received", 1).rows
        return {**shot.arguments, "complaint_id": rows[0].id} if rows else dict(shot.arguments)


def settle(window: QWidget, tasks: Tasks, turns: int = 4) -> None:
    """Let ``window`` read and paint until neither work nor a pause before work is under way."""
    for _turn in range(turns):
        _turn_once()
        while not tasks.idle or _pauses(window):
            _turn_once(_WAIT_MS)


def keep(widget: QWidget, path: Path) -> Path:
    """Keep a picture of ``widget`` as it stands."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path


def _pauses(window: QWidget) -> bool:
    """Whether a part of the window waits a moment before it asks for something, as after the last key."""
    return any(timer.isSingleShot() and 0 <= timer.remainingTime() < A_MOMENT_MS for timer in _running(window))


def _running(window: QWidget) -> list[QTimer]:
    return [timer for timer in window.findChildren(QTimer) if timer.isActive()]


def _turn_once(wait_ms: int = 0) -> None:
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform != "win32":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["register-app"])
    dress(application)
    return application


def _raise(error: BaseException) -> None:
    raise error
