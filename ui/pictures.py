"""Takes pictures of the window on a register, without a screen: for the demo, the gallery and the manual."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from register_app.reading.office import office
from register_app.reading.register_list import Filter, complaints
from ui.catalogue import PAGES
from ui.dialogs import WindowDialogs
from ui.shell.places import Place
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.start import dress
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.tokens import LIGHT, Tokens

if TYPE_CHECKING:
    from register_app.register import Register
    from register_app.services.work import Officer

USUAL = (1366, 768)
LARGE = (1920, 1080)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its file's name, the page, what it is opened with, and whether that is a complaint to be found."""

    name: str
    place: Place
    arguments: dict[str, object] = field(default_factory=dict)
    newest_of: str = ""


SHOTS: tuple[Shot, ...] = (
    Shot("beranda", Place.DESK),
    Shot("tatap-muka", Place.WALK_IN),
    Shot("buka-kotak", Place.BOX_OPENING),
    Shot("surat", Place.LETTER),
    Shot("daring", Place.ONLINE),
    Shot("buku-tamu", Place.GUEST_BOOK),
    Shot("kotak-saran", Place.BOXES),
    Shot("register", Place.REGISTER, newest_of="surat"),
    Shot("disposisi", Place.DISPOSITIONS),
    Shot("laporan", Place.REPORTS),
    Shot("draf", Place.DRAFTS),
    Shot("pengaturan", Place.SETTINGS),
)


def take_pictures(register: Register, officer: Officer, folder: Path) -> list[Path]:
    """Pictures of every page at 1366×768, light; gives their files."""
    return list(pictures(register, officer, folder, SHOTS, USUAL, LIGHT))


def pictures(
    register: Register, officer: Officer, folder: Path, shots: Sequence[Shot], size: tuple[int, int], tokens: Tokens
) -> Iterable[Path]:
    """Open one window, walk through ``shots`` and keep a picture of each."""
    application = _application()
    apply_theme(application, tokens)
    tasks = Tasks()
    window = _window(register, officer, tasks)
    try:
        window.start()
        window.showNormal()
        application.processEvents()
        window.resize(*size)
        settle(tasks)
        for shot in shots:
            window.pages.open(shot.place, **_arguments(register, shot))
            settle(tasks)
            path = folder / f"{shot.name}.png"
            _keep(window.grab(), path)
            yield path
    finally:
        tasks.stop()
        window.deleteLater()
        application.processEvents()


def settle(tasks: Tasks, turns: int = 4) -> None:
    """Let the window read and paint until nothing is under way."""
    for _turn in range(turns):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        while not tasks.idle:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform != "win32":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["register-app"])
    dress(application)
    return application


def _window(register: Register, officer: Officer, tasks: Tasks) -> MainWindow:
    facts = register.ask(office)
    parents = facts.settings["office"]["parents"]
    sight = OfficeSight(facts.name, parents[-1] if parents else "", facts.practice)
    return MainWindow(register, officer, PAGES, tasks, WindowDialogs(), sight, Hooks(_raise))


def _arguments(register: Register, shot: Shot) -> dict[str, object]:
    if not shot.newest_of:
        return dict(shot.arguments)
    rows = register.ask(complaints, Filter(channel=shot.newest_of), "-received", 1).rows
    return {**shot.arguments, "complaint_id": rows[0].id} if rows else dict(shot.arguments)


def _keep(picture: QPixmap, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(path))


def _raise(error: BaseException) -> None:
    raise error
