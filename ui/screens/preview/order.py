"""What is about to be printed and how, as one value: every change of mind gives a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from register_app.rules.sheet_parts import Part
from register_app.services.print_choices import FormChoice, PrintChoice
from register_app.services.printing import Printed, Subject, Wanted
from ui.printing.direct import with_papers
from ui.shell.page import Arguments

HALF_F4 = "half-f4"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Order:
    """Some sheets and the choices for their forms; ``unsent`` was recorded before and only has to come out.

    A ``batch`` of sheets begins two on an F4, however a single one of them is printed.
    """

    sheets: tuple[Wanted, ...]
    known: Mapping[str, FormChoice] = field(default_factory=dict)
    unsent: tuple[Printed, ...] = ()
    batch: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form among the sheets."""
        return tuple(dict.fromkeys(sheet.form for sheet in self.sheets))

    @property
    def choices(self) -> Mapping[str, PrintChoice]:
        """Form → how it is printed."""
        return {form: each.choice for form, each in self.known.items()}

    @property
    def in_pairs(self) -> bool:
        """Whether half sheets go two on an F4."""
        return any(each.choice.in_pairs for each in self.known.values())

    def knowing(self, known: Mapping[str, FormChoice]) -> Order:
        """The same with what the register knows of its forms."""
        if self.batch and not self.known:
            known = {
                form: replace(each, choice=replace(each.choice, in_pairs=True)) if HALF_F4 in each.fact.papers else each
                for form, each in known.items()
            }
        return replace(self, known=known)

    def choosing(self, form: str, choice: PrintChoice) -> Order:
        """Print ``form`` in another way; other paper makes another sheet, so nothing is left unsent."""
        before = self.known[form].choice
        same_sheet = (before.paper, before.in_pairs) == (choice.paper, choice.in_pairs)
        known = {**self.known, form: replace(self.known[form], choice=choice)}
        return replace(self, known=known, unsent=self.unsent if same_sheet else ())

    def filling(self, form: str, *, blank: bool) -> Order:
        """Print ``form`` blank to be ticked, or filled."""
        sheets = tuple(replace(sheet, blank=blank) if sheet.form == form else sheet for sheet in self.sheets)
        return replace(self, sheets=sheets, unsent=())

    def with_part(self, form: str, part: Part, *, wanted: bool) -> Order:
        """Print ``form`` with or without one of its parts."""
        sheets = tuple(
            replace(sheet, parts={**sheet.parts, part: wanted}) if sheet.form == form else sheet
            for sheet in self.sheets
        )
        return replace(self, sheets=sheets, unsent=())

    def left_with(self, unsent: tuple[Printed, ...]) -> Order:
        """After a print of which this did not come out."""
        return replace(self, unsent=unsent)

    def is_blank(self, form: str) -> bool:
        """Whether ``form`` is to be ticked by pen."""
        return any(sheet.blank for sheet in self.sheets if sheet.form == form)

    def ready(self) -> tuple[Wanted, ...]:
        """The sheets, each with its paper."""
        return with_papers(self.sheets, self.known)

    def documents(self) -> tuple[tuple[Wanted, ...], ...]:
        """The sheets as they come out: those on half F4 together where they go in pairs, the others one by one."""
        sheets = self.ready()
        halves = tuple(sheet for sheet in sheets if self.in_pairs and self._paper(sheet) == HALF_F4)
        others = tuple((sheet,) for sheet in sheets if sheet not in halves)
        return (halves, *others) if halves else others

    def _paper(self, sheet: Wanted) -> str:
        known = self.known.get(sheet.form)
        return sheet.paper or (known.fact.paper if known else "")


def order_in(arguments: Arguments) -> Order:
    """What the page was opened with: ``sheets`` as they are, or ``form`` (or ``forms``) about one subject."""
    sheets, unsent = _all(arguments, "sheets", Wanted), _all(arguments, "unsent", Printed)
    if sheets:
        return Order(sheets, unsent=unsent, batch=arguments.get("batch") is True)
    about = Subject(
        complaint_id=_one(arguments, "complaint_id", int),
        opening_id=_one(arguments, "opening_id", int),
        first=_one(arguments, "first", date),
        last=_one(arguments, "last", date),
        as_of=_one(arguments, "as_of", date),
        visit_id=_one(arguments, "visit_id", int),
    )
    forms = _all(arguments, "forms", str) or (_one(arguments, "form", str) or "",)
    blank = arguments.get("blank", True) is not False
    return Order(tuple(Wanted(form, about, blank=blank) for form in forms if form), unsent=unsent)


def _one(arguments: Arguments, name: str, kind: type[T]) -> T | None:
    value = arguments.get(name)
    return value if isinstance(value, kind) else None


def _all(arguments: Arguments, name: str, kind: type[T]) -> tuple[T, ...]:
    values = arguments.get(name, ())
    return tuple(value for value in values if isinstance(value, kind)) if isinstance(values, tuple) else ()
