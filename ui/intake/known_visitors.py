"""Looks, while somebody is being written down, whether they have come before, and offers to fill them in."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from register_app.reading.guests import KnownVisitor, known_visitors
from ui.intake.visitor_list import VisitorList
from ui.shell.page import Desk
from ui.tasks import Task
from ui.theme.metrics import metrics
from ui.widgets.line_edit import LineEdit

PAUSE_MS = 120
WIDEST = 420


class KnownVisitors(QObject):
    """``watch`` any line in which a NIK, its end, a name or a telephone number is typed; ``chosen(KnownVisitor)``."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._line: LineEdit | None = None
        self._asked: Task | None = None
        self.list = VisitorList(page)
        self.list.chosen.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def watch(self, *lines: LineEdit) -> None:
        """Look whenever something is typed into one of these."""
        for line in lines:
            line.textEdited.connect(self._typed)
            line.focus_left.connect(self.close)
            line.installEventFilter(self)

    def close(self) -> None:
        """Offer nobody any more."""
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While somebody is offered, arrows walk, Enter takes, Esc closes the list and nothing else."""
        if self.list.isHidden() or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        acts = {
            Qt.Key.Key_Down: lambda: self.list.walk(1),
            Qt.Key.Key_Up: lambda: self.list.walk(-1),
            Qt.Key.Key_Return: self.list.take,
            Qt.Key.Key_Enter: self.list.take,
            Qt.Key.Key_Escape: self.close,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True

    def _typed(self, *_text: object) -> None:
        line = self.sender()
        self._line = line if isinstance(line, LineEdit) else None
        self._pause.start()

    def _ask(self) -> None:
        line = self._line
        if line is None:
            return
        text, register = line.text().strip(), self._desk.register
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._desk.tasks.run(
            lambda: register.ask(known_visitors, text), self._offer, self._desk.notices.fail
        )

    def _offer(self, visitors: tuple[KnownVisitor, ...]) -> None:
        line = self._line
        if line is None or not line.hasFocus():
            return
        corner = line.mapTo(self._page, QPoint(0, line.height() + 2))
        room = self._page.width() - corner.x() - 16
        self.list.offer(visitors, corner, min(room, max(line.width(), metrics().px(WIDEST))))

    def _take(self, visitor: KnownVisitor) -> None:
        self.close()
        self.chosen.emit(visitor)
