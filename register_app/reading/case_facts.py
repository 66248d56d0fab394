"""Loads what counting needs: the complaints that a period can touch, each with its history."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy import select as sa_select
from sqlmodel import col

from register_app.model.complaint import Complaint
from register_app.model.history import JUDGED_BY, ComplaintEvent
from register_app.model.office import Category, Unit
from register_app.reading.reader import Reader
from register_app.rules.figures import CaseFacts, Move
from register_app.rules.statuses import FINISHED

_COLUMNS = (
    col(Complaint.id),
    col(Complaint.channel_code),
    col(Category.name),
    col(Unit.name),
    col(Complaint.received_at),
    col(Complaint.due_at),
)

_MOVE = (
    col(ComplaintEvent.complaint_id),
    col(ComplaintEvent.at),
    col(ComplaintEvent.type),
    col(ComplaintEvent.to_status),
)


def cases_touching(reader: Reader, first: datetime, last: datetime) -> tuple[CaseFacts, ...]:
    """Every complaint received from ``first`` to ``last``, or received before and not at rest since then."""
    rows = reader.session.execute(
        sa_select(*_COLUMNS)
        .outerjoin(Category, col(Category.id) == Complaint.category_id)
        .outerjoin(Unit, col(Unit.id) == Complaint.unit_id)
        .where(_touched(first, last))
        .order_by(col(Complaint.received_at), col(Complaint.id))
    ).all()
    moves = _moves(reader, first, last)
    return tuple(
        CaseFacts(id_ or 0, channel, category or "", unit or "", received, due, tuple(moves[id_ or 0]))
        for id_, channel, category, unit, received, due in rows
    )


def _moves(reader: Reader, first: datetime, last: datetime) -> dict[int, list[Move]]:
    judged_by = col(ComplaintEvent.facts)[JUDGED_BY].as_string()
    rows = reader.session.execute(
        sa_select(*_MOVE, judged_by)
        .join(Complaint, col(Complaint.id) == ComplaintEvent.complaint_id)
        .where(_touched(first, last))
        .order_by(col(ComplaintEvent.complaint_id), col(ComplaintEvent.sequence))
    )
    moves: dict[int, list[Move]] = defaultdict(list)
    for complaint_id, at, event, status, due in rows:
        moves[complaint_id].append(Move(at, event, status, datetime.fromisoformat(due) if due else None))
    return moves


def _touched(first: datetime, last: datetime) -> ColumnElement[bool]:
    moved = or_(col(Complaint.status).not_in(FINISHED), col(Complaint.status_at) >= first)
    return and_(col(Complaint.received_at) <= last, or_(col(Complaint.received_at) >= first, moved))
