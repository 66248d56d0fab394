"""The office's table of days off, year by year, and for which years it is still empty or only estimated."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from register_app.reading.deadline_moves import DeadlineMove, moved_by_table
from register_app.reading.reader import Reader
from register_app.reading.tables import holiday
from register_app.rules.days_off import DayOff, DayOffKind, TableChange


@dataclass(frozen=True, slots=True)
class DaysOffYear:
    """One year of the table; ``years`` are those that can be chosen, ``today`` is the office's day."""

    year: int
    years: tuple[int, ...]
    days: tuple[DayOff, ...]
    today: date

    @property
    def has_joint_leave(self) -> bool:
        """False for a year of which no joint leave is known yet."""
        return any(day.kind is DayOffKind.JOINT_LEAVE for day in self.days)

    @property
    def estimates(self) -> int:
        """How many of its days no decree has fixed."""
        return sum(day.estimate for day in self.days)


def days_off_year(reader: Reader, year: int | None = None) -> DaysOffYear:
    """The days of one year, of the current one when none is named."""
    today = reader.clock.today()
    wanted, h = year or today.year, holiday.c
    rows = reader.rows(
        select(h.day, h.name, h.kind, h.estimate)
        .where(h.day.between(date(wanted, 1, 1), date(wanted, 12, 31)))
        .order_by(h.day)
    )
    days = tuple(DayOff(row.day, row.name, DayOffKind(row.kind), row.estimate) for row in rows)
    return DaysOffYear(wanted, _years(reader, today, wanted), days, today)


def table_of_days_off(reader: Reader) -> tuple[DayOff, ...]:
    """Every day of every year."""
    h = holiday.c
    rows = reader.rows(select(h.day, h.name, h.kind, h.estimate).order_by(h.day))
    return tuple(DayOff(row.day, row.name, DayOffKind(row.kind), row.estimate) for row in rows)


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A change of the table before it is made: what it does, what takes it back, and which deadlines it moves."""

    change: TableChange
    undo: TableChange
    moves: tuple[DeadlineMove, ...]


def plan_change(reader: Reader, change: TableChange) -> TablePlan:
    """Look ahead: nothing is changed yet."""
    before = tuple(each for each in table_of_days_off(reader) if each.day in change.days)
    known = {each.day for each in before}
    new = tuple(each.day for each in change.put if each.day not in known)
    return TablePlan(change, TableChange(before, new), moved_by_table(reader, change))


def year_to_fill(reader: Reader) -> int | None:
    """The first year, this one or the next, of which the table says nothing: deadlines of today reach into both."""
    today = reader.clock.today()
    known = {row.day.year for row in reader.rows(select(holiday.c.day))}
    return next((year for year in (today.year, today.year + 1) if year not in known), None)


def _years(reader: Reader, today: date, wanted: int) -> tuple[int, ...]:
    """Last year to the year after next, and whatever the table holds."""
    row = reader.one(select(func.min(holiday.c.day), func.max(holiday.c.day)))
    known = [day.year for day in row if day is not None] if row is not None else []
    first, last = min([today.year - 1, wanted, *known]), max([today.year + 1, wanted, *known])
    return tuple(range(first, last + 1))
