"""What every intake form is to its page: fields that are journaled, files, and an order to the register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.errors import Problem
from register_app.services.intake import Kept
from register_app.services.work import Work
from ui.intake.attachments_field import HeldFile
from ui.intake.fields import Fields
from ui.intake.reserved_strip import ReservedStrip

RESERVED = "reserved_number"
PREFILLED = frozenset({RESERVED, "received_at"})
"""What stands in a form before anything was typed: alone it is not worth a draft."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the register is asked to keep: called with the work and the draft that ends with it; gives what was kept.

    A guest line alone gives None. ``prints`` says which sheets are wanted when it is kept and printed.
    """

    keep: Callable[[Work, int | None], Kept | None]
    prints: tuple[str, ...] = ()


class IntakeForm(QWidget):
    """``fields`` holds every answer; ``changed`` tells that something was typed, ``told`` what to say below."""

    changed = Signal()
    told = Signal(str)
    file_taken = Signal(object)
    file_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = Fields(self)
        self.fields.changed.connect(self.changed)
        self.reserved = ReservedStrip()
        self.fields.add_part(RESERVED, self.reserved, self.reserved.changed)

    def begin(self, now: datetime) -> None:
        """Stand empty before the officer; ``now`` is the office's wall time."""
        self.fill({}, (), now)

    def key_in(self, number: str, now: datetime) -> None:
        """Stand empty for a sheet of a pad: with its number, and without an hour until it is copied from the sheet."""
        self.fill({RESERVED: number, "received_at": ""}, (), now)

    def fill(self, content: Mapping[str, Any], files: Sequence[HeldFile], now: datetime) -> None:
        """Show what stood in a draft, or nothing."""
        self.fields.fill(content)

    def content(self) -> dict[str, Any]:
        """What a draft keeps of this; empty when nothing was typed."""
        return self.fields.content()

    def title(self) -> str:
        """A few words by which the draft is found again."""
        return ""

    def first_field(self) -> str:
        """Name of the field in which work starts."""
        raise NotImplementedError

    def order(self) -> Order:
        """What is to be kept of what stands here now."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended before the register is asked at all."""
        return self.fields.unreadable()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what must be mended beside its field; gives back what belongs to no field."""
        found = tuple(problems)
        for problem in found:
            if problem.field == RESERVED:
                self.reserved.show_refusal(problem.text)
        return self.fields.show_problems(problem for problem in found if problem.field != RESERVED)

    def focus_came(self, now: QWidget | None) -> None:
        """The cursor moved, so that the steps can say which one is being filled in."""
