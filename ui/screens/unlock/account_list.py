"""The people who may open the register, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from register_app.flows.unlock import KnownAccount
from register_app.i18n import _
from ui.screens.unlock.account_card import AccountCard

IN_SIGHT = 3
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class AccountList(QScrollArea):
    """Up to three cards in sight, the rest by scrolling; arrows move the choice."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accounts")
        self.setAccessibleName(_("Siapa di meja?"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._cards: list[AccountCard] = []

    def show_accounts(self, accounts: Sequence[KnownAccount]) -> None:
        """Fill the list and choose the first."""
        for card in self._cards:
            self._group.removeButton(card)
        self._cards = [AccountCard(account) for account in accounts]
        inside = QWidget()
        inside.setProperty("transparent", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self._cards:
            self._group.addButton(card)
            card.toggled.connect(self._tell)
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        if self._cards:
            self._cards[0].setChecked(True)
            seen = min(len(self._cards), IN_SIGHT)
            self.setFixedHeight(seen * self._cards[0].sizeHint().height() + (seen - 1) * 8)

    def account(self) -> str:
        """The account chosen."""
        return next((card.account.account for card in self._cards if card.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice up or down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._cards:
            super().keyPressEvent(event)
            return
        here = next((place for place, card in enumerate(self._cards) if card.isChecked()), 0)
        card = self._cards[(here + step) % len(self._cards)]
        card.setChecked(True)
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(card)

    def _tell(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        if checked:
            self.chosen.emit()
