"""Opening a suggestion box (buka kotak saran) as a table: count, slip after slip, hand over; empty means Nihil."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft
from register_app.rules.channels import Confidentiality, ReportKind, SlipMark

Values = Mapping[str, Any]


class Step(StrEnum):
    """The steps, in their order."""

    COUNT = "count"
    SLIP = "slip"
    HAND_OVER = "hand-over"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class SoFar:
    """How far an opening has come; ``counted`` is None until the slips were counted."""

    opened_at: datetime | None = None
    counted: int | None = None
    recorded: frozenset[int] = frozenset()
    closed: bool = False

    @property
    def left(self) -> tuple[int, ...]:
        """Positions counted and not recorded yet."""
        return tuple(place for place in range(1, (self.counted or 0) + 1) if place not in self.recorded)


@dataclass(frozen=True, slots=True)
class SlipOrder:
    """One slip to be kept: read into a complaint, or marked; ``duplicate_of`` is the other complaint's id."""

    position: int
    mark: SlipMark
    draft: ComplaintDraft | None = None
    duplicate_of: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandOverOrder:
    """The box is locked again and the slips go to incoming mail; nobody named means they stay here for now."""

    condition: str = ""
    to: str = ""
    at: datetime | None = None
    copies: int = 0


Order = OpeningDraft | SlipOrder | HandOverOrder
"""What the register is asked to keep of an answered step."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A step's answer: what is to be kept, or everything that must be mended first."""

    order: Order | None = None
    problems: tuple[Problem, ...] = ()


def take_count(_so_far: SoFar, values: Values) -> Taken:
    """Box, time, two officers and the count; an empty box must be said to be empty."""
    counted, empty = int(values.get("counted") or 0), bool(values.get("nihil"))
    opened_at = values.get("opened_at")
    problems = []
    if not _line(values, "box"):
        problems.append(Problem("box", _("Pilih kotak yang dibuka.")))
    if not isinstance(opened_at, datetime):
        problems.append(Problem("opened_at", _("Tulis kapan kotak dibuka, seperti 09-11-2026 09.45.")))
    if counted < 1 and not empty:
        problems.append(Problem("counted", _("Hitung isinya dulu, atau centang Nihil bila kotak kosong.")))
    if problems or not isinstance(opened_at, datetime):
        return Taken(problems=tuple(problems))
    return Taken(
        OpeningDraft(
            box=_line(values, "box"),
            opened_at=opened_at,
            officer_one=_line(values, "officer_one"),
            officer_two=_line(values, "officer_two"),
            counted=0 if empty else counted,
            condition=_line(values, "condition") if empty else "",
        )
    )


def take_slip(so_far: SoFar, values: Values) -> Taken:
    """The slip in hand; a readable one needs its words, a duplicate the complaint that it repeats."""
    mark = SlipMark(values.get("mark") or SlipMark.READABLE)
    position = int(values.get("position") or so_far.left[0])
    if problem := _PROBLEMS[mark](values):
        return Taken(problems=(problem,))
    note = _line(values, "note")
    if mark is SlipMark.READABLE:
        return Taken(SlipOrder(position, mark, _complaint(so_far, values), note=note))
    duplicate_of = int(values["duplicate_of"]) if mark is SlipMark.DUPLICATE else None
    return Taken(SlipOrder(position, mark, duplicate_of=duplicate_of, note=note))


