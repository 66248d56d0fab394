"""One line of the guest book as it was written, to be carried over into a complaint."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from register_app.reading.reader import Reader
from register_app.reading.tables import card_custody, complaint, visit
from register_app.rules.channels import CardHandling


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest with the whole identity number, which the form masks; ``number`` is of the complaint that came of it."""

    visit_id: int
    arrived_at: datetime
    name: str
    id_type: str
    id_number: str
    address: str
    phone: str
    organisation: str
    purpose: str
    meets: str
    card: CardHandling
    card_slot: str
    complaint_id: int | None
    number: str


def guest_line(reader: Reader, visit_id: int) -> GuestLine | None:
    """The line, or None when there is none with this id."""
    v = visit.c
    row = reader.one(
        select(
            *(v.id, v.arrived_at, v.name, v.id_type, v.id_number, v.address, v.phone, v.organisation),
            *(v.purpose, v.meets, v.card, v.complaint_id, card_custody.c.slot, complaint.c.number),
        )
        .outerjoin(card_custody, card_custody.c.visit_id == v.id)
        .outerjoin(complaint, complaint.c.id == v.complaint_id)
        .where(v.id == visit_id)
    )
    if row is None:
        return None
    return GuestLine(
        visit_id=row.id,
        arrived_at=reader.clock.local(row.arrived_at),
        name=row.name,
        id_type=row.id_type,
        id_number=row.id_number,
        address=row.address,
        phone=row.phone,
        organisation=row.organisation,
        purpose=row.purpose,
        meets=row.meets,
        card=row.card,
        card_slot=row.slot or "",
        complaint_id=row.complaint_id,
        number=row.number or "",
    )
