"""The timeline of a case: everything that happened to it in one list, newest first, files where they belong."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, literal, select

from register_app.i18n import _
from register_app.model.history import IDENTITY_OPENED
from register_app.reading.attachments import AttachmentFact
from register_app.reading.dispositions import StepFact
from register_app.reading.event_words import Telling, event_body, open_facts, sentences, step_body
from register_app.reading.letters import letters_of
from register_app.reading.reader import Reader
from register_app.reading.sheets import TRAVELLING
from register_app.reading.signers import stands_for
from register_app.reading.tables import account, card_custody, complaint_event, printed_sheet, sheet_return, trail_entry
from register_app.reading.tables import visit as visit_table
from register_app.rules.dates import long_date
from register_app.rules.letters import LETTER_NAMES
from register_app.rules.statuses import EVENT_NAMES, Event

TOGETHER = timedelta(seconds=5)
"""Files added within this time after the entry came in with it."""

FORM_NAMES: dict[str, Callable[[], str]] = {
    "disposisi": lambda: _("Lembar disposisi"),
    "disposisi-bps": lambda: _("Lembar disposisi"),
    "tanda-terima": lambda: _("Tanda terima"),
    "berita-acara-kotak": lambda: _("Berita acara kotak"),
    "sop": lambda: _("SOP dan waktu nyata"),
    "formulir": lambda: _("Formulir pengaduan"),
    "disposisi-kartu": lambda: _("Kartu disposisi"),
    **{kind.value: words for kind, words in LETTER_NAMES.items()},
    "berkas": lambda: _("Berkas pengaduan"),
    "laporan-tl": lambda: _("Laporan hasil tindak lanjut"),
}

PAPER_NAMES = {"half-f4": "½ F4", "f4": "F4", "a5": "A5", "a4": "A4"}


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened; ``muted`` ones (prints, looks, cards) stay in the background.

    ``facts`` are an event's own, for whoever reads on: without the values of a complainant that were put right.
    ``kind`` is the word of an `Event`, or *printed*, *sheet_back*, *taken*, *given_back*, *identity*, *visit*,
    *card_held*, *card_back*, *attached*, *letter* (with its form and number in the case as facts).
    ``at`` is when it was, ``recorded_at`` when it was written down.
    """

    kind: str
    title: str
    at: datetime
    recorded_at: datetime
    officer: str
    body: str = ""
    attachments: tuple[AttachmentFact, ...] = ()
    muted: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)


def events_of(reader: Reader, complaint_id: int) -> Sequence[Row[Any]]:
    """The events of a complaint, oldest first."""
    e = complaint_event.c
    return reader.rows(
        select(*(e.sequence, e.type, e.at, e.recorded_at, e.actor, e.note, e.facts), account.c.display_name)
        .join(account, account.c.id == e.recorded_by)
        .where(e.complaint_id == complaint_id)
        .order_by(e.sequence)
    )


def timeline(
    reader: Reader,
    complaint_id: int,
    events: Sequence[Row[Any]],
    steps: Sequence[StepFact],
    files: Sequence[AttachmentFact],
    *,
    identity_open: bool = False,
) -> tuple[TimelineEntry, ...]:
    """Everything in one list, newest first; of things at the same moment the one written down later stands first."""
    entries = [
        *_events(reader, events, steps, files, Telling(reader.clock.local, identity_open)),
        *_receipts(steps),
        *_added_files(reader, events, files),
        *_written_letters(reader, complaint_id),
        *_prints(reader, complaint_id, steps),
        *_looks(reader, complaint_id),
        *_visits(reader, complaint_id, files),
    ]
    ordered = sorted(enumerate(entries), key=lambda pair: (pair[1].at, pair[1].recorded_at, pair[0]))
    return tuple(entry for _place, entry in reversed(ordered))


