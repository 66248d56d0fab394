"""The day's board (papan hari ini): how much waits, how badly, and the complaints to begin with, the worst first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import Row, func, or_, select

from register_app.reading.board_settings import thresholds
from register_app.reading.calendar import office_calendar
from register_app.reading.complaint_rows import AT_ONCE, current_handler, subject_or_gist
from register_app.reading.due import RUNNING, DueState, due_state, end_of_office_day
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.sheets import SheetOut
from register_app.reading.tables import complaint, complaint_event, position
from register_app.rules.deadlines import Step
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.statuses import Status
from register_app.rules.thresholds import Level, Thresholds, Waiting

SHOWN = 40
"""So many complaints stand on the board itself; the others are behind their figures."""

_OPEN = (*RUNNING, Status.ANSWERED, Status.POSTPONED)
_DUE = {
    DueState.LATE: Waiting.OVERDUE,
    DueState.TODAY: Waiting.TODAY,
    DueState.TOMORROW: Waiting.TOMORROW,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint in one pile: how long it has waited (in the pile's unit) and how much it presses."""

    complaint_id: int
    waiting: Waiting
    age: int
    level: Level
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Pile:
    """All that waits for the same reason, the longest first; ``hard`` of them press."""

    waiting: Waiting
    cases: tuple[Case, ...] = ()

    @property
    def count(self) -> int:
        """How many."""
        return len(self.cases)

    @property
    def ids(self) -> tuple[int, ...]:
        """The complaints behind the figure, each once."""
        return tuple(dict.fromkeys(case.complaint_id for case in self.cases))

    @property
    def level(self) -> Level:
        """As its worst."""
        return worst(case.level for case in self.cases)

    def count_from(self, *levels: Level) -> int:
        """How many stand at one of these levels."""
        return sum(case.level in levels for case in self.cases)


@dataclass(frozen=True, slots=True)
class Task:
    """A complaint to begin with, for its most pressing reason; due moments in office wall time."""

    complaint_id: int
    number: str
    short_number: str
    subject: str
    handler: str
    waiting: Waiting
    age: int
    level: Level
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Board:
    """The piles, and of the complaints in them that ask to be seen the first few in full."""

    piles: Mapping[Waiting, Pile]
    tasks: tuple[Task, ...]
    pressing: tuple[int, ...]
    thresholds: Thresholds
    calendar: OfficeCalendar

    def pile(self, waiting: Waiting) -> Pile:
        """What waits for that reason."""
        return self.piles.get(waiting, Pile(waiting))


def board(reader: Reader, sheets: Sequence[SheetOut]) -> Board:
    """The board at this moment; ``sheets`` are those that are with a leader.

    All open complaints are read from one index; a clock in doubt makes nothing late, due or silent.
    """
    limits, calendar, today = thresholds(reader), office_calendar(reader), reader.clock.today()
    working_days = cache(partial(working_days_since, calendar, today=today))
    rows = [] if reader.clock.in_doubt else _open_ones(reader, limits)
    cases = [
        *(case for row in rows for case in _waiting_for_deadline(reader, limits, row)),
        *(case for row in rows for case in _unverified(reader, limits, working_days, row)),
        *_silent(reader, limits, rows),
        *([] if reader.clock.in_doubt else _with_leaders(sheets)),
    ]
    piles = {waiting: Pile(waiting, tuple(sorted(found, key=_longest))) for waiting, found in _by_reason(cases)}
    pressing = _pressing(cases)
    return Board(piles, _tasks(reader, pressing[:SHOWN]), tuple(c.complaint_id for c in pressing), limits, calendar)


def worst(levels: Iterable[Level]) -> Level:
    """The one that asks most to be seen."""
    return max(levels, key=list(Level).index, default=Level.CALM)


def working_days_since(calendar: OfficeCalendar, day: date, today: date) -> int:
    """Working days after ``day`` up to and including ``today``."""
    weeks, rest = divmod(max(0, (today - day).days), 7)
    weekdays = 5 * weeks + sum((day + timedelta(days=ahead)).weekday() < 5 for ahead in range(1, rest + 1))
    return weekdays - sum(day < off <= today and off.weekday() < 5 for off in calendar.days_off)


def _open_ones(reader: Reader, limits: Thresholds) -> Sequence[Row[Any]]:
    """Open complaints that may stand on the board, with what the index of the status holds of them."""
    c, quiet_since = complaint.c, reader.clock.now() - timedelta(days=limits[Waiting.SILENT].soft)
    asks = or_(c.due_at <= end_of_office_day(reader.clock, 1), c.status == Status.RECEIVED, c.status_at <= quiet_since)
    return reader.rows(
        select(c.id, c.status, c.received_at, c.due_at, c.status_at, c.due_step).where(c.status.in_(_OPEN), asks)
    )


