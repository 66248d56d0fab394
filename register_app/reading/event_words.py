"""What the timeline says of one event: its facts in whole sentences, old and new side by side where it corrects."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from register_app.i18n import _
from register_app.reading.dispositions import StepFact
from register_app.rules.channels import NATURE_NAMES, REPORT_KIND_NAMES, Nature, ReportKind
from register_app.rules.corrections import BY_CODE, changed_part, shown
from register_app.rules.dates import hour, long_date
from register_app.rules.deadlines import END_OF_DAY
from register_app.rules.statuses import Event

ANSWERED_BY: dict[str, Callable[[], str]] = {
    "lisan": lambda: _("Dijawab lisan"),
    "surat": lambda: _("Dijawab dengan surat"),
    "telepon": lambda: _("Dijawab lewat telepon"),
    "sp4n": lambda: _("Dijawab lewat SP4N-LAPOR!"),
    "papan": lambda: _("Jawaban dipasang di papan"),
}

TOLD_BY: dict[str, Callable[[], str]] = {
    "langsung": lambda: _("langsung"),
    "telepon": lambda: _("lewat telepon"),
    "pesan": lambda: _("lewat pesan singkat"),
    "surat": lambda: _("dengan surat"),
    "surel": lambda: _("lewat surel"),
    "sp4n": lambda: _("lewat SP4N-LAPOR!"),
    "papan": lambda: _("lewat papan pengumuman"),
}
"""How the complainant was told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How moments become wall time, and whether the complainant's identity stands open to all at the desk."""

    local: Callable[[datetime], datetime]
    identity_open: bool


def event_body(event: Row[Any], telling: Telling) -> str:
    """Everything that was recorded with it, in one line."""
    facts: Mapping[str, Any] = event.facts or {}
    parts = _PARTS.get(event.type, _plain)(event, facts, telling)
    return sentences(*parts)


def open_facts(event: Row[Any]) -> dict[str, Any]:
    """The facts of an event with who did it and what was noted; nothing of a complainant that was put right."""
    facts = dict(event.facts or {})
    field = BY_CODE.get(str(facts.get("field", "")))
    if field is not None and field.personal:
        facts = {"field": field.code}
    said = {"by": event.actor, "note": event.note}
    return {**{key: words for key, words in said.items() if words}, **facts}


def step_body(step: StepFact) -> str:
    """Kepala Biro kepada Kabag Tatalaksana: proses lebih lanjut. Pasang papan. Sifat segera."""
    to = ", ".join(person.title for person in step.recipients)
    told = _("{giver} kepada {recipients}").format(giver=step.from_title, recipients=to)
    if step.instructions:
        told = f"{told}: {', '.join(step.instructions)}"
    nature = _("Sifat: {nature}").format(nature=NATURE_NAMES[step.nature]().lower())
    agenda = _("Nomor agenda {number}").format(number=step.agenda_number)
    due = _("Diminta selesai {day}").format(day=long_date(step.due_on)) if step.due_on else ""
    return sentences(
        told,
        step.note,
        nature if step.nature is not Nature.ORDINARY else "",
        agenda if step.agenda_number else "",
        due,
    )


def sentences(*parts: str) -> str:
    """What is there, each with its full stop, in one line."""
    trimmed = [part.strip() for part in parts if part and part.strip()]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in trimmed)


def _plain(event: Row[Any], _facts: Mapping[str, Any], _telling: Telling) -> Iterator[str]:
    yield event.note
    if event.actor:
        yield _("Oleh {actor}").format(actor=event.actor)


def _received(event: Row[Any], _facts: Mapping[str, Any], _telling: Telling) -> Iterator[str]:
    yield event.note