def _events(
    reader: Reader,
    events: Sequence[Row[Any]],
    steps: Sequence[StepFact],
    files: Sequence[AttachmentFact],
    telling: Telling,
) -> Iterator[TimelineEntry]:
    by_event = {step.event_sequence: step for step in steps}
    brought = _brought_by(reader, events, files)
    for event in events:
        step = by_event.get(event.sequence)
        recorded_at = reader.clock.local(event.recorded_at)
        yield TimelineEntry(
            kind=event.type.value,
            title=_("Disposisi kembali") if step and step.sheet_id else EVENT_NAMES[event.type](),
            at=reader.clock.local(event.at),
            recorded_at=recorded_at,
            officer=event.display_name,
            body=step_body(step) if step else event_body(event, telling),
            facts=open_facts(event),
            attachments=tuple(
                file
                for file in files
                if _belongs(file, event.type, step, recorded_at) or brought.get(file.id) == event.sequence
            ),
        )


def _belongs(file: AttachmentFact, event: Event, step: StepFact | None, recorded_at: datetime) -> bool:
    if file.disposition_id is not None:
        return step is not None and file.disposition_id == step.id
    return event is Event.RECEIVED and _came_with(file, recorded_at)


def _brought_by(reader: Reader, events: Sequence[Row[Any]], files: Sequence[AttachmentFact]) -> dict[int, int]:
    """File → the later event with which it was handed in, written down by the same officer at the same time."""
    first = reader.clock.local(events[0].recorded_at) if events else None
    found: dict[int, int] = {}
    for file in files:
        if file.visit_id is not None or file.disposition_id is not None or (first and _came_with(file, first)):
            continue
        for event in events[1:]:
            apart = file.added_at - reader.clock.local(event.recorded_at)
            if event.display_name == file.officer and timedelta(0) <= apart <= TOGETHER:
                found[file.id] = event.sequence
    return found


def _came_with(file: AttachmentFact, recorded_at: datetime) -> bool:
    return file.visit_id is None and file.disposition_id is None and file.added_at - recorded_at <= TOGETHER


def _receipts(steps: Sequence[StepFact]) -> Iterator[TimelineEntry]:
    for step in steps:
        for person in step.recipients:
            if person.taken_at is not None:
                by = _("oleh {name}").format(name=person.taken_by) if person.taken_by else ""
                title = _("Diterima {title}").format(title=person.title)
                yield TimelineEntry(
                    "taken", title, person.taken_at, person.taken_at, person.taken_noted_by, by, muted=True
                )
            if person.given_back_at is not None:
                at, by = person.given_back_at, person.given_back_by
                by = _("dibawa {name}").format(name=by) if by else ""
                title = _("Dikembalikan {title}").format(title=person.title)
                yield TimelineEntry("given_back", title, at, at, person.given_back_noted_by, by, muted=True)


def _added_files(
    reader: Reader, events: Sequence[Row[Any]], files: Sequence[AttachmentFact]
) -> Iterator[TimelineEntry]:
    received = reader.clock.local(events[0].recorded_at) if events else reader.clock.local(reader.clock.now())
    brought = _brought_by(reader, events, files)
    together: dict[tuple[datetime, str], list[AttachmentFact]] = defaultdict(list)
    for file in files:
        loose = file.visit_id is None and file.disposition_id is None and file.id not in brought
        if loose and not _came_with(file, received):
            together[(file.added_at, file.officer)].append(file)
    for (at, officer), added in together.items():
        yield TimelineEntry("attached", _("Lampiran ditambahkan"), at, at, officer, attachments=tuple(added))


def _written_letters(reader: Reader, complaint_id: int) -> Iterator[TimelineEntry]:
    """Letters of the case; to whom stands here only where the letter names nobody who is secret."""
    for letter in letters_of(reader, complaint_id):
        number = _("Nomor {number}").format(number=letter.number) if letter.number else _("Nomor diisi dengan pena")
        day = _("tanggal {day}").format(day=long_date(letter.day)) if letter.day else ""
        to = "" if letter.named else next(iter(letter.addressee), "")
        yield TimelineEntry(
            kind="letter",
            title=_("{form} ditulis").format(form=LETTER_NAMES[letter.kind]()),
            at=letter.written_at,
            recorded_at=letter.written_at,
            officer=letter.officer,
            body=sentences(" ".join((number, day)).strip(), to, letter.subject),
            facts={"form": letter.kind.value, "step": letter.ordinal, "letter": letter.id, "number": letter.number},
        )


