"""What the next disposition step is recorded from: who directs, whom and what the printed sheet offered to tick."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from register_app.forms.qr import SheetCode
from register_app.reading.dispositions import StepFact, steps_of
from register_app.reading.office import Office, office
from register_app.reading.paper import below, head_of
from register_app.reading.reader import Reader
from register_app.reading.sheets import TRAVELLING, sheets_out
from register_app.reading.signers import stands_for
from register_app.reading.tables import complaint, printed_sheet, sheet_return

OFFICIALS, INSTRUCTIONS = "K", "H"
"""Letters of the boxes on a disposition sheet: to whom it goes on, and what is asked."""


@dataclass(frozen=True, slots=True)
class SheetPrint:
    """A printed sheet as it can come back: from whom, for which step, and what stood beside its boxes."""

    sheet_id: int
    form: str
    step: int
    giver: str
    printed_at: datetime
    back: bool
    officials: tuple[str, ...]
    instructions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What one giver can tick."""

    officials: tuple[str, ...]
    instructions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """The proposal for the next step; ``givers`` in order of rank, ``short`` their short names, ``offers`` by giver."""

    giver: str
    givers: tuple[str, ...]
    short: Mapping[str, str]
    offers: Mapping[str, Offer]
    outside: frozenset[str]
    sheets: tuple[SheetPrint, ...]
    first: bool
    form: str

    def sheet_of(self, giver: str) -> SheetPrint | None:
        """The newest print of this giver that is not back."""
        return next((sheet for sheet in self.sheets if sheet.giver == giver and not sheet.back), None)


@dataclass(frozen=True, slots=True)
class SheetFound:
    """The sheet that a code names."""

    complaint_id: int
    sheet_id: int | None
    giver: str


def next_step(reader: Reader, complaint_id: int) -> NextStep:
    """What is proposed for the step after the recorded ones: the printed sheet's giver, else whose turn it is."""
    its_office, steps = office(reader), steps_of(reader, complaint_id)
    sheets = _prints(reader, complaint_id)
    givers = tuple(each.title for each in its_office.positions if each.directs)
    awaited = next((sheet.giver for sheet in sheets if not sheet.back and sheet.step > len(steps)), "")
    giver = awaited if awaited in givers else _whose_turn(its_office, steps, givers)
    asked = its_office.instructions.get(its_office.disposition_form, ())
    return NextStep(
        giver=giver,
        givers=givers,
        short={each.title: each.short for each in its_office.positions},
        offers={title: Offer(tuple(each.title for each in below(its_office, title)), asked) for title in givers},
        outside=frozenset(each.title for each in its_office.positions if each.level == OUTSIDE),
        sheets=sheets,
        first=not steps,
        form=its_office.disposition_form,
    )


def sheet_named(reader: Reader, text: str) -> SheetFound | None:
    """The complaint and the print that a code (``DSP:1:0147/PGD/BO/2026``) or a number in letters names.

    The short number is enough where only one sheet that is away carries it.
    """
    code = SheetCode.read(text.strip().upper())
    complaint_id = _numbered(reader, code.number if code else text.strip().upper())
    if complaint_id is None:
        return None
    prints = [sheet for sheet in _prints(reader, complaint_id) if code is None or sheet.step == code.step]
    open_ones = [sheet for sheet in prints if not sheet.back]
    chosen = next(iter(open_ones or prints), None)
    return SheetFound(complaint_id, chosen.sheet_id if chosen else None, chosen.giver if chosen else "")


OUTSIDE = "sekda"
"""Level of those who direct from above the office: their step is recorded with their own agenda number."""


def _numbered(reader: Reader, number: str) -> int | None:
    row = reader.one(select(complaint.c.id).where(complaint.c.number == number))
    if row is not None:
        return int(row.id)
    away = {sheet.complaint_id for sheet in sheets_out(reader) if sheet.short_number == number.rjust(4, "0")}
    return away.pop() if len(away) == 1 else None


def _whose_turn(its_office: Office, steps: tuple[StepFact, ...], givers: tuple[str, ...]) -> str:
    """Whoever the newest step reached and who can direct further; the head of the office at the beginning."""
    newest = max(steps, key=lambda step: step.id, default=None)
    reached = [person.title for person in newest.recipients if person.title in givers] if newest else []
    return reached[0] if reached else head_of(its_office)


def _prints(reader: Reader, complaint_id: int) -> tuple[SheetPrint, ...]:
    """The travelling sheets of a complaint, the newest first; of several copies of a step the first speaks for all."""
    s, back = printed_sheet.c, sheet_return.c
    rows = reader.rows(
        select(*(s.id, s.form, s.step, s.signer, s.boxes, s.printed_at), back.at.label("back"))
        .outerjoin(sheet_return, back.sheet_id == s.id)
        .where(s.complaint_id == complaint_id, s.form.in_(TRAVELLING))
        .order_by(s.id)
    )
    first: dict[tuple[str, int], Row[Any]] = {}
    returned = {(row.form, row.step) for row in rows if row.back is not None}
    for row in rows:
        first.setdefault((row.form, row.step), row)
    return tuple(_print(reader, row, back=key in returned) for key, row in reversed(first.items()))


def _print(reader: Reader, row: Row[Any], *, back: bool) -> SheetPrint:
    boxes = (row.boxes or {}).get("boxes", ())
    return SheetPrint(
        sheet_id=row.id,
        form=row.form,
        step=row.step,
        giver=stands_for(row.signer),
        printed_at=reader.clock.local(row.printed_at),
        back=back,
        officials=_beside(boxes, OFFICIALS),
        instructions=_beside(boxes, INSTRUCTIONS),
    )


def _beside(boxes: Any, letter: str) -> tuple[str, ...]:
    """The words beside the boxes of one column, each once, the empty ones for the pen left out."""
    words = [str(box["beside"]) for box in boxes if str(box["name"])[:1] == letter and box["beside"]]
    return tuple(dict.fromkeys(words))
