"""The bar that says what was done, offers to undo it, and tells what did not work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from ui.dialogs import sentence_for
from ui.theme.metrics import metrics
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark

TOLD_MS = 5_000
UNDO_MS = 12_000
WIDEST = 640


class NoticeBar(QFrame):
    """Floats over the foot of the content; a `Notices` for the pages. One notice at a time, the newest."""

    def __init__(self, over: QWidget, note_failure: Callable[[BaseException], None]) -> None:
        super().__init__(over)
        self._over, self._note_failure = over, note_failure
        self._act: Callable[[], None] | None = None
        self._of_page = False
        self.setProperty("sheet", "sheet")
        self.setObjectName("notice")
        self._mark = GlyphMark("disc-tick", "ok")
        self._text = Label("", wrap=True)
        self._remedy = Label("", "cap", tone="muted", wrap=True)
        self._action = Button(_("Urungkan"), "link", key="", name="notice_undo")
        self._close = Button("", "quiet", icon="x", height="tool", name="notice_close", spoken=_("Tutup"))
        self._action.clicked.connect(self._do)
        self._close.clicked.connect(self.hide)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.hide)
        self._lay_out()
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Say that something was done; fades by itself."""
        self._say(text, "", tone="ok", stay_ms=TOLD_MS)

    def warn(self, text: str, remedy: str = "") -> None:
        """Say that something did not work; stays until dismissed or the page is left."""
        self._say(text, remedy, tone="today", stay_ms=0)
        self._of_page = True

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done and offer to take it back."""
        self._say(text, "", tone="ok", stay_ms=UNDO_MS, action=_("Urungkan"), act=undo)

    def offer(self, text: str, detail: str, action: str, act: Callable[[], None]) -> None:
        """Say what waits and offer to go there; stays until taken up or dismissed."""
        self._say(text, detail, tone="today", stay_ms=0, action=action, act=act)

    def fail(self, error: Exception) -> None:
        """Tell a failure in the officer's words; what is not the officer's to mend is written down and stays."""
        if not isinstance(error, RefusedError):
            self._note_failure(error)
        text, remedy = sentence_for(error)
        self._say(text, remedy, tone="late", stay_ms=0)
        self._of_page = isinstance(error, RefusedError)

    def leave_page(self) -> None:
        """The officer goes elsewhere: what did not work on the page behind goes with it."""
        if self._of_page:
            self.hide()

    def text(self) -> str:
        """What is said at the moment, empty when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the foot of the content when it grows or shrinks."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        shadow = QGraphicsDropShadowEffect(self, blurRadius=18, xOffset=0, yOffset=3)
        self.setGraphicsEffect(shadow)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._text)
        lines.addWidget(self._remedy)
        row.addLayout(lines, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _say(
        self,
        text: str,
        remedy: str,
        *,
        tone: str,
        stay_ms: int,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        self._act, self._of_page = act, False
        self._mark.show_glyph("disc-tick" if tone == "ok" else "triangle", tone, side=16)
        self._text.setText(text)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._action.set_text(action)
        self._action.setVisible(act is not None)
        self.show()
        self._place()
        self.raise_()
        announce(self, f"{text} {remedy}".strip())
        self._clock.stop()
        if stay_ms:
            self._clock.start(stay_ms)

    def _place(self) -> None:
        if self.isHidden():
            return
        m = metrics()
        width = min(m.px(WIDEST), self._over.width() - 48)
        row = self.layout()
        height = max(self.sizeHint().height(), row.heightForWidth(width) if row is not None else 0)
        bottom = self._over.height() - m.footer - 16
        self.setGeometry((self._over.width() - width) // 2, bottom - height, width, height)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
