"""Remembers how each form was printed the last time: printer, paper, and how far that printer lands beside its mark."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.services.printing import FormFact, Printed, Wanted, offered_forms, print_sheets
from register_app.services.work import Change, Work

KEY = "print_choices"
BEGINS_IN_PAIRS = frozenset({"cadangan"})
"""Forms whose half sheets come two on an F4 until somebody chooses otherwise."""

LARGEST_OFFSET = 20.0
"""Millimetres; a printer that is further off needs its tray set, not a number."""


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """How a form prints: printer by name ("" is the system's own), paper code ("" is the office's), offset in mm.

    ``in_pairs`` lays sheets on half F4 two on an F4.
    """

    printer: str = ""
    paper: str = ""
    offset_right: float = 0.0
    offset_down: float = 0.0
    in_pairs: bool = False


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form as it is about to be printed: what it is and can be printed on, and how it was printed the last time."""

    fact: FormFact
    choice: PrintChoice


def form_choices(reader: Reader, forms: Sequence[str]) -> Mapping[str, FormChoice]:
    """What is known of each of ``forms``; a form that the register does not print is left out."""
    return {
        fact.form: FormChoice(fact, choice_for(reader, fact.form))
        for fact in offered_forms(reader)
        if fact.form in forms
    }


def print_as_chosen(work: Work, wanted: Sequence[Wanted], choices: Mapping[str, PrintChoice]) -> tuple[Printed, ...]:
    """Print the sheets as was chosen for their forms, and choose so again the next time.

    That a batch was laid in pairs says nothing of a single sheet, so that is not remembered.
    """
    for form, choice in choices.items():
        kept = choice
        if sum(sheet.form == form for sheet in wanted) > 1:
            kept = replace(choice, in_pairs=choice_for(Reader(work.session, work.clock), form).in_pairs)
        remember_choice(work, form, kept)
    return print_sheets(work, wanted, in_pairs=any(choice.in_pairs for choice in choices.values()))


def remember_choice(work: Work, form: str, choice: PrintChoice) -> None:
    """Keep the choice for ``form``, and the offset for this printer and form together; the same again is no change."""
    if max(abs(choice.offset_right), abs(choice.offset_down)) > LARGEST_OFFSET:
        text = _("Geseran paling jauh {mm} mm. Kalau lebih, setel dulu kertas di baki printer.")
        raise RefusedError([Problem("offset", text.format(mm=round(LARGEST_OFFSET)))])
    setting = work.session.get(Setting, KEY) or Setting(key=KEY, value={})
    pair, offset = _pair(choice.printer, form), [choice.offset_right, choice.offset_down]
    value = {
        "last": {**setting.value.get("last", {}), form: asdict(choice)},
        "offsets": {**setting.value.get("offsets", {}), pair: offset},
    }
    if value != setting.value:
        setting.value = value
        work.session.add(setting)
        work.note("print_choice", "setting", None, Change.SETTINGS, form=form)


def choice_for(reader: Reader, form: str) -> PrintChoice:
    """The choice of the last time; the office's first-run offset where nothing was ever printed."""
    kept = _kept(reader).get("last", {}).get(form)
    if kept:
        return PrintChoice(**kept)
    right, down = _first_offset(reader)
    return PrintChoice(offset_right=right, offset_down=down, in_pairs=form in BEGINS_IN_PAIRS)


def offset_of(reader: Reader, printer: str, form: str) -> tuple[float, float] | None:
    """The offset once set for this printer and form."""
    kept = _kept(reader).get("offsets", {}).get(_pair(printer, form))
    return (float(kept[0]), float(kept[1])) if kept else None


def offset_for(reader: Reader, printer: str, form: str) -> tuple[float, float]:
    """The offset for this printer and form; another printer's never holds, only what the first run measured."""
    return offset_of(reader, printer, form) or _first_offset(reader)


def _first_offset(reader: Reader) -> tuple[float, float]:
    first = reader.session.get(Setting, "printing")
    values = first.value if first else {}
    return float(values.get("offset_right", 0.0)), float(values.get("offset_down", 0.0))


def _kept(reader: Reader) -> Mapping[str, Any]:
    setting = reader.session.get(Setting, KEY)
    return setting.value if setting else {}


def _pair(printer: str, form: str) -> str:
    return f"{printer}|{form}"
