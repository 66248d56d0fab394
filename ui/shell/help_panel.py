"""The panel at the right that explains the page in sight (F1) and lists the keys (Shift+?)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.shell.page import KeyHint
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import rule

WIDTH = 320
MOST = 0.36
"""Share of the window, for large type."""


class HelpPanel(QFrame):
    """Words first, then keys; a click on the cross or Esc closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "top")
        self.setObjectName("help_panel")
        self._title = Label("", "head")
        self._close = Button("", "quiet", icon="x", height="tool", name="help_close", spoken=_("Tutup bantuan"))
        self._close.clicked.connect(self.closed)
        self._words = Label("", wrap=True, selectable=True)
        self._rows = QVBoxLayout()
        self._lay_out()
        self.hide()

    def show_help(self, title: str, words: str, groups: Iterable[tuple[str, Iterable[KeyHint]]]) -> None:
        """Explain a page: its words, then its keys in named groups."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._empty()
        for name, hints in groups:
            self._add_group(name, tuple(hints))
        self.setFixedWidth(min(metrics().px(WIDTH), round(self.window().width() * MOST)))
        self.show()

    def words(self) -> str:
        """What is explained, empty when the panel is closed or lists keys only."""
        return self._words.text() if not self.isHidden() else ""

    def _lay_out(self) -> None:
        edged = QHBoxLayout(self)
        edged.setContentsMargins(0, 0, 0, 0)
        edged.setSpacing(0)
        edged.addWidget(rule("v"))
        outer = QVBoxLayout()
        outer.setSpacing(0)
        edged.addLayout(outer, 1)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 12)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        outer.addLayout(head)
        outer.addWidget(rule())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._words)
        self._rows.setSpacing(6)
        column.addLayout(self._rows)
        column.addStretch(1)
        outer.addWidget(PageScroll(body), 1)

    def _empty(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def _add_group(self, name: str, hints: tuple[KeyHint, ...]) -> None:
        if not hints:
            return
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(name, "cap", tone="muted", strong=True), 0, 0, 1, 2)
        for row, hint in enumerate(hints, start=1):
            grid.addWidget(Label(hint.words, wrap=True), row, 0)
            grid.addWidget(KeyCap(hint.key), row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(group)
