"""The people who may open the register, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from register_app.flows.unlock import KnownAccount
from register_app.i18n import _
from ui.widgets.choice_card import ChoiceCard

IN_SIGHT, GAP = 3, 8


class AccountList(QScrollArea):
    """Up to three cards in sight, the rest by scrolling; arrows move the choice, ``picked`` tells of a click."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accounts")
        self.setAccessibleName(_("Siapa di meja?"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._cards: list[tuple[str, ChoiceCard]] = []

    def show_accounts(self, accounts: Sequence[KnownAccount], wanted: str = "") -> None:
        """Fill the list and choose ``wanted``, or else the first."""
        inside = QWidget()
        self._cards = [(account.account, _card(account, inside)) for account in accounts]
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for _account, card in self._cards:
            card.toggled.connect(self._tell)
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        if self._cards:
            self._choose(wanted)
            seen = min(len(self._cards), IN_SIGHT)
            self.setFixedHeight(seen * self._cards[0][1].sizeHint().height() + (seen - 1) * GAP)

    def account(self) -> str:
        """The account chosen."""
        return next((account for account, card in self._cards if card.isChecked()), "")

    def _choose(self, wanted: str) -> None:
        chosen = next((card for account, card in self._cards if account == wanted), self._cards[0][1])
        chosen.setChecked(True)

    def _tell(self, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        by_pointer = any(card.isChecked() and card.underMouse() for _account, card in self._cards)
        if chosen and by_pointer:
            self.picked.emit()


def _card(account: KnownAccount, parent: QWidget) -> ChoiceCard:
    return ChoiceCard(account.name, account.role, name=f"account_{account.account}", person=True, parent=parent)
