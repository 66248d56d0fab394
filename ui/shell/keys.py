"""The window's own keys: they mean the same on every page, whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

Act = Callable[[], None]


class WindowKeys(QObject):
    """Listens on whatever has the focus, so that no input eats a key of the window.

    Shortcuts would not do: a combo box opens on F4, a line edit cuts its text on Ctrl+K, and a button on the page that
    shows the same key would make the shortcut ambiguous, which Qt answers with silence. ``question`` answers a question
    mark that nobody is typing.
    """

    def __init__(self, window: QWidget, acts: Mapping[QKeyCombination, Act], question: Act) -> None:
        super().__init__(window)
        self._window, self._question = window, question
        self._acts = {combination.toCombined(): act for combination, act in acts.items()}
        self._followed: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        window.installEventFilter(self)
        self._follow(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the window's keys; leave everything else alone."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        act = self._acts.get(event.keyCombination().toCombined())
        if act is None and event.text() == "?" and not _takes_text(watched):
            act = self._question
        if act is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()
        return True

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._followed is not None and isValid(self._followed):  # it may be the one that is just going
            self._followed.removeEventFilter(self)
            self._followed.destroyed.disconnect(self._forget)
        self._followed = None
        if now is not None and now is not self._window and now.window() is self._window:
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)
            self._followed = now

    def _forget(self) -> None:
        self._followed = None


def _takes_text(watched: QObject) -> bool:
    """A question mark belongs to whoever is writing; lists would only search with it."""
    return isinstance(watched, QWidget) and watched.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def key(code: Qt.Key, *, control: bool = False) -> QKeyCombination:
    """A key, with Ctrl where asked."""
    return QKeyCombination(Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier, code)
