"""A register that cannot be opened: what is the matter, what to do, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.flows.unlock import WAY_WORDS, ClosedDoor, Way
from ui.theme.metrics import metrics
from ui.widgets.button import Button, Rank
from ui.widgets.empty_state import IconMark
from ui.widgets.label import Label

_ICONS = {
    Way.TRY_AGAIN: "refresh",
    Way.CHOOSE_FILE: "folder-open",
    Way.NEW_REGISTER: "plus",
    Way.RECOVERY: "key",
    Way.CLOSE: "",
}


class NoticePage(QWidget):
    """The first way on is the safe one, reached with Enter."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("info-circle", tone="today", side=28)
        self._title = Label("", "head", wrap=True)
        self._text = Label("", wrap=True, selectable=True)
        self._remedy = Label("", tone="muted", wrap=True, selectable=True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        self._buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics().px(8), 0, 0)
        column.setSpacing(metrics().px(10))
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._title, self._text, self._remedy):
            column.addWidget(label)
        column.addStretch(1)
        column.addLayout(self._ways)

    def show_closed(self, door: ClosedDoor) -> None:
        """Fill the page for one refusal."""
        self.setObjectName(f"notice_{door.reason}")
        self._mark.show_icon("alert-triangle" if door.grave else "info-circle", "late" if door.grave else "today")
        self._title.setText(door.title)
        self._text.setText(door.text)
        self._remedy.setText(door.remedy)
        self._remedy.setVisible(bool(door.remedy))
        self._offer(door.ways)

    def offered(self) -> tuple[str, ...]:
        """The words on the buttons."""
        return tuple(button.label() for button in self._buttons)

    def words(self) -> str:
        """Everything said, for reading aloud."""
        return "\n".join(label.text() for label in (self._title, self._text, self._remedy))

    def focus_safe_way(self) -> None:
        """Put the focus on the first way."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the way that has the focus, or the safe one."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._buttons:
            next((button for button in self._buttons if button.hasFocus()), self._buttons[0]).click()
        else:
            super().keyPressEvent(event)

    def _offer(self, ways: tuple[Way, ...]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(way, first=place == 0) for place, way in enumerate(ways)]
        for button in self._buttons:
            self._ways.addWidget(button)
            button.show()  # at once: what is not shown yet cannot take the focus

    def _button(self, way: Way, *, first: bool) -> Button:
        rank: Rank = "primary" if first else "quiet" if way is Way.CLOSE else "plain"
        button = Button(
            WAY_WORDS[way](), rank, icon=_ICONS[way], key="Enter" if first else "", height="big", name=f"way_{way}"
        )
        button.clicked.connect(lambda: self.chosen.emit(way))
        return button
