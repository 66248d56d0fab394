"""Reads the history of a complaint from its entry: event after event, each with the facts of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from register_app.errors import Problem, RefusedError
from register_app.exchange.refusals import problems_of
from register_app.exchange.values import (
    AtOffice,
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
from register_app.rules.statuses import Event

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
_TEXTS = frozenset({"how", "to_agency", "letter_number"})

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
    if not isinstance(kind, str) or kind not in set(_EVENT_KEYS):
        sentence = _("Jenis peristiwa ini tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem(f"{where}type", sentence.format(known=", ".join(_EVENT_KEYS)))])
    event = Event(kind)
    unknown = _("Isian ini tidak dikenal untuk peristiwa {type}. Hapus atau betulkan namanya.").format(type=kind)
    refuse_unknown(item, _EVENT_KEYS[event] | _ALWAYS, where, unknown)
    at = moment_of(item, "at", at_office, where)
    note = text_of(item, "note", where) or text_of(item, "reason", where)
    disposition = _disposition(item, note, at, where) if event is Event.DISPOSED else None
    facts = {} if disposition else _facts(item, _EVENT_KEYS[event], where)
    return EventEntry(event, at, text_of(item, "by", where), note, facts, disposition, has_no_hour(item, "at"))


def _facts(item: Mapping[str, Any], keys: frozenset[str], where: str) -> dict[str, Any]:
    day_of(item, "letter_date", where)
    return {key: text_of(item, key, where) if key in _TEXTS else item[key] for key in sorted(keys) if key in item}


def _disposition(item: Mapping[str, Any], note: str, at: datetime | None, where: str) -> DispositionDraft:
    keys = ("nature", "due_on", "external", "agenda_number")
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