def _verified(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    """Pengaduan, tidak berkadar pengawasan, Pelayanan masyarakat."""
    parts = [REPORT_KIND_NAMES[ReportKind(facts["kind"])]()] if facts.get("kind") else []
    if facts.get("supervisory") is not None:
        parts.append(_("berkadar pengawasan") if facts["supervisory"] else _("tidak berkadar pengawasan"))
    parts.append(str(facts.get("category", "")))
    yield ", ".join(part for part in parts if part)
    if facts.get("unit"):
        yield _("Unit: {unit}").format(unit=facts["unit"])
    yield from _plain(event, facts, telling)


def _answered(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    how = str(facts.get("how", ""))
    yield ANSWERED_BY[how]() if how in ANSWERED_BY else how
    yield _letter(facts)
    yield from _plain(event, facts, telling)
    yield told_words(facts, telling.local)


def _closed(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    yield from _plain(event, facts, telling)
    yield told_words(facts, telling.local)
    if facts.get("rating"):
        yield _("Penilaian pelapor: {rating} dari 5").format(rating=facts["rating"])


def _forwarded(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    yield _("Kepada {agency}").format(agency=facts.get("to_agency", ""))
    yield _letter(facts)
    yield from _plain(event, facts, telling)


def _extended(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    until, before = _moment(facts, "until", telling), _moment(facts, "due_before", telling)
    if until and before:
        yield _("Sampai {until}, semula {before}").format(until=until, before=before)
    if event.actor:
        yield _("Disetujui {official}").format(official=event.actor)
    yield event.note


def _corrected(event: Row[Any], facts: Mapping[str, Any], telling: Telling) -> Iterator[str]:
    field = BY_CODE.get(str(facts.get("field", "")))
    if field is not None:
        old, new = (
            shown(field, str(facts.get(key, "")), telling.local, identity_open=telling.identity_open)
            for key in ("old", "new")
        )
        if old and new:
            old, new = changed_part(old, new)
            yield _("{field}: dari {old} menjadi {new}").format(field=field.words(), old=old, new=new)
        else:
            yield _("{field} dibetulkan; isinya tidak ditampilkan").format(field=field.words())
    if event.note:
        yield _("Alasan: {reason}").format(reason=event.note)


def _letter(facts: Mapping[str, Any]) -> str:
    """Surat nomor 045/12, 3 November 2026."""
    number, day = str(facts.get("letter_number", "")), str(facts.get("letter_date", ""))
    written = long_date(date.fromisoformat(day)) if day else ""
    if number and written:
        return _("Surat nomor {number}, {day}").format(number=number, day=written)
    if number:
        return _("Surat nomor {number}").format(number=number)
    return _("Surat tanggal {day}").format(day=written) if written else ""


def told_words(facts: Mapping[str, Any], local: Callable[[datetime], datetime]) -> str:
    """Disampaikan kepada pelapor lewat telepon, 3 November 2026 09.30; empty when nobody said so."""
    way, at = str(facts.get("told_how", "")), str(facts.get("told_at", ""))
    if not way and not at:
        return ""
    words = TOLD_BY[way]() if way in TOLD_BY else way
    when = _day_or_moment(local(datetime.fromisoformat(at))) if at else ""
    return " ".join(filter(None, (_("Disampaikan kepada pelapor"), ", ".join(filter(None, (words, when))))))


def _moment(facts: Mapping[str, Any], key: str, telling: Telling) -> str:
    text = str(facts.get(key, ""))
    return _day_or_moment(telling.local(datetime.fromisoformat(text))) if text else ""


def _day_or_moment(wall: datetime) -> str:
    """The day alone for what ends with the day."""
    whole_day = (wall.hour, wall.minute) == (END_OF_DAY.hour, END_OF_DAY.minute)
    if whole_day:
        return long_date(wall.date())
    return _("{day} pukul {hour}").format(day=long_date(wall.date()), hour=hour(wall))


_PARTS: Mapping[Event, Callable[[Row[Any], Mapping[str, Any], Telling], Iterator[str]]] = {
    Event.RECEIVED: _received,
    Event.VERIFIED: _verified,
    Event.ANSWERED: _answered,
    Event.CLOSED: _closed,
    Event.FORWARDED: _forwarded,
    Event.EXTENDED: _extended,
    Event.CORRECTED: _corrected,
}
"""What is said of each kind of event; of the others who did it and what was noted."""
