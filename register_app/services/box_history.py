"""Slips that come from a file: a box's complaints of a day are tied to the opening of that day in which they lay."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlmodel import col, select

from register_app.model.boxes import BoxOpening, BoxSlip
from register_app.model.complaint import Complaint
from register_app.rules.channels import SlipMark
from register_app.rules.statuses import Status
from register_app.services.work import Change, Work


def tie_slips(work: Work, box_id: int, moment: datetime) -> None:
    """Give every complaint of this box and day that lies in no opening its place in one that still misses slips.

    An opening that has all its slips is closed, at its own moment: when the box was locked again nobody wrote.
    """
    start = work.clock.at_office(datetime.combine(work.clock.local(moment).date(), time.min))
    day = (start, start + timedelta(days=1))
    for opening in _openings(work, box_id, day):
        _fill(work, opening, _loose(work, box_id, day))


def _fill(work: Work, opening: BoxOpening, loose: Iterator[Complaint]) -> None:
    assert opening.id is not None
    taken = set(work.session.exec(select(BoxSlip.position).where(BoxSlip.opening_id == opening.id)))
    free = [position for position in range(1, opening.counted + 1) if position not in taken]
    placed = list(zip(free, loose, strict=False))
    for position, complaint in placed:
        values = {"opening_id": opening.id, "position": position, "complaint_id": complaint.id}
        work.put(BoxSlip, mark=SlipMark.READABLE, **values)
        work.note("slip kept", "opening", opening.id, Change.BOXES, position=position, mark=SlipMark.READABLE.value)
    if placed and len(placed) == len(free):
        opening.closed_at = opening.opened_at
        work.note("closed", "opening", opening.id, Change.BOXES, number=opening.number, copies=0)


def _openings(work: Work, box_id: int, day: tuple[datetime, datetime]) -> Iterator[BoxOpening]:
    found = select(BoxOpening).where(
        BoxOpening.box_id == box_id,
        col(BoxOpening.closed_at).is_(None),
        col(BoxOpening.opened_at) >= day[0],
        col(BoxOpening.opened_at) < day[1],
    )
    yield from work.session.exec(found.order_by(col(BoxOpening.opened_at), col(BoxOpening.id))).all()


def _loose(work: Work, box_id: int, day: tuple[datetime, datetime]) -> Iterator[Complaint]:
    tied = select(BoxSlip.complaint_id).where(col(BoxSlip.complaint_id).is_not(None))
    found = select(Complaint).where(
        Complaint.box_id == box_id,
        col(Complaint.received_at) >= day[0],
        col(Complaint.received_at) < day[1],
        Complaint.status != Status.CANCELLED,
        col(Complaint.id).not_in(tied),
    )
    yield from work.session.exec(found.order_by(col(Complaint.id))).all()