def _waiting_for_deadline(reader: Reader, limits: Thresholds, row: Row[Any]) -> Iterable[Case]:
    state = due_state(reader.clock, row.status, row.status_at, row.due_at, row.due_step)
    waiting = _DUE.get(state)
    if waiting is None:
        return
    age = (reader.clock.today() - reader.clock.local(row.due_at).date()).days
    if waiting is Waiting.OVERDUE:
        level = worst((Level.SOFT, limits[waiting].level(age)))  # late by an hour is late
    else:
        level = Level.SOFT if waiting is Waiting.TODAY else Level.CALM
    yield Case(row.id, waiting, age, level, reader.local(row.due_at))


def _unverified(
    reader: Reader, limits: Thresholds, working_days: Callable[[date], int], row: Row[Any]
) -> Iterable[Case]:
    if row.status is Status.RECEIVED:
        age = working_days(reader.clock.local(row.received_at).date())
        yield Case(row.id, Waiting.UNVERIFIED, age, limits[Waiting.UNVERIFIED].level(age), reader.local(row.due_at))


def _silent(reader: Reader, limits: Thresholds, rows: Sequence[Row[Any]]) -> list[Case]:
    """Open complaints of which nothing was written for long; what waits for somebody else may be silent for longer."""
    limit, now = limits[Waiting.SILENT], reader.clock.now()
    quiet = [row for row in rows if row.status_at <= now - timedelta(days=limit.soft)]
    last = _last_entries(reader, [row.id for row in quiet])
    cases = []
    for row in quiet:
        age = (reader.clock.today() - reader.clock.local(last.get(row.id, row.status_at)).date()).days
        if age >= (limit.soft if row.status in RUNNING else limit.hard) and not _runs_until_later(row, now):
            cases.append(Case(row.id, Waiting.SILENT, age, limit.level(age), reader.local(row.due_at)))
    return cases


def _runs_until_later(row: Row[Any], now: datetime) -> bool:
    """Answered, and the time in which the complainant may reply is not over."""
    return row.status is Status.ANSWERED and row.due_step is Step.CLOSE and row.due_at is not None and row.due_at >= now


def _last_entries(reader: Reader, ids: Sequence[int]) -> dict[int, datetime]:
    """When something was last written of these; notes move no status, so the status alone does not tell."""
    e, last = complaint_event.c, complaint_event.alias("last")
    newest = (
        select(func.max(last.c.sequence))
        .where(last.c.complaint_id == e.complaint_id)
        .correlate(complaint_event)
        .scalar_subquery()
    )
    found: dict[int, datetime] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        query = select(e.complaint_id, e.at).where(e.complaint_id.in_(part), e.sequence == newest)
        found |= {row.complaint_id: row.at for row in reader.rows(query)}
    return found


def _with_leaders(sheets: Sequence[SheetOut]) -> Iterable[Case]:
    for sheet in sheets:
        yield Case(sheet.complaint_id, Waiting.SHEET, sheet.days, sheet.level, None)


def _by_reason(cases: Sequence[Case]) -> Iterable[tuple[Waiting, list[Case]]]:
    for waiting in Waiting:
        yield waiting, [case for case in cases if case.waiting is waiting]


def _longest(case: Case) -> tuple[int, str, int]:
    return -case.age, str(case.due_at or ""), case.complaint_id


def _pressing(cases: Sequence[Case]) -> list[Case]:
    """Each complaint that asks to be seen once, for its most pressing reason, the worst first."""
    ranked = sorted(
        (case for case in cases if _rank(case) is not None), key=lambda case: (_rank(case), *_longest(case))
    )
    once: dict[int, Case] = {}
    for case in ranked:
        once.setdefault(case.complaint_id, case)
    return list(once.values())


_ALWAYS = {Waiting.OVERDUE: 0, Waiting.TODAY: 1, Waiting.TOMORROW: 3}
_BY_LEVEL = {Level.HARD: 2, Level.SOFT: 4}


def _rank(case: Case) -> int | None:
    """Where its reason stands among the reasons; None for what need not be seen yet."""
    return _ALWAYS.get(case.waiting, _BY_LEVEL.get(case.level))


def _tasks(reader: Reader, cases: Sequence[Case]) -> tuple[Task, ...]:
    c = complaint.c
    query = select(
        *(c.id, c.number, c.sequence, subject_or_gist().label("subject"), current_handler().label("handler"))
    ).where(c.id.in_([case.complaint_id for case in cases]))
    found = {row.id: row for row in reader.rows(query)}
    short = _short_titles(reader)
    return tuple(_task(case, found[case.complaint_id], short) for case in cases if case.complaint_id in found)


def _task(case: Case, row: Row[Any], short: Mapping[str, str]) -> Task:
    handlers = (short.get(title, title) for title in (row.handler or "").split(", "))
    return Task(
        complaint_id=row.id,
        number=row.number,
        short_number=short_number(row.sequence),
        subject=row.subject,
        handler=", ".join(handlers),
        waiting=case.waiting,
        age=case.age,
        level=case.level,
        due_at=case.due_at,
    )


def _short_titles(reader: Reader) -> dict[str, str]:
    """Positions as the office calls them among itself."""
    p = position.c
    return {row.title: row.short or row.title for row in reader.rows(select(p.title, p.short))}