def take_hand_over(_so_far: SoFar, values: Values) -> Taken:
    """The lock, and to whom the slips went; copies without a receiver would hang in the air."""
    to, copies = _line(values, "handed_over_to"), int(values.get("copies") or 0)
    if copies and not to:
        text = _("Tulis kepada siapa slip diserahkan, atau kosongkan jumlah rangkapnya.")
        return Taken(problems=(Problem("handed_over_to", text),))
    at = values.get("handed_over_at")
    return Taken(HandOverOrder(_line(values, "condition"), to, at if to and isinstance(at, datetime) else None, copies))


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One line of the table: when the step is due, what it is called, and what it makes of the values."""

    step: Step
    is_due: Callable[[SoFar], bool]
    name: Callable[[], str]
    take: Callable[[SoFar, Values], Taken]


STEPS: tuple[StepEntry, ...] = (
    StepEntry(Step.COUNT, lambda at: at.counted is None, lambda: _("Hitung isi"), take_count),
    StepEntry(Step.SLIP, lambda at: bool(at.left), lambda: _("Catat slip"), take_slip),
    StepEntry(Step.HAND_OVER, lambda at: not at.closed, lambda: _("Serahkan dan kunci"), take_hand_over),
    StepEntry(Step.MINUTES, lambda _at: True, lambda: _("Berita acara"), lambda _at, _values: Taken()),
)
"""The first step that is due is the one in hand."""


class BoxOpening:
    """Walks the table: `answer` reads a step, `kept` goes on once the register has kept what it asked for."""

    def __init__(self, so_far: SoFar | None = None) -> None:
        self.so_far = so_far or SoFar()

    @property
    def entry(self) -> StepEntry:
        """The step in hand."""
        return next(entry for entry in STEPS if entry.is_due(self.so_far))

    @property
    def position(self) -> int | None:
        """The slip in hand: the first that is not recorded."""
        return self.so_far.left[0] if self.so_far.left else None

    def answer(self, values: Values) -> Taken:
        """What the step in hand makes of these values."""
        return self.entry.take(self.so_far, values)

    def kept(self, order: Order) -> None:
        """The register has kept it."""
        match order:
            case OpeningDraft():
                self.so_far = SoFar(order.opened_at, order.counted, closed=order.counted == 0)
            case SlipOrder():
                self.so_far = replace(self.so_far, recorded=self.so_far.recorded | {order.position})
            case HandOverOrder():
                self.so_far = replace(self.so_far, closed=True)

    def recounted(self, counted: int) -> None:
        """There were more or fewer slips than counted, and the register knows why."""
        self.so_far = replace(self.so_far, counted=counted)


def count_doubts(values: Values) -> tuple[Problem, ...]:
    """What is pointed out gently about the count: the minutes want two different officers."""
    one, two = _line(values, "officer_one"), _line(values, "officer_two")
    if not two:
        return (Problem("officer_two", _("Kotak dibuka berdua. Pilih petugas kedua.")),)
    if one.casefold() == two.casefold():
        return (Problem("officer_two", _("Sama dengan petugas pertama. Pilih orang lain.")),)
    return ()


def _complaint(so_far: SoFar, values: Values) -> ComplaintDraft:
    """A slip counts as received when its box was opened; its channel is the box's own, which the register knows."""
    assert so_far.opened_at is not None
    nameless = bool(values.get("nameless"))
    person = {name: _line(values, name) for name in ("name", "address", "phone")}
    return ComplaintDraft(
        channel_code="",
        received_at=so_far.opened_at,
        kind=ReportKind(values.get("kind") or ReportKind.COMPLAINT),
        subject=_line(values, "subject"),
        summary=str(values.get("summary") or "").strip(),
        category=_line(values, "category"),
        category_other=_line(values, "category_other"),
        confidentiality=Confidentiality(values.get("confidentiality") or Confidentiality.ORDINARY),
        complainant=ComplainantDraft(**{**person, "name": "" if nameless else person["name"]}),
    )


def _unwritten(values: Values) -> Problem | None:
    if _line(values, "summary") or _line(values, "subject"):
        return None
    return Problem("summary", _("Isi slip masih kosong. Tulis isinya, atau tandai slip ini tak terbaca."))


def _unpaired(values: Values) -> Problem | None:
    if values.get("duplicate_of"):
        return None
    return Problem("duplicate_of", _("Cari nomor pengaduan yang sama isinya, lalu pilih dari daftar."))


_PROBLEMS: Mapping[SlipMark, Callable[[Values], Problem | None]] = {
    SlipMark.READABLE: _unwritten,
    SlipMark.UNREADABLE: lambda _values: None,
    SlipMark.DUPLICATE: _unpaired,
}


def _line(values: Values, name: str) -> str:
    return " ".join(str(values.get(name) or "").split())
