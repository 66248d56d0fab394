"""Keeps the table of days off: filled from the national list, changed by the office, and deadlines moved with it."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import col, select

from register_app.errors import RefusedError
from register_app.exchange.national_days import national_days
from register_app.model.history import Deadline
from register_app.model.office import Holiday
from register_app.reading.deadline_moves import AT_ONCE, DeadlineMove, moved_by_table
from register_app.reading.reader import Reader
from register_app.rules.days_off import DayOff, DayOffKind, TableChange, problems_with
from register_app.rules.deadlines import DeadlineChange, DeadlineRule
from register_app.services.deadlines import Start, move_deadline, rule_of
from register_app.services.work import Change, Work


def fill_days_off(work: Work, years: Iterable[int]) -> None:
    """Write the national list of these years into a table that nobody has counted by yet; what stands there stays."""
    for each in national_days(years):
        if work.session.get(Holiday, each.day) is None:
            work.session.add(_row(each))
    work.session.flush()


def national_change(table: Iterable[DayOff], year: int) -> TableChange:
    """What taking over the national list of ``year`` would change: the office's own regional days stay."""
    standing = {each.day: each for each in table if each.day.year == year}
    listed = {each.day: each for each in national_days([year])}
    put = tuple(each for day, each in listed.items() if standing.get(day) != each)
    gone = (each.day for each in standing.values() if each.day not in listed and each.kind is not DayOffKind.REGIONAL)
    return TableChange(put, tuple(gone))


def add_day_off(work: Work, day_off: DayOff) -> tuple[DeadlineMove, ...]:
    """Add one day by hand; RefusedError names what must be mended."""
    problems = problems_with(day_off, work.rules.days_off)
    if problems:
        raise RefusedError(problems)
    return change_days_off(work, TableChange((day_off,)))


def change_days_off(work: Work, change: TableChange) -> tuple[DeadlineMove, ...]:
    """Change the table, and move the deadlines of open complaints with it; gives those that moved."""
    moves = moved_by_table(Reader(work.session, work.clock), change)
    for day in sorted(change.days):
        row = work.session.get(Holiday, day)
        if row is not None:
            work.session.delete(row)
    work.session.flush()
    work.session.add_all(_row(each) for each in change.put)
    work.note(
        "days off changed",
        "holiday",
        None,
        Change.SETTINGS,
        put=[each.day.isoformat() for each in change.put],
        removed=[day.isoformat() for day in change.remove],
        deadlines_moved=len(moves),
    )
    apply_moves(work, moves, DeadlineChange.DAYS_OFF)
    return moves


def apply_moves(
    work: Work, moves: Sequence[DeadlineMove], change: DeadlineChange, rule: DeadlineRule | None = None
) -> None:
    """Let a superseding row stand for each moved deadline; ``rule`` when it runs by another one from now on."""
    rows = _kept(work, sorted({move.complaint_id for move in moves}))
    for move in moves:
        row = rows[move.complaint_id, move.place]
        move_deadline(work, row, Start(rule or rule_of(row), row.started_at, move.after), change)
    if moves:
        work.changes.add(Change.COMPLAINTS)


def _kept(work: Work, complaints: Sequence[int]) -> dict[tuple[int, int], Deadline]:
    """The deadlines of these complaints by complaint and place, read some hundreds at a time."""
    parts = (complaints[start : start + AT_ONCE] for start in range(0, len(complaints), AT_ONCE))
    wanted = (select(Deadline).where(col(Deadline.complaint_id).in_(part)) for part in parts)
    return {(row.complaint_id, row.place): row for each in wanted for row in work.session.exec(each)}


def neighbours_of(day: date) -> range:
    """The years into which deadlines of this one reach, and from which old ones still run."""
    return range(day.year - 1, day.year + 2)


def _row(day_off: DayOff) -> Holiday:
    return Holiday(day=day_off.day, name=day_off.name, kind=day_off.kind.value, estimate=day_off.estimate)
