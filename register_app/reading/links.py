"""Complaints that belong together (pengaduan terkait): what was decided last about each pair."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, select

from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.tables import account, complaint, complaint_link
from register_app.rules.channels import Confidentiality
from register_app.rules.links import Clue, LinkKind, may_be
from register_app.rules.statuses import Status


@dataclass(frozen=True, slots=True)
class LinkedCase:
    """The other complaint of a pair and the decision that counts; of a secret one only number, day and status.

    ``decisions`` says how often the pair was decided about.
    """

    complaint_id: int
    number: str
    short_number: str
    subject: str
    status: Status
    received_at: datetime
    sealed: bool
    kind: LinkKind
    clues: tuple[Clue, ...]
    note: str
    decided_at: datetime
    decided_by: str
    decisions: int = 1


def links_of(reader: Reader, complaint_id: int) -> tuple[LinkedCase, ...]:
    """What belongs to a complaint, the newest decision first; a pair that was told apart again is left out.

    What could not be decided now, because one of the two has become secret meanwhile, is not told either.
    """
    here = reader.one(select(complaint.c.confidentiality).where(complaint.c.id == complaint_id))
    if here is None:
        return ()
    pairs: dict[int, list[Row[Any]]] = {}
    for row in reader.rows(_decisions(complaint_id)):
        pairs.setdefault(row.other_id, []).append(row)
    told = (rows for rows in pairs.values() if _may_be_told(here.confidentiality, rows[0]))
    return tuple(_linked(reader, rows) for rows in told)


def _may_be_told(here: Confidentiality, decision: Row[Any]) -> bool:
    here_open, there_open = (each is Confidentiality.ORDINARY for each in (here, decision.confidentiality))
    return decision.kind is not LinkKind.DISTINCT and may_be(decision.kind, here_open=here_open, there_open=there_open)


def _decisions(complaint_id: int) -> Any:
    k, c = complaint_link.c, complaint.c
    other = case((k.first_id == complaint_id, k.second_id), else_=k.first_id)
    return (
        select(
            *(other.label("other_id"), k.kind, k.clues, k.note, k.decided_at, account.c.display_name),
            *(c.number, c.sequence, c.status, c.received_at, c.confidentiality, subject_or_gist().label("subject")),
        )
        .join(complaint, c.id == other)
        .join(account, account.c.id == k.decided_by)
        .where((k.first_id == complaint_id) | (k.second_id == complaint_id))
        .order_by(k.id.desc())
    )


def _linked(reader: Reader, decisions: list[Row[Any]]) -> LinkedCase:
    row = decisions[0]
    sealed = row.confidentiality is Confidentiality.SECRET
    return LinkedCase(
        complaint_id=row.other_id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject="" if sealed else row.subject or "",
        status=row.status,
        received_at=reader.clock.local(row.received_at),
        sealed=sealed,
        kind=row.kind,
        clues=() if sealed else tuple(Clue(each) for each in row.clues),
        note=row.note,
        decided_at=reader.clock.local(row.decided_at),
        decided_by=row.display_name,
        decisions=len(decisions),
    )
