"""New complaints whose sheet was not printed yet: what a batch of sheets is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from register_app.reading.reader import Reader
from register_app.reading.sheets import TRAVELLING
from register_app.reading.tables import complaint, disposition, printed_sheet
from register_app.rules.statuses import Status

NEW = (Status.RECEIVED, Status.VERIFIED)
"""Until somebody directs where it goes, a complaint is new."""

MOST_AT_ONCE = 100
"""More sheets are a pile that nobody carries; the next batch takes the others."""


@dataclass(frozen=True, slots=True)
class Unprinted:
    """Complaints without this sheet, the oldest first; ``left`` says how many more there are than one batch takes."""

    complaint_ids: tuple[int, ...]
    left: int = 0


def new_without(reader: Reader, form: str) -> Unprinted:
    """New complaints of which ``form`` was never printed; any sheet that travels counts for another."""
    c, s = complaint.c, printed_sheet.c
    forms: Sequence[str] = TRAVELLING if form in TRAVELLING else (form,)
    printed = select(s.id).where(s.complaint_id == c.id, s.form.in_(forms)).exists()
    directed = select(disposition.c.id).where(disposition.c.complaint_id == c.id).exists()
    wanted = (c.status.in_(NEW), ~printed, ~directed)
    rows = reader.rows(select(c.id).where(*wanted).order_by(c.received_at, c.id).limit(MOST_AT_ONCE))
    found = reader.one(select(func.count().label("number")).select_from(complaint).where(*wanted))
    total = int(found.number) if found is not None else 0
    return Unprinted(tuple(row.id for row in rows), total - len(rows))
