"""The single letters of a case: they work while the list has the focus too, and inputs keep their letters."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from register_app.reading.case import CaseFile
from ui.case.action_bar import MORE_KEY, PRINT_KEY
from ui.case.actions import ACTIONS, reason_against


class CaseKeys(QObject):
    """``allow(case)`` switches on what this case can meet; without a case everything is off."""

    action_asked = Signal(str)
    more_asked = Signal()
    print_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._actions = {action: self._key(page, action.key) for action in ACTIONS if action.key}
        self._others = {letter: self._key(page, letter) for letter in (MORE_KEY, PRINT_KEY)}
        for action, key in self._actions.items():
            key.activated.connect(lambda code=action.code: self.action_asked.emit(code))
        self._others[MORE_KEY].activated.connect(self.more_asked)
        self._others[PRINT_KEY].activated.connect(self.print_asked)
        self.allow(None)

    def allow(self, case: CaseFile | None) -> None:
        """Take the keys that mean something now."""
        for key in self._others.values():
            key.setEnabled(case is not None)
        for action, key in self._actions.items():
            key.setEnabled(case is not None and not reason_against(action, case.impossible))

    @staticmethod
    def _key(page: QWidget, letter: str) -> QShortcut:
        return QShortcut(QKeySequence(letter), page, context=Qt.ShortcutContext.WindowShortcut)
