"""What the first run asks of each of its pages."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from register_app.errors import Problem
from register_app.flows.answers import Draft, Start
from register_app.flows.takes import Values


class StepPage(Protocol):
    """Shows what is known so far and gives back what was typed; it decides nothing."""

    @property
    def widget(self) -> QWidget:
        """The page itself."""

    def show_draft(self, draft: Draft, start: Start) -> None:
        """Fill the page with what was answered, or what the kind of office brings."""

    def values(self) -> Values:
        """What was typed, as the flow's table takes it."""

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what must be mended beside its field; an empty tuple clears."""

    def focus_first(self) -> None:
        """Put the focus where work starts."""
