"""Starts the window; what is imported here is what stands between the click and the first paint."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from register_app.i18n import _, use_language
from register_app.log import Log, default_folder
from register_app.paths import RESOURCES
from ui.dialogs import WindowDialogs
from ui.last_resort import LastResort
from ui.qt_texts import speak_indonesian
from ui.sitting import Sitting
from ui.start_options import read_options
from ui.theme.apply import apply_theme


def main(words: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    options = read_options(given)
    use_language(options.language, RESOURCES / "locale")
    application = make_application(given)
    log, dialogs = Log(default_folder()), WindowDialogs()
    LastResort(log, dialogs).install()
    sitting = Sitting(options, log, dialogs, application)
    sitting.ended.connect(application.quit)
    _listen_to_the_system(application, sitting)
    sitting.begin()
    return application.exec()


def make_application(words: Sequence[str]) -> QApplication:
    """The application in our dress and our words."""
    application = QApplication(["register-app", *words])
    application.setApplicationName("register-app")
    application.setApplicationDisplayName(_("Register Pengaduan"))
    application.setDesktopFileName("register-app")
    application.setQuitOnLastWindowClosed(False)
    speak_indonesian(application)
    apply_theme(application)
    return application


def _listen_to_the_system(application: QApplication, sitting: Sitting) -> None:
    """Seal what was typed when the system ends the session or asks the program to stop."""
    application.commitDataRequest.connect(lambda _session: sitting.leave())
    if sys.platform == "win32":
        return
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: None)  # the byte in the pipe is what counts
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: _take_signal(reader, sitting))


def _take_signal(reader: int, sitting: Sitting) -> None:
    os.read(reader, 64)
    sitting.leave()