def _prints(reader: Reader, complaint_id: int, steps: Sequence[StepFact]) -> Iterator[TimelineEntry]:
    s, back = printed_sheet.c, sheet_return.c
    recorded = {step.sheet_id for step in steps}
    rows = reader.rows(
        select(
            *(s.id, s.form, s.copy_number, s.paper, s.signer, s.printed_at),
            account.c.display_name,
            back.at.label("back"),
        )
        .join(account, account.c.id == s.printed_by)
        .outerjoin(sheet_return, back.sheet_id == s.id)
        .where(s.complaint_id == complaint_id)
        .order_by(s.id)
    )
    for row in rows:
        form = FORM_NAMES[row.form]() if row.form in FORM_NAMES else row.form
        at = reader.clock.local(row.printed_at)
        title = _("{form} dicetak").format(form=form)
        yield TimelineEntry("printed", title, at, at, row.display_name, _print_body(row), muted=True)
        if row.back is not None and row.id not in recorded:
            returned = reader.clock.local(row.back)
            title = _("{form} kembali ke meja").format(form=form)
            yield TimelineEntry("sheet_back", title, returned, returned, "", muted=True)


def _print_body(row: Row[Any]) -> str:
    parts = [PAPER_NAMES.get(row.paper, row.paper)]
    position = stands_for(row.signer)
    if row.form in TRAVELLING and position:
        parts.append(_("kepada {title}").format(title=position))
    if row.copy_number:
        parts.append(_("SALINAN ke-{number}").format(number=row.copy_number))
    return " · ".join(parts)


def _looks(reader: Reader, complaint_id: int) -> Iterator[TimelineEntry]:
    t = trail_entry.c
    rows = reader.rows(
        select(t.at, t.facts, account.c.display_name)
        .join(account, account.c.id == t.account_id)
        .where(t.subject_id == complaint_id, t.subject_kind == "complaint")
        .where(t.action == literal(IDENTITY_OPENED, literal_execute=True))  # the index holds only these
        .order_by(t.sequence)
    )
    for row in rows:
        at = reader.clock.local(row.at)
        reason = str(row.facts.get("reason", ""))
        yield TimelineEntry("identity", _("NIK dibuka"), at, at, row.display_name, reason, muted=True)


def _visits(reader: Reader, complaint_id: int, files: Sequence[AttachmentFact]) -> Iterator[TimelineEntry]:
    v, c = visit_table.c, card_custody.c
    rows = reader.rows(
        select(*(v.id, v.arrived_at, v.purpose, v.meets, c.slot, c.taken_at, c.returned_at), account.c.display_name)
        .join(account, account.c.id == v.recorded_by)
        .outerjoin(card_custody, c.visit_id == v.id)
        .where(v.complaint_id == complaint_id)
        .order_by(v.id)
    )
    for row in rows:
        at = reader.clock.local(row.arrived_at)
        meets = _("bertemu {name}").format(name=row.meets) if row.meets else ""
        body = " · ".join(part for part in (row.purpose, meets) if part)
        own = tuple(file for file in files if file.visit_id == row.id)
        yield TimelineEntry("visit", _("Datang ke meja"), at, at, row.display_name, body, own, muted=True)
        if row.taken_at is not None:
            taken, slot = reader.clock.local(row.taken_at), _("Laci {slot}").format(slot=row.slot)
            yield TimelineEntry("card_held", _("Kartu dititipkan"), taken, taken, row.display_name, slot, muted=True)
        if row.returned_at is not None:
            returned = reader.clock.local(row.returned_at)
            yield TimelineEntry("card_back", _("Kartu dikembalikan"), returned, returned, "", muted=True)
