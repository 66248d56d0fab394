"""What came in and what was finished, month by month through a year, from the same flow as the monthly recap."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from register_app.reading.case_facts import cases_touching
from register_app.reading.reader import Reader
from register_app.rules.figures import CaseFacts, flow_of


@dataclass(frozen=True, slots=True)
class MonthTrend:
    """One month: the complaints that came in, and those among its flow that were finished at its end."""

    month: date
    received: tuple[int, ...]
    finished: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class YearTrend:
    """The twelve months of a year; those still ahead are empty."""

    year: int
    months: tuple[MonthTrend, ...]


def year_trend(reader: Reader, year: int, as_of: date | None = None) -> YearTrend:
    """Every month as its own recap would count it, as of the end of ``as_of`` or now."""
    moment = _start(reader, as_of + timedelta(days=1)) - timedelta(microseconds=1) if as_of else reader.clock.now()
    starts = [_start(reader, date(year, month, 1)) for month in range(1, 13)] + [_start(reader, date(year + 1, 1, 1))]
    cases = cases_touching(reader, starts[0], min(starts[-1], moment))
    months = tuple(
        _month(date(year, place + 1, 1), cases, first, min(after - timedelta(microseconds=1), moment))
        for place, (first, after) in enumerate(pairwise(starts))
    )
    return YearTrend(year, months)


def _month(month: date, cases: tuple[CaseFacts, ...], first: datetime, last: datetime) -> MonthTrend:
    if first > last:
        return MonthTrend(month, (), ())
    flow = flow_of(tuple(case for case in cases if case.received_at <= last), first, last)
    return MonthTrend(month, flow.received, flow.finished)


def _start(reader: Reader, day: date) -> datetime:
    return reader.clock.at_office(datetime.combine(day, time.min))
