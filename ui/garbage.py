"""Collects Python's cyclic garbage in the window's thread alone: a widget that dies in another thread ends the program.

Python collects in whichever thread happens to allocate. While a worker lives, the collector is therefore switched off
and this clock does its work, generation by generation, where the widgets live.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class WindowGarbage(QObject):
    """``begin`` before another thread starts, ``end`` when it is over; both in the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self.collect)

    def begin(self) -> None:
        """From now on nobody but this clock collects."""
        if not self._clock.isActive():
            gc.disable()
            self._clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [
            age
            for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def end(self) -> None:
        """No other thread is left: Python collects by itself again."""
        if self._clock.isActive():
            self._clock.stop()
            gc.enable()
