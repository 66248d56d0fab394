"""Notices that Caps Lock is on, from what the keys give: Qt itself does not tell."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class CapsLockWatch(QObject):
    """Emits ``noticed`` with True when capitals come without Shift, with False when that ends."""

    noticed = Signal(bool)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.on = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every key on its way to the field."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            self._look(event)
        elif event.type() == QEvent.Type.FocusIn:
            self._say(on=caps_lock_of_system() or self.on)
        return False

    def _look(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._say(on=not self.on)
        elif len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._say(on=letter.isupper() is not shift)

    def _say(self, *, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.noticed.emit(on)


def caps_lock_of_system() -> bool:
    """What Windows says before the first key; elsewhere nobody can be asked."""
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(ctypes.windll.user32.GetKeyState(0x14) & 1)
