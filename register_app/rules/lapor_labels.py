"""Reads text made of labels and values: behind a colon, a tab or a space, or on the line below."""

import re
from collections.abc import Callable, Mapping, Sequence

from register_app.rules.dates import read_date
from register_app.rules.lapor_history import stamp_of
from register_app.rules.lapor_words import BODY, FURNITURE, PARTS, SOURCE, STATUS, TOPICS

_EMPTY = frozenset({"", "-", "–", "null", "n/a"})
_LONGEST_LABEL = 60
_FEWEST_LABELS = 2
_TELLING = frozenset({"tracking_id", "title", "text", "final_text", "day", "source", "type", "status", "category"})
"""Labels that show that the copied text is made of labels; two of them do."""

_LONG = frozenset({"text", "final_text"})
_DAYS = frozenset({"day", "event_day"})
_ALSO_IN_TEXTS = frozenset({"reporter", "place", "day", "time", "event_day", "ignored"})
"""Labels that people write inside their stories too."""

_FITS: Mapping[str, Callable[[str], object]] = {
    "tracking_id": re.compile(r"#?\s*\d{4,12}(?:\.0+)?").fullmatch,
    "day": read_date,
    "event_day": read_date,
    "time": re.compile(r"\d{1,2}[.:]\d{2}.*").fullmatch,
    "source": SOURCE.fullmatch,
    "status": STATUS.fullmatch,
    "category": lambda value: value.lower() in TOPICS,
    "type": re.compile(r"(?:anonim|rahasia)\b.*", re.IGNORECASE).fullmatch,
    "kind": re.compile(r"(?:pengaduan|aspirasi|permintaan informasi)\b.*", re.IGNORECASE).fullmatch,
    "agency": BODY.match,
}
"""What the value of a label looks like; only such a value is taken when nothing but a space parts the two."""

_FREE = frozenset({"title", "text", "final_text", "reporter", "place"})
"""Labels of two words and more whose value is whatever stands behind them."""

_MOST_WORDS = max(len(label.split()) for label in PARTS)

Label = tuple[str, str, bool]
"""What a line names (empty when nothing), the value behind it, and whether even a story ends there."""

_NONE: Label = ("", "", False)


def labelled(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Part label lines from the rest; a value may go on behind its label until the next label or dated line."""
    labels = _labels_of(lines)
    if _telling(labels) < _FEWEST_LABELS:
        return {}, list(lines)
    found: dict[str, str] = {}
    rest: list[str] = []
    part = ""
    for line, (label, value, ends_stories) in zip(lines, labels, strict=True):
        if label and (ends_stories or not (part in _LONG and label in _ALSO_IN_TEXTS)):
            part = label
            found.setdefault(part, "" if value in _EMPTY else value)
        elif part and _takes(part, found[part], line):
            said = "" if line in _EMPTY else line
            found[part] = "\n".join(filter(None, (found[part], said)))
            part = part if part in _LONG or said else ""
        else:
            part = ""
            rest.append(line)
    return {name: _without_furniture(told) for name, told in found.items()}, rest


def label_of(words: str) -> str | None:
    """Which part of the page a label names; None when it is no label."""
    return PARTS.get(" ".join(re.sub(r"[^\w]+", " ", words).lower().split()))


def _labels_of(lines: Sequence[str]) -> list[Label]:
    """The label of every line; one without a colon or a tab is chance unless there are more of them."""
    marked = [_before_mark(line) for line in lines]
    plain = [_without_mark(line) for line in lines]
    if _telling(plain) < _FEWEST_LABELS:
        return marked
    return [one if one[0] else other for one, other in zip(marked, plain, strict=True)]


def _takes(part: str, told: str, line: str) -> bool:
    """Whether a line belongs to the label above it; a day belongs to one that asks for a day."""
    if part in _LONG:
        return not stamp_of(line)
    return not told and (part in _DAYS or not stamp_of(line))


def _telling(labels: Sequence[Label]) -> int:
    return sum(name in _TELLING for name, _value, _ends in labels)


def _before_mark(line: str) -> Label:
    """A label with its value behind a colon or a tab."""
    words, mark, value = line.partition("\t" if "\t" in line else ":")
    label = label_of(words) if mark and len(words) <= _LONGEST_LABEL else None
    return (label, value.strip(), False) if label else _NONE


def _without_mark(line: str) -> Label:
    named = _alone(line)
    return named if named[0] else _before_space(line)


def _alone(line: str) -> Label:
    """A label with a line of its own; its value stands below."""
    label = label_of(line) if len(line) <= _LONGEST_LABEL and line[:1].isupper() else None
    return (label, "", " " in line) if label else _NONE


def _before_space(line: str) -> Label:
    """A label with a value behind a mere space, where the value is one that such a label has."""
    words = line[: 2 * _LONGEST_LABEL].split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label = PARTS.get(" ".join(words[:count]).lower())
        value = line.split(None, count)[count] if label else ""
        if label and words[0][0].isupper() and (count > 1 if label in _FREE else _FITS.get(label, bool)(value)):
            return label, value, count > 1
    return _NONE


def _without_furniture(told: str) -> str:
    """A text ends before the headings of what follows it on the page."""
    lines = told.split("\n")
    while len(lines) > 1 and FURNITURE.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)
