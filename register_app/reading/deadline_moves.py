"""Which deadlines of open complaints another table of days off, or another rule, would move: before and after."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from register_app.reading.calendar import office_calendar
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.tables import complaint, complaint_event, deadline
from register_app.rules.classes import class_of
from register_app.rules.days_off import TableChange
from register_app.rules.deadlines import STEP_ORDER, DeadlineChange, DeadlineRule, Step, TimeUnit, due_moment
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.pauses import Pause, pauses_in
from register_app.rules.policies import Policy
from register_app.rules.statuses import FINISHED, Status

IN_OFFICE_TIME = (TimeUnit.WORKING_DAY, TimeUnit.HOUR)
"""Units that days off matter to."""

OPEN = tuple(status for status in Status if status not in FINISHED)
AT_ONCE = 500
"""Complaints asked for in one statement."""

NewEnd = Callable[[Row[Any], tuple[Pause, ...]], datetime]
"""When a kept deadline would fall due, given the pauses of its complaint."""


@dataclass(frozen=True, slots=True)
class DeadlineMove:
    """An open complaint whose deadline moves; ``before`` and ``after`` are wall time at the office."""

    complaint_id: int
    place: int
    number: str
    short_number: str
    subject: str
    step: Step
    before: datetime
    after: datetime


def moved_by_table(reader: Reader, change: TableChange) -> tuple[DeadlineMove, ...]:
    """What a change of the table of days off would move, the earliest new deadline first."""
    today = office_calendar(reader)
    changed = OfficeCalendar(today.zone, change.applied_to(today.days_off), today.week)
    return _moves(reader, _touched(reader, change.days), lambda row, pauses: _end(_rule(row), row, changed, pauses))


def moved_by_rule(
    reader: Reader, policy: Policy, new: DeadlineRule, own_classes: frozenset[str]
) -> tuple[DeadlineMove, ...]:
    """What another amount or unit would move of those that run by ``policy``.

    ``own_classes`` have a rule of their own and do not run by a general one.
    """
    d, old, calendar = deadline.c, policy.rule, office_calendar(reader)
    wanted = (
        complaint.c.channel_code == policy.channel_code,
        d.step == old.step,
        d.amount == old.amount,
        d.unit == old.unit,
        d.start == old.start,
    )

    def new_end(row: Row[Any], pauses: tuple[Pause, ...]) -> datetime:
        its_class = class_of(row.kind, supervisory=row.supervisory) or ""
        runs_by_it = its_class == policy.complaint_class if policy.complaint_class else its_class not in own_classes
        return _end(new, row, calendar, pauses) if runs_by_it else row.due_at

    return _moves(reader, wanted, new_end)


def _touched(reader: Reader, days: frozenset[date]) -> tuple[ColumnElement[bool], ...]:
    """Deadlines that ran when one of the days came, or run still."""
    if not days:
        return (deadline.c.place < 0,)
    first = reader.clock.at_office(datetime.combine(min(days), datetime.min.time()))
    last = reader.clock.at_office(datetime.combine(max(days), datetime.max.time()))
    d = deadline.c
    return d.unit.in_(IN_OFFICE_TIME), d.started_at <= last, d.due_at >= first


def _moves(reader: Reader, wanted: Sequence[ColumnElement[bool]], new_end: NewEnd) -> tuple[DeadlineMove, ...]:
    rows = [row for row in reader.rows(_running(wanted)) if _is_ahead(row)]
    ids = sorted({row.complaint_id for row in rows})
    by_hand, pauses = _set_by_hand(reader, ids), _pauses(reader, ids)
    found = []
    for row in rows:
        if (row.complaint_id, row.step) not in by_hand:
            after = new_end(row, pauses.get(row.complaint_id, ()))
            if after != row.due_at:
                found.append(_move(reader, row, after))
    return tuple(sorted(found, key=lambda move: (move.after, move.complaint_id, move.place)))


def _move(reader: Reader, row: Row[Any], after: datetime) -> DeadlineMove:
    return DeadlineMove(
        complaint_id=row.complaint_id,
        place=row.place,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        step=row.step,
        before=reader.clock.local(row.due_at),
        after=reader.clock.local(after),
    )


def _running(wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Deadlines of open complaints that no later one has superseded."""
    c, d, later = complaint.c, deadline.c, deadline.alias("later")
    overtaken = (
        select(later.c.place).where(later.c.complaint_id == d.complaint_id, later.c.supersedes == d.place).exists()
    )
    return (
        select(
            *(deadline, c.number, c.sequence, c.due_step, c.kind, c.supervisory),
            subject_or_gist().label("subject"),
        )
        .select_from(complaint)
        .join(deadline, d.complaint_id == c.id)
        .where(c.status.in_(OPEN), *wanted, ~overtaken)
        .order_by(c.id, d.place)
    )


def _is_ahead(row: Row[Any]) -> bool:
    """Whether the step is still to be done."""
    return row.due_step is not None and STEP_ORDER.index(row.step) >= STEP_ORDER.index(row.due_step)


def _set_by_hand(reader: Reader, ids: Sequence[int]) -> frozenset[tuple[int, Step]]:
    """Steps of complaints whose end was extended; an agreed time is of no unit that is counted."""
    d = deadline.c
    query = select(d.complaint_id, d.step).where(d.change == DeadlineChange.EXTENDED)
    rows = (row for part in _parts(ids) for row in reader.rows(query.where(d.complaint_id.in_(part))))
    return frozenset((row.complaint_id, row.step) for row in rows)


def _pauses(reader: Reader, ids: Sequence[int]) -> Mapping[int, tuple[Pause, ...]]:
    """The pauses of each of these complaints."""
    e, now = complaint_event.c, reader.clock.now()
    query = select(e.complaint_id, e.type, e.at).order_by(e.complaint_id, e.sequence)
    rows = (row for part in _parts(ids) for row in reader.rows(query.where(e.complaint_id.in_(part))))
    by_complaint = groupby(rows, key=lambda row: row.complaint_id)
    return {id_: _ended(pauses_in(((row.type, row.at) for row in of_it), now), now) for id_, of_it in by_complaint}


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def _ended(pauses: tuple[Pause, ...], now: datetime) -> tuple[Pause, ...]:
    """Without one that still lasts: it is given back when the work goes on."""
    return tuple(pause for pause in pauses if pause.until < now)


def _rule(row: Row[Any]) -> DeadlineRule:
    return DeadlineRule(row.step, row.amount, row.unit, row.start)


def _end(rule: DeadlineRule, row: Row[Any], calendar: OfficeCalendar, pauses: Sequence[Pause]) -> datetime:
    return due_moment(rule, row.started_at, calendar, pauses)
