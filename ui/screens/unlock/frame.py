"""The window that stands on the screen before anything else is imported; the unlock screen is put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.unlock.size import HEIGHT, WIDTH

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from ui.screens.unlock.screen import UnlockScreen


class UnlockFrame(QWidget):
    """A bare window; ``painted`` comes once, when it is on the screen.

    It paints nothing itself: a single QColor or Qt flag makes the binding build hundreds of enumerations, which takes
    longer than this whole window. Keys pressed before the inputs are there wait in the queue and reach the passphrase.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._screen: UnlockScreen | None = None
        self._is_painted = False
        self.setObjectName("unlock_window")
        self.setWindowTitle("Register Pengaduan")
        self.resize(WIDTH, HEIGHT)

    @property
    def screen_inside(self) -> UnlockScreen | None:
        """The unlock screen once it is there."""
        return self._screen

    def fill(self, screen: UnlockScreen) -> None:
        """Put the unlock screen in; the window grows with large type, as far as the screen of the computer goes."""
        self._screen = screen
        screen.setParent(self)
        room = self.screen().availableSize()
        self.setMinimumSize(screen.minimumSizeHint().boundedTo(room))
        self.resize(self.size().expandedTo(screen.sizeHint()).boundedTo(room))
        screen.setGeometry(self.rect())
        screen.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Leave the ground to the system's colours; tell once that the window is on the screen."""
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The screen fills the window."""
        super().resizeEvent(event)
        if self._screen is not None:
            self._screen.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """A register that is just being opened must first come home, or it would be left unclosed."""
        if self._screen is not None and self._screen.busy:
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
