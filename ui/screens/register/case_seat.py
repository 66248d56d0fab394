"""The place of the case beside the list: empty until a case is asked for, so that the list is on the screen first."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.view import CaseView
from ui.shell.page import Desk
from ui.widgets.sheet import Sheet


class CaseSeat(QWidget):
    """Makes the case page when it is first needed; ``case`` is it, ``made`` only when it is there already."""

    back_asked = Signal()
    room_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._wide, self._back = False, False
        self._empty = Sheet(padding=0, name="case_seat")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._empty)

    @property
    def case(self) -> CaseView:
        """The case page."""
        if self._view is None:
            self._view = CaseView(self._desk)
            self._view.back_asked.connect(self.back_asked)
            self._view.room_changed.connect(self.room_changed)
            self._measure()
            self._column.replaceWidget(self._empty, self._view)
            self._empty.deleteLater()
        return self._view

    @property
    def made(self) -> CaseView | None:
        """The case page, if it was needed so far."""
        return self._view

    def ask(self, question: Callable[[CaseView], bool]) -> bool:
        """The case's answer; no, as long as there is none."""
        return self._view is not None and question(self._view)

    def set_room(self, *, wide: bool, alone: bool) -> None:
        """How much room the case has, and whether it needs a way back to the list."""
        self._wide, self._back = wide, alone
        self._measure()

    def _measure(self) -> None:
        if self._view is not None:
            self._view.set_wide(wide=self._wide)
            self._view.show_back(shown=self._back)
