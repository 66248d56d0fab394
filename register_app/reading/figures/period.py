"""A period of whole days at the office, as the moments by which the register file counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.reader import Reader
from register_app.rules.dates import long_date, month_name

_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A period in UTC moments; ``last`` never lies after the moment as of which it is counted."""

    first: datetime
    last: datetime
    as_of: datetime


def period(reader: Reader, first: date, last: date, as_of: date | None) -> Period:
    """The period's moments: whole days at the office, cut at the moment as of which it is counted.

    RefusedError for a period turned round.
    """
    if first > last:
        text = _("Periode terbalik: {first} sesudah {last}. Tukar kedua tanggalnya.")
        raise RefusedError([Problem("from", text.format(first=long_date(first), last=long_date(last)))])
    moment = end_of(reader, as_of) if as_of else reader.clock.now()
    return Period(start_of(reader, first), min(end_of(reader, last), moment), moment)


def start_of(reader: Reader, day: date) -> datetime:
    """The first moment of a day at the office."""
    return reader.clock.at_office(datetime.combine(day, time.min))


def end_of(reader: Reader, day: date) -> datetime:
    """The last moment of a day at the office."""
    return start_of(reader, day + timedelta(days=1)) - _INSTANT


def months_of(first: date, last: date) -> tuple[date, ...]:
    """The first days of the months that a period touches."""
    months, month = [], first.replace(day=1)
    while month <= last:
        months.append(month)
        month = (month + timedelta(days=31)).replace(day=1)
    return tuple(months)


def month_code(month: date) -> str:
    """2026-10."""
    return f"{month.year:04}-{month.month:02}"


def month_label(month: date, months: tuple[date, ...]) -> str:
    """Oktober, with its year where the months are of more than one."""
    name = month_name(month.month)
    return f"{name} {month.year}" if len({each.year for each in months}) > 1 else name


def written(moment: datetime) -> str:
    """A moment as the register file holds it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def moments_of(reader: Reader, when: Period, then: datetime | None = None) -> Mapping[str, str]:
    """The parameters of every counting statement; ``then`` is the moment of which states are told."""
    ahead = reader.clock.local(when.as_of).utcoffset() or timedelta()
    return {
        "first": written(when.first),
        "last": written(when.last),
        "moment": written(when.as_of),
        "then": written(then or when.as_of),
        "offset": f"{int(ahead.total_seconds()):+d} seconds",
    }
