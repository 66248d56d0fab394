"""What every sheet of paper takes from the office: what is asked for, the letterhead, and who signs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from register_app.forms.facts import KopLine, KopRule, KopStyle, Letterhead, PrintMark, Signer
from register_app.forms.logo import logo_trouble
from register_app.reading import signers
from register_app.reading.office import Office, PositionFact, office
from register_app.reading.reader import Reader
from register_app.reading.signers import signer_of as signer_of
from register_app.rules.sheet_parts import Part, PartChoice

OUTSIDE_LEVEL = "sekda"
"""Level of those who direct from above the office: their step is recorded, never printed here."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is about: a complaint, an opening of a box, a visit, a pad, or a period (both days included)."""

    complaint_id: int | None = None
    opening_id: int | None = None
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    visit_id: int | None = None
    pad_id: int | None = None


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """An order for one sheet: ``blank`` to be ticked by pen, or filled from what was recorded.

    ``giver`` is the position that directs on a blank disposition sheet, ``step`` the number of the step; ``signed_as``
    is who signed the print before and ``signed_before`` the day it bore, so that a reprint changes neither. ``parts``
    are those that were asked for or against, ``role`` that of whoever prints; ``logo_lost`` says that the office's logo
    is no picture, so that the sheet goes without.
    """

    form: str
    subject: Subject
    office: Office
    mark: PrintMark
    blank: bool = True
    giver: str = ""
    step: int = 1
    signed_as: Mapping[str, Any] | None = None
    signed_before: date | None = None
    parts: Mapping[Part, bool] = field(default_factory=dict)
    role: str = ""
    logo_lost: bool = False

    @property
    def signing_day(self) -> date:
        """The date above a signature that is given with the print: a reprint keeps the first one's."""
        return self.signed_before or self.mark.printed_at.date()


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet's facts, and who signs it, to be remembered with the print; ``parts`` are what it can go without.

    ``unsealed`` says that a sealed complainant stands on it; ``content`` is what two prints of a period must share to
    be the same sheet, by default everything but time, signature and foot.
    """

    facts: object
    signer: Signer
    parts: tuple[PartChoice, ...] = ()
    unsealed: bool = False
    content: object = None


def letterhead(its_office: Office, form: str) -> Letterhead | None:
    """The office's kop as its settings say; None for a form that goes without."""
    kop = its_office.settings["kop"]
    if form in kop["without"]:
        return None
    return Letterhead(
        lines=tuple(KopLine(line["text"], line["size"], line["bold"], line["italic"]) for line in kop["lines"]),
        address=tuple(kop["address_lines"]),
        logo=its_office.logo,
        style=KopStyle(kop["style"]),
        rule=KopRule(kop["rule"]),
    )


def form_signer(reader: Reader, order: SheetOrder, on: date | None = None) -> Signer:
    """Who signs the sheet that was ordered, on its own date: as the office decided for its form, or as before."""
    return signers.rule_signer(reader, order.office, order.form, on or order.signing_day, order.signed_as)


def head_of(its_office: Office) -> str:
    """The position that gives the office's first disposition."""
    directing = [each for each in its_office.positions if each.directs and each.level != OUTSIDE_LEVEL]
    return directing[0].title if directing else ""


def below(its_office: Office, title: str) -> tuple[PositionFact, ...]:
    """Whom a position can direct: those behind it in rank who are on the tick list; everybody when it is unknown."""
    listed = [place for place, each in enumerate(its_office.positions) if each.title == title]
    behind = its_office.positions[listed[0] + 1 :] if listed else its_office.positions
    return tuple(each for each in behind if each.receives)


def print_mark(
    reader: Reader, its_office: Office, printed_by: str, *, trail: str = "", copy: int = 0, cancelled: bool = False
) -> PrintMark:
    """The foot of a sheet that is printed now; ``cancelled`` where it is about a number that was cancelled."""
    return PrintMark(
        printed_at=reader.clock.local(reader.clock.now()),
        zone=reader.clock.zone_letters,
        printed_by=printed_by,
        trail=trail,
        copy=copy,
        practice=its_office.practice,
        cancelled=cancelled,
    )


def order_of(reader: Reader, form: str, subject: Subject, printed_by: str) -> SheetOrder:
    """A plain order for a first, blank print."""
    its_office = office(reader)
    lost = its_office.logo is not None and logo_trouble(its_office.logo) is not None
    if lost:
        its_office = replace(its_office, logo=None)
    return SheetOrder(form, subject, its_office, print_mark(reader, its_office, printed_by), logo_lost=lost)


def last_second(moment: datetime) -> bool:
    """Whether a deadline is the end of a day, so that no hour was promised."""
    return (moment.hour, moment.minute, moment.second) == (23, 59, 59)
