"""What follows the first paint: words, look, log, signals of the system, and the first screen."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from register_app.i18n import _, use_language
from register_app.log import Log
from register_app.paths import RESOURCES
from ui.dialogs import WindowDialogs
from ui.last_resort import LastResort
from ui.qt_texts import speak_indonesian
from ui.screens.unlock.frame import UnlockFrame
from ui.shell.brand import window_icon
from ui.sitting import Sitting
from ui.start_options import read_options
from ui.theme.apply import apply_theme


def start(application: QApplication, frame: UnlockFrame, words: Sequence[str]) -> Sitting:
    """Dress the application and begin the sitting in ``frame``; keep the result as long as the application."""
    options = read_options(words)
    use_language(options.language, RESOURCES / "locale")
    dress(application)
    frame.setWindowTitle(_("Register Pengaduan"))  # it stood there before any language was known
    log, dialogs = Log(), WindowDialogs(frame)
    LastResort(log, dialogs).install()
    sitting = Sitting(options, log, dialogs, application)
    sitting.ended.connect(application.quit)
    _listen_to_the_system(application, sitting)
    sitting.begin(frame)
    return sitting


def dress(application: QApplication) -> None:
    """Our look and our words."""
    application.setApplicationName("register-app")
    application.setApplicationDisplayName(_("Register Pengaduan"))
    application.setDesktopFileName("register-app")
    speak_indonesian(application)
    apply_theme(application)
    application.setWindowIcon(window_icon())


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
