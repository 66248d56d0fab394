"""The guest book and the box book as facts: who came, what was left at the desk, what the boxes held."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Row, select

from register_app.forms.facts_books import BoxBookFacts, GuestBookFacts, GuestLine, OpeningLine
from register_app.reading.book_lines import card, cover_of, within
from register_app.reading.naming import shown_name
from register_app.reading.paper import SheetOrder, Written
from register_app.reading.paper_books import NOBODY
from register_app.reading.reader import Reader
from register_app.reading.tables import box_opening, box_slip, card_custody, complaint, suggestion_box, visit
from register_app.rules.channels import CardHandling, Confidentiality
from register_app.rules.phones import masked


def guest_book_facts(reader: Reader, order: SheetOrder) -> Written:
    """The guest book, first visit first."""
    cover = cover_of(order)
    v, c = visit.c, card_custody.c
    rows = reader.rows(
        select(
            *(v.arrived_at, v.left_at, v.name, v.organisation, v.address, v.phone, v.purpose, v.meets, v.id_type),
            *(v.id_number, v.card, c.slot, c.returned_at, c.remark, complaint.c.number, complaint.c.confidentiality),
        )
        .select_from(visit)
        .outerjoin(card_custody, c.visit_id == v.id)
        .outerjoin(complaint, complaint.c.id == v.complaint_id)
        .where(within(reader, v.arrived_at, cover))
        .order_by(v.arrived_at, v.id)
    )
    return Written(GuestBookFacts(order.mark, cover, tuple(_guest(reader, row) for row in rows)), NOBODY)


def box_book_facts(reader: Reader, order: SheetOrder) -> Written:
    """The book of the boxes, first opening first."""
    cover = cover_of(order)
    o = box_opening.c
    which = within(reader, o.opened_at, cover)
    rows = reader.rows(
        select(
            *(o.id, o.opened_at, o.officer_one, o.officer_two, o.counted, o.note, o.handed_over_at, o.handed_over_to),
            *(o.copies, suggestion_box.c.name.label("box")),
        )
        .join(suggestion_box, suggestion_box.c.id == o.box_id)
        .where(which)
        .order_by(o.opened_at, o.id)
    )
    slips = reader.rows(
        select(box_slip.c.opening_id, complaint.c.number)
        .join(box_opening, o.id == box_slip.c.opening_id)
        .join(complaint, complaint.c.id == box_slip.c.complaint_id)
        .where(which)
        .order_by(box_slip.c.opening_id, box_slip.c.position)
    )
    numbers: dict[int, list[str]] = defaultdict(list)
    for slip in slips:
        numbers[slip.opening_id].append(slip.number)
    lines = tuple(_opening(reader, row, tuple(numbers[row.id])) for row in rows)
    return Written(BoxBookFacts(order.mark, cover, lines), NOBODY)


def _guest(reader: Reader, row: Row[Any]) -> GuestLine:
    confidentiality = row.confidentiality or Confidentiality.ORDINARY
    ordinary = confidentiality is Confidentiality.ORDINARY
    where = ", ".join(part for part in (row.address, row.organisation) if part)
    return GuestLine(
        arrived_at=reader.clock.local(row.arrived_at),
        name=row.name if ordinary else shown_name(confidentiality, "").capitalize(),
        address=where if ordinary else "",
        phone=masked(row.phone) if ordinary else "",
        purpose=row.purpose,
        meets=row.meets,
        identity=card(row.id_type, row.id_number) if ordinary else (),
        card_held=row.card is CardHandling.HELD,
        slot=row.slot or "",
        left_at=reader.local(row.left_at),
        card_returned_at=reader.local(row.returned_at),
        remark=" ".join(part for part in (row.remark, row.number) if part),
        confidential=confidentiality is Confidentiality.SECRET,
    )


def _opening(reader: Reader, row: Row[Any], numbers: tuple[str, ...]) -> OpeningLine:
    return OpeningLine(
        opened_at=reader.clock.local(row.opened_at),
        box=row.box,
        officers=(row.officer_one, row.officer_two),
        counted=row.counted,
        numbers=numbers,
        copies=row.copies,
        handed_over_at=reader.local(row.handed_over_at),
        handed_over_to=row.handed_over_to,
        remark=row.note,
    )
