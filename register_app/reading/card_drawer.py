"""The drawer of cards left at the desk (titip KTP): what lies in it, since when and by whom, and what went back."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, Select, select

from register_app.reading.naming import shown_name
from register_app.reading.reader import Reader
from register_app.reading.tables import account, card_custody, complaint, visit
from register_app.rules.channels import Confidentiality


@dataclass(frozen=True, slots=True)
class CardLine:
    """One card: taken by whom and when, and once it is back, by whom, to whom and when."""

    custody_id: int
    visit_id: int
    slot: str
    name: str
    id_type: str
    purpose: str
    taken_at: datetime
    taken_by: str
    returned_at: datetime | None
    returned_by: str
    returned_to: str
    remark: str


@dataclass(frozen=True, slots=True)
class Drawer:
    """Cards in the drawer, the one waiting longest first, and those handed back on a day, the last one first."""

    held: tuple[CardLine, ...]
    back: tuple[CardLine, ...]


def drawer(reader: Reader, day: date) -> Drawer:
    """The drawer now, and what went back on ``day``."""
    c, clock = card_custody.c, reader.clock
    start = clock.at_office(datetime.combine(day, time()))
    end = clock.at_office(datetime.combine(day + timedelta(days=1), time()))
    held = reader.rows(_cards().where(c.returned_at.is_(None)).order_by(c.taken_at, c.id))
    back = reader.rows(
        _cards().where(c.returned_at >= start, c.returned_at < end).order_by(c.returned_at.desc(), c.id.desc())
    )
    return Drawer(tuple(_line(reader, row) for row in held), tuple(_line(reader, row) for row in back))


def held_count(reader: Reader) -> int:
    """How many cards lie in the drawer."""
    return len(reader.rows(select(card_custody.c.id).where(card_custody.c.returned_at.is_(None))))


def _cards() -> Select[Any]:
    c, giver = card_custody.c, account.alias("giver")
    return (
        select(
            *(c.id, c.visit_id, c.slot, c.taken_at, c.returned_at, c.returned_to, c.remark),
            *(visit.c.name, visit.c.id_type, visit.c.purpose, complaint.c.confidentiality),
            *(account.c.display_name.label("taker"), giver.c.display_name.label("giver")),
        )
        .select_from(card_custody)
        .join(visit, visit.c.id == c.visit_id)
        .join(account, account.c.id == c.taken_by)
        .outerjoin(giver, giver.c.id == c.returned_by)
        .outerjoin(complaint, complaint.c.id == visit.c.complaint_id)
    )


def _line(reader: Reader, row: Row[Any]) -> CardLine:
    return CardLine(
        custody_id=row.id,
        visit_id=row.visit_id,
        slot=row.slot,
        name=shown_name(row.confidentiality or Confidentiality.ORDINARY, row.name),
        id_type=row.id_type,
        purpose=row.purpose,
        taken_at=reader.clock.local(row.taken_at),
        taken_by=row.taker,
        returned_at=reader.local(row.returned_at),
        returned_by=row.giver or "",
        returned_to=row.returned_to,
        remark=row.remark,
    )
