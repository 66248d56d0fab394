"""A quiet line that says how far a long print has come, with a way to stop it; short prints never show it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from register_app.i18n import _
from ui.tasks import Progress
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label

PATIENCE_MS = 400
"""What is done sooner needs no line, which would only flash."""

_BAR_WIDTH, _BAR_HEIGHT = 200, 6


class ProgressLine(QWidget):
    """Hidden until work has lasted a while; one piece of work at a time, the newest."""

    def __init__(self, name: str = "progress", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._stop: Callable[[], None] | None = None
        self._words = Label("")
        self._bar = _Bar()
        self._cancel = Button(
            _("Batal"), height="tool", name=f"{name}_cancel", spoken=_("Hentikan yang sedang disiapkan")
        )
        self._cancel.clicked.connect(self._ask_to_stop)
        self._clock = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._clock.timeout.connect(self._appear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(12))
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        self.hide()

    def begin(self, words: str, stop: Callable[[], None]) -> None:
        """Work has begun; ``stop`` ends it."""
        self._stop = stop
        self._words.setText(words)
        self._bar.show_share(None)
        self._cancel.setEnabled(True)
        if self.isHidden():
            self._clock.start()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        if self._stop is None or not self._cancel.isEnabled():
            return
        self._words.setText(progress.text)
        self._bar.show_share(progress.step / progress.total if progress.total else None)

    def end(self) -> None:
        """It is over, however it went."""
        self._stop = None
        self._clock.stop()
        self.hide()

    def tells_of(self, stop: Callable[[], None]) -> bool:
        """Whether this is the work that it tells of."""
        return self._stop == stop

    def words(self) -> str:
        """What it says at the moment, nothing while it is not seen."""
        return self._words.text() if not self.isHidden() else ""

    def _appear(self) -> None:
        if self._stop is not None:
            self.show()
            announce(self, self._words.text())

    def _ask_to_stop(self) -> None:
        stop = self._stop
        self._cancel.setEnabled(False)
        self._words.setText(_("Menghentikan…"))
        if stop is not None:
            stop()


class _Bar(QWidget):
    """A thin bar; without a share it is filled halfway in a paler tone, because nobody knows the end yet."""

    def __init__(self) -> None:
        super().__init__()
        self._share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(metrics().px(_BAR_WIDTH), metrics().px(_BAR_HEIGHT))

    def show_share(self, share: float | None) -> None:
        """Fill this part of it."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and filling."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole, radius = QRectF(self.rect()), self.height() / 2
            painter.setBrush(color("rule_strong"))
            painter.drawRoundedRect(whole, radius, radius)
            share = 0.5 if self._share is None else max(self._share, 0.03)
            painter.setBrush(color("accent_soft" if self._share is None else "accent"))
            painter.drawRoundedRect(QRectF(0, 0, whole.width() * min(share, 1.0), whole.height()), radius, radius)
