"""What each page of the first run makes of the values typed on it, and what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from register_app.errors import Problem
from register_app.flows.answers import (
    DEFINITIVE,
    AccountAnswer,
    BoxAnswer,
    Draft,
    OfficeAnswer,
    OfficialAnswer,
    PaperAnswer,
)
from register_app.flows.passphrase import problems_in_passphrase
from register_app.i18n import _
from register_app.rules.tenures import TenureKind

LARGEST_OFFSET = 20.0
"""Millimetres; a printer that is further off needs its tray set, not a number."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A step's answer: the draft with it, or what to mend."""

    draft: Draft
    problems: tuple[Problem, ...] = ()


def take_office(draft: Draft, values: Values) -> Outcome:
    """The kind of office that was chosen."""
    return Outcome(replace(draft, profile=str(values["profile"])))


def take_letterhead(draft: Draft, values: Values) -> Outcome:
    """The office's name and letterhead; only the name is needed."""
    name = _line(values, "name")
    office = OfficeAnswer(
        name=name,
        kop_lines=tuple(line.strip() for line in values.get("kop_lines", ()) if line.strip()),
        address=_line(values, "address"),
        city=_line(values, "city"),
        timezone=str(values.get("timezone") or draft.office.timezone),
        logo=values.get("logo"),
    )
    problems = () if name else (Problem("name", _("Tulis nama kantor; nama ini tercetak pada kop dan layar.")),)
    return Outcome(replace(draft, office=office), problems)


def take_officials(draft: Draft, values: Values) -> Outcome:
    """The positions and who holds them; a name needs its position, a position may wait for its name."""
    officials: list[OfficialAnswer] = []
    problems: list[Problem] = []
    for row, typed in enumerate(values.get("officials", ())):
        official = _official(typed)
        if official.name and not official.position:
            text = _("Tulis jabatan {name}, atau kosongkan namanya.").format(name=official.name)
            problems.append(Problem(f"officials.{row}.position", text))
        if any(_both_sign(official, other) for other in officials):
            text = _("{position} sudah diisi di atas. Sisakan satu nama; pengganti sementara diberi status Plh.")
            problems.append(Problem(f"officials.{row}.position", text.format(position=official.position)))
        if official.position:
            officials.append(official)
    return Outcome(replace(draft, officials=tuple(officials)), tuple(problems))


def _both_sign(one: OfficialAnswer, other: OfficialAnswer) -> bool:
    """Whether two people would hold the same position at once; somebody who stands in (Plh.) does not hold it."""
    stands_in = (one.kind == TenureKind.STAND_IN, other.kind == TenureKind.STAND_IN)
    return bool(one.name and other.name) and one.position == other.position and stands_in[0] is stands_in[1]


def _official(typed: Values) -> OfficialAnswer:
    since = typed.get("since")
    return OfficialAnswer(
        position=_line(typed, "position"),
        name=_line(typed, "name"),
        nip="".join(_line(typed, "nip").split()),
        rank=_line(typed, "rank"),
        kind=_line(typed, "kind") or DEFINITIVE,
        since=since if isinstance(since, date) else None,
    )


def take_boxes(draft: Draft, values: Values) -> Outcome:
    """The suggestion boxes; each name once."""
    boxes: list[BoxAnswer] = []
    problems: list[Problem] = []
    for row, typed in enumerate(values.get("boxes", ())):
        box = BoxAnswer(_line(typed, "name"), _line(typed, "place"))
        if box.place and not box.name:
            problems.append(Problem(f"boxes.{row}.name", _("Beri nama kotak ini, misalnya Lobi.")))
        elif box.name.casefold() in {other.name.casefold() for other in boxes}:
            text = _("Kotak {name} tertulis dua kali. Bedakan namanya.").format(name=box.name)
            problems.append(Problem(f"boxes.{row}.name", text))
        elif box.name:
            boxes.append(box)
    return Outcome(replace(draft, boxes=tuple(boxes)), tuple(problems))


def take_paper(draft: Draft, values: Values) -> Outcome:
    """The paper in the tray and the offset of the printer."""
    paper = PaperAnswer(
        paper=str(values.get("paper") or draft.paper.paper),
        offset_right=float(values.get("offset_right", 0.0)),
        offset_down=float(values.get("offset_down", 0.0)),
    )
    problems = tuple(
        Problem(
            field,
            _("Geseran paling banyak 20 mm. Bila lebih, atur dahulu letak kertas di printer."),
        )
        for field, offset in (
            ("offset_right", paper.offset_right),
            ("offset_down", paper.offset_down),
        )
        if abs(offset) > LARGEST_OFFSET
    )
    return Outcome(replace(draft, paper=paper), problems)


def take_account(draft: Draft, values: Values) -> Outcome:
    """The first account; the one page that must be filled."""
    account = AccountAnswer(
        name=_line(values, "name") or account_name(_line(values, "display_name")),
        display_name=_line(values, "display_name"),
        role=_line(values, "role"),
        role_title=_line(values, "role_title"),
        passphrase=str(values.get("passphrase", "")),
    )
    problems = _problems_in_account(account, str(values.get("passphrase_again", "")))
    return Outcome(replace(draft, account=account), problems)


def _problems_in_account(account: AccountAnswer, again: str) -> tuple[Problem, ...]:
    text = _("Tulis nama Anda sebagaimana tercetak pada tanda terima.")
    unnamed = () if account.display_name else (Problem("display_name", text),)
    return (*unnamed, *problems_in_passphrase(account.passphrase, again, account.display_name))


def account_name(display_name: str) -> str:
    """A short name for the account, from the first word of the person's name."""
    first = display_name.split()[0] if display_name.split() else ""
    return "".join(letter for letter in first.casefold() if letter.isalnum()) or "petugas"


def _line(values: Values, field_name: str) -> str:
    return " ".join(str(values.get(field_name) or "").split())
