"""The light that says whether the newest backup has been proved; out of sight until there is something to say."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.empty_state import IconMark
from ui.widgets.label import Label

BackupTone = Literal["ok", "today", "late"]

_ICONS: dict[BackupTone, str] = {"ok": "shield-check", "today": "shield-exclamation", "late": "shield-x"}


@dataclass(frozen=True, slots=True)
class BackupState:
    """What is known of the newest backup, in words, and how urgent it is."""

    tone: BackupTone
    text: str
    detail: str


class BackupLight(QWidget):
    """A shield and two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark("shield-check", tone="ok")
        self._text = Label("", "cap", strong=True)
        self._detail = Label("", "cap", tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(8))
        row.addWidget(self._icon)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._text)
        lines.addWidget(self._detail)
        lines.addStretch(1)
        row.addLayout(lines)
        self.show_state(None)

    def show_state(self, state: BackupState | None) -> None:
        """Say it; None hides the light."""
        self.setVisible(state is not None)
        if state is not None:
            self._icon.show_icon(_ICONS[state.tone], state.tone)
            self._text.setText(state.text)
            self._text.set_tone(state.tone)
            self._detail.setText(state.detail)
            self.setAccessibleName(f"{state.text}, {state.detail}")
