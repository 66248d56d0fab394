"""The search field (Ctrl+K): suggestions while typing, arrows and Enter to go there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from register_app.i18n import _
from ui.shell.suggestions import Suggestion, SuggestionList
from ui.tasks import Task, Tasks
from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.chips_paint import key_size, paint_key

PAUSE_MS = 120
SHORTEST = 2


Search = Callable[[str], Sequence[Suggestion]]
"""Called in the database thread with what was typed so far."""


class SearchBox(QLineEdit):
    """Emits ``chosen`` for a suggestion, ``submitted`` for Enter on the words themselves."""

    chosen = Signal(object)
    submitted = Signal(str)
    turned_back = Signal()

    def __init__(self, tasks: Tasks, search: Search | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._search = tasks, search
        self._asked: Task | None = None
        self._list: SuggestionList | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.setProperty("ground", "desk")
        self.setObjectName("search")
        self.setAccessibleName(_("Cari di register"))
        self.setPlaceholderText(_("Cari nomor, nama, kata, atau 4 angka akhir NIK"))
        self.textEdited.connect(self._typed)
        self._measure()

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is offered at the moment."""
        return self._list.suggestions if self._list is not None and self._list.isVisible() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the suggestions, Enter goes, Esc turns back to the page."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.suggestions() and self._list is not None:
                self._list.walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go()
            case Qt.Key.Key_Escape:
                self._turn_back()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes back to the page has no list lying over it."""
        super().focusOutEvent(event)
        self._close_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the magnifier and the key inside it."""
        super().paintEvent(event)
        m = metrics()
        painter = QPainter(self)
        side = m.px(18)
        room = QRectF(m.px(10), (self.height() - side) / 2, side, side)
        paint_icon(painter, room, "search", color("muted"))
        key = key_size("Ctrl+K")
        cap = QRectF(self.width() - key.width() - 8, (self.height() - key.height()) / 2, key.width(), key.height())
        paint_key(painter, cap, "Ctrl+K", color("muted"), color("rule_strong"))
        painter.end()

    def _measure(self) -> None:
        m = metrics()
        self.setFixedHeight(m.control)
        self.setTextMargins(m.px(28), 0, key_size("Ctrl+K").width() + 8, 0)

    def _typed(self, text: str) -> None:
        if len(text.strip()) < SHORTEST:
            self._close_list()
        else:
            self._pause.start()

    def _ask(self) -> None:
        if self._search is None:
            return
        if self._asked is not None:
            self._asked.cancel()
        search, text = self._search, self.text().strip()
        self._asked = self._tasks.run(lambda: search(text), self._offer)

    def _offer(self, found: Sequence[Suggestion]) -> None:
        if not self.hasFocus():
            return
        if self._list is None:
            self._list = SuggestionList(self.window())
            self._list.chosen.connect(self._choose)
        self._list.offer(tuple(found), self.mapTo(self.window(), QPoint(0, self.height() + 4)), self.width())

    def _go(self) -> None:
        suggestion = self._list.current() if self.suggestions() and self._list is not None else None
        if suggestion is not None:
            self._choose(suggestion)
        elif self.text().strip():
            text = self.text().strip()
            self._close_list()
            self.submitted.emit(text)

    def _choose(self, suggestion: Suggestion) -> None:
        self._close_list()
        self.clear()
        self.chosen.emit(suggestion)

    def _turn_back(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._close_list()
        else:
            self.clear()
            self.turned_back.emit()

    def _close_list(self) -> None:
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
        if self._list is not None:
            self._list.hide()
