"""The theme in use: one small object that hangs on the application, asked at the moment of painting."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme.tokens import LIGHT, Tokens

_NAME = "register_theme"


class Theme(QObject):
    """Colours and density in use; tells the widgets that keep margins when one of them changes.

    ``worked_out`` keeps fonts and measures, because a list asks for them a thousand times while it is painted.
    """

    changed = Signal()
    density_changed = Signal()

    def __init__(self, parent: QObject, tokens: Tokens) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.tokens = tokens
        self.compact = False
        self.worked_out: dict[object, Any] = {}

    def forget_type(self) -> None:
        """The application's font is another one: sizes and measures are worked out anew."""
        self.worked_out.clear()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours; the next painting uses them."""
        if tokens != self.tokens:
            self.tokens = tokens
            self.changed.emit()

    def set_compact(self, *, compact: bool) -> None:
        """Draw in or let out the margins; the window says so when it is lower than ``metrics.COMPACT_BELOW``."""
        if compact != self.compact:
            self.compact = compact
            self.forget_type()
            self.density_changed.emit()


def theme() -> Theme:
    """The application's theme; a light one is hung up when none was applied yet."""
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("the theme needs a QApplication")
    found = app.findChild(Theme, _NAME)
    return found if found is not None else Theme(app, LIGHT)


def current_tokens() -> Tokens:
    """The colours in use."""
    return theme().tokens


def color(token: str) -> QColor:
    """One colour in use, by the name of its token."""
    return tokens_color(theme().tokens, token)


@lru_cache(maxsize=256)
def tokens_color(tokens: Tokens, token: str) -> QColor:
    """One colour of a palette, by the name of its token."""
    return QColor(str(getattr(tokens, token)))
