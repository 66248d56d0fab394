"""How a deadline explains itself: its rule in a sentence, what moved it, and what each day counted as."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import Row, select

from register_app.i18n import _
from register_app.reading.calendar import days_off, office_hours
from register_app.reading.reader import Reader
from register_app.reading.tables import deadline
from register_app.rules.dates import hour, long_date
from register_app.rules.deadlines import (
    DAY_UNITS,
    DayCount,
    DayKind,
    DeadlineChange,
    DeadlineRule,
    StartEvent,
    Step,
    TimeUnit,
    strip_of_days,
)
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.pauses import Pause, pauses_in

LENGTHS: dict[TimeUnit, Callable[[], str]] = {
    TimeUnit.MINUTE: lambda: _("{amount} menit sejak {start}"),
    TimeUnit.HOUR: lambda: _("{amount} jam kerja sejak {start}"),
    TimeUnit.CALENDAR_DAY: lambda: _("{amount} hari kalender sejak {start}"),
    TimeUnit.WORKING_DAY: lambda: _("{amount} hari kerja sejak {start}"),
    TimeUnit.AGREED: lambda: _("Waktu yang disepakati dengan pelapor"),
}

STARTS: dict[StartEvent, Callable[[], str]] = {
    StartEvent.RECEIVED: lambda: _("diterima"),
    StartEvent.RECEIVED_BY_OFFICE: lambda: _("diterima di kantor"),
    StartEvent.VERIFIED: lambda: _("ditelaah"),
    StartEvent.DISPOSED: lambda: _("didisposisi"),
    StartEvent.LAST_ANSWER: lambda: _("jawaban terakhir"),
}


@dataclass(frozen=True, slots=True)
class DeadlineFact:
    """The deadline that counts now; ``days`` is empty for minutes and agreed times.

    ``names`` says what the days off on the way are called, ``notes`` what moved the end, oldest first.
    """

    step: Step
    due_at: datetime
    rule: str
    days: tuple[DayCount, ...]
    names: Mapping[date, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def deadline_fact(
    reader: Reader, complaint_id: int, due_at: datetime | None, events: Sequence[Row[Any]]
) -> DeadlineFact | None:
    """The deadline behind ``due_at`` (UTC) of a complaint with these events, oldest first; None without one."""
    if due_at is None:
        return None
    rows = reader.rows(select(deadline).where(deadline.c.complaint_id == complaint_id).order_by(deadline.c.place))
    row = next((row for row in reversed(rows) if row.due_at == due_at), None)
    if row is None:
        return None
    chain = _chain(row, rows)
    rule = DeadlineRule(row.step, row.amount, row.unit, row.start)
    calendar = _calendar(reader, row)
    pauses = pauses_in(((event.type, event.at) for event in events), reader.clock.now())
    return DeadlineFact(
        step=rule.step,
        due_at=reader.clock.local(due_at),
        rule=rule_sentence(rule),
        days=tuple(_days(rule, chain, calendar, pauses)),
        names=calendar.days_off,
        notes=tuple(_notes(reader, chain)),
    )


def rule_sentence(rule: DeadlineRule) -> str:
    """The rule as people say it: 7 hari kalender sejak diterima di kantor."""
    return LENGTHS[rule.unit]().format(amount=rule.amount, start=STARTS[rule.start]())


def _chain(row: Row[Any], rows: Sequence[Row[Any]]) -> tuple[Row[Any], ...]:
    """The row and every one that it took the place of since its clock was started, oldest first."""
    by_place, chain = {each.place: each for each in rows}, [row]
    while chain[0].change is not DeadlineChange.BEGUN and chain[0].supersedes is not None:
        chain.insert(0, by_place[chain[0].supersedes])
    return tuple(chain)


def _calendar(reader: Reader, row: Row[Any]) -> OfficeCalendar:
    """Days off as they were known when the end was set; after it, as the table says now."""
    known = {date.fromisoformat(day): name for day, name in row.days_off.items()}
    if row.unit not in (TimeUnit.WORKING_DAY, TimeUnit.HOUR):
        return OfficeCalendar(reader.clock.zone)
    last = reader.clock.local(row.due_at).date()
    later = {day: name for day, name in days_off(reader).items() if day > last}
    return OfficeCalendar(reader.clock.zone, {**known, **later}, office_hours(reader))


def _days(
    rule: DeadlineRule, chain: Sequence[Row[Any]], calendar: OfficeCalendar, pauses: Sequence[Pause]
) -> Iterator[DayCount]:
    """The days of the rule, and after them those by which somebody extended it."""
    row = chain[-1]
    last = DayCount(row.started_at.astimezone(calendar.zone).date(), DayKind.START, 0)
    for last in strip_of_days(rule, row.started_at, calendar, pauses):
        yield last
    extended = any(each.change is DeadlineChange.EXTENDED for each in chain)
    if rule.unit in DAY_UNITS and extended:
        yield from _extension(rule, last, row.due_at.astimezone(calendar.zone).date(), calendar, pauses)


def _extension(
    rule: DeadlineRule, last: DayCount, until: date, calendar: OfficeCalendar, pauses: Sequence[Pause]
) -> Iterator[DayCount]:
    lost = {
        since + timedelta(days=n)
        for since, end in (pause.days(calendar.zone) for pause in pauses)
        for n in range(1, (end - since).days + 1)
    }
    day, count = last.day, last.count
    while day < until:
        day += timedelta(days=1)
        counts = rule.unit is TimeUnit.CALENDAR_DAY or calendar.is_working_day(day)
        kind = DayKind.PAUSED if day in lost else DayKind.EXTENDED if counts else _why_off(day, calendar)
        count += kind is DayKind.EXTENDED
        yield DayCount(day, kind, count)


def _why_off(day: date, calendar: OfficeCalendar) -> DayKind:
    return DayKind.HOLIDAY if day in calendar.days_off else DayKind.WEEKEND


def _notes(reader: Reader, chain: Sequence[Row[Any]]) -> Iterator[str]:
    if chain[-1].unit is TimeUnit.MINUTE:
        start, end = reader.clock.local(chain[-1].started_at), reader.clock.local(chain[-1].due_at)
        yield _("Mulai {start}, habis {end}.").format(
            start=hour(start, reader.clock.zone_letters), end=hour(end, reader.clock.zone_letters)
        )
    for before, after in pairwise(chain):
        old, new = (long_date(reader.clock.local(each.due_at).date()) for each in (before, after))
        yield _MOVED[after.change]().format(old=old, new=new, reason=after.reason, who=after.approved_by)


_MOVED: dict[DeadlineChange, Callable[[], str]] = {
    DeadlineChange.AGREED: lambda: _("Disepakati dengan pelapor: dari {old} ke {new}."),
    DeadlineChange.PAUSED: lambda: _("Ditunda menunggu pelapor: dari {old} ke {new}."),
    DeadlineChange.EXTENDED: lambda: _("Diperpanjang dari {old} ke {new}, disetujui {who}: {reason}"),
    DeadlineChange.DAYS_OFF: lambda: _("Tabel hari libur berubah: dari {old} ke {new}."),
    DeadlineChange.POLICY: lambda: _("Aturan batas waktu berubah: dari {old} ke {new}."),
}
