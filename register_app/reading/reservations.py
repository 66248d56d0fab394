"""Reserved numbers (nomor cadangan) that are out on a pad and not back yet."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from register_app.reading.reader import Reader
from register_app.reading.tables import number_reservation


@dataclass(frozen=True, slots=True)
class PadOut:
    """A pad with numbers that are not back: how many, the first and the last of them, and since when it is out."""

    label: str
    count: int
    first: str
    last: str
    since: datetime


def pads_out(reader: Reader) -> tuple[PadOut, ...]:
    """Pads of which a number is neither keyed in nor cancelled, the longest out first."""
    r = number_reservation.c
    by_pad = (
        select(
            *(r.label, func.count().label("numbers"), func.min(r.reserved_at).label("since")),
            *(func.min(r.id).label("first"), func.max(r.id).label("last")),
        )
        .where(r.complaint_id.is_(None), r.cancelled_at.is_(None))
        .group_by(r.label)
        .subquery()
    )
    first, last = number_reservation.alias("first"), number_reservation.alias("last")
    query = (
        select(by_pad.c.label, by_pad.c.numbers, by_pad.c.since, first.c.number, last.c.number.label("last_number"))
        .join(first, first.c.id == by_pad.c.first)
        .join(last, last.c.id == by_pad.c.last)
        .order_by(by_pad.c.since, by_pad.c.label)
    )
    return tuple(
        PadOut(row.label, row.numbers, row.number, row.last_number, reader.clock.local(row.since))
        for row in reader.rows(query)
    )
