"""What the chase list states: officials with what is still waited for."""

from dataclasses import dataclass
from datetime import date

from register_app.forms.facts import Letterhead, PrintMark


@dataclass(frozen=True, slots=True)
class ChaseItem:
    """One thing that is waited for; ``days_over`` 0 while in time."""

    register_number: str
    subject: str
    complainant: str
    confidential: bool
    asked: str
    since: date
    days: int
    due_on: date | None
    days_over: int


@dataclass(frozen=True, slots=True)
class ChaseOfficial:
    """An official with the name of who holds the position today (empty when nobody does)."""

    title: str
    name: str
    items: tuple[ChaseItem, ...]


@dataclass(frozen=True, slots=True)
class ChasePad:
    """A pad for power cuts of which numbers are not back: which, who took it, since when; ``late`` when it presses."""

    label: str
    numbers: tuple[str, ...]
    made_by: str
    since: date
    days: int
    late: bool


@dataclass(frozen=True, slots=True)
class ChaseFacts:
    """The whole list; ``page_each`` gives every official a page to take along, ``pads`` are chased at the desk."""

    mark: PrintMark
    officials: tuple[ChaseOfficial, ...]
    page_each: bool = False
    letterhead: Letterhead | None = None
    pads: tuple[ChasePad, ...] = ()
