"""How a deadline explains itself: its rule in a sentence, and a strip of days with what each day counted as."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, select

from register_app.i18n import _
from register_app.reading.reader import Reader
from register_app.reading.tables import deadline, holiday
from register_app.rules.deadlines import DayCount, DeadlineRule, StartEvent, Step, TimeUnit, strip_of_days
from register_app.rules.statuses import Event

LENGTHS: dict[TimeUnit, Callable[[], str]] = {
    TimeUnit.MINUTE: lambda: _("{amount} menit sejak {start}"),
    TimeUnit.HOUR: lambda: _("{amount} jam sejak {start}"),
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

DAY_UNITS = (TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY)


@dataclass(frozen=True, slots=True)
class DeadlineFact:
    """The deadline that counts now; ``days`` is empty for minutes, hours and agreed times."""

    step: Step
    due_at: datetime
    rule: str
    days: tuple[DayCount, ...]


def deadline_fact(
    reader: Reader, complaint_id: int, due_at: datetime | None, events: Sequence[Row[Any]]
) -> DeadlineFact | None:
    """The deadline behind ``due_at`` (UTC) of a complaint with these events, oldest first; None without one."""
    if due_at is None:
        return None
    d = deadline.c
    row = reader.one(
        select(d.step, d.amount, d.unit, d.start, d.started_at)
        .where(d.complaint_id == complaint_id, d.due_at == due_at)
        .order_by(d.id.desc())
        .limit(1)
    )
    if row is None:
        return None
    rule = DeadlineRule(row.step, row.amount, row.unit, row.start)
    days = _days(reader, rule, row.started_at, events) if rule.unit in DAY_UNITS else ()
    return DeadlineFact(rule.step, reader.clock.local(due_at), rule_sentence(rule), days)


def rule_sentence(rule: DeadlineRule) -> str:
    """The rule as people say it: 7 hari kalender sejak diterima di kantor."""
    return LENGTHS[rule.unit]().format(amount=rule.amount, start=STARTS[rule.start]())


def _days(reader: Reader, rule: DeadlineRule, started_at: datetime, events: Sequence[Row[Any]]) -> tuple[DayCount, ...]:
    first = reader.clock.local(started_at).date()
    free = frozenset[date]()
    if rule.unit is TimeUnit.WORKING_DAY:
        free = frozenset(row.day for row in reader.rows(select(holiday.c.day).where(holiday.c.day >= first)))
    return tuple(strip_of_days(rule, first, free, _paused_days(reader, events)))


def _paused_days(reader: Reader, events: Sequence[Row[Any]]) -> frozenset[date]:
    """Every day after a pause began, up to the day on which the work went on, or today while it has not."""
    paused: set[date] = set()
    since: date | None = None
    for event in events:
        day = reader.clock.local(event.at).date()
        if event.type is Event.POSTPONED:
            since = day
        elif since is not None:
            paused |= _days_after(since, day)
            since = None
    if since is not None:
        paused |= _days_after(since, reader.clock.today())
    return frozenset(paused)


def _days_after(first: date, last: date) -> set[date]:
    return {first + timedelta(days=n) for n in range(1, (last - first).days + 1)}
