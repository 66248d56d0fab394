"""The peer of every window: the least that PySide6 can put on the screen. Ends after its first paint, or stays."""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.staying import STAY, stay


class BareWindow(QWidget):
    """Tells nobody anything; as large as the unlock window."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """One turn of the event loop later all is done."""
        QTimer.singleShot(0, _end)


def _end() -> None:
    if STAY in sys.argv:
        stay()
    os._exit(0)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(480, 560)
    window.show()
    application.exec()
