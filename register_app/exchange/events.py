"""Reads the history of a complaint from its entry: event after event, each with the facts of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from register_app.errors import Problem, RefusedError
from register_app.exchange.refusals import problems_of, shown
from register_app.exchange.values import (
    AtOffice,
    answer_of,
    day_of,
    filled,
    has_no_hour,
    moment_of,
    refuse_unknown,
    text_of,
    texts_of,
)
from register_app.i18n import _
from register_app.model.dispositions import DispositionDraft
from register_app.rules.channels import ReportKind
from register_app.rules.corrections import Content
from register_app.rules.statuses import Event

_TOLD = frozenset({"told_at", "told_how"})
_LETTER = frozenset({"letter_number", "letter_date"})
_STEP = frozenset({"from", "to", "instructions", "nature", "initialled_on", "due_on", "external", "agenda_number"})
_MARKS = frozenset({"received_by", "received_at", "returned_by", "returned_at"})

EVENT_KEYS: Mapping[Event, frozenset[str]] = {
    Event.VERIFIED: frozenset({"kind", "supervisory", "category", "unit"}),
    Event.DISPOSED: _STEP | _MARKS,
    Event.FOLLOWED_UP: frozenset(),
    Event.ANSWERED: frozenset({"how"}) | _LETTER | _TOLD,
    Event.CLOSED: frozenset({"rating"}) | _TOLD,
    Event.POSTPONED: frozenset(),
    Event.RESUMED: frozenset(),
    Event.FORWARDED: frozenset({"to_agency"}) | _LETTER,
    Event.ARCHIVED: frozenset(),
    Event.REOPENED: frozenset(),
    Event.EXTENDED: frozenset({"until", "approved_by"}),
    Event.CORRECTED: frozenset({"field", "value"}),
    Event.CANCELLED: frozenset(),
}
"""What each event may say besides its time, who did it and a note."""

_ALWAYS = frozenset({"type", "at", "by", "note", "reason"})

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One event of a complaint's history as the file gives it; ``day_only`` when it names no hour."""

    type: Event
    at: datetime | None = None
    actor: str = ""
    note: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    disposition: DispositionDraft | None = None
    day_only: bool = False


def read_events(items: Sequence[Any], at_office: AtOffice) -> tuple[EventEntry, ...]:
    """Every event of the list; RefusedError with all that is wrong with them."""
    events: list[EventEntry] = []
    problems: list[Problem] = []
    for place, item in enumerate(items):
        where = f"events[{place}]."
        try:
            events.append(_event(filled(item) if isinstance(item, dict) else {}, where, at_office))
        except ValidationError as error:
            problems += problems_of(error, where)
        except RefusedError as error:
            problems += error.problems
    if problems:
        raise RefusedError(problems)
    return tuple(events)


def _event(item: dict[str, Any], where: str, at_office: AtOffice) -> EventEntry:
    kind = item.get("type")
    if not isinstance(kind, str) or kind not in set(EVENT_KEYS):
        sentence = _("Jenis peristiwa ini tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem(f"{where}type", sentence.format(known=", ".join(EVENT_KEYS)))])
    event = Event(kind)
    unknown = _("Isian ini tidak dikenal untuk peristiwa {type}. Hapus atau betulkan namanya.").format(type=kind)
    refuse_unknown(item, EVENT_KEYS[event] | _ALWAYS, where, unknown)
    if event is Event.CORRECTED and "value" not in item:
        sentence = _('Tulis nilai yang seharusnya, atau "" bila isiannya harus kosong.')
        raise RefusedError([Problem(f"{where}value", sentence)])
    at = moment_of(item, "at", at_office, where)
    note = text_of(item, "note", where) or text_of(item, "reason", where)
    disposition = _disposition(item, note, at, where) if event is Event.DISPOSED else None
    keys = _MARKS if disposition else EVENT_KEYS[event]
    facts = {key: _fact(item, key, at_office, where) for key in sorted(keys) if key in item}
    return EventEntry(event, at, text_of(item, "by", where), note, facts, disposition, has_no_hour(item, "at"))


def _fact(item: Mapping[str, Any], key: str, at_office: AtOffice, where: str) -> Any:
    """A fact as the register keeps it: text, or what its key says it is."""
    match key:
        case "rating":
            return item[key]
        case "supervisory":
            return answer_of(item, key, where)
        case "kind":
            return _kind_of(item, where)
        case "letter_date":
            day_of(item, key, where)
        case "until":
            return _end_of(item, key, at_office, where)
        case "told_at":
            moment = moment_of(item, key, at_office, where)
            return moment.isoformat() if moment else ""
        case "received_at" | "returned_at":
            return moment_of(item, key, at_office, where)
        case "value":
            return _value_of(item, at_office, where)
    return text_of(item, key, where)


def _kind_of(item: Mapping[str, Any], where: str) -> ReportKind:
    text = text_of(item, "kind", where)
    if text not in set(ReportKind):
        sentence = _("Nilai {value} tidak dikenal. Pakai salah satu: {known}.")
        known = ", ".join(ReportKind)
        raise RefusedError([Problem(f"{where}kind", sentence.format(value=shown(text), known=known))])
    return ReportKind(text)


def _end_of(item: Mapping[str, Any], key: str, at_office: AtOffice, where: str) -> datetime | None:
    """Until when: the last moment of a day that is given without an hour."""
    moment = moment_of(item, key, at_office, where)
    if moment is None or not has_no_hour(item, key):
        return moment
    return moment + DAY - timedelta(seconds=1)


def _value_of(item: Mapping[str, Any], at_office: AtOffice, where: str) -> str:
    """The new value of a correction as text, in the shape that the corrected field has in an entry."""
    value = item["value"]
    if item.get("field") == "supervisory" and isinstance(value, bool):
        return (Content.SUPERVISORY if value else Content.ORDINARY).value
    if item.get("field") == "received_at" and value:
        moment = moment_of(item, "value", at_office, where)
        return moment.isoformat() if moment else ""
    return text_of(item, "value", where)


def _disposition(item: Mapping[str, Any], note: str, at: datetime | None, where: str) -> DispositionDraft:
    keys = ("nature", "initialled_on", "due_on", "external", "agenda_number")
    plain = {key: item[key] for key in keys if key in item}
    named = {key: list(texts_of(item, key, where)) for key in ("to", "instructions")}
    giver = text_of(item, "from", where)
    return DispositionDraft.model_validate({"from_title": giver, "note": note, "at": at, **named, **plain})


def within_their_day(received_at: datetime, events: Sequence[EventEntry]) -> Iterator[EventEntry]:
    """An event of which a book gives only the day did not happen before what stands above it on that day."""
    before = received_at
    for event in events:
        same_day = event.at is not None and event.day_only and event.at <= before < event.at + DAY
        placed = _moved(event, before) if same_day else event
        before = placed.at or before
        yield placed


def _moved(event: EventEntry, at: datetime) -> EventEntry:
    disposition = event.disposition and event.disposition.model_copy(update={"at": at})
    return replace(event, at=at, disposition=disposition)
