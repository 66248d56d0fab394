"""Asks about a computer's clock that cannot be right, above every page, until it is set or somebody vouches for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.rules.suspect_clock import ClockDoubt, doubt_sentence
from register_app.services.clock_watch import vouch_for_clock, watch_clock
from register_app.services.work import Change
from ui.shell.page import Desk
from ui.theme.metrics import metrics
from ui.widgets.inline_notice import InlineNotice

LOOKS_EVERY_MS = 60_000


class ClockQuestion(QWidget):
    """Hidden while the clock fits the register; ``judged_anew`` when what is late must be read again."""

    judged_anew = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_question")
        self._desk = desk
        self._doubted = False
        self._notice = InlineNotice(name="clock_doubt")
        self._notice.acted.connect(self._vouch)
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        room = QVBoxLayout(self)
        side = metrics().page_padding
        room.setContentsMargins(side, side, side, 0)
        room.addWidget(self._notice)
        self.hide()

    def begin(self) -> None:
        """Look now, and again every minute: a clock can be set while the register is open."""
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Look no more: the window is closing."""
        self._timer.stop()

    def look(self) -> None:
        """Ask the register whether the clock fits."""
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(watch_clock), self._show, self._desk.notices.fail)

    def text(self) -> str:
        """What is asked at the moment; empty when nothing is."""
        return self._notice.text() if not self.isHidden() else ""

    def _show(self, doubt: ClockDoubt | None) -> None:
        doubted = doubt is not None
        if doubted == self._doubted:
            return
        self._doubted = doubted
        if doubt is not None:
            self._say(doubt)
        self.setVisible(doubted)
        self.judged_anew.emit(frozenset({Change.COMPLAINTS}))

    def _say(self, doubt: ClockDoubt) -> None:
        clock = self._desk.register.clock
        self._notice.say(
            doubt_sentence(doubt, clock.zone, clock.zone_letters),
            "today",
            remedy=_(
                "Betulkan jam komputer, atau lanjutkan bila jam ini memang benar. Selama belum jelas, tidak ada "
                "pengaduan yang ditandai lewat, dan catatan baru diberi tanda."
            ),
            action=_("Jam ini benar, lanjutkan"),
        )

    def _vouch(self) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, vouch_for_clock),
            lambda _nothing: self._vouched(),
            desk.notices.fail,
        )

    def _vouched(self) -> None:
        self._show(None)
        self._desk.notices.tell(_("Jam komputer diterima; batas waktu dinilai lagi."))
