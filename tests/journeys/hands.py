"""Hands and eyes at whichever window of the program is in front: keys, the mouse, and what can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from ui.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.chip_label import ChipLabel
from ui.widgets.label import Label
from ui.widgets.side_list import SideList
from ui.widgets.table_view import TableView

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
PATIENCE_MS = 15_000


class Hands:
    """A person before the screen, who waits until the program has answered before doing the next thing."""

    def __init__(self, front: Callable[[], QWidget], tasks: Tasks, qtbot: QtBot) -> None:
        self._front, self.tasks, self.qtbot = front, tasks, qtbot

    # waiting

    def waits(self) -> None:
        """Until nothing is under way any more."""
        for _round in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=PATIENCE_MS)
        QApplication.processEvents()

    def waits_until(self, met: Callable[[], bool]) -> None:
        """Until something has happened; when it never does, the failure tells what stood on the screen instead."""
        try:
            self.qtbot.waitUntil(met, timeout=PATIENCE_MS)
        except TimeoutError as error:
            raise AssertionError(f"waited in vain; on the screen:\n{self.reads()}") from error
        self.waits()

    # the window in front

    def window(self) -> QWidget:
        """What lies in front: a dialog, or the window under it."""
        front = self._front()
        dialogs = [each for each in front.findChildren(QDialog) if each.isVisible()]
        return dialogs[-1] if dialogs else front

    def front(self) -> QWidget:
        """The same, with the keyboard: without a screen nobody gives it back when a dialog closes."""
        window = self.window()
        if not window.isActiveWindow():
            window.activateWindow()
            self.qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        return window

    def finds(self, kind: type[W], name: str) -> W:
        """The thing of that name that can be seen."""
        seen = [each for each in self.window().findChildren(kind, name) if each.isVisible()]
        assert seen, f"nothing in sight is called {name}"
        return seen[0]

    # hands

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, wherever the cursor stands."""
        window, focus = self.front(), QApplication.focusWidget()
        here = focus is not None and (focus is window or window.isAncestorOf(focus))
        QTest.keyClick(focus if here and focus is not None else window, key, modifiers)
        self.waits()
        self.qtbot.waitUntil(lambda: not any(each.isDown() for each in self._buttons()), timeout=PATIENCE_MS)
        self.waits()

    def types(self, words: str) -> None:
        """Words, wherever the cursor stands."""
        window = self.front()
        focus: QWidget | None = window.focusWidget()
        QTest.keyClicks(window if focus is None else focus, words)
        self.waits()

    def fills(self, name: str, words: str) -> None:
        """Click into a field, and type over what stands there."""
        field = self.finds(QWidget, name)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Key.Key_A, CONTROL)
        QTest.keyClicks(field, words)
        self.waits()

    def clicks(self, name: str) -> None:
        """The left mouse button, on something with a name."""
        self._click(self.finds(QAbstractButton, name))

    def clicks_words(self, words: str) -> None:
        """The left mouse button, on something that is called so."""
        seen = [each for each in self._buttons() if each.isVisible() and each.accessibleName().startswith(words)]
        assert seen, f"no button in sight says {words}"
        self._click(seen[0])

    def picks(self, words: str) -> None:
        """One line of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        lines = [each for each in menu.actions() if each.text().partition("\t")[0] == words]
        assert lines, f"the menu does not offer {words}"
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(lines[0]).center())
        self.waits()

    def chooses(self, name: str, words: str) -> None:
        """One line of a list that folds out."""
        box = self.finds(QComboBox, name)
        box.setFocus()
        place = box.findText(words)
        assert place >= 0, f"{name} does not offer {words}"
        box.setCurrentIndex(place)
        self.waits()

    # eyes

    def reads(self) -> str:
        """Everything that stands in front of the eyes, a line each."""
        return "\n".join(line for line in self._lines() if line)

    def _lines(self) -> list[str]:
        window = self.window()
        labels = [each.text() for each in window.findChildren(Label) if each.isVisible()]
        chips = [each.chip().text for each in window.findChildren(ChipLabel) if each.isVisible()]
        buttons = [each.label() for each in window.findChildren(Button) if each.isVisible()]
        tables = [cell for each in window.findChildren(TableView) if each.isVisible() for cell in _cells(each)]
        lists = [line for each in window.findChildren(SideList) if each.isVisible() for line in _items(each)]
        return [*labels, *chips, *buttons, *tables, *lists]

    def _buttons(self) -> list[QAbstractButton]:
        return self.window().findChildren(QAbstractButton)

    def _click(self, button: QAbstractButton) -> None:
        assert button.isEnabled(), f"{button.accessibleName()} is off: {button.accessibleDescription()}"
        left = QPoint(min(20, button.width() // 2), button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=left)
        self.waits()


def _cells(table: TableView) -> list[str]:
    shown = table.shown_columns()
    columns = [column for column in table.rows_model.columns if column.name in shown]
    return [column.text(row) for row in table.rows_model.rows() for column in columns]


def _items(items: SideList) -> list[str]:
    model, spoken = items.model(), Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(spoken)) for row in range(model.rowCount())]
