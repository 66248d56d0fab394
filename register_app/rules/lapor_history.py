"""Reads the dated history below a report of SP4N-LAPOR!: when, who, what was written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from register_app.rules.dates import date_and_hour, read_date, read_moment, short_date
from register_app.rules.lapor_words import BODY, PERSON, ROUTE

_DAY = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[\s/-][A-Za-z\d]{2,9}[\s/-]\d{4})"
_HOUR = r"(?:,?\s+(?:pukul\s+)?\d{1,2}[.:]\d{2}(?:\s*WI(?:B|TA|T))?)?"

MOMENT = re.compile(_DAY + _HOUR, re.IGNORECASE)
"""A date, with its hour when there is one, anywhere in a line."""

_FIRST = re.compile(rf"({_DAY}{_HOUR})\s*[:,·|-]?\s*(.*)", re.IGNORECASE)
_LAST = re.compile(rf"(.+?)\s*[,·|-]?\s*({_DAY}{_HOUR})", re.IGNORECASE)

LONGEST_NAME = 120
"""Letters up to which a line can be the name of an agency or of somebody in the history."""

_LONGEST_LINE = LONGEST_NAME + 40
"""The same with a date behind it."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One dated line of the report's history: who (or from whom to whom), and what was written."""

    at: datetime | None
    on: date
    who: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A dated line: its moment as written, its date, and the words beside it."""

    moment: str
    on: date
    words: str


def read_history(lines: Sequence[str]) -> tuple[list[str], tuple[LogEntry, ...]]:
    """Part lines into those above the history and its entries."""
    starts = [place for place, line in enumerate(lines) if stamp_of(line)]
    if not starts:
        return list(lines), ()
    names_above = _has_name_above(lines, starts[0])
    firsts = [place - 1 if names_above and _has_name_above(lines, place) else place for place in starts]
    ends = [*firsts[1:], len(lines)]
    entries = (_entry(lines[first:end]) for first, end in zip(firsts, ends, strict=True))
    return list(lines[: firsts[0]]), tuple(entry for entry in entries if entry)


def stamp_of(line: str) -> Stamp | None:
    """Read a line that begins or, behind a name, ends with a date; None for a story that only mentions a day."""
    if first := _FIRST.match(line):
        moment, words = first[1], first[2].strip()
    elif len(line) <= _LONGEST_LINE and (last := _LAST.fullmatch(line)) and is_name(last[1].strip()):
        moment, words = last[2], last[1].strip()
    else:
        return None
    day = read_date(moment)
    is_entry = not words or is_name(words) or read_moment(moment)
    return Stamp(moment, day, words) if day and is_entry else None


def is_name(line: str) -> bool:
    """Whether a line can be somebody in the history: an agency, an administrator, the reporter, a route between two."""
    short = len(line) <= LONGEST_NAME and not line.endswith((".", "?", ","))
    return short and bool(BODY.match(line) or PERSON.fullmatch(line))


def log_line(entry: LogEntry) -> str:
    """One line for the register: 22-02-2023 08.19, who, and what was written."""
    stamp = date_and_hour(entry.at) if entry.at else short_date(entry.on)
    told = entry.text.replace("\n", " ")
    return f"{stamp}  {entry.who}: {told}" if entry.who and told else f"{stamp}  {entry.who or told}"


def _has_name_above(lines: Sequence[str], place: int) -> bool:
    """Whether a name stands on the line above a lonely date; a history that begins so goes on so."""
    stamp = stamp_of(lines[place])
    return bool(place and stamp and not stamp.words and is_name(lines[place - 1]) and not stamp_of(lines[place - 1]))


def _entry(lines: Sequence[str]) -> LogEntry | None:
    for place, line in enumerate(lines):
        if stamp := stamp_of(line):
            who, told = _who_and_text(stamp.words, lines[:place], list(lines[place + 1 :]))
            return LogEntry(read_moment(stamp.moment), stamp.on, ROUTE.sub(" → ", who), "\n".join(told))
    return None


def _who_and_text(words: str, above: Sequence[str], below: list[str]) -> tuple[str, list[str]]:
    """Find who wrote an entry: on the line above its date, beside it, below it, or before a colon beside it."""
    if above:
        return above[0], below
    if not words:
        return (below[0], below[1:]) if below and is_name(below[0]) else ("", below)
    name, mark, told = words.partition(": ")
    if mark and is_name(name):
        return name, [told, *below]
    return (words, below) if is_name(words) else ("", [words, *below])
