"""Finds the complaint that already has a tracking ID, so that nothing is registered twice."""

from dataclasses import dataclass

from sqlalchemy import select

from register_app.reading.reader import Reader
from register_app.reading.tables import complaint, online_copy
from register_app.rules.lapor_page import tracking_digits


@dataclass(frozen=True, slots=True)
class TrackingTwin:
    """The entry that has the ID already."""

    complaint_id: int
    number: str
    subject: str


def tracked(reader: Reader, tracking_id: str) -> TrackingTwin | None:
    """The complaint with this tracking ID, however it is written; None while the ID is free."""
    digits = tracking_digits(tracking_id)
    if not digits:
        return None
    row = reader.one(
        select(complaint.c.id, complaint.c.number, complaint.c.subject)
        .join(online_copy, online_copy.c.complaint_id == complaint.c.id)
        .where(online_copy.c.tracking_id == digits)
    )
    return TrackingTwin(row.id, row.number, row.subject) if row else None
