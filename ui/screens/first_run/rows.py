"""A short list of rows that can grow: the frame around officials and boxes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet

RING = 4
"""Pixels that the ring of the focus needs inside what scrolls."""
NARROWEST = 440
"""Below this the rows scroll sideways under their titles instead of drifting apart from them."""

Row = TypeVar("Row", bound=QWidget)


class Rows(Generic[Row]):
    """Holds the rows in a sheet that scrolls; ``add`` is the button under them."""

    def __init__(self, make: Callable[[int], Row], head: QWidget, add_words: str, *, name: str) -> None:
        self._make = make
        self.rows: list[Row] = []
        self.add = Button(add_words, "link", icon="plus", name=f"{name}_add")
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        inside = QWidget()
        inside.setMinimumWidth(metrics().px(NARROWEST))
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(RING, 0, RING, RING)
        outer.setSpacing(6)
        outer.addWidget(head)
        outer.addLayout(self._column)
        outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        self._scroll = PageScroll(inside)
        self.sheet = Sheet(padding=metrics().sheet_padding)
        self.sheet.body.addWidget(self._scroll, 1)
        self.add.clicked.connect(self.append)

    def show(self, count: int) -> None:
        """Have exactly ``count`` rows."""
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            self._append()

    def append(self) -> None:
        """One more row, with the cursor in it."""
        row = self._append()
        row.setFocus()
        self._scroll.ensureWidgetVisible(row)

    def _append(self) -> Row:
        row = self._make(len(self.rows))
        self.rows.append(row)
        self._column.addWidget(row)
        return row
