"""Reads entries from JSON: complaints with their history, openings of a box, lines of the guest book."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from register_app.errors import Problem, RefusedError
from register_app.exchange.events import EventEntry, read_events, within_their_day
from register_app.exchange.json_text import read_json
from register_app.exchange.refusals import problems_of
from register_app.exchange.values import AtOffice, answer_of, filled, list_of, moment_of, refuse_unknown, texts_of
from register_app.i18n import _
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.guests import VisitDraft
from register_app.rules.channels import CardHandling


@dataclass(frozen=True, slots=True)
class ComplaintEntry:
    """A complaint, the names of its attachment files and its history so far."""

    draft: ComplaintDraft
    attachments: tuple[str, ...] = ()
    events: tuple[EventEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class OpeningEntry:
    """An opening of a suggestion box."""

    draft: OpeningDraft


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """A line of the guest book."""

    draft: VisitDraft


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    """An entry that could not be read, with what to mend."""

    problems: tuple[Problem, ...]


Entry = ComplaintEntry | OpeningEntry | VisitEntry | RefusedEntry

_OF_THE_SCREENS = frozenset({"channel_code", "visit_id", "evidence_count"})
"""Fields of a draft that a file cannot know."""

_OPENING_KEYS = frozenset({"box", "opened_at", "officers", "count", "condition", "note"})
MOST_OFFICERS = 2

Value = TypeVar("Value")
Kept = TypeVar("Kept", OpeningDraft, VisitDraft)


def read_entries(text: str, at_office: AtOffice) -> tuple[Entry, ...]:
    """Every entry of a JSON text (an object or a list), each read or refused by itself; RefusedError if no JSON."""
    data = read_json(text)
    items = data if isinstance(data, list) else [data]
    if not items:
        raise RefusedError([Problem("file", _("Berkas ini tidak memuat satu entri pun."))])
    return tuple(_entry(item, at_office) for item in items)


def _entry(item: Any, at_office: AtOffice) -> Entry:
    if not isinstance(item, dict):
        return RefusedEntry((Problem("entry", _("Setiap entri harus berupa objek JSON dengan nama isian.")),))
    try:
        item = filled(item)
        if "box_opening" in item:
            return OpeningEntry(_opening(_alone(item, "box_opening"), at_office))
        if "visit" in item:
            return VisitEntry(_visit(_alone(item, "visit"), at_office))
        return _complaint(item, at_office)
    except RefusedError as error:
        return RefusedEntry(error.problems)


def _alone(item: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The object under ``key``, which has no neighbours."""
    refuse_unknown(item, frozenset({key}), "", _("Isian ini tidak dikenal. Hapus atau betulkan namanya."))
    if not isinstance(item[key], dict):
        sentence = _("Isian ini harus berupa objek JSON dalam kurung kurawal.")
        raise RefusedError([Problem(key, sentence)])
    return dict(item[key])


def _complaint(item: dict[str, Any], at_office: AtOffice) -> ComplaintEntry:
    problems: list[Problem] = []
    draft = _gathered(problems, lambda: _draft(item, at_office))
    attachments = _gathered(problems, lambda: texts_of(item, "attachments"))
    events = _gathered(problems, lambda: read_events(list_of(item, "events"), at_office))
    if draft is None or attachments is None or events is None:
        raise RefusedError(problems)
    return ComplaintEntry(draft, attachments, tuple(within_their_day(draft.received_at, events)))


def _gathered(problems: list[Problem], read: Callable[[], Value]) -> Value | None:
    """What ``read`` gives, or None with its problems added to the others."""
    try:
        return read()
    except RefusedError as error:
        problems += error.problems
        return None


def _draft(item: Mapping[str, Any], at_office: AtOffice) -> ComplaintDraft:
    unknown = _("Isian ini tidak dikenal. Hapus atau betulkan namanya.")
    refuse_unknown(item, frozenset(item) - _OF_THE_SCREENS, "", unknown)
    values = {key: value for key, value in item.items() if key not in ("channel", "events", "attachments")}
    if "channel" in item:
        values["channel_code"] = item["channel"]
    for key in ("received_at", "agreed_at"):
        if (moment := moment_of(item, key, at_office)) is not None:
            values[key] = moment
    try:
        return ComplaintDraft.model_validate(values)
    except ValidationError as error:
        raise RefusedError(problems_of(error)) from error


def _opening(values: dict[str, Any], at_office: AtOffice) -> OpeningDraft:
    where = "box_opening."
    unknown = _("Isian ini tidak dikenal. Hapus atau betulkan namanya.")
    refuse_unknown(values, _OPENING_KEYS, where, unknown)
    officers = texts_of(values, "officers", where)
    if len(officers) > MOST_OFFICERS:
        sentence = _("Kotak dibuka oleh paling banyak dua petugas. Tulis dua nama saja.")
        raise RefusedError([Problem(f"{where}officers", sentence)])
    given = {key: value for key, value in values.items() if key not in ("officers", "count")}
    given["officer_one"], given["officer_two"] = (*officers, "", "")[:MOST_OFFICERS]
    if "count" in values:
        given["counted"] = values["count"]
    return _validated(OpeningDraft, given, "opened_at", at_office, where)


def _visit(values: dict[str, Any], at_office: AtOffice) -> VisitDraft:
    where = "visit."
    held, was_shown = answer_of(values, "card_held", where), answer_of(values, "card_shown", where)
    given = {key: value for key, value in values.items() if key not in ("card_held", "card_shown")}
    if held or was_shown:
        given.setdefault("card", CardHandling.HELD if held else CardHandling.SHOWN)
    return _validated(VisitDraft, given, "arrived_at", at_office, where)


def _validated(draft: type[Kept], values: dict[str, Any], moment: str, at_office: AtOffice, where: str) -> Kept:
    at = moment_of(values, moment, at_office, where)
    try:
        return draft.model_validate({**values, moment: at} if at else values)
    except ValidationError as error:
        raise RefusedError(problems_of(error, where)) from error
