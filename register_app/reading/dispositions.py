"""The disposition tree of a complaint: each step with its recipients, and when they took it over or gave it back."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from register_app.reading.reader import Reader
from register_app.reading.tables import (
    account,
    brought_by,
    complaint_event,
    disposition,
    disposition_receipt,
    disposition_recipient,
)
from register_app.rules.channels import Nature

TAKEN_OVER = "diterima"
GIVEN_BACK = "dikembalikan"
UNDONE_BY = {TAKEN_OVER: "diterima, diurungkan", GIVEN_BACK: "dikembalikan, diurungkan"}
"""A mark is taken away by a later line of its own kind."""


@dataclass(frozen=True, slots=True)
class RecipientFact:
    """One recipient of a step, its marks, and which officer noted them."""

    recipient_id: int
    title: str
    taken_at: datetime | None = None
    taken_by: str = ""
    given_back_at: datetime | None = None
    given_back_by: str = ""
    taken_noted_by: str = ""
    given_back_noted_by: str = ""


@dataclass(frozen=True, slots=True)
class StepFact:
    """A step of the tree; ``depth`` is 0 for one that continues no other."""

    id: int
    parent_id: int | None
    depth: int
    event_sequence: int
    at: datetime
    from_title: str
    nature: Nature
    instructions: tuple[str, ...]
    note: str
    initialled_on: date | None
    due_on: date | None
    agenda_number: str
    external: bool
    sheet_id: int | None
    recipients: tuple[RecipientFact, ...]


def mark_stands(kind: str) -> ColumnElement[bool]:
    """The condition on ``disposition_receipt`` that a line is such a mark and no later line has taken it back."""
    mark, later = disposition_receipt.c, disposition_receipt.alias().c
    undone = select(later.id).where(later.recipient_id == mark.recipient_id, later.kind == UNDONE_BY[kind])
    return (mark.kind == kind) & ~undone.where(later.id > mark.id).correlate(disposition_receipt).exists()


def steps_of(reader: Reader, complaint_id: int) -> tuple[StepFact, ...]:
    """Every step of a complaint, each right behind the one it continues."""
    d, r = disposition.c, disposition_recipient.c
    rows = reader.rows(
        select(*d, complaint_event.c.at)
        .join(complaint_event, brought_by(disposition))
        .where(d.complaint_id == complaint_id)
        .order_by(d.id)
    )
    if not rows:
        return ()
    people = reader.rows(
        select(r.id, r.disposition_id, r.title).where(r.disposition_id.in_([row.id for row in rows])).order_by(r.id)
    )
    receipts = _receipts(reader, [person.id for person in people])
    recipients: dict[int, list[RecipientFact]] = defaultdict(list)
    for person in people:
        recipients[person.disposition_id].append(_recipient(reader, person, receipts))
    return tuple(_in_tree_order(reader, rows, recipients))


def _receipts(reader: Reader, recipient_ids: list[int]) -> dict[tuple[int, str], Row[Any]]:
    """The marks that stand, by recipient and kind."""
    c = disposition_receipt.c
    rows = reader.rows(
        select(c.recipient_id, c.kind, c.name, c.at, account.c.display_name)
        .join(account, account.c.id == c.recorded_by)
        .where(c.recipient_id.in_(recipient_ids))
        .order_by(c.id)
    )
    marks = {undone: mark for mark, undone in UNDONE_BY.items()}
    standing: dict[tuple[int, str], Row[Any]] = {}
    for row in rows:
        if row.kind in marks:
            standing.pop((row.recipient_id, marks[row.kind]), None)
        else:
            standing[(row.recipient_id, row.kind)] = row
    return standing


def _recipient(reader: Reader, person: Row[Any], receipts: dict[tuple[int, str], Row[Any]]) -> RecipientFact:
    taken, back = receipts.get((person.id, TAKEN_OVER)), receipts.get((person.id, GIVEN_BACK))
    return RecipientFact(
        recipient_id=person.id,
        title=person.title,
        taken_at=reader.local(taken.at) if taken else None,
        taken_by=taken.name if taken else "",
        given_back_at=reader.local(back.at) if back else None,
        given_back_by=back.name if back else "",
        taken_noted_by=taken.display_name if taken else "",
        given_back_noted_by=back.display_name if back else "",
    )


def _in_tree_order(reader: Reader, rows: Any, recipients: dict[int, list[RecipientFact]]) -> list[StepFact]:
    children: dict[int | None, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        children[row.parent_id].append(row)
    ordered: list[StepFact] = []
    waiting = [(row, 0) for row in reversed(children[None])]
    while waiting:
        row, depth = waiting.pop()
        ordered.append(_step(reader, row, depth, recipients[row.id]))
        waiting.extend((child, depth + 1) for child in reversed(children[row.id]))
    return ordered


def _step(reader: Reader, row: Row[Any], depth: int, recipients: list[RecipientFact]) -> StepFact:
    return StepFact(
        id=row.id,
        parent_id=row.parent_id,
        depth=depth,
        event_sequence=row.event_sequence,
        at=reader.clock.local(row.at),
        from_title=row.from_title,
        nature=row.nature,
        instructions=tuple(row.instructions),
        note=row.note,
        initialled_on=row.initialled_on,
        due_on=row.due_on,
        agenda_number=row.agenda_number,
        external=row.external,
        sheet_id=row.sheet_id,
        recipients=tuple(recipients),
    )
