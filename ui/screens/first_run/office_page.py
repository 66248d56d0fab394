"""Page 1: which kind of office this is, and what that brings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.flows.answers import Draft, Start
from register_app.flows.takes import Values
from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet


class OfficePage(QWidget):
    """Six cards and a short list of what is ready at once."""

    def __init__(self, starts: Sequence[Start], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [(start, _card(start, self)) for start in starts]
        cards = QVBoxLayout()
        cards.setSpacing(16)
        for pair in batched(self._cards):
            row = ReflowLayout(gap=16, weights=(1, 1))
            for _start, card in pair:
                card.toggled.connect(self._tell_ready)
                row.addWidget(card)
            cards.addLayout(row)
        self._ready = Sheet()
        self._ready.body.addWidget(Label(_("Yang langsung siap"), strong=True))
        self._lines = QGridLayout()
        self._lines.setVerticalSpacing(4)
        self._ready.body.addLayout(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().gap)
        column.addLayout(cards)
        column.addWidget(self._ready)
        column.addStretch(1)

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        for offered, card in self._cards:
            if offered.code == start.code:
                card.setChecked(True)

    def values(self) -> Values:
        """See `StepPage`."""
        return {"profile": self._chosen()[0].code}

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Nothing can be wrong here: one card is always chosen."""

    def focus_first(self) -> None:
        """See `StepPage`."""
        self._chosen()[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _chosen(self) -> tuple[Start, ChoiceCard]:
        return next((pair for pair in self._cards if pair[1].isChecked()), self._cards[0])

    def _tell_ready(self, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal decides the signature
        if not chosen:
            return
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, sentence in enumerate(self._chosen()[0].ready):
            self._lines.addWidget(_ready_line(sentence), place // 2, place % 2)


def batched(cards: Sequence[tuple[Start, ChoiceCard]]) -> list[Sequence[tuple[Start, ChoiceCard]]]:
    """The cards two by two."""
    return [cards[place : place + 2] for place in range(0, len(cards), 2)]


def _card(start: Start, parent: QWidget) -> ChoiceCard:
    return ChoiceCard(start.name, start.channels, name=f"profile_{start.code}", tags=start.marks, parent=parent)


def _ready_line(sentence: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(GlyphMark("tick", "ok"))
    row.addWidget(Label(sentence, wrap=True), 1)
    return line
