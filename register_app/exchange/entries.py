"""Reads entries from JSON: complaints with their history, openings of a box, lines of the guest book."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from register_app.errors import Problem, RefusedError
from register_app.exchange.refusals import problems_of
from register_app.i18n import _
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.dispositions import DispositionDraft
from register_app.model.guests import VisitDraft
from register_app.rules.channels import CardHandling
from register_app.rules.statuses import Event

AtOffice = Callable[[datetime], datetime]
"""Reads a wall time without zone as the office's own."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One event of a complaint's history as the file gives it."""

    type: Event
    at: datetime | None = None
    actor: str = ""
    note: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    disposition: DispositionDraft | None = None


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

_EVENT_KEYS: Mapping[Event, frozenset[str]] = {
    Event.VERIFIED: frozenset(),
    Event.DISPOSED: frozenset({"from", "to", "instructions", "nature", "due_on", "external", "agenda_number"}),
    Event.FOLLOWED_UP: frozenset(),
    Event.ANSWERED: frozenset({"how"}),
    Event.CLOSED: frozenset({"rating"}),
    Event.POSTPONED: frozenset(),
    Event.RESUMED: frozenset(),
    Event.FORWARDED: frozenset({"to_agency", "letter_number", "letter_date"}),
    Event.ARCHIVED: frozenset(),
    Event.REOPENED: frozenset(),
    Event.CANCELLED: frozenset(),
}
_ALWAYS = frozenset({"type", "at", "by", "note", "reason"})


def read_entries(text: str, at_office: AtOffice) -> tuple[Entry, ...]:
    """Every entry of a JSON text (an object or a list), each read or refused by itself; RefusedError if no JSON."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        sentence = _(
            "Berkas ini bukan JSON yang utuh (baris {line}, kolom {column}). Perbaiki tanda kurung dan koma di sana."
        )
        raise RefusedError([Problem("file", sentence.format(line=error.lineno, column=error.colno))]) from error
    items = data if isinstance(data, list) else [data]
    if not items:
        raise RefusedError([Problem("file", _("Berkas ini tidak memuat satu entri pun."))])
    return tuple(_entry(item, at_office) for item in items)


def _entry(item: Any, at_office: AtOffice) -> Entry:
    if not isinstance(item, dict):
        return RefusedEntry((Problem("entry", _("Setiap entri harus berupa objek JSON dengan nama isian.")),))
    try:
        if "box_opening" in item:
            return OpeningEntry(_opening(item["box_opening"], at_office))
        if "visit" in item:
            return VisitEntry(_visit(item["visit"], at_office))
        return _complaint(dict(item), at_office)
    except ValidationError as error:
        return RefusedEntry(problems_of(error))
    except RefusedError as error:
        return RefusedEntry(error.problems)


def _complaint(item: dict[str, Any], at_office: AtOffice) -> ComplaintEntry:
    events = tuple(_event(n, each, at_office) for n, each in enumerate(_list(item, "events")))
    attachments = tuple(str(name) for name in _list(item, "attachments"))
    item.setdefault("channel", "")
    item["channel_code"] = item.pop("channel")
    _set_moment(item, "received_at", at_office, "")
    _set_moment(item, "agreed_at", at_office, "")
    return ComplaintEntry(ComplaintDraft.model_validate(item), attachments, events)


def _event(place: int, item: Any, at_office: AtOffice) -> EventEntry:
    where = f"events[{place}]."
    if not isinstance(item, dict) or item.get("type") not in set(_EVENT_KEYS):
        known = ", ".join(_EVENT_KEYS)
        raise RefusedError(
            [
                Problem(
                    f"{where}type",
                    _("Jenis peristiwa ini tidak dikenal. Pakai salah satu: {known}.").format(known=known),
                )
            ]
        )
    event, item = Event(item["type"]), dict(item)
    unknown = sorted(set(item) - _EVENT_KEYS[event] - _ALWAYS)
    if unknown:
        raise RefusedError(
            [
                Problem(
                    where + key,
                    _("Isian ini tidak dikenal untuk peristiwa {type}. Hapus atau betulkan namanya.").format(
                        type=event.value
                    ),
                )
                for key in unknown
            ]
        )
    _set_moment(item, "at", at_office, where)
    facts = {key: item[key] for key in _EVENT_KEYS[event] if key in item}
    note = str(item.get("note") or item.get("reason") or "")
    disposition = _disposition(item, note) if event is Event.DISPOSED else None
    return EventEntry(event, item.get("at"), str(item.get("by", "")), note, {} if disposition else facts, disposition)


def _disposition(item: Mapping[str, Any], note: str) -> DispositionDraft:
    plain = {
        key: item[key]
        for key in ("to", "instructions", "nature", "due_on", "external", "agenda_number", "at")
        if key in item
    }
    return DispositionDraft.model_validate({"from_title": item.get("from", ""), "note": note, **plain})


def _opening(item: Any, at_office: AtOffice) -> OpeningDraft:
    values = dict(item) if isinstance(item, dict) else {}
    _set_moment(values, "opened_at", at_office, "box_opening.")
    officers = [str(name) for name in _list(values, "officers")]
    values["officer_one"], values["officer_two"] = (*officers, "", "")[:2]
    if "count" in values:
        values["counted"] = values.pop("count")
    return OpeningDraft.model_validate(values)


def _visit(item: Any, at_office: AtOffice) -> VisitDraft:
    values = dict(item) if isinstance(item, dict) else {}
    _set_moment(values, "arrived_at", at_office, "visit.")
    held, shown = bool(values.pop("card_held", False)), bool(values.pop("card_shown", False))
    if held or shown:
        values.setdefault("card", CardHandling.HELD if held else CardHandling.SHOWN)
    return VisitDraft.model_validate(values)


def _list(item: dict[str, Any], key: str) -> list[Any]:
    value = item.pop(key, None) or []
    if not isinstance(value, list):
        raise RefusedError([Problem(key, _("Isian ini harus berupa daftar dalam kurung siku."))])
    return value


def _set_moment(item: dict[str, Any], key: str, at_office: AtOffice, where: str) -> None:
    if item.get(key) is None:
        return
    try:
        item[key] = at_office(datetime.fromisoformat(str(item[key])))
    except ValueError as error:
        sentence = _("Waktu {value} tidak terbaca. Tulis seperti 2024-02-20T09:30.").format(value=item[key])
        raise RefusedError([Problem(where + key, sentence)]) from error
