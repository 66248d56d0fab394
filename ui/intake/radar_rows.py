"""What a line of the duplicate radar says: which complaint, what it may be, and the reasons piece by piece."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from register_app.i18n import _
from register_app.reading.radar import Candidate
from register_app.rules.dates import day_month
from register_app.rules.links import CLUE_NAMES, LINK_NAMES, Clue, LinkKind, may_be
from register_app.rules.similarity import Hint
from register_app.rules.statuses import STATUS_NAMES
from register_app.services.links import LinkDraft

QUESTIONS: Mapping[LinkKind, Callable[[], str]] = {
    LinkKind.SAME_PERSON: lambda: _("Orang yang sama?"),
    LinkKind.SAME_MATTER: lambda: _("Pokok yang sama?"),
    LinkKind.SAME_LETTER: lambda: _("Surat atau laporan yang sama?"),
    LinkKind.REPEAT: lambda: _("Pengaduan yang sama?"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line; ``marked`` is what agrees with what was typed."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision taken while typing, as a draft keeps it."""

    complaint_id: int
    number: str
    subject: str
    kind: LinkKind
    clues: tuple[Clue, ...] = ()
    there_open: bool = True

    def link(self) -> LinkDraft:
        """What the register is told once the form is kept."""
        return LinkDraft(self.complaint_id, self.kind, self.clues)

    def content(self) -> dict[str, Any]:
        """JSON values for the draft."""
        told = {"id": self.complaint_id, "number": self.number, "subject": self.subject}
        clues = [clue.value for clue in self.clues]
        return {**told, "kind": self.kind.value, "clues": clues, "open": self.there_open}


@dataclass(frozen=True, slots=True)
class RadarRow:
    """One line of three: title and ``aside`` on the first, the subject, then the reasons or what was decided."""

    key: int
    title: str
    aside: str
    subject: str
    runs: tuple[Run, ...]
    decided: bool = False

    def spoken(self) -> str:
        """The whole line, for a screen reader and as a tooltip."""
        reasons = "".join(run.text for run in self.runs)
        return ", ".join(part for part in (self.title, self.aside, self.subject, reasons) if part)


def decided_from(content: Mapping[str, Any]) -> Decided:
    """A decision as a draft kept it."""
    clues = tuple(Clue(each) for each in content["clues"])
    said = (int(content["id"]), str(content["number"]), str(content["subject"]))
    return Decided(*said, LinkKind(content["kind"]), clues, bool(content.get("open", True)))


def decided_of(candidate: Candidate, kind: LinkKind) -> Decided:
    """What is kept of a candidate that was decided about."""
    clues = tuple(hint.clue for hint in candidate.hints)
    return Decided(candidate.complaint_id, candidate.short_number, candidate.subject, kind, clues, candidate.is_open)


def candidate_row(candidate: Candidate) -> RadarRow:
    """A complaint that waits for a decision; of a secret one number, day and status are all there is."""
    return RadarRow(
        key=candidate.complaint_id,
        title=f"{candidate.short_number} · {QUESTIONS[candidate.kind]()}",
        aside=f"{STATUS_NAMES[candidate.status]()} · {day_month(candidate.received_at.date())}",
        subject=candidate.subject or (_("Identitas dirahasiakan") if candidate.sealed else _("Tanpa pokok")),
        runs=reasons_of(candidate.hints),
    )


def decided_row(decided: Decided, *, here_open: bool) -> RadarRow:
    """A complaint that was decided about; what would now tell who a sealed complainant is will not be kept."""
    stays = may_be(decided.kind, here_open=here_open, there_open=decided.there_open)
    words = _("Dicatat saat disimpan: {kind}") if stays else _("Tidak dicatat, pelapor tertutup: {kind}")
    said = words.format(kind=LINK_NAMES[decided.kind]().lower())
    return RadarRow(decided.complaint_id, decided.number, "", decided.subject, (Run(said),), decided=stays)


def reasons_of(hints: tuple[Hint, ...]) -> tuple[Run, ...]:
    """The reasons one after the other, the pieces that agree marked."""
    runs: list[Run] = []
    for place, hint in enumerate(hints):
        before = " · " if place else ""
        if not hint.said:
            runs += [Run(before), Run(CLUE_NAMES[hint.clue](), marked=True)] if before else [_marked_name(hint)]
        else:
            runs += [Run(f"{before}{CLUE_NAMES[hint.clue]()} "), *_pieces(hint)]
    return tuple(runs)


def _marked_name(hint: Hint) -> Run:
    return Run(CLUE_NAMES[hint.clue](), marked=True)


def _pieces(hint: Hint) -> list[Run]:
    longest_first = sorted(filter(None, hint.marked), key=len, reverse=True)
    if not longest_first:
        return [Run(hint.said)]
    parts = re.split(f"({'|'.join(map(re.escape, longest_first))})", hint.said)
    return [Run(part, marked=part in hint.marked) for part in parts if part]
